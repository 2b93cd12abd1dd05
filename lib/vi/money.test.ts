import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDong, formatDongShort, parseAmount, qualifierWord, shortDong } from './money';
import { inWords, MAX_INTEGER } from './number';

const TY = 1_000_000_000;
const TRIEU = 1_000_000;
const amounts = fc.oneof(
  fc.integer({ min: 0, max: MAX_INTEGER }),
  fc.integer({ min: 0, max: 2_000_000 }).map((n) => n * TRIEU),
  fc.integer({ min: 0, max: 2_000_000 }).map((n) => n * 1000),
);

describe('parseAmount reads', () => {
  test.each([
    ['3,5 tỷ', 3.5 * TY],
    ['3.5 tỷ đồng', 3.5 * TY],
    ['3,5 tỉ', 3.5 * TY],
    ['3,5tỷ', 3.5 * TY],
    ['3,5 TỶ ĐỒNG', 3.5 * TY],
    ['3,5\u00A0tỷ', 3.5 * TY],
    ['３，５ tỷ', 3.5 * TY],
    ['3,5 tỷ'.normalize('NFD'), 3.5 * TY],
    ['14.250.000.000 đồng', 14_250_000_000],
    ['14.250.000.000', 14_250_000_000],
    ['14250000000đ', 14_250_000_000],
    ['1,234,567 đồng', 1_234_567],
    ['1.234.567 ₫', 1_234_567],
    ['1.234.567 VNĐ', 1_234_567],
    ['1.500 đồng', 1500],
    ['1.500', 1500],
    ['500 đồng', 500],
    ['0', 0],
    ['254,7 triệu', 254_700_000],
    ['500 nghìn', 500_000],
    ['500 ngàn đồng', 500_000],
    ['1.234.567 triệu', 1_234_567 * TRIEU],
    ['52.300 triệu đồng', 52_300 * TRIEU],
    ['5.250 triệu', 5250 * TRIEU],
    ['1.500 nghìn', 1_500_000],
    ['1.234,5 tỷ', 1234.5 * TY],
    ['12 nghìn tỷ đồng', 12_000 * TY],
    ['3 tỷ 500 triệu', 3.5 * TY],
    ['3 tỷ 500 triệu 250 nghìn đồng', 3_500_250_000],
    ['1 tỷ 234,5 triệu đồng', 1_234_500_000],
    ['1 tỷ 1.234 triệu', 1_001_234_000],
    ['3 tỷ 14.500 đồng', 3_000_014_500],
    ['1,23456789 tỷ', 1_234_567_890],
    ['0,500 tỷ', 500 * TRIEU],
    ['14 250 000 000 đồng', 14_250_000_000],
    ['14\u00A0250\u202F000\u2009000 đồng', 14_250_000_000],
    ['14 250 triệu', 14_250 * TRIEU],
    ['1 234,5 tỷ đồng', 1234.5 * TY],
    ['2 tỷ rưỡi', 2.5 * TY],
    ['2 tỷ rưỡi đồng', 2.5 * TY],
    ['1 tỷ 2 triệu rưỡi', 1_002_500_000],
    ['3 nghìn rưỡi', 3500],
    ['3 tỷ 5', 3.5 * TY],
    ['3 triệu 2', 3_200_000],
    ['1 tỷ 2 triệu 5', 1_002_500_000],
    ['3 tỷ 500', 3.5 * TY],
    ['3 tỷ 050', 3.05 * TY],
    ['3 tỷ đồng (ba tỷ đồng)', 3 * TY],
    ['3.000.000.000 đồng (Bằng chữ: Ba tỷ đồng chẵn./.)', 3 * TY],
    ['3 tỷ (ba tỷ) đồng', 3 * TY],
    ['3 tỷ đồng (3.000.000.000 đồng)', 3 * TY],
    ['14.560 triệu đồng (mười bốn tỷ năm trăm sáu mươi triệu đồng)', 14_560 * TRIEU],
    ['3 tỷ đồng.', 3 * TY],
    ['3 tỷ đồng./.', 3 * TY],
    ['3 tỷ đồng chẵn', 3 * TY],
    ['3 tỷ đồng Việt Nam', 3 * TY],
    ['254,7 trđ', 254_700_000],
    ['254,7 tr.đ', 254_700_000],
    ['254,7 tr', 254_700_000],
    ['500 ng.đ', 500_000],
    ['500k', 500_000],
    ['5 trăm triệu', 500 * TRIEU],
    ['VND 3.500.000', 3_500_000],
    ['14.250.000,00 đồng', 14_250_000],
    ["14'250'000 đồng", 14_250_000],
    ['3 tỷ lẻ 5 triệu', 3_005_000_000],
    ['1 triệu tỷ', 1_000_000 * TY],
  ])('%j as %d đồng', (text, dong) => {
    expect(parseAmount(text)).toMatchObject({ ok: true, dong, qualifier: null });
  });

  test.each([
    ['trên 3,5 tỷ đồng', 'over'],
    ['hơn 3,5 tỷ đồng', 'over'],
    ['Đạt trên 3,5 tỷ đồng', 'over'],
    ['gần 3,5 tỷ đồng', 'nearly'],
    ['khoảng 3,5 tỷ đồng', 'about'],
    ['ước 3,5 tỷ đồng', 'estimated'],
    ['ước đạt 3,5 tỷ đồng', 'estimated'],
    ['ước đạt trên 3,5 tỷ đồng', 'over'],
    ['dưới 3,5 tỷ đồng', 'under'],
    ['đạt 3,5 tỷ đồng', null],
    ['xấp xỉ 3,5 tỷ đồng', 'about'],
    ['ước tính 3,5 tỷ đồng', 'estimated'],
    ['~3,5 tỷ đồng', 'about'],
    ['trên 3,5 tỷ đồng (ba tỷ năm trăm triệu đồng)', 'over'],
  ])('%j with its qualifier', (text, qualifier) => {
    expect(parseAmount(` ${text} `)).toEqual({ ok: true, dong: 3.5 * TY, qualifier, printed: text });
  });
});

describe('parseAmount refuses', () => {
  test.each([
    ['', 'empty'],
    [' \u200B', 'empty'],
    ['ba tỷ', 'format'],
    ['trên', 'format'],
    ['1.23.4 tỷ', 'format'],
    ['3,5 tỷ 200 triệu', 'format'],
    ['500 triệu 3 tỷ', 'format'],
    ['3 tỷ 4 tỷ', 'format'],
    ['3 tỷ 1500 triệu', 'format'],
    ['3,5 đô la', 'unit'],
    ['3 tỷ 5000', 'unit'],
    ['3-4 tỷ', 'format'],
    ['3 tỷ/năm', 'format'],
    ['3 tỷ đồng, tăng 5%', 'format'],
    ['3,5 tỷ rưỡi', 'format'],
    ['2 rưỡi', 'format'],
    ['3 tỷ đồng (tăng so với cùng kỳ)', 'format'],
    ['3 constructor', 'unit'],
    ['3,5 đồng', 'fraction'],
    ['1500,5', 'fraction'],
    ['0,0000000001 tỷ', 'fraction'],
    ['1 tỷ 0,5 đồng', 'fraction'],
    ['-3 tỷ', 'negative'],
    ['−3 tỷ', 'negative'],
    ['âm 3 tỷ', 'negative'],
    ['2.251.800 tỷ', 'range'],
    ['99999999999999999999 đồng', 'range'],
  ])('%j as %s', (text, reason) => expect(parseAmount(text)).toEqual({ ok: false, reason }));

  test.each([
    ['1.234 tỷ', 1234 * TY, '1234 tỷ đồng', 1.234 * TY, '1 tỷ 234 triệu đồng'],
    [
      'trên 14,560 triệu',
      14_560 * TRIEU,
      'trên 14 tỷ 560 triệu đồng',
      14_560_000,
      'trên 14 triệu 560 nghìn đồng',
    ],
    ['1,500 nghìn', 1_500_000, '1 triệu 500 nghìn đồng', 1500, '1.500 đồng'],
  ])('to choose for %j', (text, grouped, groupedLabel, decimal, decimalLabel) => {
    expect(parseAmount(text)).toEqual({
      ok: false,
      reason: 'ambiguous',
      suggestions: [
        { label: groupedLabel, dong: grouped },
        { label: decimalLabel, dong: decimal },
      ],
    });
  });

  test.each([
    ['3 tỷ 25', [3.25 * TY, 3.025 * TY]],
    ['3 tỷ 5 đồng', [3.5 * TY, 3_000_000_005]],
    ['2 triệu 500 đồng', [2.5 * TRIEU, 2_000_500]],
    ['14250.000 đồng', [14_250_000, 14_250]],
    ['3 tỷ đồng (ba triệu đồng)', [3 * TY, 3 * TRIEU]],
    ['3 tỷ đồng (5 tỷ)', [3 * TY, 5 * TY]],
  ])('to choose for %j', (text, amounts) => {
    const read = parseAmount(text);
    expect(read).toMatchObject({ ok: false, reason: 'ambiguous' });
    expect(read.ok ? [] : read.suggestions?.map(({ dong }) => dong)).toEqual(amounts);
  });

  it('to repair groups, and offers the number the digits make', () => {
    expect(parseAmount('1.021205.000đ')).toEqual({
      ok: false,
      reason: 'grouping',
      suggestions: [{ label: '1.021.205.000 đồng', dong: 1_021_205_000 }],
    });
  });

  it('to choose even when one meaning is past the guard', () => {
    expect(parseAmount('9.999 nghìn tỷ')).toMatchObject({
      reason: 'ambiguous',
      suggestions: [{ dong: 9999 * TY }],
    });
  });

  it('a bare small number, asking for its unit', () => {
    expect(parseAmount('trên 3,5')).toEqual({
      ok: false,
      reason: 'unit',
      suggestions: [
        { label: 'trên 3,5 tỷ đồng', dong: 3.5 * TY },
        { label: 'trên 3,5 triệu đồng', dong: 3.5 * TRIEU },
      ],
    });
  });

  it('offers only suggestions that read back', () => {
    const doubtful = [
      'trên 1.234 tỷ',
      '14,560 triệu',
      'gần 3,5',
      '999',
      '3 tỷ 25',
      '3 tỷ 5 đồng',
      '1.021205.000đ',
    ];
    for (const text of doubtful) {
      const result = parseAmount(text);
      const suggestions = result.ok ? [] : (result.suggestions ?? []);
      expect(suggestions).not.toHaveLength(0);
      for (const { label, dong } of suggestions) expect(parseAmount(label)).toMatchObject({ ok: true, dong });
    }
  });
});

describe('an amount', () => {
  it('with its units is the sum of its parts', () => {
    const unit = fc.constantFrom(['tỷ', 9], ['triệu', 6], ['nghìn', 3]) as fc.Arbitrary<[string, number]>;
    const below = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(unit, below, below, ([word, power], whole, decimals) => {
        const fraction = String(decimals).padStart(3, '0');
        const dong = whole * 10 ** power + decimals * 10 ** (power - 3);
        const next = { 9: 'triệu', 6: 'nghìn', 3: '' }[power] ?? '';
        expect(parseAmount(`${whole},${fraction}0 ${word} đồng`)).toMatchObject({ dong });
        if (decimals > 0)
          expect(parseAmount(`${whole} ${word} ${decimals} ${next}`)).toMatchObject(next ? { dong } : {});
      }),
    );
  });
});

describe('formats', () => {
  test.each([
    [3.5 * TY, '3,5 tỷ đồng', true],
    [254_700_000, '254,7 triệu đồng', true],
    [3_125_000_000, '3,125 tỷ đồng', true],
    [1234 * TY, '1.234 tỷ đồng', true],
    [8_434_567_890, '8,43 tỷ đồng', false],
    [8_435_000_001, '8,44 tỷ đồng', false],
    [1_234_500, '1,23 triệu đồng', false],
    [1_235_500, '1,24 triệu đồng', false],
    [999_994_999, '999,99 triệu đồng', false],
    [999_995_500, '1 tỷ đồng', false],
    [999_996_000, '999,996 triệu đồng', true],
    [999_999_999, '1 tỷ đồng', false],
    [500_000, '500.000 đồng', true],
    [999_999, '999.999 đồng', true],
    [TRIEU, '1 triệu đồng', true],
    [0, '0 đồng', true],
    [-254_700_000, '-254,7 triệu đồng', true],
  ])('%d is %s', (dong, text, exact) => {
    expect(shortDong(dong)).toEqual({ text, exact });
    expect(formatDongShort(dong)).toBe(text);
  });

  it('prints whole đồng in full', () => expect(formatDong(3.5 * TY)).toBe('3.500.000.000 đồng'));
  it('refuses what is not whole', () => expect(() => shortDong(0.5)).toThrow(RangeError));

  it('prints what parseAmount reads back', () => {
    fc.assert(
      fc.property(amounts, (dong) => {
        expect(parseAmount(formatDong(dong))).toMatchObject({ ok: true, dong });
        expect(parseAmount(formatDong(dong).replaceAll('.', ' '))).toMatchObject({ ok: true, dong });
        expect(parseAmount(`${formatDong(dong)} (${inWords(dong)} đồng)`)).toMatchObject({ ok: true, dong });
      }),
    );
  });

  it('shortens exactly, or says that it did not', () => {
    fc.assert(
      fc.property(amounts, (dong) => {
        const { text, exact } = shortDong(dong);
        const back = parseAmount(text);
        if (back.ok) expect(back.dong === dong).toBe(exact);
        else expect(back.reason).toBe('ambiguous');
        if (back.ok && !exact) expect(Math.abs(back.dong - dong)).toBeLessThanOrEqual(dong / 100);
        if (!back.ok && exact) expect(back.suggestions?.map((suggestion) => suggestion.dong)).toContain(dong);
      }),
    );
  });
});

test('every qualifier has its word', () => {
  const words = (['over', 'under', 'nearly', 'about', 'estimated', null] as const).map(qualifierWord);
  expect(words).toEqual(['trên', 'dưới', 'gần', 'khoảng', 'ước', '']);
});
