import { expect, it } from 'vitest';
import { readPastedResolution } from '@/lib/rules/pasted-resolution';
import type { ResolutionRow } from './articles';
import { withPasted } from './pasted';

const row: ResolutionRow = {
  ...{ id: 'r', agendaItemId: null, number: null, kind: null, title: '', printedTitle: null, note: null },
  ...{ legalBases: [''], articles: [{ id: 'x', heading: '', text: '', clauses: [] }], annexes: [] },
  ...{ adoptedOn: null, issuedOn: null, effectiveOn: null, signer: null, status: 'draft', inReview: false },
};
const read = readPastedResolution(
  'NGHỊ QUYẾT\nVề ngân sách\nCăn cứ Luật A;\nQUYẾT NGHỊ:\nĐiều 1. Gồm:\n1. Thu:\na) Một.\nPHỤ LỤC\nBảng\nSố',
);

function ids() {
  let last = 0;
  return () => `new${++last}`;
}

it('fills an empty resolution, its empty lines and articles gone', () => {
  expect(withPasted(row, read, ids())).toEqual({
    ...row,
    title: 'Về ngân sách',
    legalBases: ['Căn cứ Luật A'],
    articles: [
      {
        ...{ id: 'new1', heading: '', text: 'Gồm:' },
        clauses: [{ id: 'new2', text: 'Thu:', points: [{ id: 'new3', text: 'Một.' }] }],
      },
    ],
    annexes: [{ title: 'Bảng', text: 'Số' }],
  });
});

it('stands behind what was written, whose name stays', () => {
  const written = { id: 'a', heading: 'Phạm vi', text: '', clauses: [] };
  const filled = { ...row, title: 'Tên cũ', legalBases: ['Căn cứ Luật B'], articles: [written] };
  const made = withPasted(filled, read, ids());
  expect(made.title).toBe('Tên cũ');
  expect(made.legalBases).toEqual(['Căn cứ Luật B', 'Căn cứ Luật A']);
  expect(made.articles.map(({ id }) => id)).toEqual(['a', 'new1']);
});
