import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonnelKind } from '@/lib/words-of-personnel';
import { decidePersonnel } from './decide-personnel';
import type { PersonCounts, PersonnelInput } from './personnel-input';

const moment = (total: number | null, present: number | null = null, date = '2026-06-20') => ({
  ...{ date, total, present },
  from: total === null ? null : ('register' as const),
});

/** A ballot of one person in a council of 26, or as `over` has it. */
const ballot = (
  kind: PersonnelKind,
  counts: PersonCounts,
  over: Partial<PersonnelInput> = {},
): PersonnelInput => ({
  kind,
  moments: [moment(26)],
  term: { startYear: 2026, endYear: 2031 },
  people: [{ id: 'a', counts }],
  ...over,
});

const outcome = (input: PersonnelInput) => decidePersonnel(input).people[0]?.outcome;
const reasons = (input: PersonnelInput) => {
  const { because, people } = decidePersonnel(input);
  return [...because, ...(people[0]?.because ?? [])].map(({ code }) => code);
};

describe('phê chuẩn, miễn nhiệm, thôi làm nhiệm vụ', () => {
  it.each(['confirmation', 'relief', 'release'] as const)(
    '%s needs more than half of all delegates',
    (kind) => {
      expect(outcome(ballot(kind, { for: 14 }))).toBe('passed');
      expect(outcome(ballot(kind, { for: 13, against: 0 }))).toBe('failed');
      expect(outcome(ballot(kind, { against: 12 }))).toBe('undetermined');
      // Twelve of 26 are left at the most.
      expect(outcome(ballot(kind, { against: 14 }))).toBe('failed');
    },
  );
});

describe('bãi nhiệm', () => {
  it.each<['mandate' | 'office' | null, number, string | undefined]>([
    ['mandate', 18, 'passed'],
    ['mandate', 17, 'failed'],
    ['office', 14, 'passed'],
    ['office', 13, 'failed'],
    [null, 18, 'passed'],
    [null, 17, 'undetermined'],
    [null, 13, 'failed'],
  ])('from %s with %i of 26', (dismissedFrom, votes, expected) => {
    expect(outcome(ballot('dismissal', { for: votes, against: 26 - votes }, { dismissedFrom }))).toBe(
      expected,
    );
  });

  it('says which share it was decided by, and that nobody says which it is', () => {
    const of = (dismissedFrom: 'mandate' | 'office' | null) =>
      decidePersonnel(ballot('dismissal', { for: 15 }, { dismissedFrom }));
    expect(of('mandate').required).toBe(18);
    expect(of('office').required).toBe(14);
    expect(of(null)).toMatchObject({ required: null, threshold: null });
    expect(of(null).because.map(({ code }) => code)).toContain('dismissed_from_unknown');
  });
});

describe('lấy phiếu tín nhiệm', () => {
  it.each<[PersonCounts, string]>([
    [{ high: 15, medium: 6, low: 2 }, 'kept'],
    [{ high: 0, medium: 13, low: 13 }, 'kept'],
    [{ high: 0, medium: 12, low: 14 }, 'may_resign'],
    [{ high: 0, medium: 9, low: 17 }, 'may_resign'],
    [{ high: 0, medium: 8, low: 18 }, 'confidence_vote'],
    // Of «15/32 tín nhiệm cao» alone nothing that follows is missing or not.
    [{ high: 15 }, 'kept'],
    [{ high: 9 }, 'undetermined'],
    [{ low: 14 }, 'may_resign'],
    [{}, 'undetermined'],
  ])('%o: %s', (counts, expected) => {
    expect(outcome(ballot('confidence_levels', counts))).toBe(expected);
  });

  it('reads printed shares alone, of all delegates and of ballots', () => {
    const by = (printed: string, of: 'all' | 'valid' | 'issued', account = {}) =>
      outcome(
        ballot(
          'confidence_levels',
          {},
          { account, people: [{ id: 'a', counts: {}, shares: [{ choice: 'low', printed, of }] }] },
        ),
      );
    expect(by('6,25%', 'all')).toBe('kept');
    expect(by('61,54%', 'all')).toBe('may_resign');
    expect(by('73,08%', 'all')).toBe('confidence_vote');
    expect(by('4,17%', 'valid', { valid: 24 })).toBe('kept');
    // So few of those counted are too few of all, whatever their number is.
    expect(by('4,17%', 'issued')).toBe('kept');
    expect(by('90%', 'issued')).toBe('undetermined');
  });

  it('never passes, and no number is missing for it', () => {
    const decided = reasons(ballot('confidence_levels', { high: 15, medium: 6, low: 2 }));
    expect(decided).toEqual(['personnel_rule', 'base', 'not_reached']);
  });

  it('decides nothing where the levels exceed the ballots', () => {
    const input = ballot('confidence_levels', { high: 15, medium: 8, low: 2 }, { account: { valid: 24 } });
    expect(outcome(input)).toBe('undetermined');
    expect(reasons(input)).toContain('choices_exceed');
  });

  it('has no rule on a day no law is known of', () => {
    const input = ballot('confidence_levels', { low: 20 }, { moments: [moment(26, null, '2012-06-20')] });
    expect(outcome(input)).toBe('undetermined');
    expect(reasons(input)).toContain('no_rule');
  });
});

describe('bỏ phiếu tín nhiệm', () => {
  it.each<[PersonCounts, string]>([
    [{ for: 12, against: 14 }, 'no_confidence'],
    [{ for: 13, against: 13 }, 'kept'],
    [{ for: 20 }, 'kept'],
    [{ for: 12 }, 'undetermined'],
    [{ against: 14 }, 'no_confidence'],
  ])('%o: %s', (counts, expected) => {
    expect(outcome(ballot('confidence', counts))).toBe(expected);
  });

  it('takes the word of the source where there are no numbers', () => {
    const by = (stated: 'passed' | 'failed') =>
      outcome(ballot('confidence', {}, { people: [{ id: 'a', counts: {}, stated }] }));
    expect(by('passed')).toBe('kept');
    expect(by('failed')).toBe('no_confidence');
  });
});

describe('of a council under another law', () => {
  const majority = {
    ...{ numerator: 1, denominator: 2, strict: true, base: 'present' as const, kind: 'ordinary' as const },
    ...{ article: 'Standing order 7', from: null, to: null },
  };
  const other = { isUnderOtherLaw: true, moments: [moment(26, 20)] };

  it('its own majority decides, and no Vietnamese law', () => {
    expect(outcome(ballot('relief', { for: 11 }, { ...other, majorities: [majority] }))).toBe('passed');
    expect(reasons(ballot('relief', { for: 11 }, { ...other, majorities: [majority] }))).not.toContain(
      'personnel_rule',
    );
    expect(outcome(ballot('relief', { for: 11 }, other))).toBe('undetermined');
  });

  it('nothing follows from levels of confidence it does not know', () => {
    expect(outcome(ballot('confidence_levels', { low: 26 }, other))).toBe('undetermined');
    const own = { ...other, majorities: [majority] };
    expect(outcome(ballot('confidence_levels', { low: 26 }, own))).toBe('undetermined');
    expect(reasons(ballot('confidence_levels', { low: 26 }, other))).not.toContain('personnel_rule');
  });
});

/** What follows where every number is known, in a few lines. */
function plainly(
  kind: PersonnelKind,
  total: number,
  counts: Required<Pick<PersonCounts, 'for' | 'against' | 'low'>>,
) {
  const isOverHalf = (count: number) => count * 2 > total;
  if (kind === 'confidence') return isOverHalf(counts.against) ? 'no_confidence' : 'kept';
  if (kind !== 'confidence_levels') return isOverHalf(counts.for) ? 'passed' : 'failed';
  if (counts.low * 3 >= total * 2) return 'confidence_vote';
  return isOverHalf(counts.low) ? 'may_resign' : 'kept';
}

it('whatever is known of the counts, the outcome is what every completion shares', () => {
  const kinds = ['relief', 'release', 'confirmation', 'confidence', 'confidence_levels'] as const;
  const one = fc.integer({ min: 1, max: 9 }).chain((total) =>
    fc.record({
      kind: fc.constantFrom(...kinds),
      total: fc.constant(total),
      first: fc.option(fc.integer({ min: 0, max: total }), { nil: null }),
      second: fc.option(fc.integer({ min: 0, max: total }), { nil: null }),
    }),
  );
  fc.assert(
    fc.property(one, ({ kind, total, first, second }) => {
      fc.pre((first ?? 0) + (second ?? 0) <= total);
      const names = kind === 'confidence_levels' ? (['low', 'high'] as const) : (['for', 'against'] as const);
      const counts = Object.fromEntries(
        [first, second].flatMap((count, at) => (count === null ? [] : [[names[at], count]])),
      );
      const range = (count: number | null) =>
        count === null ? Array.from({ length: total + 1 }, (_, at) => at) : [count];
      const found = new Set(
        range(first).flatMap((a) =>
          range(second)
            .filter((b) => a + b <= total)
            .map((b) => plainly(kind, total, { for: a, against: b, low: a })),
        ),
      );
      const expected = found.size === 1 ? [...found][0] : 'undetermined';
      expect(outcome(ballot(kind, counts, { moments: [moment(total)] }))).toBe(expected);
    }),
    { numRuns: 1_000 },
  );
});
