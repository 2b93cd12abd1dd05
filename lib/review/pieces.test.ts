import { describe, expect, it } from 'vitest';
import { piecesOf, type ReviewText } from './pieces';

const draft: ReviewText = {
  title: 'Về kinh phí',
  legalBases: ['Căn cứ Luật A', 'Căn cứ Luật B'],
  articles: [
    {
      id: 'd1',
      heading: 'Phạm vi',
      text: 'Áp dụng trong phường.',
      clauses: [
        {
          id: 'k1',
          text: 'Mức chi:',
          points: [
            { id: 'p1', text: 'một' },
            { id: 'p2', text: 'hai' },
          ],
        },
      ],
    },
    { id: 'd2', heading: null, text: null, clauses: [] },
  ],
  annexes: [{ title: 'Bảng', text: 'a | b' }],
};

describe('the pieces of a draft', () => {
  it('stand in the order of the paper, each named as one speaks of it', () => {
    expect(piecesOf(draft)).toEqual([
      { id: 'ten', label: 'Tên nghị quyết', text: 'Về kinh phí' },
      { id: 'can-cu', label: 'Căn cứ', text: 'Căn cứ Luật A\nCăn cứ Luật B' },
      { id: 'd1', label: 'Điều 1', text: 'Phạm vi\nÁp dụng trong phường.' },
      { id: 'k1', label: 'Khoản 1 Điều 1', text: 'Mức chi:' },
      { id: 'p1', label: 'Điểm a khoản 1 Điều 1', text: 'một' },
      { id: 'p2', label: 'Điểm b khoản 1 Điều 1', text: 'hai' },
      { id: 'd2', label: 'Điều 2', text: '' },
      { id: 'phu-luc-1', label: 'Phụ lục', text: 'Bảng\na | b' },
    ]);
  });

  it('say nothing of bases that nobody wrote', () => {
    expect(piecesOf({ ...draft, legalBases: [] }).map(({ id }) => id)).not.toContain('can-cu');
  });
});
