import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedSlips } from './printed-arithmetic';

describe('what a text prints that does not add up', () => {
  it.each([
    ['147,7 + 80 = 254,7', '«147,7 + 80 = 254,7»: cộng lại được 227,7.'],
    [
      '147,7 triệu + 80 triệu = 254,7 triệu đồng',
      '«147,7 triệu + 80 triệu = 254,7 triệu đồng»: cộng lại được 227,7.',
    ],
    [
      'Tổng thu 254,7 triệu đồng, gồm 147,7 triệu đồng thuế và 80 triệu đồng phí.',
      '«254,7 triệu đồng», gồm 147,7 triệu đồng + 80 triệu đồng: không khớp tổng.',
    ],
    ['Chi 3 tỷ đồng, trong đó chi đầu tư 4,5 tỷ đồng', '«3 tỷ đồng», trong đó 4,5 tỷ đồng: không khớp tổng.'],
    [
      'Thu 147,7 triệu đồng và 80 triệu đồng, tổng cộng 254,7 triệu đồng',
      '147,7 triệu đồng + 80 triệu đồng, tổng «254,7 triệu đồng»: không khớp tổng.',
    ],
    ['14/21 hộ, đạt 40%', '14/21 là 66,67%, không phải 40%.'],
    ['14 trên tổng số 21 hộ (40%)', '14/21 là 66,67%, không phải 40%.'],
    ['có 14 trong 21 tổ, bằng 40 %', '14/21 là 66,67%, không phải 40%.'],
  ])('%s', (text, slip) => expect(printedSlips(text)).toEqual([slip]));

  it.each([
    '147,7 + 107 = 254,7',
    '1.234 + 1 = 1.235',
    'Tổng thu 254,7 triệu đồng, gồm 147,7 triệu đồng và 107 triệu đồng.',
    'Tổng thu 254,7 triệu đồng, gồm 147,75 triệu đồng và 106,99 triệu đồng.',
    'Thu 147,7 triệu đồng và 107 triệu đồng, tổng cộng 254,7 triệu đồng',
    'Thu 3 tỷ đồng, chi 2 tỷ đồng, tổng mức đầu tư 9 tỷ đồng',
    'Chi 3 tỷ đồng, trong đó chi đầu tư 2,5 tỷ đồng',
    'Tổng chi 7,2 tỷ đồng, gồm 5 tỷ đồng đầu tư (trong đó 1 tỷ đồng đường) và 2,2 tỷ đồng thường xuyên',
    'Thu 3 tỷ đồng; gồm 5 khoản',
    '14/21 hộ, đạt 66,67%',
    '14/21 hộ, đạt 66,6%',
    'ngày 14/6, đạt 40%',
    'Nghị quyết số 14/21, đạt 40%',
    '14/21 tăng 40%',
    '8/8 tổ đạt chuẩn văn hóa, 98,4% gia đình văn hóa',
    '30/25 hộ, đạt 40%',
    'Luật số 77/2015/QH13, 40%',
    '',
  ])('nothing in: %s', (text) => expect(printedSlips(text)).toEqual([]));

  it('never throws, and never finds anything in a sum it is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 2, maxLength: 5 }),
        fc.string(),
        (parts, text) => {
          printedSlips(text);
          const write = (tenths: number) => `${Math.floor(tenths / 10)},${tenths % 10}`;
          const total = parts.reduce((sum, part) => sum + part, 0);
          expect(printedSlips(`${parts.map(write).join(' + ')} = ${write(total)}`)).toEqual([]);
          expect(printedSlips(`${parts.map(write).join(' + ')} = ${write(total + 1)}`)).toHaveLength(1);
          const listed = parts.map((part) => `${write(part)} tỷ đồng`).join(', ');
          expect(printedSlips(`Tổng ${write(total)} tỷ đồng, gồm ${listed}`)).toEqual([]);
        },
      ),
    );
  });
});
