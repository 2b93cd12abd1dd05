import { baseOf, type Wording } from './amendments';
import type { ReviewText } from './pieces';

/** A draft with everything an amendment can be about. */
export const draft: ReviewText = {
  title: 'Về kinh phí',
  legalBases: ['Căn cứ Luật A', 'Căn cứ Luật B'],
  articles: [
    {
      ...{ id: 'd1', heading: 'Phạm vi', text: 'Áp dụng trong phường.' },
      clauses: [
        {
          ...{ id: 'k1', text: 'Mức chi:' },
          points: [
            { id: 'p1', text: 'một' },
            { id: 'p2', text: 'hai' },
          ],
        },
        { id: 'k2', text: 'Thời hạn.', points: [] },
      ],
    },
    { id: 'd2', heading: null, text: 'Tổ chức thực hiện.', clauses: [] },
  ],
  annexes: [{ title: 'Bảng', text: 'a | b' }],
};

/** An amendment to it. */
export const wording = (id: string, pieceId: string, over: Partial<Wording> = {}): Wording => {
  const kind = over.kind ?? 'replace';
  const proposed = kind === 'delete' ? '' : `Lời mới ${id}`;
  return { id, kind, pieceId, base: baseOf(draft, { kind, pieceId }) ?? '', proposed, ...over };
};
