import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seated } from './body-seats';
import { buildRecord } from './build';
import type { MeetingBody, Membership } from './meeting-body';
import { readRecord } from './read-record';
import { aDraft, asSitting, aVote, delegates } from './test-draft';

const DAY = '2026-03-20';

const member = (number: number, over: Partial<Membership> = {}): Membership => ({
  ...{ mandateId: `d${number}`, role: 'member', startedOn: '2026-03-01', endedOn: null },
  ...over,
});

const body = (members: readonly Membership[], isComplete = true): MeetingBody => ({
  name: 'Thường trực Hội đồng nhân dân phường',
  isComplete,
  members,
});

const counts = (forCount: number) => ({ forCount, againstCount: 0, notVotingCount: 0 });

/** A meeting of the standing committee of a council of 26, with one vote in it. */
function meetingOf(
  met: MeetingBody | null,
  forCount: number,
  meetingKind: 'standing_committee' | 'dialogue' = 'standing_committee',
) {
  const base = aDraft();
  const session = {
    ...base.session,
    meetingKind,
    ordinal: null,
    slug: `thuong-truc-ngay-${DAY}`,
    startsOn: DAY,
    endsOn: DAY,
  };
  const term = { ...base.term, isRegisterComplete: true };
  const sitting = asSitting({ heldOn: DAY });
  const vote = {
    ...aVote(),
    sittingId: 'sitting',
    heldAt: '09:00',
    entry: 'totals' as const,
    ...counts(forCount),
  };
  const draft = aDraft({ session, term, delegates: delegates(26), sittings: [sitting], votes: [vote] });
  return seated(draft, met);
}

const voteOf = (met: MeetingBody | null, forCount: number) => buildRecord(meetingOf(met, forCount)).votes[0];

describe('a vote of a body', () => {
  it.each([
    ['of four members, three for', [1, 2, 3, 4], 3, { total: 4, required: 3, outcome: 'adopted' }],
    ['of four members, two for', [1, 2, 3, 4], 2, { total: 4, required: 3, outcome: 'rejected' }],
    ['of one who has left since', [1, 2, 3], 2, { total: 3, required: 2, outcome: 'adopted' }],
  ])('is decided by more than half of its members: %s', (_, who, forCount, expected) => {
    const gone = member(20, { endedOn: '2026-03-10' });
    expect(voteOf(body([...who.map((one) => member(one)), gone]), forCount)).toMatchObject(expected);
  });

  it('says whose law it is, that the article was not found, and that its members were counted', () => {
    const vote = voteOf(body([1, 2, 3, 4].map((one) => member(one))), 3);
    const article = { law: '72/2025/QH15', article: null };
    expect(vote?.threshold).toEqual({
      numerator: 1,
      denominator: 2,
      strict: true,
      base: 'all_members',
      article,
      sure: 'doubtful',
    });
    expect(vote?.because).toContainEqual({ code: 'rule', params: { of: 'body', law: article } });
    expect(vote?.because).toContainEqual(
      expect.objectContaining({
        code: 'base',
        params: expect.objectContaining({ from: 'members', total: 4 }),
      }),
    );
  });

  it.each([
    ['nobody named the body', null],
    ['not every member is known', body([member(1), member(2), member(3)], false)],
    [
      'a first day is not known',
      body([member(1), member(2), member(3, { startedOn: null }), member(4, { startedOn: null })]),
    ],
  ])('is left open where %s', (_, met) => {
    expect(voteOf(met, 2)).toMatchObject({ total: null, outcome: 'undetermined' });
  });

  it('counts each member once, as long as a member and a delegate', () => {
    const membership = fc.record({
      mandateId: fc.integer({ min: 1, max: 6 }).map((one) => `d${one}`),
      role: fc.constant('member' as const),
      startedOn: fc.constantFrom('2026-01-01', '2026-03-20', '2026-03-21'),
      endedOn: fc.constantFrom(null, '2026-03-19', '2026-03-20'),
    });
    fc.assert(
      fc.property(
        fc.array(membership.filter((one) => one.endedOn === null || one.startedOn <= one.endedOn)),
        (members) => {
          const there = new Set(
            members
              .filter(({ startedOn, endedOn }) => startedOn <= DAY && (endedOn === null || endedOn >= DAY))
              .map(({ mandateId }) => mandateId),
          );
          const vote = voteOf(body(members), 0);
          expect(vote?.total ?? 0).toBe(there.size);
        },
      ),
    );
  });
});

it('a record of it names its members and reads again as it was', () => {
  const record = buildRecord(meetingOf(body([1, 2, 3, 4].map((one) => member(one))), 3));
  expect(record.session.meeting?.members).toHaveLength(4);
  expect(record.delegates).toHaveLength(26);
  expect(record.term.isRegisterComplete).toBe(true);
  const read = readRecord(JSON.stringify(record));
  expect(read).toMatchObject({ ok: true });
});

it('of a meeting with residents nobody knows of how many, and who came is told by name', () => {
  const draft = meetingOf(null, 0, 'dialogue');
  const attendance = [
    ...[
      {
        id: 'm',
        sittingId: 'sitting',
        mandateId: 'd1',
        status: 'present' as const,
        fromTime: null,
        toTime: null,
      },
    ],
  ].map((row) => ({ ...row, away: null, reason: null, toldAt: null }));
  const [sitting] = buildRecord({ ...draft, votes: [], attendance }).sittings;
  expect(sitting).toMatchObject({ attendance: null, knownMarks: [{ delegate: 'd1', status: 'present' }] });
});
