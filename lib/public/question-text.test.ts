import { expect, test } from 'vitest';
import type { Question } from '@/lib/record/schema-questions';
import {
  documentText,
  followingLines,
  promiseText,
  questionHead,
  questionTitle,
  turnHead,
} from './question-text';

const nameOf = (id: string) => (id === 'd1' ? 'Lê Thị Cúc' : null);
const bare: Question = { id: 'q', matter: 'Bao giờ xong mương tổ 7?' };

test.each<[Partial<Question>, string]>([
  [{}, 'Chất vấn'],
  [{ respondents: [{ body: 'Công an phường' }] }, 'Chất vấn Công an phường'],
  [{ delegate: 'd1' }, 'Lê Thị Cúc chất vấn'],
  [
    {
      delegate: 'd1',
      office: 'Trưởng ban',
      respondents: [{ name: 'Ông Bình', office: 'Chủ tịch' }, { name: 'Bà Hoa' }],
    },
    'Lê Thị Cúc, Trưởng ban chất vấn ông Bình, Chủ tịch; bà Hoa',
  ],
])('who asked whom is said as far as it is known: %o', (over, head) => {
  expect(questionHead({ ...bare, ...over }, nameOf)).toBe(head);
});

test.each([
  [{ kind: 'answer' as const }, 'Trả lời'],
  [
    { kind: 'answer' as const, how: 'in_writing' as const, on: '2026-08' },
    'Trả lời bằng văn bản, tháng 8/2026',
  ],
  [{ kind: 'follow_up' as const, delegate: 'd1' }, 'Lê Thị Cúc hỏi thêm'],
  [
    { kind: 'answer' as const, name: 'ông Bình', how: 'hall' as const, at: '09:45' },
    'Ông Bình trả lời tại phiên họp, lúc 09:45',
  ],
])('what followed: %o', (turn, head) => {
  expect(turnHead({ id: 't', ...turn }, nameOf)).toBe(head);
});

test('a promise says what, who, until when and what became of it, as far as it is known', () => {
  expect(promiseText({ body: 'Xong mương.' })).toBe('Xong mương');
  const all = { body: 'Xong mương', owner: 'UBND phường', dueOn: '2026-09-30', status: 'done' as const };
  expect(promiseText({ ...all, doneOn: '2026-09-12', evidence: 'Báo cáo 45' })).toBe(
    'Xong mương (UBND phường; hạn 30/9/2026; đã xong 12/9/2026 (Báo cáo 45))',
  );
});

test('that nobody answered is said of the record or its sources, never left for the reader to guess', () => {
  const record = { delegates: [], session: {} } as never;
  const asked = { ...bare, turns: [{ id: 't', kind: 'follow_up' as const, words: 'Còn kinh phí?' }] };
  expect(followingLines(asked, record, 'Nguồn không nêu')).toEqual([
    ['Hỏi thêm', 'Còn kinh phí?'],
    ['Trả lời', 'Nguồn không nêu câu trả lời.'],
  ]);
});

test('a paper is called by what is known of it', () => {
  expect(documentText({ number: '120/UBND', datedOn: '2026-11-20' })).toBe(
    'Văn bản số 120/UBND, ngày 20/11/2026',
  );
  expect(documentText({ file: { digest: 'd', name: 'tra-loi.pdf' } })).toBe('Văn bản, tệp tra-loi.pdf');
});

test('a long matter is called by its first line, cut', () => {
  expect(questionTitle({ matter: `${'a'.repeat(200)}\nb` })).toHaveLength(160);
  expect(questionTitle({ matter: 'Một\nHai' })).toBe('Một');
});
