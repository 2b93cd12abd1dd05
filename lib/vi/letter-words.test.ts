import { expect, test } from 'vitest';
import { letterWords, type ShownLetter } from './letter-words';

const letter: ShownLetter = {
  ...{ kind: 'convening', state: 'waiting', dueAt: '2026-06-01T02:00:00.000Z' },
  ...{ lastTriedAt: null, attempts: 0, errorCode: null },
};
const tried = { lastTriedAt: '2026-06-01T03:00:00.000Z', attempts: 2 };

test.each<[string, Partial<ShownLetter>, boolean]>([
  ['Thư triệu tập: đang chờ gửi', {}, true],
  ['Thư triệu tập: máy chủ chưa đặt gửi thư', {}, false],
  ['Thư nhắc trả lời: lúc 09:00 ngày 1/6/2026 nếu chưa trả lời', { kind: 'reminder' }, true],
  ['Thư triệu tập: máy chủ thư đã nhận lúc 10:00 ngày 1/6/2026', { state: 'sent', ...tried }, true],
  [
    'Thư triệu tập: chưa gửi được lúc 10:00 ngày 1/6/2026 (mã 451), thử lại lúc 09:00 ngày 1/6/2026',
    { ...tried, errorCode: '451' },
    true,
  ],
  [
    'Thư triệu tập: máy chủ thư từ chối lúc 10:00 ngày 1/6/2026 (mã 550)',
    { state: 'refused', ...tried, errorCode: '550' },
    true,
  ],
  ['Thư nhắc trả lời: không cần gửi nữa', { kind: 'reminder', state: 'dropped' }, true],
])('%s', (words, part, isMailSet) => expect(letterWords({ ...letter, ...part }, isMailSet)).toBe(words));
