import { describe, expect, it } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import type { Figure } from '@/lib/record/schema';
import {
  amountText,
  basisAmountText,
  exactText,
  leadingFigure,
  leadingOfYear,
  moneyRow,
  percentText,
  splitByOwner,
  stageText,
} from './money-text';
import { periodText } from './period-text';

const SILENT = 'Hồ sơ không ghi';
const [seed] = ducThangRecord.figures;
if (!seed) throw new Error('The fixture has lost its figure.');
const figure = (over: Partial<Figure>): Figure => ({ ...seed, ...over });

describe('the seed’s figure', () => {
  it('keeps its qualifier and says what its share is of', () => {
    expect(amountText(seed, SILENT)).toBe('trên 3,5 tỷ đồng');
    expect(percentText(seed, SILENT)).toBe('41,5% kế hoạch cấp trên giao');
    expect(stageText(seed, SILENT)).toBe('Thực hiện, 6 tháng đầu năm 2020');
  });

  it('never yields a plan the source did not state', () => {
    expect(moneyRow(seed, SILENT)).toMatchObject({ plan: null, planText: undefined, percentOfPlan: 41.5 });
  });

  it('has no exact amount, being «trên»', () => {
    expect(exactText(seed)).toBeNull();
    expect(exactText(figure({ qualifier: null, valueDong: 3_123_456_789 }))).toBe('3.123.456.789 đồng');
  });
});

it.each<[Partial<Figure>, string | null]>([
  [{ basisPrinted: '8,4 tỷ đồng' }, '41,5% kế hoạch cấp trên giao'],
  [{ percentPrinted: null }, '41,5% kế hoạch cấp trên giao'],
  [{ percentPrinted: '41,5' }, '41,5% kế hoạch cấp trên giao'],
  [{ basis: 'same_period' }, '41,5% cùng kỳ năm trước'],
  [{ basis: null }, '41,5% (hồ sơ không ghi so với số nào)'],
  [{ percentPrinted: null, percentPpm: null }, null],
])('percentage of %o', (over, text) => {
  expect(percentText(figure(over), SILENT)).toBe(text);
});

it('draws no growth over last year as a share of a plan', () => {
  const grown = figure({ basis: 'same_period', basisDong: 3_000_000_000, percentPpm: 1_080_000 });
  expect(moneyRow(grown, SILENT)).toMatchObject({ plan: null, percentOfPlan: null });
});

it('prints what the source wrote where no amount was read', () => {
  expect(amountText(figure({ valueDong: null, printed: 'vượt kế hoạch' }), SILENT)).toBe('vượt kế hoạch');
  expect(amountText(figure({ valueDong: null, printed: null }), SILENT)).toBe('hồ sơ không ghi số tiền');
});

it.each([
  ['year', 'năm 2020'],
  ['h1', '6 tháng đầu năm 2020'],
  ['m9', '9 tháng năm 2020'],
  ['q3', 'quý III năm 2020'],
] as const)('period %s', (part, text) => {
  expect(periodText({ part, year: 2020 }, SILENT)).toBe(text);
});

it('leads with what came in, not with a plan or an amount nobody gave', () => {
  const plan = figure({ id: 'plan', stage: 'estimate' });
  const unknown = figure({ id: 'unknown', valueDong: null });
  const spent = figure({ id: 'spent', concept: 'expenditure_total' });
  expect(leadingFigure([plan, unknown, spent, seed])?.id).toBe(seed.id);
  expect(leadingFigure([plan, unknown])).toBeNull();
});

describe('the figure that stands for a year', () => {
  const of = (id: string, stage: Figure['stage'], part: Figure['part'], over: Partial<Figure> = {}) =>
    figure({ id, stage, part, year: 2025, ...over });
  const half = of('half', 'outturn', 'h1');
  const settled = of('settled', 'final', 'year');
  const done = of('done', 'outturn', 'year');
  const expected = of('expected', 'expected', 'year');
  const plan = of('plan', 'estimate', 'year');
  const partOfSettled = of('q', 'final', 'h1');
  it.each([
    [[half, settled, done], 'settled'],
    [[half, plan, expected, done], 'done'],
    [[half, plan, expected], 'expected'],
    [[half, plan], 'plan'],
    [[partOfSettled, plan], 'plan'],
    [[half], 'half'],
    [[of('spent', 'final', 'year', { concept: 'expenditure_total' }), settled], 'settled'],
    [[of('unknown', 'final', 'year', { valueDong: null }), half], 'half'],
    [[of('newer', 'final', 'year'), settled], 'newer'],
  ])('%#: %s', (figures, id) => {
    expect(leadingOfYear(figures)?.id).toBe(id);
  });

  it('is none where no amount is known', () => {
    expect(leadingOfYear([])).toBeNull();
    expect(leadingOfYear([figure({ valueDong: null })])).toBeNull();
  });

  it('is of the newest year a session tells of, and of no plan', () => {
    const before = figure({ id: 'before', year: 2024, stage: 'final', part: 'year' });
    expect(leadingFigure([before, half, plan])?.id).toBe('half');
  });
});

it('keeps the territory’s money apart from the commune’s', () => {
  const territory = figure({ id: 't', concept: 'revenue_territory' });
  expect(splitByOwner([territory, seed])).toEqual({ own: [seed], territory: [territory] });
});

it.each<[Partial<Figure>, string | null]>([
  [{}, null],
  [{ basisDong: 8_400_000_000 }, '8.400.000.000 đồng'],
  [{ basisDong: 8_400_000_000, basisPrinted: '8,4 tỷ đồng' }, '8,4 tỷ đồng'],
])('amount compared with in %o', (over, text) => {
  expect(basisAmountText(figure(over))).toBe(text);
});
