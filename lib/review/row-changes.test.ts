import { describe, expect, test } from 'vitest';
import { rowChanges } from './row-changes';

const TABLE = 'Đơn vị: triệu đồng\nTT | Nội dung | Dự toán\n1 | Chi thường xuyên | 100\n2 | Dự phòng | 20';

describe('what is changed in a table is named by its row and column', () => {
  test.each<[string, string, string[]]>([
    ['nothing', TABLE, []],
    ['a cell', TABLE.replace('100', '120'), ['Hàng “Chi thường xuyên”, cột “Dự toán”: 100 thành 120']],
    ['a cell left empty', TABLE.replace('| 20', '| '), ['Hàng “Dự phòng”, cột “Dự toán”: 20 thành (trống)']],
    [
      'a row more',
      TABLE.replace('2 |', '2 | Chi khác | 5\n3 |'),
      ['Thêm hàng “Chi khác”', 'Hàng “Dự phòng”, cột “TT”: 2 thành 3'],
    ],
    ['a row less', TABLE.replace('\n2 | Dự phòng | 20', ''), ['Bỏ hàng “Dự phòng”']],
    [
      'a column’s name',
      TABLE.replace('Dự toán', 'Quyết toán'),
      ['Hàng “TT”, ô thứ 3: Dự toán thành Quyết toán'],
    ],
    ['words around it', TABLE.replace('triệu', 'nghìn'), []],
    ['a row with a cell more', `${TABLE} | 5`, ['Hàng “Dự phòng”: 3 ô thành 4 ô']],
  ])('%s', (_, after, told) => {
    expect(rowChanges(TABLE, after)).toEqual(told);
  });

  test('of words that are no table nothing is', () => {
    expect(rowChanges('Một đoạn.', 'Hai đoạn.')).toEqual([]);
  });
});
