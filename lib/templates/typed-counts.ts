/*
 * Numbers typed into a template where a count would stand. «Điều 2» and a telephone number are what they are; «26 đại biểu» is
 * what the record says of one session, and wrong in the next.
 */

const COUNTED =
  'đại biểu|ĐB|phiếu|người|ý kiến|nội dung|nghị quyết|báo cáo|tờ trình|phiên|lượt|nhiệm vụ|tán thành|có mặt|vắng|phần trăm|%|đồng|nghìn|triệu|tỷ|tỉ';
const WORDS = 'một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|lăm|trăm|linh|lẻ|nghìn|ngàn';
const END = String.raw`(?![\p{L}\p{N}])`;
const NUMBER = String.raw`(?<![\p{L}\p{N}/.,-])\d+(?:[.,]\d+)*`;

const PATTERNS: readonly RegExp[] = [
  // «26 đại biểu», «15,5 %», «26/26»
  new RegExp(String.raw`${NUMBER}\s*(?:${COUNTED})${END}`, 'giu'),
  new RegExp(String.raw`${NUMBER}\s*(?:/|trên)\s*\d+(?![\p{L}\p{N}/])`, 'giu'),
  // «có mặt: 24», «tổng số 26»
  new RegExp(
    String.raw`(?<!\p{L})(?:có mặt|vắng(?: mặt)?|tổng số|tán thành|biểu quyết|đạt)\s*:?\s*${NUMBER}${END}`,
    'giu',
  ),
  // «hai mươi sáu đại biểu»: of one word nobody can say whether it counts
  new RegExp(
    String.raw`(?<!\p{L})(?:${WORDS})(?:\s+(?:${WORDS}))+\s+(?:đại biểu|phiếu|người|nghị quyết|ý kiến)${END}`,
    'giu',
  ),
];

/** The places of a text that look like a count; what stands in braces is none. */
export function typedCounts(text: string): string[] {
  const words = text.normalize('NFC').replace(/\{[^{}]*\}/gu, '\u0000');
  const found = PATTERNS.flatMap((pattern) => [...words.matchAll(pattern)].map(([said]) => said.trim()));
  return [...new Set(found)].filter((one) => !found.some((other) => other !== one && other.includes(one)));
}

/** «“26 đại biểu” trông như …», for the field it stands in; null where nothing does. */
export function countWarning(text: string): string | null {
  const found = typedCounts(text);
  if (found.length === 0) return null;
  const named = found.map((one) => `“${one}”`).join(', ');
  return `${named} trông như con số của một kỳ họp, sẽ in y như vậy ở mọi kỳ họp. Con số nên lấy bằng trường, ví dụ {tổng số đại biểu}.`;
}
