import type { Qualifier } from '@/lib/words';
import { narrowAscii, normalizeText } from './fold';
import { dropTrailingZeros, formatDecimal, formatInteger, MAX_INTEGER, safeInteger } from './number';
import { type Numeral, readNumeral, scaleNumeral } from './numeral';

export type AmountSuggestion = { label: string; dong: number };

/** `dong` is a whole number of đồng; `printed` is what the person wrote, normalised, qualifier and unit included. */
export type AmountResult =
  | { ok: true; dong: number; qualifier: Qualifier | null; printed: string }
  | {
      ok: false;
      reason: 'empty' | 'format' | 'ambiguous' | 'fraction' | 'range' | 'negative' | 'unit';
      suggestions?: AmountSuggestion[];
    };

const QUALIFIERS: Record<string, Qualifier | null> = {
  trên: 'over',
  hơn: 'over',
  dưới: 'under',
  gần: 'nearly',
  khoảng: 'about',
  ước: 'estimated',
  đạt: null,
};

const QUALIFIER_PREFIX = /^(?:(?:trên|hơn|dưới|gần|khoảng|ước|đạt)\s+)*/;
const QUALIFIER_WORDS = {
  over: 'trên',
  under: 'dưới',
  nearly: 'gần',
  about: 'khoảng',
  estimated: 'ước',
} as const;

/** Unit words as powers of ten of one đồng. */
const UNIT_POWERS = new Map([
  ['nghìn', 3],
  ['ngàn', 3],
  ['triệu', 6],
  ['tỷ', 9],
  ['tỉ', 9],
  ['nghìn tỷ', 12],
  ['nghìn tỉ', 12],
]);
const BILLION = 1_000_000_000;
const MILLION = 1_000_000;
const CURRENCY = /\s*(?:đồng|vnđ|vnd|₫|đ)$/;
const TERM = /^([\d.,]+)\s*([^\d.,]*)/;

/** One «number unit» of an amount; power is null where no unit and no «đồng» was written. */
type Term = { digits: string; power: number | null };
type Refused = Extract<AmountResult, { ok: false }>;
const refuse = (reason: Refused['reason'], suggestions: AmountSuggestion[] = []): Refused =>
  suggestions.length > 0 ? { ok: false, reason, suggestions } : { ok: false, reason };

/** Splits leading qualifier words off; of several («ước đạt trên») the one next to the number speaks for it. */
function takeQualifier(text: string): { qualifier: Qualifier | null; words: string; rest: string } {
  const words = QUALIFIER_PREFIX.exec(text)?.[0] ?? '';
  const named = words.split(/\s+/).map((word) => QUALIFIERS[word] ?? null);
  return {
    qualifier: named.findLast((found) => found !== null) ?? null,
    words,
    rest: text.slice(words.length),
  };
}

/** «3 tỷ 500 triệu đồng» → its terms, or why it has none. */
function readTerms(text: string): Term[] | 'format' | 'unit' {
  const withoutCurrency = text.replace(CURRENCY, '');
  const terms: Term[] = [];
  let rest = withoutCurrency;
  while (rest !== '') {
    const [all = '', digits, word = ''] = TERM.exec(rest) ?? [];
    if (!digits) return 'format';
    const unit = word.trim().replace(/\s+/g, ' ');
    if (unit !== '' && !UNIT_POWERS.has(unit)) return 'unit';
    terms.push({ digits, power: UNIT_POWERS.get(unit) ?? null });
    rest = rest.slice(all.length);
  }
  const last = terms.at(-1);
  if (!last) return 'format';
  if (last.power === null && withoutCurrency !== text) last.power = 0;
  return terms;
}

/**
 * The numbers a term's digits can mean. A single separator before exactly three digits is undecided in front of a unit
 * word («1.234 tỷ»), but groups thousands in đồng and in a bare number, where no decimals exist.
 */
function meanings({ digits, power }: Term): Numeral[] {
  const reading = readNumeral(digits);
  if (!reading) return [];
  if (reading.kind === 'exact') return [reading.value];
  return power ? [reading.grouped, reading.decimal] : [reading.grouped];
}

/** What one term can come to in đồng; null stands for an amount that is not whole. */
function termValues(term: Term, limit: bigint | null, isLast: boolean): (bigint | null)[] {
  return meanings(term)
    .filter(({ fraction }) => isLast || fraction === '')
    .map((numeral) => scaleNumeral(numeral, term.power ?? 0))
    .filter((value) => value === null || limit === null || value < limit);
}

/**
 * Every amount the terms can add up to: only the last may have decimals, and none reaches the unit of the one before
 * it. So «1 tỷ 1.234 triệu» can only mean 1,234 triệu.
 */
function readings(terms: Term[]): bigint[] | 'fraction' {
  let sums: bigint[] = [0n];
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1]?.power ?? null;
    const limit = before === null ? null : 10n ** BigInt(before);
    const values = termValues(term, limit, index === terms.length - 1);
    const whole = values.filter((value) => value !== null);
    if (whole.length === 0 && values.length > 0) return 'fraction';
    sums = sums.flatMap((sum) => whole.map((value) => sum + value));
  }
  return sums;
}

/**
 * Reads an amount as people print it: «trên 3,5 tỷ đồng», «14.250.000.000 đồng», «3 tỷ 500 triệu», «1,234,567 đ».
 * A bare number is đồng from 1000 up, and nothing (`unit`) below. Nothing is guessed: what can mean two amounts is
 * `ambiguous`, with each of them as a suggestion whose label reads back unambiguously; parts of a đồng are `fraction`.
 */
export function parseAmount(text: string): AmountResult {
  const printed = normalizeText(text);
  const folded = narrowAscii(printed).toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  if (folded === '') return refuse('empty');
  const { qualifier, words, rest } = takeQualifier(folded);
  if (/^(?:[-−–]|âm )/.test(rest)) return refuse('negative');
  const terms = readTerms(rest);
  if (typeof terms === 'string') return refuse(terms);
  const [only] = terms;
  if (terms.length === 1 && only?.power === null) {
    const refusal = refuseBare(only, words);
    if (refusal) return refusal;
  } else if (terms.some(({ power }) => power === null)) return refuse('unit');
  const sums = readings(terms);
  if (sums === 'fraction') return refuse('fraction');
  if (sums.length === 0) return refuse('format');
  const inRange = sums.filter((sum) => sum <= BigInt(MAX_INTEGER)).map(Number);
  const [dong] = inRange;
  if (dong === undefined) return refuse('range');
  if (sums.length === 1) return { ok: true, dong, qualifier, printed };
  return refuse(
    'ambiguous',
    inRange.map((value) => ({ label: words + spellUnits(value), dong: value })),
  );
}

/** An amount unit by unit, «5 tỷ 250 triệu đồng», which no reader can take two ways. */
function spellUnits(dong: number): string {
  const parts: [number, string][] = [
    [Math.floor(dong / BILLION), ' tỷ'],
    [Math.floor((dong % BILLION) / MILLION), ' triệu'],
    [Math.floor((dong % MILLION) / 1000), ' nghìn'],
    [dong % 1000, ''],
  ];
  const spoken = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return `${spoken.join(' ') || '0'} đồng`;
}

/** A number without a unit: below 1000 it is nobody's đồng (0 alone is 0 in any unit), so ask which unit was meant. */
function refuseBare(term: Term, words: string): Refused | null {
  const [numeral] = meanings(term);
  if (!numeral) return null;
  if (BigInt(numeral.whole) >= 1000n || /^0+$/.test(numeral.whole + numeral.fraction)) return null;
  const suggestions = ['tỷ', 'triệu'].flatMap((unit) => {
    const value = scaleNumeral(numeral, UNIT_POWERS.get(unit) ?? 0);
    return value === null ? [] : [{ label: `${words}${term.digits} ${unit} đồng`, dong: Number(value) }];
  });
  return refuse('unit', suggestions);
}

/** Whole đồng in full: «3.500.000.000 đồng». */
export function formatDong(dong: number): string {
  return `${formatInteger(dong)} đồng`;
}

/**
 * An amount in the largest of tỷ, triệu and đồng that it reaches. `exact` says whether the text is the amount itself
 * (three decimals at most) or that amount rounded half up, away from zero, to two decimals.
 */
export function shortDong(dong: number): { text: string; exact: boolean } {
  const size = Math.abs(safeInteger(dong));
  if (size < MILLION) return { text: formatDong(dong), exact: true };
  const roundsUpToBillion = size >= BILLION - MILLION / 200 && size % 1000 !== 0;
  const [unit, name] = size >= BILLION || roundsUpToBillion ? [BILLION, 'tỷ'] : [MILLION, 'triệu'];
  const exact = size % (unit / 1000) === 0;
  const decimals = exact ? 3 : 2;
  const step = unit / 10 ** decimals;
  const units = Math.floor(size / step) + (size % step >= step / 2 ? 1 : 0);
  const text = dropTrailingZeros(formatDecimal(Math.sign(dong) * units, decimals));
  return { text: `${text} ${name} đồng`, exact };
}

/** «3,5 tỷ đồng», «254,7 triệu đồng»; see `shortDong` for whether it is exact. */
export function formatDongShort(dong: number): string {
  return shortDong(dong).text;
}

/** The word printed before an amount, or '' for none: over → «trên». */
export function qualifierWord(qualifier: Qualifier | null): string {
  return qualifier === null ? '' : QUALIFIER_WORDS[qualifier];
}
