import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionSeries } from '@/lib/words';
import { isNumbered, type SessionNumber, sessionSlug } from './session-slug';

const second = { ordinal: 2, startYear: null, endYear: null };
const term = (startYear: number | null, endYear: number | null) => ({ ordinal: null, startYear, endYear });
const startsOn = '2012-07-10';

describe('sessionSlug', () => {
  it.each([
    ['khoa-2-ky-11', { term: second, series: 'main', ordinal: 11 }],
    ['khoa-2-chuyen-de-3', { term: second, series: 'thematic', ordinal: 3 }],
    ['khoa-2-dot-xuat-1', { term: second, series: 'extraordinary', ordinal: 1 }],
    ['khoa-2-ngay-2012-07-10', { term: second, series: 'main', ordinal: null }],
    ['nhiem-ky-2011-2016-ky-4', { term: term(2011, 2016), series: 'main', ordinal: 4 }],
    ['nhiem-ky-tu-2011-ky-4', { term: term(2011, null), series: 'main', ordinal: 4 }],
    ['nhiem-ky-den-2016-ngay-2012-07-10', { term: term(null, 2016), series: 'main', ordinal: null }],
    ['ky-4-ngay-2012-07-10', { term: term(null, null), series: 'main', ordinal: 4 }],
    ['ngay-2012-07-10', { term: term(null, null), series: 'main', ordinal: null }],
  ] as const)('%s', (slug, number) => {
    expect(sessionSlug({ startsOn, ...number })).toBe(slug);
  });

  it.each([
    ['khoa-2-thang-2012-07', '2012-07'],
    ['khoa-2-nam-2012', '2012'],
    ['khoa-2-ky-hop', null],
  ])('%s of a session known no nearer', (slug, known) => {
    expect(sessionSlug({ term: second, series: 'main', ordinal: null, startsOn: known })).toBe(slug);
  });

  it('is «ky-hop» of one of which nothing is known', () => {
    const number = { term: term(null, null), series: 'main', ordinal: null, startsOn: null } as const;
    expect(sessionSlug(number)).toBe('ky-hop');
  });

  const known = fc.option(fc.integer({ min: 1, max: 30 }), { nil: null });
  const year = (min: number) => fc.option(fc.integer({ min, max: min + 9 }), { nil: null });
  const anyNumber: fc.Arbitrary<SessionNumber> = fc.record({
    term: fc.record({ ordinal: known, startYear: year(2000), endYear: year(2010) }),
    series: fc.constantFrom(...sessionSeries),
    ordinal: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
    startsOn: fc.constantFrom('2012-07-10', '2012-07-11', '2012-07', '2012', null),
  });

  it('gives no two numbered sessions one address, in letters any address bar keeps', () => {
    const named = ({ term: { ordinal, startYear, endYear }, ...number }: SessionNumber) =>
      JSON.stringify([ordinal ?? [startYear, endYear], number.series, number.ordinal]);
    fc.assert(
      fc.property(anyNumber, anyNumber, (one, other) => {
        if (isNumbered(one) && isNumbered(other))
          expect(sessionSlug(one) === sessionSlug(other)).toBe(named(one) === named(other));
        expect(sessionSlug(one)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  it('says no number that is not known', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const told = [number.term.ordinal, number.term.startYear, number.term.endYear, number.ordinal];
        const days = (number.startsOn ?? '').split('-').map(Number);
        const said = (sessionSlug(number).match(/\d+/g) ?? []).map(Number);
        expect([...told, ...days]).toEqual(expect.arrayContaining(said));
      }),
    );
  });

  it.each([0, -1, 1.5])('refuses the ordinal %d', (ordinal) => {
    const wrong = { ...second, ordinal };
    expect(() => sessionSlug({ term: second, series: 'main', ordinal, startsOn })).toThrow(RangeError);
    expect(() => sessionSlug({ term: wrong, series: 'main', ordinal: 1, startsOn })).toThrow(RangeError);
  });
});
