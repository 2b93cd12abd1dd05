import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDong } from './money';
import {
  isMovement,
  parseSignedAmount,
  parseSignedPercent,
  shareOfBase,
  signedDong,
  signedDongInFull,
} from './signed';

describe('an amount with a sign', () => {
  it.each([
    ['-1.234 triệu đồng', -1_234_000_000, null],
    ['−3 tỷ', -3_000_000_000, null],
    ['âm 3 tỷ đồng', -3_000_000_000, null],
    ['giảm hơn 1,2 tỷ đồng', -1_200_000_000, 'over'],
    ['ước giảm 1,2 tỷ đồng', -1_200_000_000, 'estimated'],
    ['tăng 500 triệu đồng', 500_000_000, null],
    ['+500 triệu đồng', 500_000_000, null],
    ['trên 3,5 tỷ đồng', 3_500_000_000, 'over'],
    ['âm 0 đồng', 0, null],
  ])('«%s» is %d, %s', (printed, dong, qualifier) => {
    expect(parseSignedAmount(printed)).toMatchObject({ ok: true, dong, qualifier });
  });

  it.each([
    ['', 'empty'],
    ['- -3 tỷ', 'format'],
    ['giảm âm 3 tỷ', 'format'],
    ['giảm', 'format'],
    ['giảm 1.234 tỷ', 'ambiguous'],
    ['tăng nhiều', 'format'],
  ])('«%s» is not read: %s', (printed, reason) => {
    expect(parseSignedAmount(printed)).toMatchObject({ ok: false, reason });
  });

  it('asks with the sign it has', () => {
    const read = parseSignedAmount('giảm 1.234 tỷ');
    expect(read.ok ? [] : read.suggestions?.map(({ dong }) => dong)).toEqual([
      -1_234_000_000_000, -1_234_000_000,
    ]);
    for (const { label, dong } of (!read.ok && read.suggestions) || [])
      expect(parseSignedAmount(label)).toMatchObject({ ok: true, dong });
  });

  it('is read as it is written in full, whatever it is', () => {
    const words = ['', '-', 'âm ', 'giảm ', 'tăng '] as const;
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.integer({ min: 1000, max: 2 ** 45 }), (word, size) => {
        const printed = word + formatDong(size);
        const read = parseSignedAmount(printed);
        const dong = word === '' || word === 'tăng ' ? size : -size;
        expect(read).toMatchObject({ ok: true, dong });
        expect(signedDongInFull(dong, printed)).toBe(printed);
      }),
    );
  });
});

describe('a percentage with a sign or a word', () => {
  it.each([
    ['hơn 91%', 910_000, 'over', ''],
    ['gần 50 %', 500_000, 'nearly', ''],
    ['khoảng 3,5%', 35_000, 'about', ''],
    ['-5,2%', -52_000, null, '-'],
    ['giảm 5,2%', -52_000, null, 'giảm'],
    ['tăng khoảng 3%', 30_000, 'about', 'tăng'],
    ['ước đạt hơn 91 phần trăm', 910_000, 'over', ''],
    ['khoảng -3%', -30_000, 'about', '-'],
    ['147', 1_470_000, null, ''],
  ])('«%s»', (printed, ppm, qualifier, sign) => {
    expect(parseSignedPercent(printed)).toEqual({ ok: true, ppm, qualifier, sign });
  });

  it.each(['', 'gấp đôi', '1.234%', '--5%', '41,5% kế hoạch'])('«%s» is not read', (printed) => {
    expect(parseSignedPercent(printed).ok).toBe(false);
  });

  it.each([
    [415_000, '41,5%', 415_000],
    [52_000, 'tăng 5,2%', 1_052_000],
    [-52_000, 'giảm 5,2%', 948_000],
    [-52_000, '-5,2%', 948_000],
  ])('%d of «%s» is %d of the base', (ppm, printed, share) => {
    expect(shareOfBase(ppm, printed)).toBe(share);
  });
});

it.each([
  [-1_234_000_000, 'giảm 1.234 triệu đồng', 'giảm 1,234 tỷ đồng', true],
  [-1_234_000_000, 'âm 1.234 triệu đồng', 'âm 1,234 tỷ đồng', false],
  [-1_234_000_000, '-1.234 triệu đồng', '-1,234 tỷ đồng', false],
  [500_000_000, 'tăng 500 triệu', 'tăng 500 triệu đồng', true],
  [500_000_000, null, '500 triệu đồng', false],
])('%d of «%s» is said «%s»', (dong, printed, text, moves) => {
  expect(signedDong(dong, printed)).toBe(text);
  expect(isMovement(printed)).toBe(moves);
});
