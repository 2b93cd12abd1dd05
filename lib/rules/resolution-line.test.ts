import { expect, test } from 'vitest';
import { itemOf, readResolutionRow } from './resolution-line';

test.each([
  ['12/NQ-HĐND về dự toán ngân sách', '12/NQ-HĐND', 'về dự toán ngân sách'],
  ['Nghị quyết số 12/NQ-HĐND: Về dự toán', '12/NQ-HĐND', 'Về dự toán'],
  ['NQ 06/2026/NQ-HĐND – Mức chi', '06/2026/NQ-HĐND', 'Mức chi'],
  ['Số: 5 / NQ-HĐND về việc khác', undefined, 'Số: 5 / NQ-HĐND về việc khác'],
  ['6 tháng đầu năm', undefined, '6 tháng đầu năm'],
  ['12/NQ-HĐND', undefined, '12/NQ-HĐND'],
  ['Về dự toán', undefined, 'Về dự toán'],
])('«%s»', (line, number, title) => {
  expect(readResolutionRow({ title: line })).toEqual(number ? { number, title } : { title });
});

const items = [
  { id: 'a', title: 'Tờ trình về dự toán và phân bổ ngân sách năm 2026' },
  { id: 'b', title: 'Tờ trình về quyết toán ngân sách năm 2024' },
  { id: 'c', title: 'Báo cáo hoạt động của Thường trực HĐND' },
];

test.each([
  ['Về dự toán và phân bổ ngân sách năm 2026', 'a'],
  ['Quyết toán ngân sách năm 2024', 'b'],
  ['Dự thảo nghị quyết về quyết toán ngân sách năm 2024', 'b'],
  ['Dự toán ngân sách năm 2024', undefined],
  ['Ngân sách', undefined],
  ['Đặt tên đường trên địa bàn phường', undefined],
])('«%s» is of the item', (title, id) => {
  expect(itemOf(title, items)?.id).toBe(id);
});

test('two items that fit alike are none', () => {
  expect(itemOf('Dự toán ngân sách', [...items, { id: 'd', title: 'Báo cáo dự toán ngân sách' }])).toBeNull();
});
