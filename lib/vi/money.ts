import type { Qualifier } from '@/lib/words';
import { meanings, misgrouped, readings, readTerms, type Term, UNIT_POWERS } from './amount-terms';
import { normalizeText, withoutLookalikes } from './fold';
import { dropTrailingZeros, formatDecimal, formatInteger, MAX_INTEGER, safeInteger } from './number';
import { parseNumberWords } from './number-words';
import { scaleNumeral } from './numeral';

export type AmountSuggestion = { label: string; dong: number };

/** `dong` is a whole number of đồng; `printed` is what the person wrote, normalised, qualifier and unit included. */
export type AmountResult =
  | { ok: true; dong: number; qualifier: Qualifier | null; printed: string }
  | {
      ok: false;
      reason: 'empty' | 'format' | 'ambiguous' | 'fraction' | 'range' | 'negative' | 'unit' | 'grouping';
      suggestions?: AmountSuggestion[];
    };

const QUALIFIERS: Record<string, Qualifier | null> = {
  trên: 'over',
  hơn: 'over',
  dưới: 'under',
  gần: 'nearly',
  khoảng: 'about',
  chừng: 'about',
  'xấp xỉ': 'about',
  '~': 'about',
  '≈': 'about',
  ước: 'estimated',
  đạt: null,
  tính: null,
  bằng: null,
};

const QUALIFIER = /^(?:(?:trên|hơn|dưới|gần|khoảng|chừng|xấp xỉ|ước|đạt|tính|bằng(?! chữ))\s+|[~≈]\s*)/;
const QUALIFIER_WORDS = {
  over: 'trên',
  under: 'dưới',
  nearly: 'gần',
  about: 'khoảng',
  estimated: 'ước',
} as const;

const BILLION = 1_000_000_000;
const MILLION = 1_000_000;
/** «3 tỷ đồng (ba tỷ đồng)», «3 tỷ (ba tỷ) đồng». */
const ASIDE = /^([^()]+?)\s*\(([^()]+)\)\s*(đồng)?[.;,]?$/;

type Refused = Extract<AmountResult, { ok: false }>;
const refuse = (reason: Refused['reason'], suggestions: AmountSuggestion[] = []): Refused =>
  suggestions.length > 0 ? { ok: false, reason, suggestions } : { ok: false, reason };

/**
 * Splits leading qualifier words off a text in lower case; of several («ước đạt trên») the one next to the number speaks
 * for it.
 */
export function takeQualifier(text: string): { qualifier: Qualifier | null; words: string; rest: string } {
  let rest = text;
  let qualifier: Qualifier | null = null;
  for (let word = QUALIFIER.exec(rest)?.[0]; word; word = QUALIFIER.exec(rest)?.[0]) {
    qualifier = QUALIFIERS[word.trim()] ?? qualifier;
    rest = rest.slice(word.length);
  }
  return { qualifier, words: text.slice(0, text.length - rest.length), rest };
}

/**
 * Reads an amount as people print it: «trên 3,5 tỷ đồng», «14 250 000 000 đồng», «3 tỷ 500 triệu», «2 tỷ rưỡi», «3 tỷ
 * đồng (ba tỷ đồng)». A bare number is đồng from 1000 up, and nothing (`unit`) below. Nothing is guessed: what can mean
 * two amounts, or is said otherwise in brackets, is `ambiguous`, with each of them as a suggestion whose label reads
 * back unambiguously; `grouping` suggests what the digits make; parts of a đồng are `fraction`.
 */
export function parseAmount(text: string): AmountResult {
  const printed = normalizeText(text);
  const plain = withoutLookalikes(printed).toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  const [, before = '', aside, currency = ''] = ASIDE.exec(plain) ?? [];
  if (aside === undefined) return readPlain(plain, printed);
  const main = readPlain(currency ? `${before} ${currency}` : before, printed);
  const said = sayAside(aside);
  if (said === null) return refuse('format');
  const { qualifier, words } = takeQualifier(before);
  const read = main.ok ? [main.dong] : (main.suggestions ?? []).map(({ dong }) => dong);
  // Figures that leave a doubt are settled by the words behind them.
  if (read.includes(said)) return { ok: true, dong: said, qualifier, printed };
  return read.length === 0 ? main : ambiguous([...read, said], words);
}

/** The amount in brackets after another, in words or in figures; null where it is none. */
function sayAside(aside: string): number | null {
  const { rest } = takeQualifier(aside.trim());
  const words = parseNumberWords(rest);
  if (words !== null) return words <= BigInt(MAX_INTEGER) ? Number(words) : null;
  const figures = rest.includes('(') ? null : readPlain(rest, rest);
  return figures?.ok ? figures.dong : null;
}

function readPlain(plain: string, printed: string): AmountResult {
  if (plain === '') return refuse('empty');
  const { qualifier, words, rest } = takeQualifier(plain);
  if (/^(?:-|âm )/.test(rest)) return refuse('negative');
  const terms = readTerms(rest);
  if (typeof terms === 'string') return refuse(terms);
  const [only] = terms;
  const refusal = terms.length === 1 && only?.power === null ? refuseWithoutUnit(only, words) : null;
  if (refusal) return refusal;
  const sums = readings(terms);
  if (sums === 'fraction') return refuse('fraction');
  if (sums.length === 0) return refuse(terms.at(-1)?.power === null && terms.length > 1 ? 'unit' : 'format');
  const inRange = sums.filter((sum) => sum <= BigInt(MAX_INTEGER)).map(Number);
  const [dong] = inRange;
  if (dong === undefined) return refuse('range');
  return sums.length === 1 ? { ok: true, dong, qualifier, printed } : ambiguous(inRange, words);
}

const ambiguous = (amounts: readonly number[], words: string): Refused =>
  refuse(
    'ambiguous',
    amounts.map((dong) => ({ label: words + spellUnits(dong), dong })),
  );

/** An amount unit by unit, «5 tỷ 250 triệu đồng», or in full where it goes down to single đồng: no reader errs. */
function spellUnits(dong: number): string {
  if (dong % 1000 > 0) return formatDong(dong);
  const parts: [number, string][] = [
    [Math.floor(dong / BILLION), 'tỷ'],
    [Math.floor((dong % BILLION) / MILLION), 'triệu'],
    [Math.floor((dong % MILLION) / 1000), 'nghìn'],
  ];
  const spoken = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return `${spoken.join(' ') || '0'} đồng`;
}

/**
 * A number without a unit word: below 1000 and without «đồng» it is nobody's amount (0 alone is 0 in any unit), so ask
 * which unit was meant; with groups that are none, ask whether its digits are the number.
 */
function refuseWithoutUnit(term: Term, words: string): Refused | null {
  const [numeral] = meanings(term);
  if (!numeral) return refuseGroups(term.digits, words);
  if (term.currency || BigInt(numeral.whole) >= 1000n) return null;
  if (/^0+$/.test(numeral.whole + numeral.fraction)) return null;
  const suggestions = ['tỷ', 'triệu'].flatMap((unit) => {
    const value = scaleNumeral(numeral, UNIT_POWERS.get(unit) ?? 0);
    return value === null ? [] : [{ label: `${words}${term.digits} ${unit} đồng`, dong: Number(value) }];
  });
  return refuse('unit', suggestions);
}

function refuseGroups(digits: string, words: string): Refused | null {
  const value = misgrouped(digits);
  if (value === null || value > BigInt(MAX_INTEGER)) return null;
  return refuse('grouping', [{ label: words + formatDong(Number(value)), dong: Number(value) }]);
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
