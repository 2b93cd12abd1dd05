import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromRoman, ordinalWords, parseOrdinal, toRoman } from './ordinal';

test.each([
  [1, 'nhất', 'I'],
  [2, 'hai', 'II'],
  [3, 'ba', 'III'],
  [4, 'tư', 'IV'],
  [5, 'năm', 'V'],
  [9, 'chín', 'IX'],
  [10, 'mười', 'X'],
  [11, 'mười một', 'XI'],
  [14, 'mười bốn', 'XIV'],
  [15, 'mười lăm', 'XV'],
  [20, 'hai mươi', 'XX'],
  [21, 'hai mươi mốt', 'XXI'],
  [24, 'hai mươi tư', 'XXIV'],
  [49, 'bốn mươi chín', 'XLIX'],
  [99, 'chín mươi chín', 'XCIX'],
])('%d is %s and %s', (n, words, roman) => {
  expect(ordinalWords(n)).toBe(words);
  expect(toRoman(n)).toBe(roman);
});

describe('fromRoman', () => {
  test.each(['', 'IIII', 'IC', 'VX', 'XIA', 'MMMM', '11', 'IIX'])('%j is none', (text) => {
    expect(fromRoman(text)).toBeNull();
  });

  it('reads back what toRoman writes, in either case', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (n) => {
        expect(fromRoman(toRoman(n))).toBe(n);
        expect(fromRoman(` ${toRoman(n).toLowerCase()} `)).toBe(n);
      }),
    );
  });
});

describe('parseOrdinal', () => {
  test.each([
    ['11', 11],
    ['011', 11],
    ['XI', 11],
    ['mười một', 11],
    ['Mười Một', 11],
    ['MƯỜI  MỘT', 11],
    ['mười một'.normalize('NFD'), 11],
    ['muoi mot', 11],
    ['thứ mười một', 11],
    ['thứ Nhất', 1],
    ['nhất', 1],
    ['một', 1],
    ['nhì', 2],
    ['bốn', 4],
    ['tư', 4],
    ['hai mươi bốn', 24],
    ['IX', 9],
    [' v ', 5],
  ])('%j is %d', (text, n) => expect(parseOrdinal(text)).toBe(n));

  test.each(['', '0', '100', '-1', '1.5', 'bà', 'mười mười', 'C', 'thứ', 'constructor'])(
    '%j is none',
    (text) => {
      expect(parseOrdinal(text)).toBeNull();
    },
  );

  it('reads every ordinal in every form, each to itself', () => {
    for (let n = 1; n <= 99; n += 1) {
      for (const text of [String(n), toRoman(n), ordinalWords(n), ordinalWords(n).toLocaleUpperCase('vi')]) {
        expect(parseOrdinal(text)).toBe(n);
        expect(parseOrdinal(`thứ ${text}`)).toBe(n);
      }
    }
  });
});

test('what is no ordinal throws', () => {
  expect(() => ordinalWords(0)).toThrow(RangeError);
  expect(() => ordinalWords(1.5)).toThrow(RangeError);
  expect(() => toRoman(0)).toThrow(RangeError);
  expect(() => toRoman(4000)).toThrow(RangeError);
});
