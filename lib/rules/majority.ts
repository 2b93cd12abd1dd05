import { assertWhole } from './whole';

/** A share of a whole: `strict` asks for more than the fraction, otherwise reaching it is enough. */
export type Fraction = {
  readonly numerator: number;
  readonly denominator: number;
  readonly strict: boolean;
};

/**
 * True when `votes` out of `total` meets the fraction. By cross-multiplication: a percentage never decides
 * anything. Throws RangeError on negative or fractional counts.
 */
export function meetsThreshold(votes: number, total: number, threshold: Fraction): boolean {
  const reached = assertWhole(votes, 'votes') * threshold.denominator;
  const asked = assertWhole(total, 'total', 1) * threshold.numerator;
  return threshold.strict ? reached > asked : reached >= asked;
}

/**
 * The smallest number of votes that meets the fraction of `total` delegates.
 * Throws RangeError unless `total` is a whole number of at least 1: a council of nobody decides nothing.
 */
export function requiredVotes(total: number, threshold: Fraction): number {
  const asked = assertWhole(total, 'total', 1) * threshold.numerator;
  const below = Math.floor(asked / threshold.denominator);
  return meetsThreshold(below, total, threshold) ? below : below + 1;
}
