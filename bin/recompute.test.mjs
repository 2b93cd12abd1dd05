import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRecord } from '@/lib/record/build';
import { mauRecord } from '@/lib/record/fixture-mau';
import { aDelegate, aDraft, asSitting, aVote, delegates } from '@/lib/record/test-draft';
import { wholeRecord } from '@/lib/record/test-whole';
import { recompute } from './recompute.mjs';

const DAY = '2024-06-12';
const clock = fc.option(fc.integer({ min: 7, max: 12 }).map((hour) => `${String(hour).padStart(2, '0')}:15`));
const count = fc.nat(6);
const few = fc.option(fc.nat(2), { freq: 1 });
const bound = fc.constantFrom('at_least', 'over', 'at_most', 'under', 'about');
/** Half of them not stated, and seldom too small for the counts: those contradict each other and tell nothing more. */
const some = fc.option(fc.integer({ min: 5, max: 20 }), { freq: 2 });

/**
 * The three counts, in totals as far as they are known.
 * @param {string} entry @param {number[]} counts @param {boolean[]} known
 */
const stated = (entry, counts, known) =>
  Object.fromEntries(
    ['forCount', 'againstCount', 'notVotingCount'].map((name, at) => [
      name,
      entry === 'by_name' || (entry === 'totals' && known[at]) ? counts[at] : null,
    ]),
  );

/** Sessions of small councils in which much is not known: who came when, who left office, which sitting, which counts. */
const NOT_STATED = { sourceId: null, excused: null, unexcused: null, elected: null };

const draft = fc
  .record({
    lasting: fc.nat(6),
    endings: fc.array(clock, { maxLength: 2 }),
    marks: fc.array(fc.tuple(fc.constantFrom('present', 'late', 'absent'), clock), { maxLength: 6 }),
    rule: fc.constantFrom('ordinary', 'dismissal'),
    entry: fc.constantFrom('totals', 'by_name', 'unanimous_uncounted'),
    uncounted: fc.constantFrom(null, 'passed', 'failed', 'not_stated'),
    printed: fc.constantFrom(
      null,
      'thống nhất thông qua',
      'đa số tán thành',
      'không được thông qua',
      'đã biểu quyết',
      '5 đại biểu tán thành, 1 không tán thành; nghị quyết được thông qua',
    ),
    counts: fc.tuple(count, count, count),
    known: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    further: fc.tuple(few, few, few),
    bounds: fc.dictionary(fc.constantFrom('for', 'against', 'notVoting', 'absent'), bound, { maxKeys: 2 }),
    majority: fc.option(
      fc.record({
        kind: fc.constantFrom('ordinary'),
        numerator: fc.constantFrom(1, 2),
        denominator: fc.constantFrom(2, 3),
        strict: fc.boolean(),
        base: fc.constantFrom('all_delegates', 'present', 'voting'),
        article: fc.constantFrom(null, 'Standing Orders 3(s)'),
        from: fc.constant(null),
        to: fc.constant(null),
      }),
      { freq: 2 },
    ),
    shares: fc.array(
      fc.record({
        choice: fc.constantFrom('for', 'for', 'against'),
        printed: fc.constantFrom('100%', '83,33%', '50%', '49%', 'hơn 60%', 'quá 2/3', 'gần 40%', 'rất cao'),
        of: fc.constantFrom('all', 'present', 'voting', 'unstated'),
      }),
      { maxLength: 1 },
    ),
    heldAt: clock,
    sittings: fc.nat(2),
    day: fc.constantFrom(DAY, DAY, '2024-06', '2025-06', '2025', null),
    isDayOfSitting: fc.boolean(),
    isPlaced: fc.boolean(),
    isRegistered: fc.constantFrom(undefined, false),
    stated: fc.tuple(some, some, some),
    statedOutcome: fc.constantFrom(null, null, 'adopted', 'rejected'),
    numbers: fc.array(fc.tuple(some, some, fc.constantFrom('exact', 'at_least', 'about')), { maxLength: 2 }),
  })
  .map(
    ({
      lasting,
      endings,
      marks,
      rule,
      entry,
      uncounted,
      printed,
      counts,
      known,
      further,
      bounds,
      shares,
      majority,
      heldAt,
      sittings,
      day,
      isDayOfSitting,
      isPlaced,
      isRegistered,
      stated: [statedTotal, statedPresent, statedVoting],
      statedOutcome,
      numbers,
    }) => {
      const leaving = endings.map((endedAt, at) =>
        aDelegate(20 + at, { endedOn: DAY, endedAt, endReason: 'released' }),
      );
      const held = ['a', 'b']
        .slice(0, sittings)
        .map((id, at) =>
          asSitting({ id, label: id, heldOn: isDayOfSitting ? day : null, startsAt: at ? '10:00' : '08:00' }),
        );
      const attendance = held.slice(0, 1).flatMap(({ id: sittingId }) =>
        marks.map(([status, fromTime], at) => ({
          ...{
            id: `m${at}`,
            sittingId,
            mandateId: `d${at + 1}`,
            status,
            fromTime,
            toTime: null,
            away: null,
            toldAt: null,
            reason: null,
          },
        })),
      );
      const [forCount, againstCount, notVotingCount] = counts;
      const isCounted = entry !== 'unanimous_uncounted';
      const vote = aVote({
        ...{ rule, entry, printed, heldAt, sittingId: isPlaced ? (held[0]?.id ?? null) : null },
        ...{ statedTotal, statedPresent, statedVoting, statedOutcome },
        uncounted: isCounted ? null : uncounted,
        ...stated(entry, [forCount, againstCount, notVotingCount], known),
        ...(entry === 'totals' && {
          ...{ otherOpinionCount: further[0], blankCount: further[1], absentCount: further[2] },
          bounds: Object.keys(bounds).length > 0 ? bounds : null,
        }),
        shares: shares.length > 0 && entry !== 'by_name' ? shares : null,
      });
      const cast = (/** @type {'for' | 'against' | 'not_voting'} */ choice, /** @type {number} */ many) =>
        Array.from({ length: many }, () => choice);
      const ballots = [
        ...cast('for', forCount),
        ...cast('against', againstCount),
        ...cast('not_voting', notVotingCount),
      ].map((choice, at) => ({ id: `b${at}`, voteId: 'v1', mandateId: `d${at + 1}`, choice }));
      const attendanceNumbers = held.flatMap(({ id }, at) =>
        numbers.slice(at, at + 1).map(([total, present, presentBound]) => ({
          ...{ id: `n${id}`, sittingId: id, total, present, presentBound, ...NOT_STATED },
        })),
      );
      const { term, council, session } = aDraft();
      return aDraft({
        session: { ...session, startsOn: day, endsOn: day },
        ...(majority && {
          council: { ...council, level: 'other', levelPrinted: 'parish', majorities: [majority] },
        }),
        ...{ term: { ...term, isRegisterComplete: isRegistered }, attendanceNumbers },
        delegates: [...delegates(lasting), ...leaving],
        ...{ sittings: held, attendance, votes: [vote], ballots: entry === 'by_name' ? ballots : [] },
      });
    },
  );

test('finds what ours decided, in records of which much is not known', () => {
  fc.assert(
    fc.property(draft, (one) => {
      const record = buildRecord(one, null, []);
      expect(recompute(JSON.stringify(record))[0]?.faults, JSON.stringify(record.votes)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['được thông qua', 'adopted'],
  ['không được thông qua', 'rejected'],
  [null, 'undetermined'],
])('a vote before or after somebody left, with the words «%s»', (printed, outcome) => {
  const counts = { forCount: 12, againstCount: 11, notVotingCount: 0 };
  const record = buildRecord(
    aDraft({
      delegates: [...delegates(23), aDelegate(24, { endedOn: DAY, endedAt: '12:00', endReason: 'released' })],
      sittings: [
        asSitting({ startsAt: '08:00', endsAt: '11:30' }),
        asSitting({ id: 'b', startsAt: '13:30' }),
      ],
      votes: [aVote({ ...counts, printed, sittingId: null, heldAt: null })],
    }),
  );
  expect(record.votes[0]).toMatchObject({ outcome, total: null });
  expect(recompute(JSON.stringify(record))[0]).toMatchObject({ outcome, faults: [] });
  // Words that no moment comes to are nobody's outcome.
  const votes = record.votes.map((vote) => ({
    ...{ ...vote, outcome: 'adopted', counts: { for: 11, against: 11, notVoting: 0 } },
    because: [...vote.because.filter(({ code }) => code !== 'answers_differ'), TOLD_APART],
  }));
  expect(recompute(JSON.stringify({ ...record, votes }))[0]?.faults).toEqual([
    'tính ra rejected, hồ sơ ghi adopted',
  ]);
});

const TOLD_APART = { code: 'answers_differ', params: { isPrinted: true } };

test.each([
  ['mau', mauRecord],
  ['whole', wholeRecord],
])('agrees on the record «%s»', (_name, record) => {
  expect(recompute(JSON.stringify(record)).flatMap(({ faults }) => faults)).toEqual([]);
});
