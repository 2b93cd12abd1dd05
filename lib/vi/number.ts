import { normalizeText, withoutLookalikes } from './fold';
import { type Numeral, readNumeral, scaleNumeral } from './numeral';

/**
 * The largest integer kept for money, ballots and counts: 2^51 − 1, over two million tỷ đồng. Two bits short of what a
 * double holds, so that the sum or difference of any few guarded values is still exact.
 */
export const MAX_INTEGER = 2 ** 51 - 1;

/** Millionths in one per cent. */
const PPM_PER_PERCENT = 10_000;
/** 100.000 %: nothing printed in a record is more; 1234,5 % of plan is odd, and for the checks to ask about. */
const MAX_PPM = 100_000 * PPM_PER_PERCENT;

/** Returns `n` when it is a whole number within ±MAX_INTEGER; otherwise throws RangeError. */
export function safeInteger(n: number): number {
  if (!Number.isInteger(n) || Math.abs(n) > MAX_INTEGER)
    throw new RangeError(`Not a safe whole number: ${n}`);
  return n === 0 ? 0 : n;
}

const groupThousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');

/** 1234567 → «1.234.567». Throws RangeError unless a safe integer. */
export function formatInteger(n: number): string {
  return formatDecimal(safeInteger(n), 0);
}

/**
 * `n` counted in units of 10^−scale: (415, 1) → «41,5», (1234567, 2) → «12.345,67». All `scale` decimals are printed,
 * as a source that printed «41,50» meant both. Throws RangeError on a fraction or a number past the guard.
 */
export function formatDecimal(n: number | bigint, scale: number): string {
  const value = typeof n === 'bigint' ? n : BigInt(safeInteger(n));
  if (!Number.isInteger(scale) || scale < 0) throw new RangeError(`Not a number of decimals: ${scale}`);
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const cut = digits.length - scale;
  const sign = value < 0n ? '-' : '';
  return sign + groupThousands(digits.slice(0, cut)) + (scale > 0 ? `,${digits.slice(cut)}` : '');
}

/** «41,50» → «41,5», «100,00» → «100»: for figures we computed, whose zeros say nothing. */
export function dropTrailingZeros(printed: string): string {
  return printed.includes(',') ? printed.replace(/,?0+$/, '') : printed;
}

/** Parts per million as a percentage with up to four decimals: 415000 → «41,5%», 961500 → «96,15%». */
export function formatPpm(ppm: number): string {
  return `${dropTrailingZeros(formatDecimal(safeInteger(ppm), 4))}%`;
}

/** The proportion in hundredths of a percent, rounded half up, in integers throughout. */
function hundredths(numerator: number, denominator: number): bigint {
  const num = BigInt(safeInteger(numerator));
  const den = BigInt(safeInteger(denominator));
  if (num < 0n || den <= 0n) throw new RangeError(`Not a proportion: ${numerator}/${denominator}`);
  return (num * 20_000n + den) / (den * 2n);
}

/**
 * The proportion as ballots print it, two decimals at most: (25, 26) → «96,15%», (24, 24) → «100%». RangeError on a
 * denominator of 0.
 */
export function percentHalfUp(numerator: number, denominator: number): string {
  return `${dropTrailingZeros(formatDecimal(hundredths(numerator, denominator), 2))}%`;
}

export type PercentResult =
  | { ok: true; ppm: number; printed: string }
  | { ok: false; reason: 'empty' | 'format' | 'ambiguous' | 'range' };

/**
 * Reads a percentage as printed; the sign is optional. The comma is the decimal mark; a dot is one only where it cannot
 * group thousands («98.4%»), and «1.234%» is `ambiguous`. More than four decimals is `format`; below 0 or above
 * 100.000 % is `range` (147 % of plan is ordinary).
 */
export function parsePercent(text: string): PercentResult {
  const printed = normalizeText(text);
  if (printed === '') return { ok: false, reason: 'empty' };
  const [, sign, digits] = /^(-?)\s*([\d.,]+)\s*(?:%|phần trăm)?$/iu.exec(withoutLookalikes(printed)) ?? [];
  const reading = digits ? readNumeral(digits) : null;
  if (!reading) return { ok: false, reason: 'format' };
  if (sign) return { ok: false, reason: 'range' };
  if (reading.kind === 'either' && reading.separator === '.') return { ok: false, reason: 'ambiguous' };
  const value: Numeral = reading.kind === 'either' ? reading.decimal : reading.value;
  const ppm = scaleNumeral(value, 4);
  if (ppm === null) return { ok: false, reason: 'format' };
  if (ppm > BigInt(MAX_PPM)) return { ok: false, reason: 'range' };
  return { ok: true, ppm: Number(ppm), printed };
}

export type RatioResult =
  | { ok: true; num: number; den: number }
  | { ok: false; reason: 'empty' | 'format' | 'range' };

/** More than two of the largest numbers have between them. */
const LONGEST_RATIO = 100;

const isWholeInGroups = (digits: string) => /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)$/.test(digits);

/** Reads «8/8», «1.020/1.250», «1 020/1 250». The numerator may exceed the denominator (a target passed); «3/0» is `range`. */
export function parseRatio(text: string): RatioResult {
  const plain = withoutLookalikes(text);
  if (plain === '') return { ok: false, reason: 'empty' };
  const [, ...parts] = /^([\d. ]*\d) ?\/ ?(\d[\d. ]*)$/.exec(plain.slice(0, LONGEST_RATIO)) ?? [];
  if (!parts.every(isWholeInGroups) || parts.length === 0) return { ok: false, reason: 'format' };
  const [num = 0, den = 0] = parts.map((part) => Number(part.replace(/[. ]/g, '')));
  if (den === 0 || num > MAX_INTEGER || den > MAX_INTEGER) return { ok: false, reason: 'range' };
  return { ok: true, num, den };
}

/** 5 → «05», 12 → «12»: numbers of documents below ten (NĐ 30/2020, Phụ lục I), hours and minutes. */
export function pad2(n: number): string {
  if (n < 0) throw new RangeError(`Not a count: ${n}`);
  return String(safeInteger(n)).padStart(2, '0');
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const digitWord = (digit: number): string => DIGITS[digit] ?? '';

/** The unit after a spoken ten: 21 mốt, 24 tư, 25 lăm; after mười only lăm changes (11 một, 14 bốn, 15 lăm). */
function unitWord(unit: number, tens: number): string {
  if (unit === 5) return 'lăm';
  if (tens > 1 && unit === 1) return 'mốt';
  if (tens > 1 && unit === 4) return 'tư';
  return digitWord(unit);
}

/** Words for 1–999. `full` says that higher groups came before, so that silent places are spoken: không trăm linh năm. */
function groupWords(n: number, full: boolean): string[] {
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor(n / 10) % 10;
  const unit = n % 10;
  const words: string[] = [];
  if (full || hundreds > 0) words.push(digitWord(hundreds), 'trăm');
  if (tens === 0) {
    if (unit > 0 && words.length > 0) words.push('linh');
    if (unit > 0) words.push(digitWord(unit));
    return words;
  }
  words.push(...(tens === 1 ? ['mười'] : [digitWord(tens), 'mươi']));
  if (unit > 0) words.push(unitWord(unit, tens));
  return words;
}

const GROUPS = [
  [1_000_000, 'triệu'],
  [1000, 'nghìn'],
  [1, ''],
] as const;

/** Words for 1 to 10^9 − 1, or none for 0. */
function belowBillionWords(n: number, full: boolean): string[] {
  return GROUPS.flatMap(([size, name]) => {
    const group = Math.floor(n / size) % 1000;
    if (group === 0) return [];
    const words = groupWords(group, full || n >= size * 1000);
    return name ? [...words, name] : words;
  });
}

/**
 * A whole number as it is read aloud and as «(Bằng chữ: …)» prints it: 1005 → «một nghìn không trăm linh năm»,
 * 2 × 10^15 → «hai triệu tỷ». Throws RangeError past the guard.
 */
export function inWords(n: number): string {
  const size = Math.abs(safeInteger(n));
  if (size === 0) return digitWord(0);
  const billions = Math.floor(size / 1e9);
  const words = [
    ...(n < 0 ? ['âm'] : []),
    ...(billions > 0 ? [...belowBillionWords(billions, false), 'tỷ'] : []),
    ...belowBillionWords(size % 1e9, billions > 0),
  ];
  return words.join(' ');
}

/** Decimals as they are read: up to three as a number after its zeros (05 → «không năm»), more digit by digit. */
function fractionWords(fraction: string): string {
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  const rest = fraction.slice(zeros);
  const read =
    fraction.length > 3
      ? [...rest].map((digit) => digitWord(Number(digit))).join(' ')
      : inWords(Number(rest));
  return [...Array<string>(zeros).fill(digitWord(0)), ...(rest ? [read] : [])].join(' ');
}

/**
 * A printed number as it is read: «41,5» → «bốn mươi mốt phẩy năm», «1.234,5» with its groups. One comma and three
 * digits are decimals, one dot and three digits a group, as Vietnamese print has it. Throws RangeError on anything else.
 */
export function decimalInWords(printed: string): string {
  const [, minus, digits = ''] = /^(-?)(.*)$/s.exec(printed.trim()) ?? [];
  const reading = readNumeral(digits);
  if (!reading) throw new RangeError(`Not a number: ${printed}`);
  const { whole, fraction } =
    reading.kind === 'exact' ? reading.value : reading.separator === ',' ? reading.decimal : reading.grouped;
  const words = [...(minus ? ['âm'] : []), inWords(Number(whole))];
  if (fraction) words.push('phẩy', fractionWords(fraction));
  return words.join(' ');
}
