import { ABBREVIATIONS, expandAbbreviations } from './abbreviations';
import { isDate } from './date';
import { normalizeText } from './fold';
import { decimalInWords, inWords, MAX_INTEGER, pad2 } from './number';
import { fromRoman, ordinalWords } from './ordinal';

/** What speech engines take in one breath: some browsers fall silent on longer utterances. */
const LONGEST_SENTENCE = 180;

/** Places to break a sentence that is too long, best first. */
const BREAKS = [/[;:]\s/gu, /,\s/gu, /\s–\s/gu, /\s/gu];

/** A full stop after one of these, or after a number that opens its line, ends no sentence. */
const NO_END = /(?:^|[\s(])(?:TP|TS|ThS|PGS|GS|TM|KT|TL|TUQ|Q|P|Tx|TT)\.$|^\d{1,3}\.$/u;

/** The last break of the best kind that leaves a first part of at most the longest length. */
function breakPoint(text: string): number {
  for (const pattern of BREAKS) {
    const ends = [...text.slice(0, LONGEST_SENTENCE + 1).matchAll(pattern)].map(({ index }) => index + 1);
    const end = ends.findLast((at) => at > 1 && at <= LONGEST_SENTENCE);
    if (end !== undefined) return end;
  }
  const code = text.charCodeAt(LONGEST_SENTENCE - 1);
  return code >= 0xd800 && code <= 0xdbff ? LONGEST_SENTENCE - 1 : LONGEST_SENTENCE;
}

function cutLong(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST_SENTENCE) {
    const end = breakPoint(rest);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest];
}

function endsOf(line: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const piece of line.split(/(?<=[.!?…]["”»)]*)\s+/u)) {
    open = open ? `${open} ${piece}` : piece;
    if (NO_END.test(open)) continue;
    found.push(open);
    open = '';
  }
  return open ? [...found, open] : found;
}

/**
 * The sentences of a text, in order and none lost, each of at most 180 UTF-16 units: split at line ends and full stops
 * (not in «TP. Hà Nội» or «1. …»), then, where still too long, at semicolons, commas, dashes, spaces.
 */
export function sentences(text: string): string[] {
  return normalizeText(text)
    .split(/\s*\n\s*/u)
    .flatMap((line) => endsOf(line.trim()))
    .flatMap(cutLong)
    .filter((sentence) => sentence !== '');
}

/** «12/NQ-HĐND» → «mười hai, Nghị quyết của Hội đồng nhân dân»; the type is not said again where it leads the number. */
function speakDocument(_: string, lead = '', n = '', year = '', type = '', body = ''): string {
  const kind = expandAbbreviations(type);
  const known = kind !== type;
  const said = lead.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi'));
  const number = inWords(Number(n)) + (year ? ` năm ${inWords(Number(year))}` : '');
  return `${lead}${number}${said ? '' : `, ${kind}`}${known ? ' của' : ''} ${expandAbbreviations(body)}`;
}

/** April is «tháng tư», as in ordinals; January and days keep their cardinals. */
const monthWords = (month: number): string => (month === 4 ? ordinalWords(4) : inWords(month));

function speakDate(all: string, lead = '', day = '', month = '', year = ''): string {
  // Without a year, only the word «ngày» tells a date from a proportion; 2000 lets 29/2 through.
  if (!isDate(`${year || '2000'}-${pad2(Number(month))}-${pad2(Number(day))}`)) return all;
  const said = `${lead || 'ngày '}${inWords(Number(day))} tháng ${monthWords(Number(month))}`;
  return year ? `${said} năm ${inWords(Number(year))}` : said;
}

function speakMonth(_: string, lead = '', month = '', year = ''): string {
  return `${lead}${monthWords(Number(month))}${year ? ` năm ${inWords(Number(year))}` : ''}`;
}

function speakTime(all: string, hour = '', minute = ''): string {
  if (Number(hour) > 23 || Number(minute) > 59) return all;
  return `${inWords(Number(hour))} giờ${Number(minute) > 0 ? ` ${inWords(Number(minute))}` : ''}`;
}

/** Roman numerals are read after the words that take them: «quý IV» quý tư, «khóa IV» khóa bốn, «thứ I» thứ nhất. */
function speakRoman(all: string, word = '', roman = '', year = ''): string {
  const n = fromRoman(roman);
  if (n === null) return all;
  const ordinal = /^thứ/iu.test(word) || (n === 4 && /^quý/iu.test(word));
  return `${word}${ordinal ? ordinalWords(n) : inWords(n)}${year ? ` năm ${inWords(Number(year))}` : ''}`;
}

/** A printed number in words; digit by digit where it is a code («0912…», or past the guard); as is where it is none. */
function speakNumber(printed: string): string {
  const code = /^0\d{2,}$/.test(printed) || (/^\d+$/.test(printed) && Number(printed) > MAX_INTEGER);
  if (code) return [...printed].map((digit) => inWords(Number(digit))).join(' ');
  try {
    return decimalInWords(printed);
  } catch (error) {
    if (error instanceof RangeError) return printed;
    throw error;
  }
}

const TYPES = [...ABBREVIATIONS.values()]
  .filter((words) => /^(?:Nghị|Quyết|Kế|Tờ|Báo)/.test(words))
  .join('|');
const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const START = String.raw`(?<![\p{L}\p{N}_/.,])`;
const END = String.raw`(?![\p{L}\p{N}]|[/.,]\d)`;

const DOCUMENT = new RegExp(
  String.raw`((?:${TYPES})\s+số:?\s+)?${START}(\d{1,5})\/(?:(\d{4})\/)?(\p{L}+)-(\p{L}+)${END}`,
  'giu',
);
const DATE = new RegExp(String.raw`(ngày\s+)?${START}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})${END}`, 'giu');
const DATE_RANGE = new RegExp(
  String.raw`(?:ngày\s+)?${START}(\d{1,2}(?:/\d{1,2})?)\s?[-–]\s?(\d{1,2}/\d{1,2}/\d{4})${END}`,
  'giu',
);
const DAY_OF_MONTH = new RegExp(String.raw`(ngày\s+)(\d{1,2})/(\d{1,2})${END}`, 'giu');
const MONTH = new RegExp(String.raw`(tháng\s+)(\d{1,2})(?:/(\d{4}))?${END}`, 'giu');
const ROMAN = new RegExp(
  String.raw`((?<![\p{L}\p{N}])(?:quý|khóa|khoá|thứ|chương|phụ lục)\s+)([IVXLC]+)(?:/(\d{4}))?${END}`,
  'giu',
);
const TIME = new RegExp(String.raw`${START}(\d{1,2})(?:h|:(?=\d\d))(\d{2})?${END}`, 'gu');
const YEARS = new RegExp(String.raw`${START}((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)${END}`, 'gu');
const PERCENT = new RegExp(String.raw`${START}(${NUMBER})\s*%`, 'gu');
const PROPORTION = new RegExp(String.raw`${START}${NUMBER}(?:\s?/\s?${NUMBER})+(?!\/)${END}`, 'gu');
const CURRENCY = /(?<=\d)\s?(?:₫|VNĐ|VND|đ)(?![\p{L}\p{N}/])/gu;
const PLAIN = new RegExp(`${START}${NUMBER}${END}`, 'gu');

/**
 * Applied in this order: what holds a slash or a point is read before the numbers inside it, and a date before the
 * proportion it could be taken for.
 */
const READINGS: [RegExp, string | ((all: string, ...groups: string[]) => string)][] = [
  [/\.\/\./g, '.'],
  [DOCUMENT, speakDocument],
  [DATE_RANGE, 'ngày $1 đến ngày $2'],
  [DATE, speakDate],
  [DAY_OF_MONTH, speakDate],
  [MONTH, speakMonth],
  [ROMAN, speakRoman],
  [TIME, speakTime],
  [YEARS, '$1 đến $2'],
  [CURRENCY, ' đồng'],
  [PERCENT, (_, number = '') => `${speakNumber(number)} phần trăm`],
  [
    PROPORTION,
    (all) =>
      all
        .split(/\s?\/\s?/)
        .map(speakNumber)
        .join(' trên '),
  ],
  [PLAIN, speakNumber],
];

/**
 * The text as a voice should read it: abbreviations, document numbers, dates, times, percentages, proportions, amounts
 * and numbers in Vietnamese words, so that no speech engine has to know how Vietnam prints them.
 */
export function speakable(text: string): string {
  let spoken = normalizeText(text);
  for (const [pattern, reading] of READINGS) {
    // The two overloads of `replace` cannot be chosen from a union.
    spoken =
      typeof reading === 'string' ? spoken.replace(pattern, reading) : spoken.replace(pattern, reading);
  }
  return expandAbbreviations(spoken);
}
