import { describe, expect, it } from 'vitest';
import { amountReading, type FigureRow, shareNote, sumNotes } from './readings';

const row = (change: Partial<FigureRow> = {}): FigureRow => ({
  id: 'f',
  concept: 'revenue_total',
  label: 'Tổng thu ngân sách',
  stage: 'outturn',
  year: 2020,
  part: 'h1',
  printed: 'trên 3,5 tỷ đồng',
  percentPrinted: null,
  basis: null,
  basisPrinted: null,
  note: null,
  ...change,
});

describe('amountReading', () => {
  it.each([
    ['trên 3,5 tỷ đồng', '= 3.500.000.000 đồng · trên'],
    ['14.250.000.000 đồng', '= 14.250.000.000 đồng'],
  ])('%s', (printed, text) => {
    expect(amountReading(printed)).toEqual({ text, isProblem: false, choices: [] });
  });

  it('gives both readings of what can be read two ways, each of which reads one way', () => {
    const reading = amountReading('1.234 tỷ');
    expect(reading?.isProblem).toBe(true);
    expect(reading?.choices.map(({ dong }) => dong).sort()).toEqual([1_234_000_000, 1_234_000_000_000]);
    for (const { label } of reading?.choices ?? []) expect(amountReading(label)?.isProblem).toBe(false);
  });

  it('says nothing of nothing, and what is wrong with words', () => {
    expect([amountReading(''), amountReading(null)]).toEqual([null, null]);
    expect(amountReading('nhiều')).toMatchObject({ isProblem: true, choices: [] });
  });
});

describe('shareNote', () => {
  const share = { percentPrinted: '41,5%', basis: 'superior_plan' as const };

  it('tells the clerk the plan two figures imply, marked as not for print', () => {
    const text = 'Suy ra kế hoạch cấp trên giao khoảng 8,43 tỷ đồng – không in.';
    expect(shareNote(row(share))).toEqual({ text, isProblem: false });
  });

  it('flags three figures that do not fit', () => {
    expect(shareNote(row({ ...share, basisPrinted: '8,43 tỷ đồng' }))).toBeNull();
    const text = '3,5 tỷ đồng trên 10 tỷ đồng là 35%, không phải 41,5%.';
    expect(shareNote(row({ ...share, basisPrinted: '10 tỷ đồng' }))).toEqual({ text, isProblem: true });
  });

  it.each([
    ['no basis', { percentPrinted: '41,5%' }],
    ['no amount', { ...share, printed: '' }],
    ['no percentage', { basis: 'superior_plan' as const }],
    ['a base of nothing', { ...share, basisPrinted: '0 đồng' }],
  ])('says nothing with %s', (_name, change) => {
    expect(shareNote(row(change))).toBeNull();
  });
});

describe('sumNotes', () => {
  const total = (printed: string) =>
    row({ id: 't', concept: 'expenditure_total', label: 'Tổng chi', printed });
  const investment = (printed: string) => row({ id: 'i', concept: 'expenditure_investment', printed });
  const recurrent = (printed: string) => row({ id: 'r', concept: 'expenditure_recurrent', printed });
  const reserve = (printed: string) => row({ id: 'd', concept: 'reserve', printed });

  it.each([
    ['parts that come to more', [total('7,2 tỷ'), investment('5,1 tỷ'), recurrent('2,15 tỷ')], 1],
    ['some parts that come to less', [total('7,2 tỷ'), investment('5,1 tỷ')], 0],
    ['all parts, less', [total('7,2 tỷ'), investment('5,1 tỷ'), recurrent('1 tỷ'), reserve('0,5 tỷ')], 1],
    ['rounding', [total('7,2 tỷ'), investment('5,1 tỷ'), recurrent('1,9 tỷ'), reserve('0,3 tỷ')], 0],
    [
      'figures in full, one đồng off',
      [total('7.000 đồng'), investment('5.000 đồng'), recurrent('2.001 đồng')],
      1,
    ],
    ['a figure said to be over something', [total('7,2 tỷ'), investment('trên 9 tỷ')], 0],
    ['another year', [total('7,2 tỷ'), { ...investment('9 tỷ'), year: 2019 }], 0],
    ['no parts', [total('7,2 tỷ')], 0],
  ])('%s', (_name, rows, count) => {
    expect(sumNotes(rows)).toHaveLength(count);
  });

  it('says by how much', () => {
    expect(sumNotes([total('7,2 tỷ'), investment('5,1 tỷ'), recurrent('2,15 tỷ')])[0]?.text).toContain(
      'chênh 50.000.000 đồng',
    );
  });
});
