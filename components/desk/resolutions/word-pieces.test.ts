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

describe('a draft read in anew', () => {
  const LONG =
    'NGHỊ QUYẾT\nVề dự toán ngân sách\nCăn cứ Luật A;\nQUYẾT NGHỊ:\nĐiều 1. Mức chi gồm:\n1. Chi thường xuyên là 20 triệu đồng.\na) Lương và phụ cấp.\nb) Điện và nước.\n2. Chi đầu tư là 30 triệu đồng.\nĐiều 2. Ủy ban nhân dân phường thi hành.\nPHỤ LỤC\nBảng\nSố liệu';
  const before = withPieces(row, pieces(row, LONG), ids());
  const again = (text: string) => {
    const found = pieces(before, text).filter(({ isThere }) => !isThere);
    return { found, taken: withPieces(before, found, () => 'mới') };
  };
  const idsIn = ({ articles }: ResolutionRow) =>
    articles.map(({ id, clauses }) => [
      id,
      ...clauses.flatMap((clause) => [clause.id, ...clause.points.map((point) => point.id)]),
    ]);
  const [first, second] = idsIn(before) as [string[], string[]];

  it.each<[string, string, (string | string[])[]]>([
    ['nothing new', LONG, [first, second]],
    ['a reworded clause', LONG.replace('20 triệu', '25 triệu'), [first, second]],
    ['a reworded point', LONG.replace('Điện và nước', 'Điện, nước'), [first, second]],
    [
      'an article in front',
      LONG.replace('Điều 2.', 'Điều 3.').replace('Điều 1.', 'Điều 1. Phạm vi của Nghị quyết này.\nĐiều 2.'),
      [['mới'], first, second],
    ],
    [
      'a point in between',
      LONG.replace('b) Điện', 'b) Hội nghị.\nc) Điện'),
      [[...first.slice(0, 3), 'mới', ...first.slice(3)], second],
    ],
    [
      'its articles the other way round',
      LONG.replace(/(Điều 1\..*)\nĐiều 2\.(.*)\nPHỤ/su, 'Điều 1.$2\n$1\nPHỤ').replace(
        /(?<=hành\.\n)Điều 1/u,
        'Điều 2',
      ),
      [second, first],
    ],
    [
      'an article in other words altogether',
      LONG.replace('Ủy ban nhân dân phường thi hành', 'Bãi bỏ quy định cũ'),
      [first, ['mới']],
    ],
    ['an article less', LONG.replace(/\nĐiều 2\..*hành\./u, ''), [first]],
  ])('with %s keeps the ids of what is the same or nearly so', (_, text, expected) => {
    expect(idsIn(again(text).taken)).toEqual(expected);
  });

  it('says what it no longer has, and keeps that until the clerk lets it go', () => {
    const text = LONG.replace(/\nĐiều 2\..*hành\./u, '')
      .replace('b) Điện và nước.\n', '')
      .replace('Luật A', 'Luật B')
      .replace(/\nPHỤ.*/su, '');
    const { found } = again(text);
    expect(found.map(({ label, doubt }) => [label, doubt])).toEqual([
      ['Căn cứ 1', null],
      ['Bỏ căn cứ đang ghi', expect.stringMatching(/^Tệp không có căn cứ này/)],
      ['Điều 1', 'Tệp không còn điểm b khoản 1 Điều 1; góp ý, đề nghị ở đó còn, ở mục đã bỏ.'],
      ['Bỏ Điều 2 đang ghi', expect.stringMatching(/^Tệp không có điều này/)],
      ['Bỏ phụ lục: Bảng', expect.stringMatching(/^Tệp không có phụ lục này/)],
    ]);
    expect(withPieces(before, found.filter(isSure), ids()).articles).toEqual(before.articles);
    expect(withPieces(before, found, ids())).toMatchObject({ legalBases: ['Căn cứ Luật B'], annexes: [] });
  });

  it('knows an annex again by its name or its words', () => {
    const named = again(LONG.replace('Bảng', 'Bảng số 1'));
    expect(named.found.map(({ label, typed }) => [label, typed])).toEqual([
      ['Phụ lục: Bảng số 1', 'Bảng\nSố liệu'],
    ]);
    expect(named.taken.annexes).toEqual([{ title: 'Bảng số 1', text: 'Số liệu' }]);
    expect(again(LONG.replace('Số liệu', 'Khác hẳn')).taken.annexes).toEqual([
      { title: 'Bảng', text: 'Khác hẳn' },
    ]);
  });
});
