/** Abbreviations of council papers and how they are read aloud. A hyphen inside one is part of it. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['HĐND', 'Hội đồng nhân dân'],
  ['TTHĐND', 'Thường trực Hội đồng nhân dân'],
  ['TT HĐND', 'Thường trực Hội đồng nhân dân'],
  ['TT.HĐND', 'Thường trực Hội đồng nhân dân'],
  ['ĐBHĐND', 'đại biểu Hội đồng nhân dân'],
  ['UBND', 'Ủy ban nhân dân'],
  ['UBMTTQVN', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['MTTQVN', 'Mặt trận Tổ quốc Việt Nam'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
  ['ĐBQH', 'đại biểu Quốc hội'],
  ['VKS', 'Viện kiểm sát'],
  ['TAND', 'Tòa án nhân dân'],
  ['THADS', 'thi hành án dân sự'],
  ['CP', 'Chính phủ'],
  ['TW', 'Trung ương'],
  ['BCH', 'Ban Chấp hành'],
  ['BTV', 'Ban Thường vụ'],
  ['UVTV', 'Ủy viên Ban Thường vụ'],
  ['CHT', 'Chỉ huy trưởng'],
  ['NQ', 'Nghị quyết'],
  ['NĐ', 'Nghị định'],
  ['QĐ', 'Quyết định'],
  ['KH', 'Kế hoạch'],
  ['TTr', 'Tờ trình'],
  ['BC', 'Báo cáo'],
  ['KT-XH', 'kinh tế xã hội'],
  ['QP-AN', 'quốc phòng an ninh'],
  ['CCHC', 'cải cách hành chính'],
  ['TTXD', 'trật tự xây dựng'],
  ['TTĐT', 'trật tự đô thị'],
  ['ANTT', 'an ninh trật tự'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['XDCB', 'xây dựng cơ bản'],
  ['NTM', 'nông thôn mới'],
  ['BHYT', 'bảo hiểm y tế'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['PCCC', 'phòng cháy chữa cháy'],
  ['CNTT', 'công nghệ thông tin'],
  ['CBCC', 'cán bộ, công chức'],
  ['TTHC', 'thủ tục hành chính'],
  ['QPPL', 'quy phạm pháp luật'],
  ['NSNN', 'ngân sách nhà nước'],
  ['KTXH', 'kinh tế xã hội'],
  ['QPAN', 'quốc phòng an ninh'],
  ['VH-XH', 'văn hóa xã hội'],
  ['THCS', 'trung học cơ sở'],
  ['THPT', 'trung học phổ thông'],
  ['TDP', 'tổ dân phố'],
  ['đ/c', 'đồng chí'],
  ['Đ/c', 'Đồng chí'],
]);

const LONGEST_FIRST = [...ABBREVIATIONS.keys()].sort((a, b) => b.length - a.length);
const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LONGEST_FIRST.join('|').replaceAll('.', '\\.')})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** After these words TTĐT names a web portal; elsewhere it is the order of streets and pavements. */
const PORTAL = /(?<![\p{L}\p{N}])(cổng|trang)(\s+)TTĐT(?![\p{L}\p{N}])/giu;

/** Writes the known abbreviations of a text out in full; unknown capitals stay as they are. */
export function expandAbbreviations(text: string): string {
  return text
    .replace(PORTAL, '$1$2thông tin điện tử')
    .replace(ABBREVIATION, (short) => ABBREVIATIONS.get(short) ?? short);
}
