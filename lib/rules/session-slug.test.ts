import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionSeries } from '@/lib/words';
import { type SessionNumber, sessionSlug } from './session-slug';

describe('sessionSlug', () => {
  it.each([
    ['khoa-2-ky-11', { termOrdinal: 2, series: 'main', ordinal: 11 }],
    ['khoa-2-chuyen-de-3', { termOrdinal: 2, series: 'thematic', ordinal: 3 }],
    ['khoa-2-dot-xuat-1', { termOrdinal: 2, series: 'extraordinary', ordinal: 1 }],
  ] as const)('%s', (slug, number) => {
    expect(sessionSlug(number)).toBe(slug);
  });

  it('gives no two sessions one address, in letters any address bar keeps', () => {
    const number: fc.Arbitrary<SessionNumber> = fc.record({
      termOrdinal: fc.integer({ min: 1, max: 30 }),
      series: fc.constantFrom(...sessionSeries),
      ordinal: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(number, number, (one, other) => {
        const same =
          one.termOrdinal === other.termOrdinal &&
          one.series === other.series &&
          one.ordinal === other.ordinal;
        expect(sessionSlug(one) === sessionSlug(other)).toBe(same);
        expect(sessionSlug(one)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  it.each([0, -1, 1.5])('refuses the ordinal %d', (ordinal) => {
    expect(() => sessionSlug({ termOrdinal: 2, series: 'main', ordinal })).toThrow(RangeError);
    expect(() => sessionSlug({ termOrdinal: ordinal, series: 'main', ordinal: 1 })).toThrow(RangeError);
  });
});
