import type { majorityBases } from '@/lib/words';
import type { Fraction } from './majority';
import type { ThresholdKind } from './thresholds';

/**
 * What a council under another law needs for a decision, as its administrator entered it: a share of all its members, of those
 * present or of those voting, with the article as its own law prints it. `from` and `to` are local dates, both included; null
 * is open.
 */
export type Majority = Fraction & {
  readonly kind: ThresholdKind;
  readonly base: (typeof majorityBases)[number];
  readonly article: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** What tells one majority of a council from another: all of it, since whoever takes it away means what they read. */
export const majorityKey = (one: Majority): string =>
  JSON.stringify([
    ...[one.kind, one.numerator, one.denominator, one.strict, one.base],
    ...[one.article, one.from, one.to],
  ]);

/** The majority of that kind on a day; null where none was entered for it, or several. */
export function majorityOn(
  majorities: readonly Majority[],
  kind: ThresholdKind,
  date: string,
): Majority | null {
  const [found, another] = majorities.filter(
    (one) =>
      one.kind === kind && (one.from === null || one.from <= date) && (one.to === null || date <= one.to),
  );
  return found && !another ? found : null;
}

/** Whether a majority would hold on a day on which another of its kind does. */
export const overlaps = (majorities: readonly Majority[], one: Majority): boolean =>
  majorities.some(
    ({ kind, from, to }) =>
      kind === one.kind &&
      (from === null || one.to === null || from <= one.to) &&
      (to === null || one.from === null || one.from <= to),
  );
