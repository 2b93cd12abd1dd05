import { describe, expect, it } from 'vitest';
import { asSitting } from '@/lib/record/test-draft';
import { parseVoteLine } from '@/lib/rules/vote-line';
import { choices } from '@/lib/words';
import { applyLine, choiceOf, choiceOfKey, setChoice } from './ballots';
import { entryChoices, isEntry, waitsForNumbers } from './entry-choices';
import {
  asksForSitting,
  asksForTime,
  decideTyped,
  findingsOf,
  seatsOf,
  type VoteContext,
  type VoteRow,
  votersOf,
} from './typed-vote';

const delegate = (id: string, name: string, endedAt: string | null = null) => ({
  id,
  slug: id,
  name,
  unit: 'Tổ 1',
  startedOn: '2021-06-20',
  endedOn: endedAt && '2025-07-10',
  endedAt,
  endReason: endedAt ? ('released' as const) : null,
  offices: [],
});
const mark = (mandateId: string, status: 'present' | 'late' | 'excused', fromTime: string | null = null) => ({
  ...{ id: `m${mandateId}`, sittingId: 's', mandateId, status },
  ...{ fromTime, toTime: null, away: null, toldAt: null, reason: null },
});
const sitting = asSitting({ id: 's', label: 'Sáng', heldOn: '2025-07-10' });
const context: VoteContext = {
  attendanceNumbers: [],
  session: { startsOn: '2025-07-10', endsOn: '2025-07-10' },
  sittings: [sitting],
  delegates: [
    delegate('dat', 'Phạm Quốc Đạt'),
    delegate('an', 'Nguyễn Thị An'),
    delegate('hoa', 'Dương Thị Hòa'),
  ],
  attendance: [mark('dat', 'present'), mark('an', 'late', '09:00'), mark('hoa', 'excused')],
  resolutions: [],
  agendaItems: [],
};
const row = (change: Partial<VoteRow> = {}): VoteRow => ({
  ...{ id: 'v', subject: '', entry: 'totals', rule: 'ordinary', sittingId: 's', heldAt: '9h30' },
  ...{ forCount: '2', againstCount: '0', notVotingCount: 0 },
  ...change,
});

describe('votersOf', () => {
  it('lists all in office by given name and says who is not there at that time', () => {
    expect(votersOf(context, row()).map(({ id, away }) => [id, away])).toEqual([
      ['an', null],
      ['dat', null],
      ['hoa', 'Vắng có lý do'],
    ]);
    expect(votersOf(context, row({ heldAt: '08:30' }))[0]).toMatchObject({ id: 'an', away: 'Chưa đến' });
  });

  it('takes nobody for absent where the roll was not called', () => {
    expect(votersOf({ ...context, attendance: [] }, row()).every(({ away }) => away === null)).toBe(true);
  });

  it('leaves out who is no longer in office, and asks for the time that tells', () => {
    const leaving = { ...context, delegates: [...context.delegates, delegate('cu', 'Lê Cù', '09:00')] };
    expect(votersOf(leaving, row()).some(({ id }) => id === 'cu')).toBe(false);
    expect(votersOf(leaving, row({ heldAt: '08:30' })).some(({ id }) => id === 'cu')).toBe(true);
    const ballot = { id: 'b', voteId: 'v', mandateId: 'cu', choice: 'for' as const };
    const stray = votersOf(leaving, row(), [ballot]).find(({ id }) => id === 'cu');
    expect(stray, 'a ballot nobody may have can be taken away').toMatchObject({ away: 'Không đương nhiệm' });
    expect([asksForTime(leaving, row({ heldAt: '' })), asksForTime(leaving, row())]).toEqual([true, false]);
  });
});

describe('asksForSitting', () => {
  const afternoon = { ...sitting, id: 'chieu', label: 'Chiều', startsAt: '13:30', endsAt: '17:00' };
  const two = { ...context, sittings: [{ ...sitting, endsAt: '11:30' }, afternoon] };
  it.each([
    ['none chosen and no hour', row({ sittingId: null, heldAt: '' }), true],
    ['an hour that lies in one', row({ sittingId: null, heldAt: '9h30' }), false],
    ['an hour that lies in none', row({ sittingId: null, heldAt: '12h' }), true],
    ['one chosen', row({ sittingId: 'chieu', heldAt: '' }), false],
  ])('%s', (_name, vote, expected) => {
    expect(asksForSitting(two, vote)).toBe(expected);
  });

  it('is not asked where there is one sitting, or no roll was called', () => {
    expect(asksForSitting(context, row({ sittingId: null }))).toBe(false);
    expect(asksForSitting({ ...two, attendance: [] }, row({ sittingId: null, heldAt: '' }))).toBe(false);
  });

  it('is there only who was marked in the sitting that is left', () => {
    const attendance = [mark('dat', 'present'), { ...mark('an', 'present'), sittingId: 'chieu' }];
    const inAfternoon = votersOf({ ...two, attendance }, row({ sittingId: null, heldAt: '14:00' }));
    expect(inAfternoon.filter(({ away }) => away === null).map(({ id }) => id)).toEqual(['an']);
  });
});

describe('what waits for numbers', () => {
  const empty = row({ forCount: null, againstCount: '', notVotingCount: null });
  it('is the choice of totals before the first number, and nothing else', () => {
    const of = (vote: VoteRow) =>
      entryChoices.filter((choice) => waitsForNumbers(vote, choice)).map(({ entry }) => entry);
    expect(of(empty)).toEqual(['totals']);
    expect(of(row())).toEqual([]);
  });

  it('is chosen apart: six ways, of which a row is one', () => {
    expect(entryChoices).toHaveLength(6);
    const failed = row({ entry: 'unanimous_uncounted', uncounted: 'failed' });
    expect(
      entryChoices.filter((choice) => isEntry(failed, choice)).map(({ uncounted }) => uncounted),
    ).toEqual(['failed']);
  });
});

describe('decideTyped', () => {
  it('decides from text as typed, of all in office', () => {
    expect(decideTyped(context, row(), [])).toMatchObject({
      outcome: 'adopted',
      total: 3,
      present: 2,
      required: 2,
    });
    expect(decideTyped(context, row({ forCount: '1' }), [])).toMatchObject({ outcome: 'rejected' });
  });

  it('says what the counts that are there tell, and nothing before the first or of one that is no number', () => {
    expect(decideTyped(context, row({ againstCount: '' }), [])).toMatchObject({
      outcome: 'adopted',
      counts: { for: 2, against: null, notVoting: 0 },
    });
    const none = { forCount: '', againstCount: '', notVotingCount: null };
    expect(decideTyped(context, row(none), [])).toBeNull();
    expect(decideTyped(context, row({ forCount: 'hai' }), [])).toBeNull();
  });

  it('takes the word of the source where nothing was counted', () => {
    const printed = row({ entry: 'unanimous_uncounted', printed: 'biểu quyết thống nhất' });
    const vote = decideTyped(context, printed, []);
    expect(vote).toMatchObject({ outcome: 'adopted', counts: null });
    expect(vote && seatsOf(vote, votersOf(context, printed))).toBeNull();
  });

  it('says nothing of a vote by name before the first ballot, which is not nought in favour', () => {
    const byName = row({ entry: 'by_name' });
    const ballot = { id: 'b', voteId: 'v', mandateId: 'dat', choice: 'for' as const };
    expect(decideTyped(context, byName, [])).toBeNull();
    expect(decideTyped(context, byName, [ballot])).not.toBeNull();
  });

  it('shows a contradiction and draws no chamber for it', () => {
    const vote = decideTyped(context, row({ forCount: 3 }), []);
    expect(vote && findingsOf(vote).map(({ reason }) => reason.code)).toEqual(['votes_exceed_present']);
    expect(vote && seatsOf(vote, votersOf(context, row()))).toBeNull();
    expect(vote?.outcome).toBe('undetermined');
  });
});

describe('a vote by name', () => {
  const byName = row({ entry: 'by_name' });
  const here = votersOf(context, byName).filter(({ away }) => away === null);
  const line = parseVoteLine('tất cả tán thành, trừ Đạt không', here);
  let count = 0;
  const newId = () => `b${count++}`;

  it('may say by name who is away by the roll, and nothing else of them', () => {
    const away = votersOf(context, byName).filter(({ away }) => away !== null);
    const said = parseVoteLine('tất cả tán thành, trừ Đạt ý kiến khác, Hòa vắng', here, away);
    if (!said.ok) throw new Error('not read');
    expect(
      applyLine([], 'v', said, ['an', 'dat'], () => 'b').map((one) => `${one.mandateId} ${one.choice}`),
    ).toEqual(['an for', 'dat other_opinion', 'hoa absent']);
    expect(parseVoteLine('tất cả tán thành, trừ Hòa không', here, away).ok).toBe(false);
  });

  it('is one typed line for all who are there', () => {
    if (!line.ok) throw new Error('not read');
    const other = { id: 'x', voteId: 'other', mandateId: 'dat', choice: 'for' as const };
    const ballots = applyLine([other], 'v', line, ['an', 'dat'], newId);
    expect(ballots).toEqual([
      other,
      { id: 'b0', voteId: 'v', mandateId: 'an', choice: 'for' },
      { id: 'b1', voteId: 'v', mandateId: 'dat', choice: 'against' },
    ]);
    expect(applyLine(ballots, 'v', line, ['an', 'dat'], newId)).toEqual(ballots);
    const vote = decideTyped(context, byName, ballots);
    expect(vote).toMatchObject({ counts: { for: 1, against: 1, notVoting: 0 }, outcome: 'rejected' });
    const seats = vote && seatsOf(vote, votersOf(context, byName));
    expect(seats?.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'for Nguyễn Thị An',
      'against Phạm Quốc Đạt',
      'absent Dương Thị Hòa',
    ]);
  });

  it('is set, changed and taken away one by one', () => {
    const one = setChoice([], 'v', 'an', 'for', 'n');
    expect(choiceOf(one, 'v', 'an')).toBe('for');
    expect(setChoice(one, 'v', 'an', 'not_voting', 'unused')).toEqual([{ ...one[0], choice: 'not_voting' }]);
    expect(setChoice(one, 'v', 'an', null, 'unused')).toEqual([]);
    const keys = ['1', '2', '3', 'Delete', '4', '0', 'x', 'Backspace'].map((key) => ({ key, code: '' }));
    expect(keys.map((key) => choiceOfKey(key))).toEqual([
      ...['for', 'against', 'not_voting'],
      ...[null, undefined, undefined, undefined, undefined],
    ]);
    expect(choiceOfKey({ key: 'â', code: 'Digit2' })).toBe('against');
    expect(choiceOfKey({ key: '4', code: '' }, choices)).toBe('other_opinion');
  });
});
