import { describe, expect, it, test } from 'vitest';
import { termName, termNameAndYears, termYears } from '@/lib/vi/term-name';
import { isSameTerm, isTermBefore, isTermKey, type KnownTerm, newestTermsFirst, termKey } from './term';

const term = (
  ordinal: number | null,
  startYear: number | null = null,
  endYear: number | null = null,
  label: string | null = null,
): KnownTerm => ({ ordinal, label, startYear, endYear });

const nothing = term(null);

test.each([
  [term(2, 2016, 2021, 'Khóa II'), '2', 'Khóa II', 'Khóa II (2016–2021)'],
  [term(2), '2', 'Khóa 2', 'Khóa 2'],
  [term(2, 2016, 2021, 'Nhiệm kỳ 2016–2021'), '2', 'Nhiệm kỳ 2016–2021', 'Nhiệm kỳ 2016–2021'],
  [term(null, 2004, 2011), '2004-2011', 'Nhiệm kỳ 2004–2011', 'Nhiệm kỳ 2004–2011'],
  [term(null, 2004), 'tu-2004', 'Nhiệm kỳ từ năm 2004', 'Nhiệm kỳ từ năm 2004'],
  [term(null, null, 2011), 'den-2011', 'Nhiệm kỳ đến năm 2011', 'Nhiệm kỳ đến năm 2011'],
  [term(null, null, null, 'Khóa lâm thời'), 'ten-khoa-lam-thoi', 'Khóa lâm thời', 'Khóa lâm thời'],
  [term(null, null, null, '…'), 'chua-ro', '…', '…'],
  [nothing, 'chua-ro', null, null],
])('%o is asked for by %s and called %s', (one, key, name, long) => {
  expect(termKey(one)).toBe(key);
  expect(isTermKey(key)).toBe(true);
  expect(termName(one)).toBe(name);
  expect(termNameAndYears(one)).toBe(long);
});

test('a key is no other text', () => {
  for (const text of ['0', '02', '100', '2004', 'tu-', 'null', 'undefined', 'ten-', 'chua-ro-2', '-1'])
    expect(isTermKey(text), text).toBe(false);
  expect(isTermKey(termKey(term(null, null, null, 'Khóa '.repeat(16))))).toBe(true);
  expect(termYears(nothing)).toBeNull();
});

describe('newestTermsFirst', () => {
  it('puts a term without number where its years put it, and last without years', () => {
    const [third, second, first] = [term(3, 2021, 2026), term(2, 2016, 2021), term(1)];
    const between = term(null, 2018, 2020);
    const old = term(null, 2004, 2011);
    const given = [nothing, first, old, second, between, third];
    const sorted = [third, between, second, first, old, nothing];
    expect(newestTermsFirst(given)).toEqual(sorted);
    expect(newestTermsFirst(given.toReversed())).toEqual(sorted);
    expect(newestTermsFirst([old, between])).toEqual([between, old]);
  });
});

test.each([
  [term(1), term(2), true],
  [term(2), term(1), false],
  [term(null, 2004, 2011), term(3, 2011, 2016), true],
  [term(null, 2004), term(3, 2011, 2016), false],
  [nothing, term(3, 2011, 2016), false],
])('%o was over when %o began: %s', (one, other, isBefore) => {
  expect(isTermBefore(one, other)).toBe(isBefore);
});

test.each([
  [term(2, 2016, 2021), term(2, 2015, 2021), true],
  [term(2, 2016, 2021), term(3, 2016, 2021), false],
  [term(2, 2016, 2021), term(null, 2016, 2021), true],
  [term(2, 2016, 2021), term(null, null, 2021), true],
  [term(2, 2016, 2021), term(null, 2016, 2020), false],
  [term(2), term(null, 2016, 2021), false],
  [nothing, nothing, false],
])('%o is the term %o: %s', (one, other, isSame) => {
  expect(isSameTerm(one, other)).toBe(isSame);
  expect(isSameTerm(other, one)).toBe(isSame);
});
