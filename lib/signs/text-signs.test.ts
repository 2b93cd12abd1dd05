import { expect, test } from 'vitest';
import type { SessionDraft } from '@/lib/record/draft';
import { signContext } from './context';
import { draftSigns } from './draft-signs';
import { article, CLOSING, correct, DAY, session, told, withRow } from './test-signs';

test('nothing is said of a correct draft', () => {
  expect(told(correct())).toEqual([]);
  expect(
    told(correct({ legalBases: correct().legalBases.map((base) => base.replace(/[;.]$/, '')) })),
  ).toEqual([]);
  expect(told(correct({ signer: 'Nguyễn Thị An', number: '05/NQ-HĐND' }))).toEqual([]);
});

type Row = Partial<SessionDraft['resolutions'][number]>;
const inArticle = (text: string): Row => ({ articles: [article('d1', { text }), article('d2')] });

test.each<[string, Row, [rule: string, field: string, passage: string]]>([
  [
    'a basis that was replaced',
    { legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13.'] },
    ['legal_base', 'legalBases', 'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13.'],
  ],
  [
    'a law by its day alone',
    { legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015.'] },
    ['legal_base', 'legalBases', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015.'],
  ],
  [
    'a district',
    inArticle('Báo cáo Ủy ban nhân dân huyện Nga Sơn.'),
    ['gone_district', 'articles', 'Ủy ban nhân dân huyện Nga Sơn'],
  ],
  [
    'a district by its short name',
    { recipients: '- HĐND quận Hà Đông;\n- Lưu: VT.' },
    ['gone_district', 'recipients', 'HĐND quận Hà Đông'],
  ],
  ['a town', inArticle('Đường nối thị trấn Nga Sơn.'), ['gone_district', 'articles', 'thị trấn Nga Sơn']],
  [
    'a province of before',
    inArticle('Trình Ủy ban nhân dân tỉnh Hà Nam.'),
    ['gone_province_Hà Nam', 'articles', 'Ủy ban nhân dân tỉnh Hà Nam'],
  ],
  [
    'a ministry of before',
    inArticle('Theo hướng dẫn của Bộ Kế hoạch và Đầu tư.'),
    ['gone_ministry_Bộ Kế hoạch và Đầu tư', 'articles', 'Bộ Kế hoạch và Đầu tư'],
  ],
  [
    'a matter of the province',
    { title: 'Ban hành bảng giá đất trên địa bàn phường' },
    ['outside_land_prices', 'title', 'bảng giá đất'],
  ],
  [
    'a normative number without year',
    { kind: 'normative', number: '05/NQ-HĐND' },
    ['number_of_kind', 'number', '05/NQ-HĐND'],
  ],
  [
    'an individual number with year',
    { number: '05/2026/NQ-HĐND' },
    ['number_of_kind', 'number', '05/2026/NQ-HĐND'],
  ],
  [
    'no item, so no dossier',
    { agendaItemId: null },
    ['dossier', 'agendaItemId', 'Phê chuẩn quyết toán ngân sách phường năm 2025'],
  ],
  [
    'a comma behind a basis',
    { legalBases: ['Căn cứ A,', 'Căn cứ B.'] },
    ['basis_marks', 'legalBases', 'Căn cứ A,'],
  ],
  [
    'a semicolon behind the last',
    { legalBases: ['Căn cứ A;', 'Căn cứ B;'] },
    ['basis_marks', 'legalBases', 'Căn cứ B;'],
  ],
  ['no «./.»', { closing: CLOSING.replace('./.', '.') }, ['ending', 'closing', CLOSING.replace('./.', '.')]],
  [
    'no closing sentence',
    { closing: null },
    ['ending', 'closing', 'Ủy ban nhân dân phường thi hành Nghị quyết này.'],
  ],
  [
    'a day without its zero',
    inArticle('Trước ngày 5 tháng 8 năm 2026.'),
    ['leading_zeros', 'articles', 'ngày 5 tháng 8 năm 2026'],
  ],
  [
    'a month without its zero',
    inArticle('Trước ngày 15 tháng 2 năm 2027.'),
    ['leading_zeros', 'articles', 'ngày 15 tháng 2 năm 2027'],
  ],
  ['a number without its zero', { number: '5/NQ-HĐND' }, ['leading_zeros', 'number', '5/NQ-HĐND']],
  [
    'a body in small letters',
    inArticle('Giao ủy ban nhân dân phường.'),
    ['capitals', 'articles', 'ủy ban nhân dân'],
  ],
  [
    'a body all in large ones',
    inArticle('Giao Uỷ Ban Nhân Dân phường.'),
    ['capitals', 'articles', 'Ủy Ban Nhân Dân'],
  ],
  ['an article in small letters', inArticle('Theo điều 5 của Luật.'), ['capitals', 'articles', 'điều 5']],
  [
    'a clause with a capital',
    inArticle('Theo Khoản 2 Điều 5 của Luật.'),
    ['capitals', 'articles', 'Khoản 2'],
  ],
  ['a point f', inArticle('e) Một;\nf) Hai.'), ['point_letters', 'articles', 'f) Hai.']],
  ['e behind d', inArticle('d) Một;\ne) Hai.'), ['point_letters', 'articles', 'e) Hai.']],
  [
    'an article there is not',
    inArticle('Theo Điều 7 Nghị quyết này.'),
    ['reference', 'articles', 'Điều 7 Nghị quyết này'],
  ],
  [
    'recipients of an article there is not',
    { recipients: '- Như Điều 3;\n- Lưu: VT.' },
    ['reference', 'recipients', 'Như Điều 3'],
  ],
  [
    'another term',
    { closing: CLOSING.replace('khóa II', 'khóa III') },
    ['session_differs', 'closing', CLOSING.replace('khóa II', 'khóa III')],
  ],
  ['another session', { sessionPrinted: 'KHÓA II, KỲ HỌP THỨ 6' }, ['session_differs', 'closing', CLOSING]],
  [
    'another day',
    { closing: CLOSING.replace('ngày 10', 'ngày 11') },
    ['adopted_day', 'closing', 'ngày 11 tháng 7 năm 2026'],
  ],
  [
    'another council',
    { closing: CLOSING.replace('phường Mẫu', 'xã Cũ') },
    ['own_name', 'closing', 'Hội đồng nhân dân xã Cũ'],
  ],
])('a seeded fault is found, and nothing else: %s', (_, over, expected) => {
  expect(told(correct(over))).toEqual([expected]);
});

test.each<[string, string]>([
  [
    'of a text from before',
    'Căn cứ Nghị quyết số 12/NQ-HĐND ngày 15 tháng 12 năm 2024 của Hội đồng nhân dân huyện Nga Sơn;',
  ],
  ['of a number from before', 'Thay Nghị quyết số 12/2019/NQ-HĐND của Hội đồng nhân dân quận Hà Đông.'],
  ['said to be of before', 'Tài sản của Ủy ban nhân dân huyện Nga Sơn trước đây.'],
  ['put together', 'Phường được sáp nhập từ thị trấn Mẫu và xã Mẫu.'],
  ['of another word', 'Quân đội nhân dân, Hải quân và huyền thoại.'],
  ['of a province that stands', 'Ủy ban nhân dân tỉnh Quảng Ninh; tỉnh Hà Tĩnh.'],
  ['of bodies that are none', 'Các tổ chức phi chính phủ; điều kiện 5; điều chỉnh.'],
  ['of words in capitals', 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU'],
  ['of a point d before đ', 'd) Một;\nđ) Hai;\ne) Ba;\ng) Bốn.'],
  ['of another text’s article', 'Theo khoản 2 Điều 75 Luật Ngân sách nhà nước.'],
  ['of a day in figures', 'Trước 5/8/2026.'],
])('nothing is said %s', (_, text) => {
  expect(told(correct(inArticle(text)))).toEqual([]);
});

test('the same words in one field are told once', () => {
  const twice = inArticle(
    'Giao ủy ban nhân dân phường; ủy ban nhân dân báo cáo; Huyện Nga Sơn; huyện Nga Sơn.',
  );
  expect(told(correct(twice)).map(([rule]) => rule)).toEqual(['gone_district', 'gone_district', 'capitals']);
});

test('a resolution that was just added is read as one that was there before', () => {
  const fresh = correct({ legalBases: ['Căn cứ Luật Lưu trữ số 01/2011/QH13.'] });
  const context = signContext(withRow(correct({ id: 'other' })), [], DAY);
  expect(draftSigns(fresh, [fresh], context).map(({ rule }) => rule)).toEqual(['legal_base']);
});

test('a body of its day is named rightly on its day', () => {
  const old = { ...session, startsOn: '2024-07-10', endsOn: '2024-07-10' };
  const row = correct({
    ...inArticle('Báo cáo Ủy ban nhân dân huyện Nga Sơn.'),
    legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13.'],
    closing: CLOSING.replaceAll('2026', '2024'),
  });
  expect(told(row, { session: old })).toEqual([]);
});
