import { isDate } from './date';
import { inWords, pad2 } from './number';
import { fromRoman, ordinalWords } from './ordinal';
import { AFTER, BEFORE, type Reading } from './speech-reading';

/** April is «tháng tư», as in ordinals; January and days keep their cardinals. */
const monthWords = (month: number): string => (month === 4 ? ordinalWords(4) : inWords(month));

const dayWords = (day: string, month: string, year: string): string | null => {
  // Without a year 2000 lets 29/2 through.
  if (!isDate(`${year || '2000'}-${pad2(Number(month))}-${pad2(Number(day))}`)) return null;
  const said = `${inWords(Number(day))} tháng ${monthWords(Number(month))}`;
  return year ? `${said} năm ${inWords(Number(year))}` : said;
};

function speakDate(all: string, lead = '', day = '', month = '', year = ''): string {
  const said = dayWords(day, month, year);
  return said ? `${lead || 'ngày '}${said}` : all;
}

/** «ngày 30/4 và 1/5», «dịp 30/4, 1/5 và 2/9»: only the word before the first tells that all of them are days. */
function speakDays(all: string, lead = '', days = ''): string {
  const parts = days.split(/(\d{1,2}\/\d{1,2})/);
  const said = parts.map((part) => {
    const [, day = '', month = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(part) ?? [];
    return day ? dayWords(day, month, '') : part.replace(/\s*[-–]\s*/, ' đến ');
  });
  if (said.includes(null)) return all;
  const [, first, ...rest] = said;
  const isDay = /ngày\s+$/iu.test(lead);
  const named = rest.map((part, index) =>
    index % 2 === 1 && !/ngày\s*$/iu.test(rest[index - 1] ?? '') ? `ngày ${part}` : part,
  );
  return `${lead}${isDay ? '' : 'ngày '}${first}${named.join('')}`;
}

/** «đến 30/6» is a day, since no part is larger than its whole; «đến 2/3» may be a share and stays one. */
function speakDayAfter(all: string, lead = '', day = '', month = ''): string {
  const said = Number(day) > Number(month) ? dayWords(day, month, '') : null;
  return said ? `${lead}ngày ${said}` : all;
}

function speakMonth(_: string, lead = '', month = '', year = ''): string {
  return `${lead}${monthWords(Number(month))}${year ? ` năm ${inWords(Number(year))}` : ''}`;
}

function speakTime(all: string, hour = '', minute = ''): string {
  if (Number(hour) > 23 || Number(minute) > 59) return all;
  return `${inWords(Number(hour))} giờ${Number(minute) > 0 ? ` ${inWords(Number(minute))}` : ''}`;
}

/** Quarters are ordinals in their fourth, all that is counted with «thứ» throughout. */
function romanWords(word: string, roman: string): string | null {
  const n = fromRoman(roman);
  if (n === null) return null;
  return /thứ\s+$/iu.test(word) || (n === 4 && /quý\s+$/iu.test(word)) ? ordinalWords(n) : inWords(n);
}

/** «quý IV» quý tư, «khóa IV» khóa bốn, «thứ I» thứ nhất, «quý I, II và III»; what is no numeral stays. */
function speakRoman(all: string, word = '', numerals = '', year = ''): string {
  const said = numerals.replace(
    /(?<!\p{L})[IVXLC]+(?!\p{L})/giu,
    (roman) => romanWords(word, roman) ?? roman,
  );
  if (/[IVXLC]{2}/u.test(said)) return all;
  return `${word}${said.replace(/\s*[-–]\s*/g, ' đến ')}${year ? ` năm ${inWords(Number(year))}` : ''}`;
}

/** «II. NHIỆM VỤ», a heading that is counted. */
const speakHeading = (all: string, roman = '', mark = ''): string => {
  const n = fromRoman(roman);
  return n === null ? all : `${inWords(n)}${mark}`;
};

const DAY = String.raw`\d{1,2}\/\d{1,2}(?![/\p{L}\d])`;
const CLOCK = String.raw`\d{1,2}(?:h(?:\d{2})?|:\d{2})`;
const ROMAN = '[IVXLC]+';
const COUNTED = 'quý|khóa|khoá|thứ|chương|phụ lục';
/** Letters too stand behind these, so only I, V and X count, and only as capitals: «nhóm C» is no hundred. */
const CAPITALS =
  'thế kỷ|thế kỉ|nhiệm kỳ|đại hội|phần|mục|loại|hạng|cấp|bậc|nhóm|vùng|khu|tổ|đợt|giai đoạn|kỳ|lớp|tập|biểu|mẫu';

/** Days, hours and what is counted in Roman numerals. A date before the proportion it could be taken for. */
export const MOMENTS: readonly Reading[] = [
  [
    new RegExp(
      String.raw`(?:ngày\s+)?${BEFORE}(\d{1,2}(?:/\d{1,2})?)\s?[-–]\s?(\d{1,2}/\d{1,2}/\d{4})${AFTER}`,
      'giu',
    ),
    'ngày $1 đến ngày $2',
  ],
  [new RegExp(String.raw`(ngày\s+)?${BEFORE}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})${AFTER}`, 'giu'), speakDate],
  [new RegExp(String.raw`(ngày\s+)(\d{1,2})\s?[-–]\s?(\d{1,2}\/\d{1,2})${AFTER}`, 'giu'), '$1$2 đến ngày $3'],
  [
    new RegExp(
      String.raw`((?<![\p{L}\p{N}])(?:ngày|dịp|lễ|hôm|sáng|trưa|chiều|tối)\s+)(${DAY}(?:\s*(?:,|;|và|hoặc|hay|đến|tới|-|–)\s*(?:ngày\s+)?${DAY})*)`,
      'giu',
    ),
    speakDays,
  ],
  [/((?<![\p{L}\p{N}])(?:trước|sau|từ|đến|hết|tới)\s+)(\d{1,2})\/(\d{1,2})(?![/\p{L}\d])/giu, speakDayAfter],
  [new RegExp(String.raw`(tháng\s+|quý\s+)(\d{1,2})(?:/(\d{4}))?${AFTER}`, 'giu'), speakMonth],
  [
    new RegExp(
      String.raw`((?<![\p{L}\p{N}])(?:${COUNTED})\s+)(${ROMAN}(?:\s*(?:,|và|-|–|đến)\s*${ROMAN}(?![\p{L}\p{N}]))*)(?:/(\d{4}))?${AFTER}`,
      'giu',
    ),
    speakRoman,
  ],
  [
    new RegExp(
      String.raw`((?<![\p{L}\p{N}])(?:[Tt]hế [Kk][ỷỉ]|${bothCases(CAPITALS)})\s+)([IVX]+(?:\s*(?:,|và|-|–|đến)\s*[IVX]+(?![\p{L}\p{N}]))*)(?:/(\d{4}))?${AFTER}`,
      'gu',
    ),
    speakRoman,
  ],
  [/^([IVX]+)([.)])(?=\s|$)/gmu, speakHeading],
  [new RegExp(String.raw`${BEFORE}(${CLOCK})\s?[-–]\s?(?=${CLOCK}${AFTER})`, 'gu'), '$1 đến '],
  [new RegExp(String.raw`${BEFORE}(\d{1,2})(?:h|[:g](?=\d\d))(\d{2})?${AFTER}`, 'gu'), speakTime],
  [new RegExp(String.raw`${BEFORE}((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)${AFTER}`, 'gu'), '$1 đến $2'],
];

/** «phần|mục» → «[Pp]hần|[Mm]ục», where the flag that ignores case would let small numerals in. */
function bothCases(words: string): string {
  return words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toLocaleUpperCase('vi')}]${word.slice(1)}`)
    .join('|');
}
