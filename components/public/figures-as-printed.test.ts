import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  indicatorCell,
  indicatorColumnsOf,
  indicatorLine,
  indicatorShare,
  indicatorValue,
} from '@/lib/public/indicator-text';
import {
  amountText,
  changeText,
  exactText,
  leadingFigure,
  leadingOfYear,
  moneyRow,
  percentText,
  splitByOwner,
} from '@/lib/public/money-text';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import type { Figure, Indicator } from '@/lib/record/schema';
import { IndicatorsPart } from './indicators-part';
import { MoneyFigures, moneyIntro } from './money-part';

const [seed] = ducThangRecord.figures;
const [row] = ducThangRecord.indicators;
if (!seed || !row) throw new Error('The fixture has lost its rows.');

/** A figure of which only what `over` says is known. */
const figure = (over: Partial<Figure>): Figure => ({
  ...seed,
  ...{ printed: null, valueDong: null, qualifier: null, percentPrinted: null, percentPpm: null },
  ...{ basis: null, basisPrinted: null, basisDong: null, note: null },
  ...over,
});
const textOf = (html: string) => html.replace(/<[^>]*>/g, '\n');

const SILENT = 'Hồ sơ không ghi';

describe('an amount', () => {
  it.each<[Partial<Figure>, string, string | null]>([
    [
      { printed: 'giảm 1.234 triệu đồng', valueDong: -1_234_000_000 },
      'giảm 1,234 tỷ đồng',
      'giảm 1.234.000.000 đồng',
    ],
    [
      { printed: 'giảm hơn 1,2 tỷ đồng', valueDong: -1_200_000_000, qualifier: 'over' },
      'giảm trên 1,2 tỷ đồng',
      null,
    ],
    [{ printed: '-5 triệu đồng', valueDong: -5_000_000 }, '-5 triệu đồng', '-5.000.000 đồng'],
    [
      { printed: 'khoảng -5 triệu đồng', valueDong: -5_000_000, qualifier: 'about' },
      'khoảng -5 triệu đồng',
      null,
    ],
    [{ printed: 'nhiều' }, 'nhiều', null],
    [
      { printed: '1.234 tỷ', valueDong: 1_234_000_000 },
      '1.234 tỷ (đọc là 1.234.000.000 đồng)',
      '1.234.000.000 đồng',
    ],
    [{}, 'hồ sơ không ghi số tiền', null],
  ])('%j', (over, text, exact) => {
    expect(amountText(figure(over), SILENT)).toBe(text);
    expect(exactText(figure(over))).toBe(exact);
  });

  it('that says how much something moved is no bar and leads nothing', () => {
    const moved = figure({
      ...{ printed: 'tăng 500 triệu đồng', valueDong: 500_000_000, part: 'year', stage: 'final' },
      ...{ basis: 'own_resolution', basisDong: 1_000_000_000, percentPpm: 500_000 },
    });
    expect(moneyRow(moved, SILENT)).toMatchObject({ outturn: null, plan: null, percentOfPlan: null });
    const level = figure({ id: 'l', printed: '3 tỷ đồng', valueDong: 3_000_000_000 });
    expect(leadingOfYear([moved, level])?.id).toBe('l');
    expect(leadingOfYear([figure({ ...level, partOf: 'x' })])).toBeNull();
    expect(leadingOfYear([moved])).toBeNull();
  });

  it('of several years, or of none that is known, leads no year', () => {
    const several = figure({ part: 'years', year: 2021, throughYear: 2025, valueDong: 5 });
    expect(leadingFigure([several, figure({ year: null, valueDong: 5 })])).toBeNull();
  });
});

describe('what a figure is compared with', () => {
  const none = { qualifier: null, basis: null, basisWords: null, basisPrinted: null, basisDong: null };
  it.each<[Partial<Figure>, string | null]>([
    [
      { percentPrinted: 'hơn 91%', percentPpm: 910_000, basis: 'own_resolution' },
      'hơn 91% dự toán Hội đồng nhân dân quyết định',
    ],
    [
      { percentPrinted: 'tăng 5,2%', percentPpm: 52_000, basis: 'same_period' },
      'tăng 5,2% so với cùng kỳ năm trước',
    ],
    [
      { percentPrinted: 'tăng 5,2%', percentPpm: 52_000, basisWords: 'so với năm 2019' },
      'tăng 5,2% so với năm 2019',
    ],
    [
      { percentPrinted: '41,5', percentPpm: 415_000, basisWords: 'dự toán tỉnh giao' },
      '41,5% dự toán tỉnh giao',
    ],
    [{ percentPrinted: 'gấp đôi', basis: 'previous_year' }, 'gấp đôi năm trước'],
    [{ percentPrinted: '5%', percentPpm: 50_000 }, '5% (hồ sơ không ghi so với số nào)'],
    [{}, null],
    [
      {
        ...{ percentPrinted: '91%', percentPpm: 910_000, basis: 'own_resolution' },
        comparisons: [{ ...none, percentPrinted: '-3%', percentPpm: -30_000, basis: 'previous_year' }],
      },
      '91% dự toán Hội đồng nhân dân quyết định; -3% so với năm trước',
    ],
  ])('%j', (over, text) => expect(percentText(figure(over), SILENT)).toBe(text));
});

it.each([
  [
    ['1,2 tỷ đồng', '1,5 tỷ đồng', 'tăng 300 triệu đồng'],
    'Điều chỉnh dự toán từ 1,2 tỷ đồng thành 1,5 tỷ đồng (tăng 300 triệu đồng)',
  ],
  [[null, '1,5 tỷ đồng', null], 'Điều chỉnh dự toán thành 1,5 tỷ đồng'],
  [[null, null, 'giảm 5%'], 'Điều chỉnh dự toán: giảm 5%'],
] as const)('a change of %j', ([fromPrinted, toPrinted, byPrinted], text) => {
  const unread = { fromDong: null, toDong: null, byDong: null };
  const change = { fromPrinted, toPrinted, byPrinted, ...unread };
  expect(changeText(figure({ stage: 'estimate', change }))).toBe(text);
  expect(amountText(figure({ change }), SILENT)).toBe(toPrinted ?? byPrinted);
});

describe('figures within a figure', () => {
  const whole = figure({
    id: 'w',
    label: 'Tổng chi',
    valueDong: 9,
    concept: 'revenue_territory',
    partsAreAll: true,
  });
  const part = figure({ id: 'p', label: 'Chi lương', printed: 'nhiều', partOf: 'w', concept: 'other' });

  it('stand under it, on the page and aloud', () => {
    const html = renderToStaticMarkup(
      createElement(MoneyFigures, { figures: [part, whole], silentOf: () => SILENT }),
    );
    expect(textOf(html)).toMatch(/Tổng chi[\s\S]*Gồm:[\s\S]*Chi lương/);
    expect(html).toContain('Chi lương, trong Tổng chi, ');
    expect(splitByOwner([part, whole]).own).toEqual([]);
  });

  it('say where one was not read', () => {
    expect(moneyIntro([whole])).toBeNull();
    expect(moneyIntro([whole, part])).toBe('Số chưa đọc được thì để nguyên văn, không vẽ và không cộng.');
  });
});

describe('an indicator', () => {
  const number = (printed: string) => ({
    ...{ printed, countValue: null, unit: null, ratio: null, percentPpm: null, qualifier: null },
  });
  const indicator = (over: Partial<Indicator>): Indicator => ({
    ...row,
    ...{ id: 'x', name: 'Hộ có nước sạch', printed: null, countValue: null, ratio: null, percentPpm: null },
    ...{ unit: null, percentOf: null, target: null, period: null, note: null },
    ...over,
  });
  const whole = indicator({
    ...{ printed: 'hơn 98,4%', percentPpm: 984_000, qualifier: 'over', targetResult: 'exceeded' },
    ...{ plan: number('98%'), samePeriod: number('97,2%'), growth: number('tăng 1,2 điểm %') },
  });

  it('is one row with all that is known of it', () => {
    expect(indicatorColumnsOf([whole])).toEqual(['plan', 'result', 'samePeriod', 'growth', 'targetResult']);
    expect(indicatorLine(whole)).toBe(
      'Kế hoạch: 98%; Cùng kỳ: 97,2%; Tăng, giảm: tăng 1,2 điểm %; So với kế hoạch: Vượt kế hoạch',
    );
    const html = renderToStaticMarkup(
      createElement(IndicatorsPart, {
        cite: () => null,
        indicators: [whole, indicator({ plan: number('5 xã') })],
      }),
    );
    expect(html).toContain('<strong>hơn 98,4%</strong>');
    expect(textOf(html)).toContain('5 xã');
  });

  it('without a result says none', () => {
    expect(indicatorValue(indicator({}))).toBe('');
    expect(indicatorCell(indicator({ plan: number('5 xã') }), 'result')).toBeNull();
  });

  it('that has nothing but results stays as it was', () => {
    expect(indicatorColumnsOf(ducThangRecord.indicators)).toEqual([]);
  });

  it('with a sign is as it was printed, and no bar', () => {
    const fell = indicator({ printed: 'giảm 5,2%', percentPpm: -52_000 });
    expect(indicatorValue(fell)).toBe('giảm 5,2%');
    expect(indicatorShare(fell)).toBeNull();
  });
});
