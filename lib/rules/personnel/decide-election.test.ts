import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideElection } from './decide-personnel';
import type { Person, PersonnelInput } from './personnel-input';

type Over = Partial<PersonnelInput>;

/** An election of a council of 26 of which `inFavour` were for each candidate; null was not stated. */
const electionOf = (
  seats: number | null,
  inFavour: readonly (number | null)[],
  over: Over = {},
): PersonnelInput => ({
  kind: 'election',
  seats,
  moments: [{ date: '2026-06-20', total: 26, from: 'register', present: null }],
  term: { startYear: 2026, endYear: 2031 },
  people: inFavour.map(
    (count, at): Person => ({ id: `c${at}`, counts: count === null ? {} : { for: count } }),
  ),
  ...over,
});

const outcomes = (input: PersonnelInput) => decideElection(input).people.map(({ outcome }) => outcome);
const codes = (input: PersonnelInput) =>
  decideElection(input).people.map(({ because }) => because.at(-1)?.code);

describe('who is elected', () => {
  it.each<[string, number | null, (number | null)[], string[]]>([
    ['one of one, by one more than half', 1, [14], ['passed']],
    ['nobody by exactly half', 1, [13], ['failed']],
    ['the one over half of three', 1, [15, 8, 3], ['passed', 'failed', 'failed']],
    ['of two over half for one seat the one with more', 1, [18, 16], ['passed', 'failed']],
    ['of three over half for two seats the two with more', 2, [20, 15, 17], ['passed', 'failed', 'passed']],
    ['nobody of two level for the last seat', 1, [16, 16], ['tied', 'tied']],
    ['who is ahead of two that are level for the last seat', 2, [20, 16, 16], ['passed', 'tied', 'tied']],
    ['all of two level for two seats', 2, [16, 16], ['passed', 'passed']],
    ['two level below half are no tie', 1, [13, 13], ['failed', 'failed']],
    ['fewer than there are seats', 3, [20, 10, 5], ['passed', 'failed', 'failed']],
    ['one candidate, of nobody knows how many seats', null, [20], ['passed']],
    ['who has the most, of nobody knows how many seats', null, [20, 16], ['passed', 'undetermined']],
    ['who may be overtaken is not known', 1, [20, null], ['undetermined', 'undetermined']],
    ['who cannot be overtaken is', 1, [26, null], ['undetermined', 'undetermined']],
    ['two seats for two, one of them unknown', 2, [20, null], ['passed', 'undetermined']],
    ['no number at all', 1, [null], ['undetermined']],
  ])('%s', (_, seats, inFavour, expected) => {
    expect(outcomes(electionOf(seats, inFavour))).toEqual(expected);
  });

  it('says why', () => {
    expect(codes(electionOf(1, [18, 16, 5]))).toEqual(['reached', 'seats_filled', 'not_reached']);
    expect(codes(electionOf(1, [16, 16]))).toEqual(['tied_for_last', 'tied_for_last']);
    expect(codes(electionOf(null, [16, 18]))).toEqual(['seats_unknown', 'reached']);
    const { because, required, total, threshold } = decideElection(electionOf(3, [20, 10]));
    expect(because).toContainEqual({ code: 'seats_left', params: { seats: 3, elected: 1, left: 2 } });
    expect([required, total, threshold?.article]).toEqual([14, 26, { law: '72/2025/QH15', article: 35 }]);
  });

  it('leaves a seat that a tie did not fill, and none where somebody is not known', () => {
    const left = (input: PersonnelInput) =>
      decideElection(input).because.flatMap((one) => (one.code === 'seats_left' ? [one.params.left] : []));
    expect(left(electionOf(2, [20, 16, 16]))).toEqual([1]);
    expect(left(electionOf(2, [20, null, 16]))).toEqual([]);
    expect(left(electionOf(2, [20, 16]))).toEqual([]);
  });

  it('does not count who withdrew', () => {
    const input = electionOf(1, [14, 20]);
    const people = input.people.map((one, at) => (at === 1 ? { ...one, isWithdrawn: true } : one));
    expect(outcomes({ ...input, people })).toEqual(['passed', 'withdrawn']);
  });

  it('takes the word of the source where numbers leave it open, and not against them', () => {
    const by = (stated: ('passed' | 'failed' | null)[], inFavour: (number | null)[], seats = 1) => {
      const input = electionOf(seats, inFavour);
      return outcomes({
        ...input,
        people: input.people.map((one, at) => ({ ...one, stated: stated[at] ?? null })),
      });
    };
    expect(by(['passed'], [null])).toEqual(['passed']);
    expect(by(['failed'], [null])).toEqual(['failed']);
    expect(by(['passed', 'failed'], [null, null])).toEqual(['passed', 'failed']);
    expect(by(['failed'], [20])).toEqual(['passed']);
    expect(by(['passed'], [10])).toEqual(['failed']);
  });

  it.each<[string, Over['account'], number | null, string]>([
    ['more for somebody than valid ballots', { valid: 19 }, null, 'choices_exceed'],
    ['more collected than issued', { collected: 25, issued: 24 }, null, 'account_exceeds'],
    ['more collected than there were delegates there', { collected: 25 }, 24, 'account_exceeds'],
    ['more collected than there are delegates', { collected: 27 }, null, 'account_exceeds'],
    [
      'valid and invalid that are not those collected',
      { collected: 25, valid: 24, invalid: 2 },
      null,
      'account_sum',
    ],
  ])('decides nothing from %s', (_, account, present, code) => {
    const moments = [{ date: '2026-06-20', total: 26, from: 'register' as const, present }];
    const { people, because } = decideElection(electionOf(1, [20], { account, moments }));
    expect(people[0]?.outcome).toBe('undetermined');
    expect([...because, ...(people[0]?.because ?? [])].map((one) => one.code)).toContain(code);
  });

  it('is decided of those in office at that minute: one fewer may be what was missing', () => {
    const at = (total: number) => [{ date: '2026-06-20', total, from: 'register' as const, present: null }];
    expect(outcomes(electionOf(1, [13], { moments: at(26) }))).toEqual(['failed']);
    expect(outcomes(electionOf(1, [13], { moments: at(25) }))).toEqual(['passed']);
    expect(outcomes(electionOf(1, [13], { moments: [...at(25), ...at(26)] }))).toEqual(['undetermined']);
    expect(outcomes(electionOf(1, [14], { moments: [...at(25), ...at(26)] }))).toEqual(['passed']);
  });

  it('reads a share of the ballots that were valid', () => {
    const input = electionOf(1, [null], { account: { valid: 20 } });
    const people = [
      { id: 'a', counts: {}, shares: [{ choice: 'for' as const, printed: '80%', of: 'valid' as const }] },
    ];
    expect(outcomes({ ...input, people })).toEqual(['passed']);
    const unstated = [
      { id: 'a', counts: {}, shares: [{ choice: 'for' as const, printed: '80%', of: 'issued' as const }] },
    ];
    expect(outcomes({ ...input, people: unstated })).toEqual(['undetermined']);
  });
});

/** Who is elected where every number is known: in a few lines, and by nothing of the rule. */
function plainly(seats: number, total: number, votes: readonly number[]): string[] {
  const passed = votes.filter((count) => count * 2 > total).sort((a, b) => b - a);
  return votes.map((count) => {
    if (count * 2 <= total) return 'failed';
    const more = passed.filter((other) => other > count).length;
    const level = passed.filter((other) => other === count).length;
    return more >= seats ? 'failed' : more + level > seats ? 'tied' : 'passed';
  });
}

/** Every way in which what is not known can have been. */
const completions = (votes: readonly (number | null)[], total: number): number[][] =>
  votes.reduce<number[][]>(
    (lists, count) =>
      lists.flatMap((list) =>
        count === null ? Array.from({ length: total + 1 }, (_, at) => [...list, at]) : [[...list, count]],
      ),
    [[]],
  );

describe('whatever the numbers are', () => {
  const some = fc.integer({ min: 2, max: 7 }).chain((total) =>
    fc.record({
      total: fc.constant(total),
      seats: fc.integer({ min: 1, max: 3 }),
      votes: fc.array(fc.option(fc.integer({ min: 0, max: total }), { nil: null, freq: 3 }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  );

  it('the outcome is what every completion shares', () => {
    fc.assert(
      fc.property(some, ({ total, seats, votes }) => {
        const moments = [{ date: '2026-06-20', total, from: 'register' as const, present: null }];
        const all = completions(votes, total).map((list) => plainly(seats, total, list));
        const shared = votes.map((_, at) => {
          const found = new Set(all.map((list) => list[at]));
          return found.size === 1 ? [...found][0] : 'undetermined';
        });
        expect(outcomes(electionOf(seats, votes, { moments }))).toEqual(shared);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(some, ({ total, seats, votes }) => {
        const moments = [{ date: '2026-06-20', total, from: 'register' as const, present: null }];
        const forwards = outcomes(electionOf(seats, votes, { moments }));
        expect(outcomes(electionOf(seats, votes.toReversed(), { moments })).toReversed()).toEqual(forwards);
      }),
    );
  });
});
