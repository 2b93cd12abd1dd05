import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPossible } from '@/lib/rules/agreed-decision';
import { MOST_TURNED_AWAY } from '@/lib/test-tries';
import { buildRecord } from './build';
import { decideDraftVote, decideDraftVotes } from './build-votes';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDelegate, aDraft, asSitting, aVote, delegates } from './test-draft';
import { momentsOf, sittingsOf } from './vote-moments';

const DAY = '2024-06-12';
type Mark = SessionDraft['attendance'][number];

const mark = (sittingId: string, mandateId: string, over: Partial<Mark> = {}): Mark => ({
  ...{ id: `${sittingId}-${mandateId}`, sittingId, mandateId, status: 'present' },
  ...{ fromTime: null, toTime: null, away: null, toldAt: null, reason: null },
  ...over,
});
/** All of `many` delegates marked, the first `absent` of them absent. */
const roll = (sittingId: string, many: number, absent: number) =>
  Array.from({ length: many }, (_, index) =>
    mark(sittingId, `d${index + 1}`, { status: index < absent ? 'absent' : 'present' }),
  );
const morning = asSitting({ id: 'morning', label: 'Phiên sáng', startsAt: '08:00', endsAt: '11:30' });
const afternoon = asSitting({ id: 'afternoon', label: 'Phiên chiều', startsAt: '13:30', endsAt: '17:00' });
const counted = (forCount: number, over: Partial<SessionDraft['votes'][number]> = {}) =>
  aVote({ forCount, againstCount: 0, notVotingCount: 0, sittingId: null, heldAt: null, ...over });

const decided = (draft: SessionDraft) => decideDraftVotes(draft)[0];
const keys = (draft: SessionDraft) =>
  checkDraft(draft, '2024-07-01').map(({ severity, key }) => `${severity} ${key}`);

describe('a sitting nobody chose', () => {
  const two = { delegates: delegates(26), sittings: [morning, afternoon] };
  const everyone = counted(26);

  it('is asked for, and the roll of both forbids that all 26 voted', () => {
    const attendance = [...roll('morning', 26, 5), ...roll('afternoon', 26, 5)];
    const draft = aDraft({ ...two, attendance, votes: [everyone] });
    expect(decided(draft)).toMatchObject({ outcome: 'undetermined', present: 21, total: 26 });
    expect(keys(draft)).toContain('error votes_exceed_present:v1');
    expect(keys(draft)).toContain('warning sitting_unknown:v1');
  });

  it('leaves the outcome open where the sittings would give different ones', () => {
    const attendance = [...roll('morning', 26, 5), ...roll('afternoon', 26, 13)];
    const unanimous = aVote({
      entry: 'unanimous_uncounted',
      printed: 'nhất trí',
      sittingId: null,
      heldAt: null,
    });
    const closer = aDraft({ ...two, attendance, votes: [unanimous] });
    // 13 of 26 are too few to adopt anything: it was not in the afternoon.
    expect(decided(closer)).toMatchObject({ outcome: 'adopted', present: 21 });
    const leaving = [
      ...delegates(24),
      aDelegate(25, { endedOn: DAY, endedAt: '12:00', endReason: 'released' }),
    ];
    const thirteen = aDraft({
      ...two,
      delegates: leaving,
      attendance: [],
      votes: [counted(12, { againstCount: 12 })],
    });
    expect(decided(thirteen)).toMatchObject({ outcome: 'rejected', total: null, required: 13 });
    const halves = aDraft({
      ...two,
      delegates: leaving.slice(1),
      votes: [counted(12, { againstCount: 11 })],
    });
    expect(decided(halves)).toMatchObject({ outcome: 'undetermined', total: null, required: null });
    expect(keys(halves)).toContain('error time:v1');
  });

  it('follows from the hour where only one sitting was held then', () => {
    const attendance = [...roll('morning', 26, 0), ...roll('afternoon', 26, 5)];
    const draft = aDraft({ ...two, attendance, votes: [counted(21, { heldAt: '14:10' })] });
    expect(decided(draft)).toMatchObject({ outcome: 'adopted', present: 21 });
    expect(sittingsOf(draft, { sittingId: null, heldAt: '14:10' }).map(({ id }) => id)).toEqual([
      'afternoon',
    ]);
    expect(sittingsOf(draft, { sittingId: null, heldAt: '12:00' })).toHaveLength(2);
    expect(keys(draft).filter((key) => key.includes('sitting_unknown'))).toEqual([]);
  });
});

describe('a vote by name without a ballot', () => {
  const draft = aDraft({
    delegates: delegates(26),
    votes: [aVote({ entry: 'by_name', forCount: 0, againstCount: 0, notVotingCount: 0 })],
  });

  it('is not a rejection by nought of 26', () => {
    expect(decided(draft)).toMatchObject({ outcome: 'undetermined', counts: null, ballots: [] });
    expect(keys(draft)).toContain('error no_ballots:v1');
  });
});

describe('words against the entry', () => {
  const uncounted = (printed: string, uncounted: SessionDraft['votes'][number]['uncounted'] = null) =>
    aDraft({ votes: [aVote({ entry: 'unanimous_uncounted', printed, uncounted })] });

  it.each([
    ['không được thông qua', null, 'undetermined', ['error words_against:v1']],
    ['đa số tán thành', null, 'undetermined', ['error words_against:v1']],
    ['thống nhất cao', null, 'undetermined', ['error words_against:v1']],
    ['thống nhất thông qua', null, 'adopted', []],
    ['đa số tán thành', 'passed', 'adopted', []],
    ['không được thông qua', 'failed', 'rejected', []],
    ['thông qua', 'failed', 'undetermined', ['error words_against:v1']],
    ['đã biểu quyết', 'not_stated', 'undetermined', []],
  ] as const)('«%s», entered as %s: %s', (printed, said, outcome, found) => {
    const draft = uncounted(printed, said);
    expect(decided(draft)?.outcome).toBe(outcome);
    expect(keys(draft).filter((key) => key.includes('words_against'))).toEqual(found);
  });

  it('is written into the record only where the source did not say «thống nhất»', () => {
    expect(buildRecord(uncounted('thống nhất thông qua')).votes[0]).not.toHaveProperty('uncounted');
    expect(buildRecord(uncounted('không được thông qua', 'failed')).votes[0]).toMatchObject({
      entry: 'unanimous_uncounted',
      uncounted: 'failed',
    });
  });
});

describe('present fewer than needed', () => {
  const draft = aDraft({
    delegates: delegates(26),
    sittings: [asSitting()],
    attendance: roll('sitting', 26, 15),
    votes: [aVote({ entry: 'unanimous_uncounted', printed: 'thống nhất' })],
  });

  it('passes nothing, and both numbers are named', () => {
    expect(decided(draft)).toMatchObject({ outcome: 'undetermined', present: 11, required: 14 });
    const text = checkDraft(draft, '2024-07-01').find(({ key }) => key === 'too_few:v1')?.text;
    expect(text).toContain('có mặt 11 đại biểu');
    expect(text).toContain('14 đại biểu cần tán thành');
  });
});

describe('mandates that ended on the day at an hour nobody wrote', () => {
  const released = (number: number) => aDelegate(number, { endedOn: DAY, endReason: 'released' });
  const council = [...delegates(27), released(28), released(29)];
  const twoVotes = (forCount: number) =>
    aDraft({
      delegates: council,
      votes: [
        counted(forCount, { id: 'v1', heldAt: '09:00' }),
        counted(forCount, { id: 'v2', heldAt: '10:00' }),
      ],
    });

  it('leaves open every outcome it could change', () => {
    expect(decideDraftVotes(twoVotes(14)).map(({ outcome, total }) => [outcome, total])).toEqual([
      ['undetermined', null],
      ['undetermined', null],
    ]);
    expect(keys(twoVotes(14))).toEqual(
      expect.arrayContaining(['error ending_unknown:v1', 'error ending_unknown:v2']),
    );
  });

  it('changes none that comes out the same with and without them, and still asks', () => {
    expect(decided(twoVotes(20))).toMatchObject({ outcome: 'adopted', total: null, shareOfTotal: null });
    expect(keys(twoVotes(20))).toContain('warning ending_unknown:v1');
    expect(keys(twoVotes(20)).filter((key) => key.startsWith('error total'))).toEqual([]);
  });

  it('does not arise from a term that ran out with its last day', () => {
    const ended = Array.from({ length: 29 }, (_, index) =>
      aDelegate(index + 1, { endedOn: DAY, endReason: 'term_ended' }),
    );
    expect(decided(aDraft({ delegates: ended, votes: [counted(14)] }))).toMatchObject({ total: 29 });
  });
});

describe('a register that is not whole', () => {
  const chair = { delegates: delegates(1), attendance: roll('sitting', 1, 0), votes: [counted(1)] };
  const said = (isRegisterComplete: boolean | null | undefined, many = 1) =>
    aDraft({ ...chair, delegates: delegates(many), term: { ...aDraft().term, isRegisterComplete } });

  it.each([
    [null, 1, null],
    [false, 26, null],
    [true, 1, 1],
    [null, 26, 26],
    [undefined, 1, 1],
  ])('said %s of %i: total %s', (complete, many, total) => {
    expect(decided(said(complete, many))?.total).toBe(total);
    expect(buildRecord(said(complete, many)).sittings[0]?.attendance?.total ?? null).toBe(total);
  });

  it('asks whoever has not said', () => {
    expect(keys(said(null))).toContain('warning register');
    expect(keys(said(null, 26))).toContain('warning register');
    expect(keys(said(true))).not.toContain('warning register');
    expect(keys(said(null)).some((key) => key.includes('present:'))).toBe(false);
  });

  it('says so in the record, and nothing in one from before it was asked', () => {
    expect(buildRecord(said(true)).term).toHaveProperty('isRegisterComplete', true);
    expect(buildRecord(said(null)).term).not.toHaveProperty('isRegisterComplete');
  });
});

describe('a session still «Dự kiến»', () => {
  const planned = { ...aDraft().session, occurrence: 'planned' as const };
  it('in which somebody was marked or a vote taken is asked about', () => {
    expect(keys(aDraft({ session: planned, attendance: roll('sitting', 3, 0) }))).toContain(
      'warning planned_recorded',
    );
    expect(keys(aDraft({ session: planned, votes: [counted(1)] }))).toContain('warning planned_recorded');
  });
  it('whose day has passed is asked about, and not before', () => {
    const found = (today: string) => checkDraft(aDraft({ session: planned }), today).map(({ key }) => key);
    expect(found('2024-06-13')).toContain('planned_passed');
    expect(found(DAY)).not.toContain('planned_passed');
  });
});

it('gives the outcome of every moment that can have been, or none', () => {
  const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:15`);
  const ending = fc.record({
    endedAt: fc.option(clock),
    endReason: fc.constantFrom('released', 'term_ended'),
  });
  const status = fc.record({
    status: fc.constantFrom('present', 'late', 'left_early', 'absent'),
    fromTime: fc.option(clock),
    toTime: fc.option(clock),
  });
  const draft = fc
    .record({
      endings: fc.array(ending, { maxLength: 3 }),
      marks: fc.array(status, { maxLength: 6 }),
      lasting: fc.integer({ min: 3, max: 6 }),
      votes: fc.tuple(fc.nat(5), fc.nat(3)),
      sittings: fc.constantFrom<(typeof morning)[][]>([morning], [morning, afternoon], []),
    })
    .map(({ endings, marks, lasting, votes: [forCount, againstCount], sittings }) => {
      const leaving = endings.map((end, index) =>
        aDelegate(20 + index, { endedOn: DAY, endedAt: end.endedAt, endReason: end.endReason as 'released' }),
      );
      const attendance = sittings.flatMap(({ id }, place) =>
        marks.map((one, index) => mark(id, `d${index + 1}`, place === 0 ? (one as Partial<Mark>) : {})),
      );
      const vote = counted(forCount, { againstCount });
      return aDraft({ delegates: [...delegates(lasting), ...leaving], sittings, attendance, votes: [vote] });
    });
  fc.assert(
    fc.property(draft, fc.nat(23), fc.nat(1), (open, hour, place) => {
      const [row] = open.votes;
      if (!row) throw new Error('The draft has lost its vote.');
      const sitting = open.sittings[place] ?? open.sittings[0];
      // Both sittings last three hours and a half, from a whole or a half hour.
      const within = sitting?.startsAt ? Number.parseInt(sitting.startsAt, 10) + (hour % 4) : hour;
      const heldAt = `${String(within).padStart(2, '0')}:30`;
      const unknown = decideDraftVote(open, row);
      const known = decideDraftVote(open, { ...row, sittingId: sitting?.id ?? null, heldAt });
      // A moment at which the counts contradict the roll is none it can have been.
      fc.pre(unknown.outcome !== 'undetermined' && isPossible(known));
      expect(known.outcome).toBe(unknown.outcome);
      if (unknown.total !== null) expect(known.total ?? unknown.total).toBe(unknown.total);
    }),
    { numRuns: 300, maxSkipsPerRun: MOST_TURNED_AWAY },
  );
});

it('leaves one moment where everything is recorded', () => {
  const draft = aDraft({ delegates: delegates(26), attendance: roll('sitting', 26, 2) });
  expect(momentsOf(draft, aVote())).toEqual({
    moments: [{ date: DAY, total: 26, from: 'register', present: 24 }],
    doubts: [],
  });
});
