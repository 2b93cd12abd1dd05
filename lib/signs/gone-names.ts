import type { SignRule } from './rule';

/*
 * Names of bodies and units that ended on a day. Of what no list of the country holds, an installation knows: which commune its
 * own was made of stands in `draft-rules.json` beside the database.
 */

const LOCAL_LAW = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15';
const PROVINCES = 'Nghị quyết số 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh';
const GOVERNMENT = 'Nghị quyết số 176/2025/QH15 về cơ cấu tổ chức của Chính phủ';
const TWO_TIERS = '2025-07-01';
const MINISTRIES_FROM = '2025-03-01';

/** The province of today → those that were made part of it on 1/7/2025. */
const MERGED: readonly (readonly [now: string, ...before: string[]])[] = [
  ['tỉnh Tuyên Quang', 'Hà Giang'],
  ['tỉnh Lào Cai', 'Yên Bái'],
  ['tỉnh Thái Nguyên', 'Bắc Kạn'],
  ['tỉnh Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'],
  ['tỉnh Bắc Ninh', 'Bắc Giang'],
  ['tỉnh Hưng Yên', 'Thái Bình'],
  ['thành phố Hải Phòng', 'Hải Dương'],
  ['tỉnh Ninh Bình', 'Hà Nam', 'Nam Định'],
  ['tỉnh Quảng Trị', 'Quảng Bình'],
  ['thành phố Đà Nẵng', 'Quảng Nam'],
  ['tỉnh Quảng Ngãi', 'Kon Tum'],
  ['tỉnh Gia Lai', 'Bình Định'],
  ['tỉnh Đắk Lắk', 'Phú Yên'],
  ['tỉnh Khánh Hòa', 'Ninh Thuận'],
  ['tỉnh Lâm Đồng', 'Đắk Nông', 'Bình Thuận'],
  ['Thành phố Hồ Chí Minh', 'Bình Dương', 'Bà Rịa - Vũng Tàu', 'Bà Rịa – Vũng Tàu'],
  ['tỉnh Đồng Nai', 'Bình Phước'],
  ['tỉnh Tây Ninh', 'Long An'],
  ['tỉnh Đồng Tháp', 'Tiền Giang'],
  ['tỉnh Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  ['thành phố Cần Thơ', 'Sóc Trăng', 'Hậu Giang'],
  ['tỉnh Cà Mau', 'Bạc Liêu'],
  ['tỉnh An Giang', 'Kiên Giang'],
];

/** The ministry of today → those whose work it took on 1/3/2025. */
const MINISTRIES: readonly (readonly [now: string, ...before: string[]])[] = [
  ['Bộ Tài chính', 'Bộ Kế hoạch và Đầu tư'],
  ['Bộ Xây dựng', 'Bộ Giao thông vận tải'],
  ['Bộ Khoa học và Công nghệ', 'Bộ Thông tin và Truyền thông'],
  ['Bộ Nông nghiệp và Môi trường', 'Bộ Tài nguyên và Môi trường', 'Bộ Nông nghiệp và Phát triển nông thôn'],
  ['Bộ Nội vụ', 'Bộ Lao động - Thương binh và Xã hội', 'Bộ Lao động – Thương binh và Xã hội'],
  ['Bộ Dân tộc và Tôn giáo', 'Ủy ban Dân tộc'],
];

const PAST = 'Nhắc chuyện cũ thì ghi rõ, ví dụ «trước đây».';

export const goneNames: readonly SignRule[] = [
  {
    id: 'gone_district',
    ...{ from: TWO_TIERS, to: null, article: `${LOCAL_LAW}, Điều 1` },
    source: 'chính quyền địa phương hai cấp từ 1/7/2025; số điều chưa đối chiếu công báo',
    words: ['huyện', 'quận', 'thị xã', 'thị trấn', 'thành phố thuộc tỉnh', 'Huyện ủy', 'Quận ủy', 'Thị ủy'],
    says: `Từ 1/7/2025 không còn cấp huyện, không còn thị trấn. Ghi tên cơ quan, đơn vị hiện nay. ${PAST}`,
  },
  ...MERGED.map(
    ([now, ...before]): SignRule => ({
      id: `gone_province_${before[0]}`,
      ...{ from: TWO_TIERS, to: null, article: PROVINCES, source: 'danh sách tỉnh, thành phố từ 1/7/2025' },
      words: before.flatMap((name) => [`tỉnh ${name}`, `UBND ${name}`, `HĐND ${name}`]),
      says: `Từ 1/7/2025 là ${now}. ${PAST}`,
    }),
  ),
  ...MINISTRIES.map(
    ([now, ...before]): SignRule => ({
      id: `gone_ministry_${before[0]}`,
      ...{ from: MINISTRIES_FROM, to: null, article: GOVERNMENT, source: 'cơ cấu Chính phủ từ 1/3/2025' },
      words: before,
      says: `Từ 1/3/2025 là ${now}. ${PAST}`,
    }),
  ),
];

/** What a commune's council cannot decide, by words of the name and the headings; each with who decides it. */
export const outsidePowers: readonly SignRule[] = (
  [
    [
      'land_prices',
      ['bảng giá đất', 'giá các loại đất'],
      'Bảng giá đất do Hội đồng nhân dân cấp tỉnh quyết định.',
      'Luật Đất đai số 31/2024/QH15, Điều 159',
      '2024-08-01',
    ],
    [
      'fees',
      ['mức thu phí', 'mức thu lệ phí', 'mức thu phí, lệ phí', 'quy định phí', 'quy định lệ phí'],
      'Mức thu phí, lệ phí do Hội đồng nhân dân cấp tỉnh quyết định.',
      'Luật Phí và lệ phí số 97/2015/QH13, Điều 21',
      '2017-01-01',
    ],
    [
      'school_fees',
      ['mức học phí', 'mức thu học phí'],
      'Học phí do Hội đồng nhân dân cấp tỉnh quyết định.',
      'Luật Giáo dục số 43/2019/QH14, Điều 99',
      '2020-07-01',
    ],
    [
      'street_names',
      ['đặt tên đường', 'đổi tên đường', 'đặt, đổi tên đường', 'đặt tên phố'],
      'Đặt, đổi tên đường, phố do Hội đồng nhân dân cấp tỉnh quyết định.',
      'Nghị định số 91/2005/NĐ-CP',
      '2005-08-01',
    ],
    [
      'fines',
      ['mức phạt', 'mức xử phạt', 'xử phạt vi phạm hành chính'],
      'Hành vi và mức phạt vi phạm hành chính do Chính phủ quy định.',
      'Luật Xử lý vi phạm hành chính số 15/2012/QH13, Điều 4',
      '2013-07-01',
    ],
    [
      'borrowing',
      ['vay vốn ngân sách', 'bội chi ngân sách', 'trái phiếu chính quyền địa phương'],
      'Ngân sách cấp xã không bội chi, không vay.',
      'Luật Ngân sách nhà nước số 89/2025/QH15',
      '2026-01-01',
    ],
  ] as const
).map(([id, words, says, article, from]) => ({
  id: `outside_${id}`,
  ...{
    words,
    says: `${says} Nếu Hội đồng chỉ cho ý kiến hoặc kiến nghị thì ghi rõ trong tên.`,
    article,
    from,
  },
  ...{ to: null, inHeadings: true, source: 'như thường được viện dẫn; chưa đối chiếu công báo' },
}));
