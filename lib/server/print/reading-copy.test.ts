import { expect, test } from 'vitest';
import { composeReadingCopy, type ReadingCopy } from '@/lib/print/reading-copy';
import type { Note } from '@/lib/review/notes';
import { typeset } from './press.mjs';
import { textOf } from './test-pdf';

const AT = '2026-11-30T02:42:00.000Z';
const note = (place: Note['place'], body: string, label: string | null = null, about = ''): Note => ({
  ...{ place, body, label, about, title: null, revision: 1, at: AT },
});
const at = (pieceId: string) => ({ is: 'piece', sessionId: 's', resolutionId: 'r', pieceId }) as const;

const COPY: ReadingCopy = {
  council: { name: 'Phường Mẫu', level: 'ward', levelPrinted: null },
  ...{ sessionLabel: 'Kỳ họp thứ ba', reader: 'Phạm Quốc Toản', at: AT },
  drafts: [
    {
      ...{ id: 'r', title: 'Dự toán năm 2027', printedTitle: null, version: { n: 2, visibleFrom: AT } },
      legalBases: ['Luật Ngân sách nhà nước số 89/2025/QH15'],
      articles: [
        {
          ...{ id: 'a1', heading: 'Dự toán', text: null },
          clauses: [{ id: 'k1', text: 'Tổng thu.', points: [{ id: 'd1', text: 'Thu nội địa;' }] }],
        },
      ],
      annexes: [{ title: 'Biểu số 1', text: 'Số liệu.' }],
    },
  ],
  papers: [{ id: 'p', name: 'Tờ trình số 43/TTr-UBND', origin: 'Của Ủy ban nhân dân phường' }],
  notes: [
    note({ is: 'session', sessionId: 's' }, 'Về cả kỳ họp.'),
    note({ is: 'paper', sessionId: 's', paperId: 'p' }, 'Về tờ trình.'),
    note(at('ten'), 'Về tên.'),
    note(at('can-cu'), 'Về căn cứ.'),
    note(at('d1'), 'Về điểm a.'),
    note(at('k1'), 'Về khoản 1.'),
    note(at('a1'), 'Về Điều 1.'),
    note(at('phu-luc-1'), 'Về phụ lục.'),
    note(at('bo'), 'Về khoản đã bỏ.', 'Khoản 2 Điều 1', 'Tổng chi.'),
  ],
};

test('the notes are read under what they are about, in a file that everybody can read', () => {
  const { cover, drafts } = composeReadingCopy(COPY);
  const { bytes, pages } = typeset(cover, drafts);
  const text = textOf(bytes).replace(/\s+/g, ' ');
  const inOrder = [
    ...['Về cả kỳ họp.', 'Tờ trình số 43/TTr-UBND', 'Về tờ trình.', 'DỰ THẢO', 'Về tên.', 'Về căn cứ.'],
    ...['Điều 1. Dự toán', 'Về Điều 1.', '1. Tổng thu.', 'Về khoản 1.', 'a) Thu nội địa;', 'Về điểm a.'],
    ...['Khoản 2 Điều 1, nay đã bỏ: Tổng chi.', 'Về khoản đã bỏ.', 'BIỂU SỐ 1', 'Số liệu.', 'Về phụ lục.'],
  ];
  let from = 0;
  for (const words of inOrder) {
    const found = text.indexOf(words, from);
    expect(found, words).toBeGreaterThanOrEqual(from);
    from = found;
  }
  expect(text.match(/Ghi chú riêng của tôi:/g)).toHaveLength(COPY.notes.length);
  expect(text).toContain('Dự thảo, bản 2, mở lúc 09:42 ngày 30/11/2026');
  expect(pages).toBe(3);
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/pdfuaid:part/);
});
