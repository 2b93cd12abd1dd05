import { describe, expect, it } from 'vitest';
import { formatDong } from '@/lib/vi/money';
import { amountReading, changeDoubt, type FigureRow, shareNote, withReading } from './readings';

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
    expect(amountReading(printed)).toEqual({ text, isDoubt: false, choices: [] });
  });

  it('gives both readings of what can be read two ways, each of which reads one way', () => {
    const reading = amountReading('1.234 tỷ');
    expect(reading?.isDoubt).toBe(true);
    expect(reading?.choices.map(({ dong }) => dong).sort()).toEqual([1_234_000_000, 1_234_000_000_000]);
    for (const { label } of reading?.choices ?? []) expect(amountReading(label)?.isDoubt).toBe(false);
  });

  it('keeps the chosen reading beside what was printed, which stays', () => {
    const printed = 'giảm trên 1.234 tỷ đồng';
    for (const choice of amountReading(printed)?.choices ?? []) {
      const readings = withReading([], printed, choice.dong);
      expect(amountReading(printed, readings)).toMatchObject({
        text: `= ${formatDong(choice.dong)} · trên (đã chọn)`,
        isDoubt: false,
      });
      // Another text is another question.
      expect(amountReading('1.235 tỷ', readings)?.isDoubt).toBe(true);
    }
  });

  it('says nothing of nothing, and that words are kept', () => {
    expect([amountReading(''), amountReading(null)]).toEqual([null, null]);
    expect(amountReading('nhiều')).toMatchObject({ isDoubt: true, choices: [] });
  });
});

describe('shareNote', () => {
  const share = { percentPrinted: '41,5%', basis: 'superior_plan' as const };

  it('tells the clerk the plan two figures imply, marked as not for print', () => {
    const text = 'Suy ra kế hoạch cấp trên giao khoảng 8,43 tỷ đồng – không in.';
    expect(shareNote(row(share))).toEqual({ text, isError: false });
  });

  it('flags three figures that do not fit', () => {
    expect(shareNote(row({ ...share, basisPrinted: '8,43 tỷ đồng' }))).toBeNull();
    const text = '3,5 tỷ đồng trên 10 tỷ đồng là 35%, không phải 41,5%.';
    expect(shareNote(row({ ...share, basisPrinted: '10 tỷ đồng' }))).toEqual({ text, isError: true });
  });

  it('says both where decimals were cut off instead of rounded', () => {
    const cut = { basis: 'own_resolution' as const, basisPrinted: '100 tỷ' };
    const given = row({ ...cut, printed: '86 tỷ 376 triệu', percentPrinted: '86,3%' });
    const text = '86,376 tỷ đồng trên 100 tỷ đồng là 86,38%; văn bản ghi 86,3%, bỏ phần lẻ.';
    expect(shareNote(given)).toEqual({ text, isError: false });
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

describe('changeDoubt', () => {
  const change = (from: string | null, to: string | null, by: string | null) =>
    changeDoubt(row({ changeFromPrinted: from, changeToPrinted: to, changeByPrinted: by }));

  it.each([
    ['1,2 tỷ', '1,5 tỷ', 'tăng 300 triệu đồng'],
    ['1,2 tỷ', '1,5 tỷ', '300 triệu đồng'],
    ['1,5 tỷ', '1,2 tỷ', '300 triệu đồng'],
    ['1,5 tỷ', '1,2 tỷ', 'giảm 300 triệu đồng'],
    ['1,5 tỷ', '1,2 tỷ', 'giảm hơn 200 triệu đồng'],
    ['1,5 tỷ', null, 'giảm 200 triệu đồng'],
    ['nhiều', '1,2 tỷ', 'giảm 200 triệu đồng'],
  ])('%s, %s, %s go together, as far as they are known', (from, to, by) =>
    expect(change(from, to, by)).toBeNull(),
  );

  it('says what from and to come to', () => {
    expect(change('1,2 tỷ', '1,5 tỷ', 'giảm 300 triệu đồng')).toBe(
      'từ «1,2 tỷ» thành «1,5 tỷ» là tăng 300.000.000 đồng, văn bản ghi «giảm 300 triệu đồng».',
    );
  });
});
