import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  decimalInWords,
  dropTrailingZeros,
  formatDecimal,
  formatInteger,
  formatPpm,
  inWords,
  MAX_INTEGER,
  pad2,
  parsePercent,
  parseRatio,
  percentHalfUp,
  safeInteger,
} from './number';

const count = fc.integer({ min: 0, max: 1_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000 });

describe('safeInteger', () => {
  test.each([0, 1, -1, MAX_INTEGER, -MAX_INTEGER])('%d passes', (n) => expect(safeInteger(n)).toBe(n));
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, MAX_INTEGER + 1, -MAX_INTEGER - 1])(
    '%d throws',
    (n) => {
      expect(() => safeInteger(n)).toThrow(RangeError);
    },
  );
  it('gives no negative zero', () => expect(Object.is(safeInteger(-0), 0)).toBe(true));
});

describe('formats', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [-1234, '-1.234'],
    [-999, '-999'],
  ])('formatInteger(%d) = %s', (n, text) => expect(formatInteger(n)).toBe(text));

  test.each([
    [415, 1, '41,5'],
    [4150, 2, '41,50'],
    [5, 2, '0,05'],
    [-5, 1, '-0,5'],
    [1234567, 2, '12.345,67'],
    [7n, 0, '7'],
    [12345678901234567890n, 2, '123.456.789.012.345.678,90'],
  ])('formatDecimal(%s, %d) = %s', (n, scale, text) => expect(formatDecimal(n, scale)).toBe(text));

  test.each([
    [415_000, '41,5%'],
    [1_000_000, '100%'],
    [984_000, '98,4%'],
    [961_500, '96,15%'],
    [961_538, '96,1538%'],
    [0, '0%'],
    [1, '0,0001%'],
    [1_470_000, '147%'],
    [10_000_000, '1.000%'],
  ])('formatPpm(%d) = %s', (ppm, text) => expect(formatPpm(ppm)).toBe(text));

  test.each([
    ['100', '100'],
    ['10,50', '10,5'],
    ['0,00', '0'],
    ['1.000', '1.000'],
  ])('dropTrailingZeros(%s) = %s', (given, text) => expect(dropTrailingZeros(given)).toBe(text));

  it('refuses fractions and odd scales', () => {
    expect(() => formatInteger(1.5)).toThrow(RangeError);
    expect(() => formatDecimal(1, -1)).toThrow(RangeError);
    expect(() => pad2(-1)).toThrow(RangeError);
  });

  it('pads to two digits', () =>
    expect([pad2(5), pad2(12), pad2(0), pad2(123)]).toEqual(['05', '12', '00', '123']));
});

describe('proportions', () => {
  test.each([
    [25, 26, '96,15%'],
    [24, 24, '100%'],
    [20, 23, '86,96%'],
    [1, 3, '33,33%'],
    [2, 3, '66,67%'],
    [1, 8, '12,5%'],
    [1, 20_000, '0,01%'],
    [0, 7, '0%'],
  ])('%d of %d is %s', (num, den, percent) => {
    expect(percentHalfUp(num, den)).toBe(percent);
  });

  test.each([
    [1, 0],
    [-1, 2],
    [1, -2],
    [0.5, 2],
  ])('%d of %d is refused', (num, den) => {
    expect(() => percentHalfUp(num, den)).toThrow(RangeError);
  });

  it('is never further than half a unit from the true proportion, and halves go up', () => {
    fc.assert(
      fc.property(count, positive, (num, den) => {
        const [whole = '', part = ''] = percentHalfUp(num, den).replace(/[.%]/g, '').split(',');
        const error = BigInt(whole + part.padEnd(2, '0')) * BigInt(den) * 2n - BigInt(num) * 20_000n;
        expect(error > BigInt(-den) && error <= BigInt(den)).toBe(true);
      }),
    );
  });
});

describe('parsePercent', () => {
  test.each([
    ['41,5%', 415_000],
    ['41,5 %', 415_000],
    ['41,5\u00A0%', 415_000],
    ['41,5 phần trăm', 415_000],
    ['100', 1_000_000],
    ['147%', 1_470_000],
    ['98.4%', 984_000],
    ['0.234%', 2_340],
    ['1,234%', 12_340],
    ['86,950%', 869_500],
    ['４１，５％', 415_000],
    ['1000%', 10_000_000],
    ['0', 0],
  ])('%j is %d ppm', (text, ppm) => expect(parsePercent(text)).toMatchObject({ ok: true, ppm }));

  test.each([
    ['', 'empty'],
    [' \u200B ', 'empty'],
    ['trên 40%', 'format'],
    ['41,5%%', 'format'],
    ['4 1%', 'format'],
    ['41,,5', 'format'],
    ['33,33333%', 'format'],
    ['1.234%', 'ambiguous'],
    ['-5%', 'range'],
    ['−5%', 'range'],
    ['100.000,01%', 'range'],
    ['9.999.999,5%', 'range'],
    ['9'.repeat(1_000_000), 'format'],
  ])('%j is refused as %s', (text, reason) => expect(parsePercent(text)).toEqual({ ok: false, reason }));

  it('keeps what was printed', () => {
    expect(parsePercent(' 86,950 % ')).toEqual({ ok: true, ppm: 869_500, printed: '86,950 %' });
  });

  it('reads back what formatPpm prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (ppm) => {
        expect(parsePercent(formatPpm(ppm))).toMatchObject({ ok: true, ppm });
      }),
    );
  });
});

test.each([
  ['8/8', { ok: true, num: 8, den: 8 }],
  [' 25 / 26 ', { ok: true, num: 25, den: 26 }],
  ['1.020/1.250', { ok: true, num: 1020, den: 1250 }],
  ['10/8', { ok: true, num: 10, den: 8 }],
  ['', { ok: false, reason: 'empty' }],
  ['20/22/23', { ok: false, reason: 'format' }],
  ['1.5/8', { ok: false, reason: 'format' }],
  ['1 020/1 250', { ok: true, num: 1020, den: 1250 }],
  ['8\u20448', { ok: true, num: 8, den: 8 }],
  ['1 2/3', { ok: false, reason: 'format' }],
  ['1/2 3', { ok: false, reason: 'format' }],
  ['-1/8', { ok: false, reason: 'format' }],
  ['8/0', { ok: false, reason: 'range' }],
  ['1/9999999999999999', { ok: false, reason: 'range' }],
])('parseRatio(%j)', (text, result) => expect(parseRatio(text)).toEqual(result));

describe('inWords', () => {
  test.each([
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [111, 'một trăm mười một'],
    [1005, 'một nghìn không trăm linh năm'],
    [2020, 'hai nghìn không trăm hai mươi'],
    [10_000, 'mười nghìn'],
    [1_050_000, 'một triệu không trăm năm mươi nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_234_500_000, 'một tỷ hai trăm ba mươi tư triệu năm trăm nghìn'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [5_000_000_000_000, 'năm nghìn tỷ'],
    [1_000_000_000_000_000, 'một triệu tỷ'],
    [-21, 'âm hai mươi mốt'],
  ])('%d: %s', (n, words) => expect(inWords(n)).toBe(words));

  it('says different numbers differently, in single-spaced words', () => {
    const numbers = fc.integer({ min: 0, max: MAX_INTEGER });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(inWords(a) === inWords(b)).toBe(a === b);
        expect(inWords(a)).toMatch(/^\p{L}+(?: \p{L}+)*$/u);
      }),
    );
    expect(new Set(Array.from({ length: 20_000 }, (_, n) => inWords(n))).size).toBe(20_000);
  });

  it('throws past the guard', () => expect(() => inWords(MAX_INTEGER + 1)).toThrow(RangeError));
});

describe('decimalInWords', () => {
  test.each([
    ['41,5', 'bốn mươi mốt phẩy năm'],
    ['96,15', 'chín mươi sáu phẩy mười lăm'],
    ['0,05', 'không phẩy không năm'],
    ['3,125', 'ba phẩy một trăm hai mươi lăm'],
    ['2,0', 'hai phẩy không'],
    ['0,1234', 'không phẩy một hai ba bốn'],
    ['98.4', 'chín mươi tám phẩy bốn'],
    ['1.250', 'một nghìn hai trăm năm mươi'],
    ['1.234,5', 'một nghìn hai trăm ba mươi tư phẩy năm'],
    ['-0,5', 'âm không phẩy năm'],
  ])('%s: %s', (printed, words) => expect(decimalInWords(printed)).toBe(words));

  test.each(['', 'năm', '1.2.3', '5,'])('%j throws', (printed) => {
    expect(() => decimalInWords(printed)).toThrow(RangeError);
  });
});
