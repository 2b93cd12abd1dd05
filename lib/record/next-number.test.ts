import { describe, expect, test } from 'vitest';
import type { Elsewhere } from './elsewhere';
import { lastNumberOf, numbersFrom } from './next-number';

const other = (label: string, startsOn: string, ...numbers: string[]): Elsewhere[number] => ({
  ...{ label, series: 'main', ordinal: 1, isOfTerm: true, startsOn },
  resolutions: numbers.map((number) => ({ number, adoptedOn: null, issuedOn: null })),
});

describe('the next numbers of a year', () => {
  test.each<[string, Elsewhere, string | null]>([
    ['none is known', [], null],
    ['those of another year', [other('Kỳ họp thứ 9', '2025-12-10', '30/NQ-HĐND')], null],
    [
      'the highest, not the last named',
      [other('Kỳ họp thứ 10', '2026-07-10', '09/NQ-HĐND', '12/NQ-HĐND', '11/NQ-HĐND')],
      '12/NQ-HĐND',
    ],
    [
      'over all sessions',
      [
        other('Kỳ họp thứ 10', '2026-03-10', '04/NQ-HĐND'),
        other('Kỳ họp thứ 11', '2026-07-10', '05/NQ-HĐND'),
      ],
      '05/NQ-HĐND',
    ],
    [
      'those without a year first',
      [other('Kỳ họp thứ 10', '2026-03-10', '40/2026/NQ-HĐND', '04/NQ-HĐND')],
      '04/NQ-HĐND',
    ],
    [
      'those with a year, where there are no others',
      [other('Kỳ họp thứ 10', '2026-03-10', '40/2026/NQ-HĐND')],
      '40/2026/NQ-HĐND',
    ],
  ])('after %s', (_, elsewhere, expected) => {
    expect(lastNumberOf(2026, elsewhere)?.number ?? null).toBe(expected);
  });

  test('a number given in January belongs to that year, though the session was in December', () => {
    const [session] = [other('Kỳ họp thứ 9', '2025-12-30', '01/NQ-HĐND')];
    const issued = session.resolutions.map((one) => ({ ...one, issuedOn: '2026-01-03' }));
    expect(lastNumberOf(2026, [{ ...session, resolutions: issued }])?.number).toBe('01/NQ-HĐND');
    expect(lastNumberOf(2025, [{ ...session, resolutions: issued }])).toBeNull();
  });

  test.each<[string, number, string[], string[] | null]>([
    ['08/NQ-HĐND', 3, [], ['08/NQ-HĐND', '09/NQ-HĐND', '10/NQ-HĐND']],
    ['9/nq–hđnd', 2, [], ['9/NQ-HĐND', '10/NQ-HĐND']],
    ['99/2026/NQ-HĐND16', 2, [], ['99/2026/NQ-HĐND16', '100/2026/NQ-HĐND16']],
    ['08/NQ-HĐND', 2, ['09/NQ-HĐND'], ['08/NQ-HĐND', '10/NQ-HĐND']],
    ['05a/NQ-HĐND', 2, [], ['05a/NQ-HĐND', '06/NQ-HĐND']],
    ['9999/NQ-HĐND', 2, [], null],
    ['tám', 2, [], null],
  ])('%s, %d of them', (first, count, taken, expected) => {
    expect(numbersFrom(first, count, taken)).toEqual(expected);
  });
});
