import { expect, test } from 'vitest';
import { letterWords, type ShownLetter } from './letter-words';

const letter: ShownLetter = {
  ...{ kind: 'convening', state: 'waiting', dueAt: '2026-06-01T02:00:00.000Z' },
  ...{ lastTriedAt: null, attempts: 0, errorCode: null },
};
const tried = { lastTriedAt: '2026-06-01T03:00:00.000Z', attempts: 2 };

test.each<[string, Partial<ShownLetter>]>([
  ['Thư triệu tập: chờ gửi', {}],
  ['Thư nhắc trả lời: lúc 09:00 ngày 1/6/2026 nếu chưa trả lời', { kind: 'reminder' }],
  ['Thư triệu tập: máy chủ thư đã nhận lúc 10:00 ngày 1/6/2026', { state: 'sent', ...tried }],
  [
    'Thư triệu tập: chưa gửi được lúc 10:00 ngày 1/6/2026 (mã 451), thử lại lúc 09:00 ngày 1/6/2026',
    { ...tried, errorCode: '451' },
  ],
  [
    'Thư triệu tập: máy chủ thư từ chối lúc 10:00 ngày 1/6/2026 (mã 550)',
    { state: 'refused', ...tried, errorCode: '550' },
  ],
  ['Thư nhắc trả lời: không cần gửi nữa', { kind: 'reminder', state: 'dropped' }],
])('%s', (words, part) => expect(letterWords({ ...letter, ...part })).toBe(words));
