import { describe, expect, it } from 'vitest';
import { readWordDraft } from '@/lib/rules/word-draft';
import { isSure } from '../word/piece';
import type { ResolutionRow } from './articles';
import { piecesOfDraft, withPieces } from './word-pieces';

const row: ResolutionRow = {
  ...{ id: 'r', agendaItemId: null, number: null, kind: null, title: '', printedTitle: null, note: null },
  ...{ legalBases: [''], articles: [{ id: 'x', heading: '', text: '', clauses: [] }], annexes: [] },
  ...{ adoptedOn: null, issuedOn: null, effectiveOn: null, signer: null, status: 'draft', inReview: false },
};
const TEXT =
  'Số: 05/NQ-HĐND\nMẫu, ngày 12 tháng 6 năm 2020\nNGHỊ QUYẾT\nVề dự toán ngân sách\nCăn cứ Luật A;\nQUYẾT NGHỊ:\nĐiều 1. Gồm:\n1. Thu:\na) Một.\nĐiều 2. Thi hành.\nCHỦ TỊCH\nNguyễn Thị An\nPHỤ LỤC\nBảng\nSố liệu';
const draft = (text: string) => {
  const read = readWordDraft(text.split('\n'));
  if (read.is !== 'resolution') throw new TypeError('Not a resolution.');
  return read;
};
const pieces = (of: ResolutionRow = row, text = TEXT, items: { id: string; title: string }[] = []) =>
  piecesOfDraft(of, draft(text), items);
const sure = (of: ResolutionRow = row, text = TEXT) =>
  pieces(of, text)
    .filter(isSure)
    .map(({ label }) => label);

function ids() {
  let last = 0;
  return () => `new${++last}`;
}

describe('the pieces of a draft', () => {
  it('are all taken where nothing stands and nothing is doubtful', () => {
    expect(sure()).toEqual([
      'Tên nghị quyết',
      'Số, ký hiệu',
      'Ngày ban hành',
      'Căn cứ 1',
      'Điều 1',
      'Điều 2',
      'Người ký',
      'Phụ lục: Bảng',
    ]);
    expect(withPieces(row, pieces(), ids())).toMatchObject({
      title: 'Về dự toán ngân sách',
      number: '05/NQ-HĐND',
      issuedOn: '2020-06-12',
      signer: 'Nguyễn Thị An',
      legalBases: ['Căn cứ Luật A'],
      articles: [
        {
          id: 'new1',
          text: 'Gồm:',
          clauses: [{ id: 'new2', text: 'Thu:', points: [{ id: 'new3', text: 'Một.' }] }],
        },
        { id: 'new4', text: 'Thi hành.' },
      ],
      annexes: [{ title: 'Bảng', text: 'Số liệu' }],
    });
  });

  it('of a file that says it is a draft leave number, day and signer to the clerk', () => {
    expect(sure(row, `DỰ THẢO\n${TEXT}`)).toEqual([
      'Tên nghị quyết',
      'Căn cứ 1',
      'Điều 1',
      'Điều 2',
      'Phụ lục: Bảng',
    ]);
  });

  it('change nothing of what is not taken, and stand in for what was typed only when they are', () => {
    const typed: ResolutionRow = {
      ...row,
      title: 'Tên cũ',
      signer: 'Trần Văn Bình',
      articles: [
        { id: 'a', heading: '', text: 'Gồm các khoản:', clauses: [{ id: 'c', text: 'Thu:', points: [] }] },
        { id: 'b', heading: '', text: 'Thi hành.', clauses: [] },
      ],
    };
    const found = pieces(typed);
    const first = found.find(({ key }) => key === 'article-0');
    expect(first).toMatchObject({ typed: 'Gồm các khoản:\n1. Thu:', isThere: false });
    expect(found.find(({ key }) => key === 'article-1')).toMatchObject({ typed: null, isThere: true });
    expect(sure(typed)).not.toContain('Tên nghị quyết');
    expect(withPieces(typed, [], ids())).toEqual({ ...typed, legalBases: [] });
    // What hangs on a piece, such as a comment, stays with it.
    expect(withPieces(typed, first ? [first] : [], ids()).articles[0]).toMatchObject({
      id: 'a',
      clauses: [{ id: 'c', points: [{ id: 'new1', text: 'Một.' }] }],
    });
  });

  it('that are there already are not put there twice', () => {
    const taken = withPieces(row, pieces(), ids());
    expect(pieces(taken).every(({ isThere }) => isThere)).toBe(true);
    expect(sure(taken)).toEqual([]);
  });

  it('with numbers of another order, and the item their name is like, are questions', () => {
    const items = [{ id: 'i', title: 'Tờ trình về dự toán ngân sách' }];
    const doubtful = pieces(row, TEXT.replace('Điều 2', 'Điều 7'), items).filter(({ doubt }) => doubt);
    expect(doubtful.map(({ label, doubt }) => [label, doubt])).toEqual([
      ['Nội dung chương trình', 'Đoán theo tên gần giống nhau.'],
      ['Điều 2', 'Trong tệp là Điều 7; ở đây đánh số theo thứ tự.'],
    ]);
  });
});
