const NO_BREAK = '\u00A0';

/** Two syllables that are one word: a line that ends between them is read twice. Those of headings, most used first. */
const WORDS = [
  ...['hội đồng', 'nhân dân', 'ủy ban', 'kỳ họp', 'nghị quyết', 'đại biểu', 'biểu quyết', 'ngân sách'],
  ...['quyết toán', 'dự toán', 'quyết định', 'tán thành', 'thông qua', 'an ninh', 'quốc phòng', 'thành phố'],
  ...['nhiệm vụ', 'nhiệm kỳ', 'chỉ tiêu', 'kinh tế', 'xã hội', 'phê chuẩn', 'chuyên đề', 'đột xuất', 'đề án'],
] as const;

/** What a number belongs to, before and after it: «thiếu 2», «Điều 3»; «26 đại biểu», «3,5 tỷ». */
const BEFORE = 'cần|thiếu|trên|thứ|số|năm|điều|khoản|khóa|bản|quý|tháng|ngày|lần|tổ';
const AFTER = '%|đồng|tỷ|triệu|nghìn|đại biểu|phiếu|phiên|hộ|ngày|tháng|năm|tổ';

const whole = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;
const PAIRS = new RegExp(whole(WORDS.join('|')), 'giu');
const TO_NUMBER = new RegExp(`(?<=${whole(BEFORE)}) (?=\\d)`, 'giu');
const FROM_NUMBER = new RegExp(`(?<=\\d) (?=(?:${AFTER})(?!\\p{L}))`, 'giu');

/**
 * A heading or finding as it is put on a page: words of two syllables, and numbers with what they belong to, are not torn
 * apart at the end of a line. Only for the page: what is stored, searched and copied into files has plain spaces.
 */
export function keepTogether(text: string): string {
  return text
    .replace(TO_NUMBER, NO_BREAK)
    .replace(FROM_NUMBER, NO_BREAK)
    .replace(PAIRS, (word) => word.replaceAll(' ', NO_BREAK));
}
