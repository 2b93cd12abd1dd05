import { describe, expect, test } from 'vitest';
import { parseIndicator } from './indicator';

const TY = 1_000_000_000;

describe('parseIndicator', () => {
  test.each([
    ['8/8', { ratioNumerator: 8, ratioDenominator: 8 }],
    ['8/8 tổ dân phố', { ratioNumerator: 8, ratioDenominator: 8 }],
    ['1.020/1.250 hộ', { ratioNumerator: 1020, ratioDenominator: 1250 }],
    ['98,4%', { percentPpm: 984_000 }],
    ['98,4 % gia đình', { percentPpm: 984_000 }],
    ['Đạt 98,4%', { percentPpm: 984_000 }],
    ['22 tuyến đường', { countValue: 22, unit: null }],
    ['1.234 hộ', { countValue: 1234 }],
    ['1 234 567 m2', { countValue: 1_234_567 }],
    ['23 tỷ đồng', { countValue: 23 * TY, unit: 'đồng' }],
    ['23 tỷ', { countValue: 23 * TY }],
    ['1.234.567đ', { countValue: 1_234_567, unit: 'đồng' }],
    ['254,7 tr.đ', { countValue: 254_700_000, unit: 'đồng' }],
    ['500 đồng', { countValue: 500, unit: 'đồng' }],
    ['14.560 triệu đồng', { countValue: 14_560_000_000, unit: 'đồng' }],
    ['23 nghìn hộ', { countValue: 23_000, unit: null }],
    ['1,25 triệu lượt', { countValue: 1_250_000, unit: null }],
    ['3 đồng chí', { countValue: 3, unit: null }],
    ['trên 23 tỷ đồng', { countValue: 23_000_000_000, unit: 'đồng', qualifier: 'over' }],
    ['hơn 91%', { percentPpm: 910_000, qualifier: 'over' }],
    ['khoảng 1.200 hộ', { countValue: 1200, qualifier: 'about' }],
    ['giảm 5,2%', { percentPpm: -52_000, qualifier: null }],
    ['tăng hơn 3%', { percentPpm: 30_000, qualifier: 'over' }],
    ['-12 hộ', { countValue: -12 }],
    ['giảm 8/8', { ratioNumerator: null, percentPpm: null, countValue: null }],
    ['2,5 km', { countValue: null }],
    ['đạt chuẩn mức 3', { countValue: null }],
  ])('%s', (printed, read) => expect(parseIndicator(printed)).toMatchObject({ ok: true, ...read }));

  test.each([
    ['14,560 triệu', ['14 tỷ 560 triệu đồng', '14 triệu 560 nghìn đồng']],
    ['1.021205.000đ', ['1.021.205.000 đồng']],
    ['1,234 hộ', ['1.234', '1,234']],
  ])('%s is a question', (printed, readings) =>
    expect(parseIndicator(printed)).toEqual({ ok: false, reason: 'ambiguous', readings }),
  );

  test.each([
    ['không có số', 'none'],
    ['٣', 'none'],
    ['3/0', 'range'],
    ['1/9999999999999999', 'range'],
    ['99999999999999999999 hộ', 'range'],
    [`${'9'.repeat(90)} hộ`, 'range'],
    ['9.999.999 tỷ đồng', 'range'],
  ])('%s is refused as %s', (printed, reason) =>
    expect(parseIndicator(printed)).toEqual({ ok: false, reason }),
  );
});
