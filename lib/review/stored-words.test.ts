import { expect, test } from 'vitest';
import type { Wording } from './amendments';
import type { ReviewText } from './pieces';
import { storedWords } from './stored-words';

const draft: ReviewText = {
  title: 'Về phí',
  legalBases: ['Căn cứ Luật A'],
  articles: [
    {
      id: 'd1',
      heading: 'Phạm vi',
      text: 'Trong phường.',
      clauses: [{ id: 'k1', text: 'Mức.', points: [] }],
    },
  ],
  annexes: [{ title: 'Bảng', text: 'a' }],
};
const words = (pieceId: string, proposed: string, kind: Wording['kind'] = 'replace') =>
  storedWords(draft, { id: 's', kind, pieceId, proposed, base: BASES[pieceId] ?? '' });
const BASES: Readonly<Record<string, string>> = {
  ...{ ten: 'Về phí', 'can-cu': 'Căn cứ Luật A', d1: 'Phạm vi\nTrong phường.', k1: 'Mức.' },
  'phu-luc-1': 'Bảng\na',
};

test.each<[string, string, string, Wording['kind'], string]>([
  ['a title on one line', 'ten', '  Về   phí\nvỉa hè ', 'replace', 'Về phí vỉa hè'],
  ['bases without empty lines', 'can-cu', 'Căn cứ B\n\n  Căn cứ C ', 'replace', 'Căn cứ B\nCăn cứ C'],
  ['an article’s name apart from its words', 'd1', ' Phạm  vi \n\nCả xã. ', 'replace', 'Phạm vi\nCả xã.'],
  ['a clause', 'k1', ' Mức mới. \nDòng hai. ', 'replace', 'Mức mới.\nDòng hai.'],
  ['a new clause', 'k1', ' Thêm. ', 'insert_after', 'Thêm.'],
  ['an annex', 'phu-luc-1', 'Bảng   mới\nb ', 'replace', 'Bảng mới\nb'],
])('keeps %s as the draft will', (_, pieceId, proposed, kind, stored) => {
  expect(words(pieceId, proposed, kind)).toEqual({ ok: true, words: stored });
});

test('says what the draft would not take', () => {
  expect(words('ten', 'a'.repeat(501))).toEqual({ ok: false, why: 'Dài quá 500 ký tự. Rút gọn lại.' });
  expect(words('phu-luc-1', 'a'.repeat(301))).toEqual({ ok: false, why: 'Dài quá 300 ký tự. Rút gọn lại.' });
});
