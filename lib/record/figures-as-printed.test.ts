import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSection } from '@/lib/forms/sections';
import { amountText, figuresInOrder, leadingOfYear, moneyBar } from '@/lib/public/money-text';
import { budgetBases, budgetStages, periodParts, targetResults } from '@/lib/words';
import { silentOne } from './absences';
import { buildRecord } from './build';
import { readRecord } from './read-record';
import { figureText } from './search-texts';
import { aDraft } from './test-draft';

/* Whatever is printed comes back as printed: typed, in the record, out of its file again. */

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const amount = fc.constantFrom(
  ...['trên 3,5 tỷ đồng', 'giảm 1.234 triệu đồng', 'âm 3 tỷ đồng', '-5 triệu đồng', 'tăng hơn 2 tỷ đồng'],
  ...['1.234 tỷ', 'nhiều', '12,5', 'ba trăm triệu', '14.250.000.000 đồng', 'giảm 1.234 tỷ'],
);
const percent = fc.constantFrom(
  ...['41,5%', 'hơn 91%', 'gần 50 %', 'giảm 5,2%', '-5,2%', 'gấp đôi', '1.234%', 'khoảng 3%', '147'],
);
const basis = maybe(fc.constantFrom(...budgetBases));
const words = maybe(fc.constantFrom('dự toán tỉnh giao', 'so với đầu năm'));
const year = maybe(fc.integer({ min: 1946, max: 2199 }));

const comparison = fc.record({
  ...{ percentPrinted: maybe(percent), basis, basisWords: words, basisPrinted: maybe(amount) },
});
const reading = fc.record({
  printed: fc.constantFrom('1.234 tỷ', 'nhiều', '12,5', 'giảm 1.234 tỷ'),
  value: fc.constantFrom(1_234_000_000, -1_234_000_000_000, 12_500_000),
});
const figure = fc.record({
  ...{ concept: fc.constant('other'), label: fc.constantFrom('Thu phí', 'Chi khác'), year },
  stage: fc.constantFrom(...budgetStages),
  part: fc.constantFrom(...periodParts),
  fromMonth: maybe(fc.integer({ min: 1, max: 6 })),
  throughMonth: maybe(fc.integer({ min: 6, max: 12 })),
  throughYear: maybe(fc.constant(2200)),
  periodPrinted: maybe(fc.constantFrom('đến ngày 31/8', 'đầu nhiệm kỳ đến nay')),
  partOf: maybe(fc.nat(5)),
  partsAreAll: fc.boolean(),
  printed: maybe(amount),
  percentPrinted: maybe(percent),
  ...{ basis, basisWords: words, basisPrinted: maybe(amount) },
  comparisons: fc.array(comparison, { maxLength: 3 }),
  changeFromPrinted: maybe(amount),
  changeToPrinted: maybe(amount),
  changeByPrinted: maybe(amount),
  readings: fc.array(reading, { maxLength: 2 }),
});

/** A later figure may be within an earlier one, so that none is within itself. */
const figures = fc.array(figure, { minLength: 1, maxLength: 6 }).map((rows) =>
  rows.map(({ partOf, ...row }, at) => ({
    ...row,
    id: `f${at}`,
    partOfId: partOf !== null && partOf < at ? `f${partOf}` : null,
  })),
);

const number = maybe(
  fc.oneof(percent, fc.constantFrom('8/8', '22 tuyến', 'trên 23 tỷ đồng', 'đạt', '14,560 triệu')),
);
const indicator = fc.record({
  name: fc.constant('Hộ có nước sạch'),
  printed: number.map((printed) => printed ?? ''),
  unit: maybe(fc.constantFrom('%', 'hộ', 'tỷ đồng')),
  ...{ planPrinted: number, samePeriodPrinted: number, growthPrinted: number },
  targetResult: maybe(fc.constantFrom(...targetResults)),
});
const indicators = fc
  .array(indicator, { minLength: 1, maxLength: 4 })
  .map((rows) => rows.map((row, at) => ({ ...row, id: `i${at}` })));

function rowsOf<S extends 'budget' | 'indicators'>(section: S, rows: unknown) {
  const read = readSection(section, rows);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.data;
}

describe('through a file and back', () => {
  it('a figure is what was typed', () => {
    fc.assert(
      fc.property(figures, (typed) => {
        const rows = rowsOf('budget', { budgetFigures: typed }).budgetFigures;
        const record = buildRecord(aDraft({ figures: rows }));
        const read = readRecord(JSON.stringify(record));
        expect(read.ok || read.faults).toBe(true);
        if (!read.ok) return;
        expect(read.rows.budget.budgetFigures).toEqual(rows);
        for (const [at, { printed, percentPrinted, changeToPrinted }] of typed.entries())
          expect(rows[at]).toMatchObject({ printed, percentPrinted, changeToPrinted });
      }),
    );
  });

  it('an indicator is what was typed', () => {
    fc.assert(
      fc.property(indicators, (typed) => {
        const rows = rowsOf('indicators', { indicators: typed }).indicators;
        const record = buildRecord(aDraft({ indicators: rows }));
        const read = readRecord(JSON.stringify(record));
        expect(read.ok || read.faults).toBe(true);
        expect(read.ok && read.rows.indicators.indicators).toEqual(rows);
      }),
    );
  });
});

it('what nobody read is no number anywhere', () => {
  fc.assert(
    fc.property(figures, (typed) => {
      const rows = rowsOf('budget', { budgetFigures: typed }).budgetFigures;
      const record = buildRecord(aDraft({ figures: rows }));
      const { figures: built } = record;
      expect(figuresInOrder(built)).toHaveLength(built.length);
      for (const one of built.filter(({ valueDong }) => valueDong === null)) {
        expect(amountText(one, silentOne(record))).not.toMatch(/^0|(?<!\d)0 đồng/);
        expect(figureText(one, record)).not.toMatch(/NaN|null|undefined|(?<![\d.,])0 đồng/);
        expect(moneyBar(one).outturn).toBeNull();
      }
      expect(leadingOfYear(built)?.valueDong ?? 1).not.toBeNull();
      // Of what is not there the record says nothing at all.
      expect(JSON.stringify(built)).not.toMatch(/"(comparisons|readings)":\[\]|"partsAreAll":false/);
    }),
  );
});

describe('a file', () => {
  const file = (...rows: object[]) => {
    const figures = rows.map((row, at) => ({
      ...{ id: `f${at}`, concept: 'other', label: 'Thu', stage: 'estimate', year: 2025, part: 'year' },
      ...{ printed: '3 tỷ đồng', valueDong: 3_000_000_000, qualifier: null, percentPrinted: null },
      ...{ percentPpm: null, basis: null, basisPrinted: null, basisDong: null, note: null, ...row },
    }));
    const read = readRecord(JSON.stringify({ ...buildRecord(aDraft()), figures }));
    return read.ok ? [] : read.faults.map(({ path }) => path);
  };

  it('that reads less than the app does is taken', () => {
    expect(file({ valueDong: null })).toEqual([]);
    expect(file({ percentPrinted: 'hơn 91%' })).toEqual([]);
  });

  it('that reads otherwise, or more than there is, is not', () => {
    expect(file({ valueDong: 5 })).toEqual(['figures.0.valueDong']);
    expect(file({ printed: '1.234 tỷ', valueDong: 5 })).toEqual(['figures.0.valueDong']);
    expect(file({ printed: '1.234 tỷ', valueDong: 1_234_000_000 })).toEqual([]);
    expect(file({ printed: 'nhiều', valueDong: 5 })).toEqual([]);
  });

  it('says where a figure is within one that is not there, or within itself', () => {
    expect(file({ partOf: 'gone' })).toEqual(['figures.0.partOf']);
    expect(file({ partOf: 'f1' }, { partOf: 'f0' })).toEqual(['figures.0.partOf', 'figures.1.partOf']);
    expect(file({}, { partOf: 'f0' })).toEqual([]);
  });

  it('says which period goes backward', () => {
    expect(file({ part: 'months', fromMonth: 9, throughMonth: 3 })).toEqual(['figures.0.fromMonth']);
  });
});
