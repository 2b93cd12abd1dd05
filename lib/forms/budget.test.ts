import { describe, expect, it } from 'vitest';
import { readSection } from './sections';

const row = (over: object) => ({
  ...{ id: 'f', concept: 'revenue_total', label: 'Tổng thu', stage: 'outturn', year: '2024', part: 'h1' },
  ...over,
});
const read = (...rows: object[]) => readSection('budget', { budgetFigures: rows.map(row) });
const first = (over: object) => {
  const result = read(over);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.budgetFigures[0];
};
const errors = (...rows: object[]) => {
  const result = read(...rows);
  return result.ok ? {} : (result.fields ?? {});
};

describe('a figure as printed', () => {
  it.each([
    ['giảm 1.234 triệu đồng', -1_234_000_000, null],
    ['âm 3 tỷ đồng', -3_000_000_000, null],
    ['trên 3,5 tỷ đồng', 3_500_000_000, 'over'],
    ['1.234 tỷ', null, null],
    ['nhiều', null, null],
    ['99999999999999999999 đồng', null, null],
  ])('«%s» is kept, read as %s', (printed, valueDong, qualifier) => {
    expect(first({ printed })).toMatchObject({ printed, valueDong, qualifier });
  });

  it('takes a reading from somebody, of this very text, and only one that is possible', () => {
    const printed = '1.234 tỷ';
    const readings = [{ printed, value: 1_234_000_000 }];
    expect(first({ printed, readings })).toMatchObject({ valueDong: 1_234_000_000, readings });
    expect(first({ printed: '1.235 tỷ', readings })).toMatchObject({ valueDong: null, readings: [] });
    expect(first({ printed, readings: [{ printed, value: 5 }] })).toMatchObject({
      valueDong: null,
      readings: [],
    });
    // What is read for certain is not read otherwise.
    expect(first({ printed: '3 tỷ', readings: [{ printed: '3 tỷ', value: 5 }] })).toMatchObject({
      valueDong: 3_000_000_000,
      readings: [],
    });
  });

  it('keeps shares with a sign, a word, or no number at all', () => {
    expect(first({ percentPrinted: 'hơn 91%' })).toMatchObject({
      percentPpm: 910_000,
      percentQualifier: 'over',
    });
    expect(first({ percentPrinted: 'giảm 5,2%' })).toMatchObject({ percentPpm: -52_000 });
    expect(first({ percentPrinted: 'gấp đôi' })).toMatchObject({
      percentPrinted: 'gấp đôi',
      percentPpm: null,
    });
  });

  it('keeps further comparisons, without those of which nothing was typed', () => {
    const none = { percentPrinted: '', basis: '', basisWords: '', basisPrinted: '' };
    const one = { ...none, percentPrinted: 'tăng 5%', basis: 'same_period', basisPrinted: '3 tỷ' };
    expect(first({ comparisons: [none, one] })?.comparisons).toEqual([
      {
        ...{ percentPrinted: 'tăng 5%', percentPpm: 50_000, qualifier: null, basis: 'same_period' },
        ...{ basisWords: null, basisPrinted: '3 tỷ', basisDong: 3_000_000_000 },
      },
    ]);
  });
});

describe('a period', () => {
  it('may be of any months, of several years, in words, or unknown', () => {
    expect(first({ part: 'months', throughMonth: '8' })).toMatchObject({ fromMonth: null, throughMonth: 8 });
    expect(first({ part: 'years', year: '2021', throughYear: '2025' })).toMatchObject({ throughYear: 2025 });
    expect(first({ part: 'printed', year: '', periodPrinted: 'đến nay' })).toMatchObject({
      year: null,
      periodPrinted: 'đến nay',
    });
    // What another period asked for is set aside.
    expect(first({ part: 'h1', throughMonth: '8', throughYear: '2025' })).toMatchObject({
      throughMonth: null,
      throughYear: null,
    });
  });

  it('goes forward', () => {
    expect(errors({ part: 'months', fromMonth: '9', throughMonth: '8' })).toHaveProperty([
      'budgetFigures.0.fromMonth',
    ]);
    expect(errors({ part: 'years', year: '2025', throughYear: '2021' })).toHaveProperty([
      'budgetFigures.0.throughYear',
    ]);
    expect(errors({ part: 'months', throughMonth: '13' })).toHaveProperty(['budgetFigures.0.throughMonth']);
  });
});

describe('a figure within another', () => {
  it('is let go of where that one is gone', () => {
    expect(first({ partOfId: 'gone' })?.partOfId).toBeNull();
  });

  it('is not within itself', () => {
    expect(
      Object.keys(errors({ id: 'a', partOfId: 'b' }, { id: 'b', partOfId: 'a' }, { id: 'c', partOfId: 'a' })),
    ).toEqual(['budgetFigures.0.partOfId', 'budgetFigures.1.partOfId']);
    expect(errors({ id: 'a', partOfId: 'a' })['budgetFigures.0.partOfId']).toMatch(/nằm trong chính nó/);
  });
});
