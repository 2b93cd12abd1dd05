import { describe, expect, it } from 'vitest';
import { checkMeeting } from './check-meeting';
import type { SessionDraft } from './draft';
import type { OtherSession } from './elsewhere';
import { aDraft, aVote } from './test-draft';

const TODAY = '2026-03-20';

function found(
  over: Partial<SessionDraft['session']>,
  elsewhere: OtherSession[] = [],
  rest: Partial<SessionDraft> = {},
) {
  const base = aDraft();
  const days = { startsOn: '2026-03-02', endsOn: '2026-03-02' };
  const session = { ...base.session, ordinal: null, ...days, ...over };
  return checkMeeting({ ...base, session, ...rest }, TODAY, elsewhere).map(({ key, text }) => [key, text]);
}

const dialogue = { meetingKind: 'dialogue' as const, announcedOn: '2026-02-20', resultOn: '2026-03-10' };

describe('a dialogue (Luật 72/2025, Điều 43)', () => {
  it.each([
    ['announced on the last day', { announcedOn: '2026-02-23' }, []],
    ['announced a day late', { announcedOn: '2026-02-24' }, ['announced_late']],
    ['announced in a month that holds the last day', { announcedOn: '2026-02' }, []],
    ['announced in a month after it', { startsOn: '2026-03-02', announcedOn: '2026-03' }, ['announced_late']],
    ['announced nobody wrote when', { announcedOn: null }, ['announced_missing']],
    [
      'to come, and still in time',
      {
        announcedOn: null,
        resultOn: null,
        occurrence: 'planned',
        startsOn: '2026-03-28',
        endsOn: '2026-03-28',
      },
      [],
    ],
    ['with a result on the last day', { resultOn: '2026-03-12' }, []],
    ['with a result a day late', { resultOn: '2026-03-13' }, ['result_late']],
    ['with a result nobody wrote down', { resultOn: null }, ['result_missing']],
    [
      'with a result that can still be told',
      { resultOn: null, startsOn: '2026-03-15', endsOn: '2026-03-15' },
      [],
    ],
    ['of no known day', { announcedOn: null, resultOn: null, startsOn: '2026-03', endsOn: null }, []],
    [
      'before the law',
      { startsOn: '2024-03-02', endsOn: '2024-03-02', announcedOn: '2024-03-01', resultOn: null },
      [],
    ],
    ['called off', { occurrence: 'cancelled', announcedOn: null, resultOn: null }, []],
    ['announced after it was held', { announcedOn: '2026-03-03' }, ['announced_after', 'announced_late']],
    ['with a result before it', { resultOn: '2026-03-01' }, ['result_before']],
  ] as const)('%s', (_, over, keys) => {
    expect(found({ ...dialogue, ...over }).map(([key]) => key)).toEqual(keys);
  });

  it('says the numbers, the last day and the article', () => {
    expect(found({ ...dialogue, announcedOn: '2026-02-24' })).toEqual([
      [
        'announced_late',
        'Ghi thông báo trước 24/2/2026, muộn hơn hạn: trước cuộc họp ít nhất 7 ngày, tức chậm nhất 23/2/2026 (Điều 43 Luật số 72/2025/QH15).',
      ],
    ]);
  });
});

it.each([
  [1_001, 10_000, false],
  [1_000, 10_000, true],
  [11, 109, false],
  [null, 10_000, false],
  [900, null, false],
])('%s signatures of %s voters are looked at again: %s', (signatures, voters, isFound) => {
  const keys = found({ meetingKind: null, kind: 'voters_petition', signatures, voters }).map(([key]) => key);
  expect(keys).toEqual(isFound ? ['signatures'] : []);
});

it('asks which body voted, and whether all its members are known', () => {
  const votes = [aVote()];
  const of = { meetingKind: 'committee' as const };
  const body = { name: 'Ban Pháp chế', isComplete: false, members: [] };
  expect(found(of, [], { votes }).map(([key]) => key)).toEqual(['body']);
  expect(found(of, [], { votes, body })[0]?.[1]).toContain('«Ban Pháp chế»');
  expect(found(of, [], { votes, body: { ...body, isComplete: true } })).toEqual([]);
  expect(found(of)).toEqual([]);
});

it.each([
  ['the last session is before it', ['2026-01-10'], true],
  ['a session follows', ['2026-01-10', '2026-03-30'], false],
  ['one of an unknown day may follow', ['2026-01-10', null], false],
  ['the council has no session here', [], false],
])('a joint conference: %s', (_, days, isFound) => {
  const sessions = days.map((startsOn) => ({
    ...{
      label: 'Kỳ họp',
      isSession: true,
      series: 'main',
      ordinal: null,
      isOfTerm: true,
      startsOn,
      resolutions: [],
    },
  }));
  const keys = found({ meetingKind: 'joint_conference' }, sessions).map(([key]) => key);
  expect(keys).toEqual(isFound ? ['conference_last'] : []);
});
