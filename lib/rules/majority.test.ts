import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetsThreshold, requiredVotes } from './majority';

const overHalf = { numerator: 1, denominator: 2, strict: true };
const twoThirds = { numerator: 2, denominator: 3, strict: false };

describe('requiredVotes', () => {
  it.each([
    [15, 8, 10],
    [21, 11, 14],
    [25, 13, 17],
    [26, 14, 18],
    [27, 14, 18],
    [28, 15, 19],
    [29, 15, 20],
    [30, 16, 20],
  ])('of %i delegates: ordinary %i, dismissal %i', (total, ordinary, dismissal) => {
    expect(requiredVotes(total, overHalf)).toBe(ordinary);
    expect(requiredVotes(total, twoThirds)).toBe(dismissal);
  });

  it('is the smallest number that meets the threshold, for any fraction', () => {
    const fractions = fc
      .record({
        numerator: fc.integer({ min: 1, max: 9 }),
        extra: fc.integer({ min: 1, max: 9 }),
        strict: fc.boolean(),
      })
      .map(({ numerator, extra, strict }) => ({ numerator, denominator: numerator + extra, strict }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fractions, (total, fraction) => {
        const required = requiredVotes(total, fraction);
        expect(meetsThreshold(required, total, fraction)).toBe(true);
        expect(required).toBeGreaterThan(0);
        expect(meetsThreshold(required - 1, total, fraction)).toBe(false);
        expect(required).toBeLessThanOrEqual(total);
      }),
    );
  });

  it('is half plus one and two thirds rounded up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (total) => {
        expect(requiredVotes(total, overHalf)).toBe(Math.floor(total / 2) + 1);
        expect(requiredVotes(total, twoThirds)).toBe(Math.ceil((2 * total) / 3));
      }),
    );
  });

  it.each([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a council of %d', (total) => {
    expect(() => requiredVotes(total, overHalf)).toThrow(RangeError);
  });
});

describe('meetsThreshold', () => {
  it.each([
    ['exactly half is not more than half', 13, 26, overHalf, false],
    ['half plus one', 14, 26, overHalf, true],
    ['exactly two thirds', 18, 27, twoThirds, true],
    ['one short of two thirds', 17, 27, twoThirds, false],
  ])('%s', (_name, votes, total, fraction, met) => {
    expect(meetsThreshold(votes, total, fraction)).toBe(met);
  });
});
