import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_INTEGER } from '@/lib/vi/number';
import { impliedBase, percentAgrees, sumCheck } from './budget';

const TRIEU = 1_000_000;
const TY = 1_000_000_000;

describe('impliedBase', () => {
  it.each([
    ['the plan behind 3,5 tỷ at 41,5 %', 3_500_000_000, 415_000, 8_433_734_940],
    ['100 %', 5_250 * TRIEU, 1_000_000, 5_250 * TRIEU],
    ['147 % of plan', 147, 1_470_000, 100],
    ['half up', 1, 400_000, 3],
    ['nothing collected', 0, 415_000, 0],
    ['0 %', 3_500_000_000, 0, null],
    ['a negative percentage', 3_500_000_000, -1, null],
    ['a negative figure', -1, 415_000, null],
    ['past exact arithmetic', 2_000_000 * TY, 1, null],
  ])('%s', (_name, value, ppm, base) => {
    expect(impliedBase(value, ppm)).toBe(base);
  });

  it('agrees with the percentage it came from', () => {
    const money = fc.integer({ min: TRIEU, max: 20_000 * TY });
    fc.assert(
      fc.property(money, fc.integer({ min: 10_000, max: 10_000_000 }), (value, ppm) => {
        const base = impliedBase(value, ppm);
        expect(base).not.toBeNull();
        expect(percentAgrees(value, base ?? 0, ppm, 100)).toBe(true);
      }),
    );
  });

  it('refuses half a đồng', () => {
    expect(() => impliedBase(0.5, 415_000)).toThrow(RangeError);
  });
});

describe('percentAgrees', () => {
  it.each([
    ['exactly', 415, 1000, 415_000, undefined, true],
    ['0,05 points above, the edge', 4155, 10_000, 415_000, undefined, true],
    ['past the edge above', 41_551, 100_000, 415_000, undefined, false],
    ['0,05 points below, the edge', 4145, 10_000, 415_000, undefined, true],
    ['past the edge below', 41_449, 100_000, 415_000, undefined, false],
    ['no tolerance', 4151, 10_000, 415_000, 0, false],
    ['over 100 %', 147, 100, 1_470_000, undefined, true],
    ['a base of nothing', 0, 0, 0, undefined, false],
    ['sums of money past exact floating point', 2_000_000 * TY, 2_000_000 * TY, 1_000_000, 0, true],
  ])('%s', (_name, value, base, ppm, tolerance, agrees) => {
    expect(percentAgrees(value, base, ppm, tolerance)).toBe(agrees);
  });
});

describe('sumCheck', () => {
  it.each([
    ['adds up', 3 * TRIEU, [TRIEU, 2 * TRIEU], TRIEU, true, 0],
    ['one unit off over two rounded rows', 4 * TRIEU, [TRIEU, 2 * TRIEU], TRIEU, true, TRIEU],
    ['one unit off over one row', 2 * TRIEU, [TRIEU], TRIEU, false, TRIEU],
    ['one đồng past the tolerance', 4 * TRIEU + 1, [TRIEU, 2 * TRIEU], TRIEU, false, TRIEU + 1],
    ['off below', 0, [TRIEU, 2 * TRIEU], TRIEU, false, -3 * TRIEU],
    ['whole đồng are not rounded', 101, [50, 50], 1, false, 1],
    ['147,7 and 80 printed as 254,7', 254_700, [147_700, 80_000], 100, false, 27_000],
  ])('%s', (_name, parent, rows, unit, agrees, differenceDong) => {
    expect(sumCheck(parent, rows, unit)).toMatchObject({ agrees, differenceDong: BigInt(differenceDong) });
  });

  it('says both sums and the gap', () => {
    expect(sumCheck(4 * TRIEU, [TRIEU, 2 * TRIEU], TRIEU).because).toEqual([
      {
        code: 'rounding',
        text: 'Cộng các dòng được 3.000.000 đồng, tổng ghi 4.000.000 đồng: chênh 1.000.000 đồng, trong mức làm tròn.',
      },
    ]);
  });

  it('adds rows whose sum no number holds exactly', () => {
    const rows = Array.from({ length: 500 }, () => MAX_INTEGER);
    expect(sumCheck(MAX_INTEGER, rows, 1)).toMatchObject({
      agrees: false,
      sumDong: 500n * BigInt(MAX_INTEGER),
    });
  });

  it('checks nothing without rows', () => {
    expect(sumCheck(TRIEU, [], TRIEU)).toMatchObject({ agrees: null, sumDong: null, differenceDong: null });
  });

  it('accepts any true total printed with its rows rounded, and names the exact gap', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 1000 * TY }), { minLength: 1, maxLength: 30 });
    const unit = fc.constantFrom(1000, TRIEU, TY);
    fc.assert(
      fc.property(rows, unit, (exactRows, unitDong) => {
        const rounded = exactRows.map((row) => Math.round(row / unitDong) * unitDong);
        const total = exactRows.reduce((sum, row) => sum + row, 0);
        const check = sumCheck(total, rounded, unitDong);
        expect(check.agrees).toBe(true);
        expect((check.sumDong ?? 0n) + (check.differenceDong ?? 0n)).toBe(BigInt(total));
      }),
    );
  });
});
