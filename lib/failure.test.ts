import { expect, test } from 'vitest';
import { failureWords } from './failure';

const WAITS = /khi đĩa trở lại, máy chủ tự chạy tiếp\. Những gì đã báo “Đã lưu” vẫn còn nguyên/;
const HANDS = /người vận hành cần xem lại\. Thử lại/;

test.each([
  ['store.full', 'Máy chủ chưa đọc được dữ liệu', WAITS],
  ['store.unreachable', 'Máy chủ chưa đọc được dữ liệu', WAITS],
  // A promise that nothing is lost would be one we cannot keep.
  ['store.corrupt', 'Máy chủ chưa đọc được dữ liệu', HANDS],
  ['store.replaced', 'Máy chủ chưa đọc được dữ liệu', HANDS],
  ['2754086231', 'Máy chủ gặp lỗi', /^Trang này chưa mở được\. Những gì/],
])('%s: “%s”', (code, title, text) => {
  const words = failureWords(code);
  expect(words.title).toBe(title);
  expect(words.text).toMatch(text);
  expect(words.text).toMatch(new RegExp(`báo người vận hành mã ${code}\\.$`));
});

test('without a code none is named', () => {
  expect(failureWords('').text).toMatch(/báo người vận hành\.$/);
});

test('a page that was not begun is no fault to report', () => {
  expect(failureWords('server.busy').title).toBe('Máy chủ đang bận');
  expect(failureWords('server.busy').text).not.toContain('báo người vận hành');
});
