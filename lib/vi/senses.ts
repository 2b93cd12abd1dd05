import { isDate } from './date';
import { evenTones, foldForSearch } from './fold';
import { parseAmount } from './money';
import { parseOrdinal } from './ordinal';
import { SYNONYMS } from './synonyms';

/**
 * A part of a text that people write in several ways and mean one thing by: an ordinal, a date, an amount, a document's
 * number, a word with synonyms. `keys` say the thing, several where the writing leaves it open («1.250»); `wider`
 * are what it is part of, such as a date's month.
 */
export type Sense = {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  readonly wider: readonly string[];
  readonly isSynonym: boolean;
  /** It may be something else after all: «24/7», «3 tỷ» in front of «500 triệu», «nghị quyết 5 năm». */
  readonly isLoose: boolean;
};

type Meaning = Pick<Sense, 'keys'> & Partial<Sense> & { length?: number };
type Reader = { pattern: RegExp; read: (match: string[], after: string) => Meaning | null };

const BEFORE = '(?<![\\p{L}\\p{N}/.,])';
const AFTER = '(?![\\p{L}\\p{N}])';
const pattern = (source: string) => new RegExp(`${BEFORE}${source}`, 'gu');

const two = (text: string | undefined) => (text ?? '').padStart(2, '0');

function dateMeaning(...days: [day?: string, month?: string, year?: string][]): Meaning | null {
  const dates = days
    .map(([day, month, year]) => `${year}-${two(month)}-${two(day)}`)
    .filter(isDate)
    .map((iso) => iso.replaceAll('-', ''));
  if (dates.length === 0) return null;
  return {
    keys: dates.map((date) => `d${date}`),
    wider: dates.flatMap((date) => [`m${date.slice(0, 6)}`, `e${date.slice(4)}`]),
  };
}

const monthMeaning = (month: string | undefined, year: string | undefined): Meaning | null =>
  dateMeaning(['1', month, year]) && { keys: [`m${year}${two(month)}`] };

/** 2024 had every day there can be. */
const dayMeaning = (day: string | undefined, month: string | undefined): Meaning | null =>
  dateMeaning([day, month, '2024']) && { keys: [`e${two(month)}${two(day)}`] };

const loose = (meaning: Meaning | null): Meaning | null => meaning && { ...meaning, isLoose: true };

const DAY = '(?:ng[àa]y\\s+)?(\\d{1,2})';
const MONTH = '\\s+th[áa]ng\\s+(\\d{1,2})';
const OF_YEAR = '(?:\\s+n[ăa]m\\s+|\\s*[/-]\\s*)(\\d{4})(?!\\p{N})';

/** Longer writings before those that are part of them. */
const DATES: Reader[] = [
  {
    pattern: pattern(
      `${DAY}(?:/(\\d{1,2}))?(?:/(\\d{4}))?\\s*[–-]\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\p{N})`,
    ),
    read: ([, day, month, year, lastDay, lastMonth, lastYear]) =>
      dateMeaning([day, month ?? lastMonth, year ?? lastYear], [lastDay, lastMonth, lastYear]),
  },
  {
    pattern: pattern(`${DAY}${MONTH}${OF_YEAR}`),
    read: ([, ...date]) => dateMeaning([date[0], date[1], date[2]]),
  },
  {
    pattern: pattern(`${DAY}(\\s?[/.-]\\s?)(\\d{1,2})\\2(\\d{4})(?!\\p{N})`),
    read: ([, day, , month, year]) => dateMeaning([day, month, year]),
  },
  {
    pattern: pattern('(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\p{N})'),
    read: ([, year, month, day]) => dateMeaning([day, month, year]),
  },
  {
    pattern: pattern(`th[áa]ng\\s+(\\d{1,2})${OF_YEAR}`),
    read: ([, month, year]) => monthMeaning(month, year),
  },
  {
    pattern: pattern('(\\d{1,2})/(\\d{4})(?![\\p{N}/])'),
    read: ([, month, year]) => monthMeaning(month, year),
  },
  {
    pattern: pattern(`ng[àa]y\\s+(\\d{1,2})(?:${MONTH}|/(\\d{1,2}))(?![\\p{N}/])`),
    read: ([, day, month, sameMonth]) => dayMeaning(day, month ?? sameMonth),
  },
  {
    pattern: pattern(`(\\d{1,2})(?:${MONTH}|/(\\d{1,2}))(?![\\p{N}/])`),
    read: ([, day, month, sameMonth]) => loose(dayMeaning(day, month ?? sameMonth)),
  },
];

const HOURS: Reader[] = [
  {
    pattern: pattern('(\\d{1,2})(?::|\\s?(?:h|giờ|gio)\\s?)(\\d{2})(?:\\s?(?:phút|phut))?(?![\\p{L}\\p{N}])'),
    read: ([, hour, minute]) => hourMeaning(hour, minute),
  },
  {
    pattern: pattern('(\\d{1,2})\\s?(?:h|giờ|gio)(?![\\p{L}\\p{N}])'),
    read: ([, hour]) => hourMeaning(hour, '00'),
  },
];

function hourMeaning(hour = '', minute = ''): Meaning | null {
  return Number(hour) < 24 && Number(minute) < 60 ? loose({ keys: [`t${two(hour)}${minute}`] }) : null;
}

/** «06 tháng đầu năm», «sáu tháng»: what reports are of. */
const MONTHS: Reader = {
  pattern: pattern('(\\d{1,2}|ba|sáu|sau|chín|chin)\\s+th[áa]ng(?![\\p{L}\\p{N}]|\\s+\\d)'),
  read: ([, words = '']) => loose({ keys: [`p${parseOrdinal(words)}`] }),
};

const letters = (text: string) => foldForSearch(text).replaceAll(' ', '');

/** «07/NQ-HĐND» is also asked for as «7/NQ», and one of «07/2023/NQ-HĐND» without its year. */
const NUMBERS: Reader[] = [
  {
    pattern: pattern(
      `0*(\\d{1,5})\\s?/\\s?(?:(\\d{4})\\s?/\\s?)?(\\p{L}{1,8})(?:\\s?[-–‑]\\s?(\\p{L}+(?:-\\p{L}+)*))?${AFTER}`,
    ),
    read: ([, number, year = '', kind = '', body = '']) => {
      const key = `v${number}${letters(kind)}`;
      const full = `${key}${letters(body)}`;
      return { keys: [full + year], wider: [key, full, key + year] };
    },
  },
  {
    pattern: pattern('(?:nghị quyết|nghi quyet|nq)\\s+(?:s[ốo]\\s+)?0*(\\d{1,3})(?![\\p{N}/.,])'),
    read: ([, number]) => loose({ keys: [`v${number}nq`] }),
  },
];

const NUMERAL = '\\d(?:[\\d.,]*\\d)?';
const UNIT = '(?:(?:ngh[ìi]n|ng[àa]n)\\s+)?t[ỷỉyi]|tri[ệe]u|ngh[ìi]n|ng[àa]n|đồng|dong|vnđ|vnd|₫|đ';
const UNMARKED: [RegExp, string][] = [
  [/t[yi](?!\p{L})/gu, 'tỷ'],
  [/trieu/g, 'triệu'],
  [/nghin/g, 'nghìn'],
  [/ngan/g, 'ngàn'],
  [/dong/g, 'đồng'],
];

/** A number that has so many digits is also asked for without its dots. */
const valueMeaning = (values: readonly number[]): Meaning | null =>
  values.length > 0
    ? loose({ keys: values.flatMap((value) => (value < 10_000 ? [`n${value}`, `${value}`] : [`n${value}`])) })
    : null;

const AMOUNTS: Reader[] = [
  {
    pattern: pattern(
      `${NUMERAL}\\s?(?:${UNIT})${AFTER}(?:\\s${NUMERAL}\\s?(?:${UNIT})${AFTER})*(?:\\s(?:rưỡi|ruoi))?(?:\\s(?:đồng|dong)${AFTER})?`,
    ),
    read: ([printed = '']) => {
      const marked = UNMARKED.reduce((text, [from, to]) => text.replace(from, to), printed);
      const amount = parseAmount(marked);
      return valueMeaning(amount.ok ? [amount.dong] : (amount.suggestions ?? []).map(({ dong }) => dong));
    },
  },
  {
    pattern: pattern('(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{4,15})(?![\\p{N}/]|[.,]\\p{N})'),
    read: ([digits = '']) => valueMeaning([Number(digits.replaceAll('.', ''))]),
  },
];

/** How many words at the beginning of a text are an ordinal, and which: «mười một năm» → 11, «mười một». */
function ordinalAt(text: string, isWord: boolean): { n: number; length: number } | null {
  const [words = ''] = /^[\p{L}\p{N}]+(?:\s\p{L}+){0,3}/u.exec(text) ?? [];
  for (let part = words; part; part = part.replace(/\s?\S+$/, '')) {
    // «năm 2026» is a year, not the fifth.
    if (/năm$|nam$/.test(part) && /^\s\d/.test(text.slice(part.length))) continue;
    const n = (isWord || /^(?:\d+|[ivxl]+)$/.test(part)) && parseOrdinal(part);
    if (n) return { n, length: part.length };
  }
  return null;
}

const ordinal = (label: string, isWord: boolean, kind: string): Reader => ({
  pattern: pattern(`(?:${label})\\s`),
  read: ([printed = ''], after) => {
    const found = ordinalAt(after, isWord);
    return found && { keys: [kind + found.n], length: printed.length + found.length };
  },
});

/** «thu năm 2026» typed without marks is money that came in: `thu` is «thứ» only where something is counted by it. */
const ORDINALS: Reader[] = [
  ordinal('kh[óo]a(?:\\sth[ứu])?', true, 'k'),
  ordinal('qu[ýy]|qu[íi]', true, 'q'),
  ordinal('thứ', true, 'o'),
  ordinal('(?<=(?:hop|khoa|lan|phien|dot)\\s)thu', true, 'o'),
  ordinal('thu', false, 'o'),
  ordinal('(?<=k[ỳìyi]\\s)h[ọo]p(?:\\s+s[ốo])?|k[ỳìyi]|l[ầa]n|phi[êe]n|đợt', false, 'o'),
];

/** Each spelling of a set with its marks; several syllables also without, for one alone would be a hundred words. */
const SETS = new Map(
  SYNONYMS.flatMap(({ words }, index) =>
    words.flatMap((word) =>
      (word.includes(' ') ? [evenTones(word), foldForSearch(word)] : [evenTones(word)]).map(
        (spelling): [string, string] => [spelling, `s${index}`],
      ),
    ),
  ),
);
const SPELLINGS = [...SETS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replaceAll(' ', '[\\s–-]+'));
const SYNONYM: Reader = {
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${SPELLINGS.join('|')})${AFTER}`, 'gu'),
  read: ([printed = '']) => {
    const set = SETS.get(printed.replace(/[\s–-]+/g, ' '));
    return set ? { keys: [set], isSynonym: true } : null;
  },
};

/** The longest ordinal in words, and the number that may follow it. */
const LONGEST = 40;

const OF_DIGITS = [...DATES, ...HOURS, ...NUMBERS, ...AMOUNTS];
const OF_WORDS = [...ORDINALS, MONTHS, SYNONYM];

/**
 * What a text says that could be written otherwise, in its order, no two overlapping. `text` is in NFC; positions are in
 * it. The same for what is indexed and for what is typed, so that any writing finds any other.
 */
export function sensesIn(text: string): Sense[] {
  const senses: Sense[] = [];
  // One letter alone grows when it is made small, and moves what follows.
  const lower = evenTones(text.replaceAll('İ', 'I').toLowerCase());
  const taken = new Uint8Array(lower.length);
  const readers = /\d/.test(lower) ? [...OF_DIGITS, ...OF_WORDS] : OF_WORDS;
  for (const { pattern: wanted, read } of readers)
    for (const match of lower.matchAll(wanted)) {
      const { index: start, 0: printed } = match;
      const meaning = read([...match], lower.slice(start + printed.length, start + printed.length + LONGEST));
      if (!meaning) continue;
      const { keys, wider = [], isSynonym = false, isLoose = false, length = printed.length } = meaning;
      const span = taken.subarray(start, start + length);
      if (span.includes(1)) continue;
      span.fill(1);
      senses.push({ start, end: start + length, keys, wider, isSynonym, isLoose });
    }
  return senses.sort((a, b) => a.start - b.start);
}
