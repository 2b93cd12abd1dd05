import { describe, expect, test } from 'vitest';
import { fieldNames, fieldsOf } from './fields';
import { fillText, type ReadText, readText } from './text';
import { countWarning, typedCounts } from './typed-counts';

const faults = (text: string, use: Parameters<typeof readText>[1] = 'session') => readText(text, use).faults;

describe('a text of a template is read', () => {
  test.each([
    ['Có mặt {có mat} đại biểu', 'Không có trường {có mat}. Có phải {có mặt}?'.replace('có mat', 'có mat')],
    [
      'Nghị quyết {số nghị quyêt thông qua}',
      'Không có trường {số nghị quyêt thông qua}. Có phải {số nghị quyết được thông qua}?',
    ],
    ['{ngay hop ky}', 'Không có trường {ngay hop ky}. Có phải {ngày họp}?'],
    ['{số đại biểu dự}', 'Không có trường {số đại biểu dự}. Có phải {tổng số đại biểu}?'],
    ['{ }', 'Có cặp dấu { } trống. Ghi tên trường vào giữa, hoặc bỏ cặp dấu.'],
    ['Có mặt {có mặt đại biểu', 'Dấu { ở “{có mặt đại biểu” chưa có dấu } đóng lại.'],
    ['có mặt} đại biểu', 'Dấu } sau “có mặt” không có dấu { mở trước nó.'],
    [
      'a [, theo {ngày họp}',
      'Dấu [ ở “[, theo {ngày họp}” chưa có dấu ] đóng lại, hoặc nằm trong một phần đã mở.',
    ],
    ['a ] b', 'Dấu ] sau “a ” không có dấu [ mở trước nó.'],
  ])('%s', (text, said) => {
    const [first] = faults(text);
    // Marks do not count: «có mat» is the field somebody meant, and is taken.
    if (text.startsWith('Có mặt {có mat}')) expect(first).toBeUndefined();
    else expect(first).toBe(said);
  });

  test('a field that is far from all is answered with the list', () => {
    expect(faults('{zzzzzzzz}')[0]).toMatch(
      /^Không có trường \{zzzzzzzz\}\. Chọn trong: \{tên hội đồng\}, /u,
    );
  });

  test('a field of another place is refused by its name', () => {
    expect(faults('{số nghị quyết}')).toEqual(['Trường {số nghị quyết} không có giá trị trong văn bản này.']);
    expect(faults('{số nghị quyết}', 'resolution')).toEqual([]);
    expect(faults('Có {có mặt} đại biểu', 'minutes')[0]).toMatch(
      /^Trường \{có mặt\} không dùng trong câu mẫu/u,
    );
    expect(faults('{nội dung}', 'minutes')).toEqual([]);
  });

  test('everything wrong is said at once', () => {
    expect(faults('{a1} {b2} }')).toHaveLength(3);
  });

  test.each(fieldNames)('{%s} is taken in small letters and in capitals, with and without marks', (name) => {
    const use = (['session', 'resolution', 'minutes'] as const).find((one) => fieldsOf(one).includes(name));
    expect(use).toBeDefined();
    for (const text of [name, name.toLocaleUpperCase('vi'), name.normalize('NFD'), ` ${name} `])
      expect(readText(`{${text}}`, use ?? 'session').faults).toEqual([]);
  });
});

describe('a text is filled', () => {
  const filled = (text: string, values: Parameters<typeof fillText>[1]) =>
    fillText(readText(text, 'session') as ReadText, values);
  test.each([
    ['Họp {ngày họp}.', { 'ngày họp': '5/3/2026' }, 'Họp 5/3/2026.'],
    ['Họp {ngày họp}.', {}, 'Họp …….'],
    ['Họp[ {ngày họp}][ tại {địa điểm}].', { 'địa điểm': 'Hội trường' }, 'Họp tại Hội trường.'],
    ['{TÊN ĐƠN VỊ}', { 'tên đơn vị': 'Phường Mẫu' }, 'PHƯỜNG MẪU'],
    ['{địa điểm}', { 'địa điểm': '{ngày họp} $& [x]' }, '{ngày họp} $& [x]'],
  ])('%s, %j', (text, values, said) => {
    expect(filled(text, values)).toBe(said);
  });
});

describe('a number that looks like a count', () => {
  test.each([
    ['có 26 đại biểu', ['26 đại biểu']],
    ['Kỳ họp có mặt: 24, vắng 2.', ['có mặt: 24', 'vắng 2']],
    ['tỷ lệ 92,3%', ['92,3%']],
    ['25/26 đại biểu tán thành', ['25/26']],
    ['thu 12.345 tỷ đồng', ['12.345 tỷ']],
    ['hai mươi sáu đại biểu dự', ['hai mươi sáu đại biểu']],
    ['thông qua 05 nghị quyết', ['05 nghị quyết']],
  ])('%s', (text, found) => {
    expect(typedCounts(text)).toEqual(expect.arrayContaining(found));
    expect(countWarning(text)).toContain(`“${found[0]}”`);
  });

  test.each([
    'Như Điều 2;',
    'Liên hệ: 0252 3822 123 (bà Hoa)',
    'Luật số 72/2025/QH15 ngày 16 tháng 6 năm 2025',
    'Số nhà 26, đường 3 tháng 2, Phường 4',
    'Có {có mặt} trên {tổng số đại biểu} đại biểu',
    'Đại biểu mang theo thẻ; họp từ 07 giờ 30',
    'Nghị quyết số 05/NQ-HĐND',
    'một số đại biểu',
  ])('%s is what it is', (text) => {
    expect(typedCounts(text)).toEqual([]);
    expect(countWarning(text)).toBeNull();
  });
});
