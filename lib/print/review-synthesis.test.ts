import { expect, test } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { StandingProposal } from '@/lib/review/proposals';
import { type Comment, threadsOf } from '@/lib/review/threads';
import { composeSynthesis, synthesisName, synthesisNumber } from './review-synthesis';

const comment = (id: string, over: Partial<Comment> = {}): Comment => ({
  ...{ id, resolutionId: 'r', pieceId: 'k1', replyTo: null, about: 'Khoản 1 Điều 1', quote: 'Mức chi' },
  ...{ authorId: 'a', authorName: 'An', body: 'Nên sửa.', writtenAt: '2026-03-02T01:00:00Z', isLate: false },
  ...{ withdrawnAt: null, answer: null, resolvedAt: null },
  ...over,
});
const answer = { text: 'Đã sửa\nkhoản 1.', by: 'Thư ký', at: '2026-03-02T02:00:00Z' };
const pieces = [
  { id: 'd1', label: 'Điều 1', text: '' },
  { id: 'k1', label: 'Khoản 1 Điều 1', text: '' },
];

const proposal = (id: string, over: Partial<StandingProposal> = {}): StandingProposal => ({
  ...{ id, resolutionId: 'r', kind: 'replace', pieceId: 'k1', base: 'Mức chi', proposed: 'Mức thu' },
  ...{ about: 'Khoản 1 Điều 1', version: 1, reason: null, authorId: 'a', authorName: 'An' },
  ...{ writtenAt: '2026-03-02T01:00:00Z', state: 'proposed', standing: 'proposed', answer: null },
  ...{ decidedBy: null, decidedAt: null, voteId: null, isLate: false, partOf: null },
  ...{ proposerKind: null, proposer: null, coSigners: null },
  ...over,
});
const proposals = [
  proposal('1', { standing: 'passed', reason: 'Cho rõ.' }),
  proposal('2', {
    pieceId: 'd1',
    about: 'Điều 1',
    kind: 'delete',
    standing: 'declined',
    answer: 'Trái luật.',
  }),
  proposal('3', { standing: 'withdrawn' }),
];

test('has every remark that stands, in the order of the draft, with what came of it', () => {
  const threads = threadsOf([
    comment('1', { answer: { ...answer, kind: 'accepted' } }),
    comment('2', { pieceId: 'bo', about: 'Điểm a khoản 9 Điều 1', authorName: 'Bách' }),
    comment('3', { pieceId: null, about: null, authorName: 'Cúc', body: 'Dòng một\nDòng hai' }),
    comment('4', { pieceId: 'd1', answer: { ...answer, kind: 'explained' } }),
    comment('5', { replyTo: '1', authorName: 'Bách', body: 'Đồng ý.' }),
    comment('6', { pieceId: 'd1', body: null }),
    comment('7', { pieceId: 'd1', resolvedAt: '2026-03-02T02:00:00Z' }),
  ]);
  const paper = composeSynthesis(
    mauRecord,
    { title: 'Về phí', pieces, threads, proposals },
    {
      ...{ version: null, digest: '', at: '2026-03-03T01:00:00Z' },
    },
  );
  expect(paper.blocks.find((block) => block.is === 'table')).toMatchObject({
    rows: [
      ['1', 'Cả dự thảo', 'Dòng một Dòng hai', 'Cúc', 'Chưa trả lời'],
      ['2', 'Điều 1', 'Nên sửa.', 'An', 'Giải trình: Đã sửa khoản 1.'],
      ['3', 'Điều 1', 'Nên sửa.', 'An', 'Đã xong, không ghi trả lời'],
      ['4', 'Khoản 1 Điều 1', 'Nên sửa.', 'An', 'Tiếp thu: Đã sửa khoản 1.'],
      ['5', '(trao đổi tiếp)', 'Đồng ý.', 'Bách', ''],
      ['6', 'Điểm a khoản 9 Điều 1 (nay đã bỏ)', 'Nên sửa.', 'Bách', 'Chưa trả lời'],
    ],
  });
  expect(paper.blocks.filter((block) => block.is === 'table')[1]).toMatchObject({
    rows: [
      ['1', 'Bỏ Điều 1', 'Mức chi', 'Bỏ.', 'An', 'Không được tiếp thu: Trái luật.'],
      ['2', 'Sửa đổi khoản 1 Điều 1', 'Mức chi', 'Mức thu Lý do: Cho rõ.', 'An', 'Biểu quyết thông qua'],
    ],
  });
  expect(paper.trace).toContain('không công bố');
  expect(JSON.stringify(paper.blocks)).toContain('6 ý kiến, 2 góp ý chưa được trả lời');
});

test.each([
  ['tong-hop-gop-y-2', 2],
  ['tong-hop-gop-y-0', null],
  ['tong-hop-gop-y-', null],
  ['trich-nghi-quyet-1', null],
])('%s is a name of the table of resolution %s', (name, number) => {
  expect(synthesisNumber(name)).toBe(number);
  if (number) expect(synthesisName(number - 1)).toBe(name);
});
