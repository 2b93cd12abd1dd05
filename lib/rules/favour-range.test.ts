import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareBases } from '@/lib/words';
import { decideVote } from './decide-vote';
import { favourRange, type KnownOfVote } from './favour-range';
import { countOfShare, shareRange, shareVerdict } from './share-range';
import { countNames, type VoteCounts } from './vote-counts';

const half = { numerator: 1, denominator: 2, strict: true };
const twoThirds = { numerator: 2, denominator: 3, strict: false };

describe('a printed share', () => {
  it.each([
    ['95,65%', 23, [22, 22]],
    ['86,95%', 23, [20, 20]],
    ['86,96 %', 23, [20, 20]],
    ['100%', 26, [26, 26]],
    ['100%', 474, [472, 474]],
    ['hơn 90%', 26, [24, 26]],
    ['trên 2/3', 27, [19, 27]],
    ['ít nhất 2/3', 27, [18, 27]],
    ['quá nửa', 26, [14, 26]],
    ['không quá 50%', 26, [0, 13]],
    ['gần 50%', 26, [0, 12]],
    ['khoảng 80%', 26, [0, 26]],
  ] as const)('«%s» of %i is %j', (printed, whole, [least, most]) => {
    const range = shareRange(printed);
    expect(range && countOfShare(range, whole)).toEqual({ least, most });
  });

  it.each(['đa số', '120%', '20% hoặc 30%', '', '5/0'])(
    '«%s» is none that can be counted with',
    (printed) => {
      expect(shareRange(printed)).toBeNull();
    },
  );

  it.each([
    ['50,01%', half, 'enough'],
    ['50,5%', half, 'enough'],
    ['hơn 50%', half, 'enough'],
    ['51%', half, 'enough'],
    ['50%', half, null],
    ['49%', half, 'short'],
    ['không quá 50%', half, 'short'],
    ['ít nhất 2/3', twoThirds, 'enough'],
    ['66,7%', twoThirds, null],
    ['dưới 2/3', twoThirds, 'short'],
  ] as const)('«%s» against %j is %s', (printed, asked, verdict) => {
    const range = shareRange(printed);
    expect(range && shareVerdict(range, asked)).toBe(verdict);
  });
});

/** A vote as it was, and what a source tells of it. */
const vote = fc
  .tuple(fc.array(fc.nat(8), { minLength: 6, maxLength: 6 }), fc.nat(4), fc.nat(4))
  .map(([counts, idle, gone]) => {
    const [yes = 0, no = 0, none = 0, other = 0, blank = 0, absent = 0] = counts;
    const voting = yes + no + none + other + blank;
    const present = voting + idle;
    const total = Math.max(1, present + absent + gone);
    return {
      true: { for: yes, against: no, notVoting: none, otherOpinion: other, blank, absent },
      voting,
      present,
      total,
    };
  });
const tellings = fc.record({
  bounds: fc.array(fc.constantFrom(undefined, 'unknown', 'at_least', 'over', 'at_most', 'under', 'about'), {
    minLength: 6,
    maxLength: 6,
  }),
  known: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  share: fc.option(fc.tuple(fc.constantFrom(...shareBases), fc.nat(2), fc.boolean())),
});
type Vote = typeof vote extends fc.Arbitrary<infer V> ? V : never;
type Telling = typeof tellings extends fc.Arbitrary<infer T> ? T : never;

/** «83,33%», cut off or rounded to some places. */
function printedShare(part: number, whole: number, places: number, isCut: boolean): string {
  const scaled = (part * 100 * 10 ** places) / whole;
  const digits = String(isCut ? Math.floor(scaled) : Math.round(scaled)).padStart(places + 1, '0');
  return `${places === 0 ? digits : `${digits.slice(0, -places)},${digits.slice(-places)}`}%`;
}

function tell(one: Vote, { bounds, known, share }: Telling): KnownOfVote {
  const told = countNames.map((name, at): [string, number | null, string | undefined] => {
    const [count, bound] = [one.true[name], bounds[at]];
    if (bound === 'unknown' || (bound === 'over' && count === 0)) return [name, null, undefined];
    if (bound === 'over') return [name, count - 1, bound];
    return [name, bound === 'under' ? count + 1 : count, bound];
  });
  const wholes = { all: one.total, present: one.present, voting: one.voting, unstated: one.present };
  const of = share && wholes[share[0]];
  return {
    counts: Object.fromEntries(told.map(([name, count]) => [name, count])) as VoteCounts,
    bounds: Object.fromEntries(told.flatMap(([name, , bound]) => (bound ? [[name, bound]] : []))),
    shares:
      share && of
        ? [{ choice: 'for', of: share[0], printed: printedShare(one.true.for, of, share[1], share[2]) }]
        : [],
    total: known[0] ? one.total : null,
    present: known[1] ? one.present : null,
    voting: known[2] ? one.voting : null,
  };
}

describe('what is told of a vote', () => {
  it('always leaves room for how it was', () => {
    fc.assert(
      fc.property(vote, tellings, (one, telling) => {
        const range = favourRange(tell(one, telling));
        expect(range).not.toBeNull();
        expect(range?.least).toBeLessThanOrEqual(one.true.for);
        expect(range?.most ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(one.true.for);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['ordinary', 'dismissal'] as const)(
    'decides, by the rule «%s», nothing but what all of it comes to',
    (rule) => {
      fc.assert(
        fc.property(vote, tellings, (one, telling) => {
          const { counts, bounds, ...known } = tell(one, telling);
          const at = { date: '2020-06-12', time: null, rule, ...known };
          const whole = { total: one.total, present: one.present };
          const truth = decideVote({ ...at, ...whole, shares: [], entry: { kind: 'totals', ...one.true } });
          const told = decideVote({ ...at, entry: { kind: 'totals', ...counts, bounds } });
          expect([truth.outcome, 'undetermined']).toContain(told.outcome);
        }),
        { numRuns: 2_000 },
      );
    },
  );
});
