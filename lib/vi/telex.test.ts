import { expect, test } from 'vitest';
import { telex } from './test-telex';

test.each([
  ['tieengs', 'tiếng'],
  ['Vieetj', 'Việt'],
  ['dduwowcj', 'được'],
  ['DDaij', 'Đại'],
  ['bieeur', 'biểu'],
  ['quyeets', 'quyết'],
  ['thoongs', 'thống'],
  ['nhaats', 'nhất'],
  ['Toanr', 'Toản'],
  ['veef', 'về'],
  ['hoas', 'hóa'],
  ['gias', 'giá'],
  ['gif', 'gì'],
  ['muwowng', 'mương'],
  ['oong', 'ông'],
  ['10h15', '10h15'],
])('%s is %s', (keys, word) => {
  expect(telex(keys)).toBe(word);
});
