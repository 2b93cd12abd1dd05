import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inWords, MAX_INTEGER } from './number';
import { parseNumberWords } from './number-words';

describe('parseNumberWords', () => {
  test.each([
    ['ba tỷ đồng', 3_000_000_000n],
    ['Ba tỉ năm trăm triệu đồng chẵn./.', 3_500_000_000n],
    ['Bằng chữ: Hai mươi mốt triệu đồng', 21_000_000n],
    ['hai tỷ rưỡi', 2_500_000_000n],
    ['một nghìn không trăm linh năm', 1_005n],
    ['một ngàn không trăm lẻ năm', 1_005n],
    ['năm nghìn tỷ', 5_000_000_000_000n],
    ['mười bốn tỷ hai trăm năm mươi triệu đồng Việt Nam', 14_250_000_000n],
    ['không', 0n],
  ])('%s', (words, value) => expect(parseNumberWords(words)).toBe(value));

  test.each([
    '',
    'đồng',
    'tăng so với cùng kỳ',
    'ba bốn',
    'ba phẩy năm tỷ',
    'rưỡi',
    'mươi',
    'tỷ',
    '5 tỷ',
    'x'.repeat(1e6),
  ])('%s is none', (words) => expect(parseNumberWords(words)).toBeNull());

  it('reads back what inWords writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_INTEGER }), (n) => {
        expect(parseNumberWords(inWords(n))).toBe(BigInt(n));
        expect(parseNumberWords(`${inWords(n)} đồng`)).toBe(BigInt(n));
      }),
    );
  });
});
