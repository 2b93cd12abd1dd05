import { type Numeral, readNumeral, scaleNumeral } from './numeral';

/** One «number unit» of an amount; power is null where no unit and no «đồng» was written. */
export type Term = {
  readonly digits: string;
  readonly power: number | null;
  /** «2 tỷ rưỡi»: half a unit more. */
  readonly half: boolean;
  /** «3 tỷ 5 đồng»: «đồng» was written, but a person may mean it of the whole amount. */
  readonly currency: boolean;
};

/** Unit words as powers of ten of one đồng, with what tables shorten them to. */
export const UNIT_POWERS = new Map([
  ['nghìn', 3],
  ['ngàn', 3],
  ['ng', 3],
  ['k', 3],
  ['triệu', 6],
  ['tr', 6],
  ['trăm triệu', 8],
  ['tỷ', 9],
  ['tỉ', 9],
  ['trăm tỷ', 11],
  ['trăm tỉ', 11],
  ['nghìn tỷ', 12],
  ['nghìn tỉ', 12],
  ['ngàn tỷ', 12],
  ['ngàn tỉ', 12],
  ['triệu tỷ', 15],
  ['triệu tỉ', 15],
]);

const CURRENCY = /\s*(?:đồng|vnđ|vnd|₫|đ)(?: việt nam)?(?: chẵn)?$/;
const CURRENCY_FIRST = /^(?:vnđ|vnd|₫)\s*(?=\d)/;
const END_MARK = /(?<=[\p{L}₫])\s*(?:\.\/\.|[.;,])$/u;
const SHORT_UNIT = /(?<=\d\s*)(tr|ng)\.?(?=\s?(?:đ|$))/g;
const TERM = /^(\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![.,]?\d)|[\d.,]+)\s*([^\d.,]*)/;
/** «3 tỷ lẻ 5 triệu», where the unit behind says that nothing but a word is left out. */
const AND = /\s(?:lẻ|linh)\s(?=[\d.,]+\s?(?:nghìn|ngàn|triệu|tr|đồng))/g;
const APOSTROPHE = /(?<=\d)['’](?=\d{3}(?!\d))/g;
/** A word that begins with a unit lacks none: «3 tỷ/năm» is another thing, not an amount without its unit. */
const LED_BY_UNIT = /^(?:nghìn|ngàn|triệu|tr|tỷ|tỉ|đồng|vnđ|vnd|₫|đ)(?!\p{L})/u;
const HALF = /\s*rưỡi$/;

/** «3 tỷ 500 triệu đồng», in lower case and plain characters → its terms, or why it has none. */
export function readTerms(text: string): Term[] | 'format' | 'unit' {
  const plain = text.replace(APOSTROPHE, ' ').replace(AND, ' ');
  const whole = plain.replace(END_MARK, '').replace(SHORT_UNIT, '$1 ').replace(CURRENCY_FIRST, '');
  const amount = whole.replace(CURRENCY, '').trim();
  const currency = amount !== whole.trim() || CURRENCY_FIRST.test(text);
  const terms: Term[] = [];
  let rest = amount;
  while (rest !== '') {
    const [all = '', digits, word = ''] = TERM.exec(rest) ?? [];
    if (!digits) return 'format';
    const half = HALF.test(word);
    const unit = word.replace(HALF, '').trim().replace(/\s+/g, ' ');
    rest = rest.slice(all.length);
    const power = UNIT_POWERS.get(unit) ?? null;
    if ((half && (power === null || rest !== '')) || (power === null && unit === '' && rest !== ''))
      return 'format';
    if (power === null && unit !== '')
      return /\p{L}|\//u.test(unit) && !LED_BY_UNIT.test(unit) ? 'unit' : 'format';
    if (power !== null && power >= (terms.at(-1)?.power ?? Number.POSITIVE_INFINITY)) return 'format';
    terms.push({ digits, power, half, currency: false });
  }
  const last = terms.pop();
  return last ? [...terms, { ...last, currency }] : 'format';
}

/** The largest unit that is counted in thousands: tables of a budget are in triệu đồng, «52.300 triệu» is 52,3 tỷ. */
const COUNTED_IN_THOUSANDS = 6;

/**
 * The numbers a term's digits can mean. A single separator before exactly three digits is undecided in front of a unit
 * word («1.234 tỷ», «14,560 triệu»), but groups thousands in đồng and in a bare number, where no decimals exist.
 */
export function meanings({ digits, power }: Pick<Term, 'digits' | 'power'>): Numeral[] {
  const reading = readNumeral(digits);
  if (!reading) return [];
  if (reading.kind === 'exact') return [reading.value];
  if (power) return [reading.grouped, reading.decimal];
  return /^\d{4,}[.,]/.test(digits) ? [reading.grouped, reading.decimal] : [reading.grouped];
}

/** What one term can come to in đồng; null stands for an amount that is not whole. */
function termValues(term: Term, before: number | null, isLast: boolean): (bigint | null)[] {
  if (term.power === null && before !== null && (!term.currency || /^\d{1,3}$/.test(term.digits)))
    return trailingValues(term, before);
  const power = term.power ?? 0;
  const limit = before === null ? null : 10n ** BigInt(before);
  const values = meanings(term)
    .filter(({ fraction }) => fraction === '' || (isLast && !term.half))
    .map((numeral) => scaleNumeral(numeral, power))
    .map((value) => (value !== null && term.half ? value + 10n ** BigInt(power) / 2n : value))
    .filter((value) => value === null || limit === null || value < limit);
  // Where both remain, the first is the one with groups, which is what a point is for in Vietnamese print.
  const isGrouped = term.digits.includes('.') && power > 0 && power <= COUNTED_IN_THOUSANDS;
  return isGrouped && values.length > 1 ? values.slice(0, 1) : values;
}

/**
 * What up to three digits after a unit mean: one digit its tenths, as everybody says it («3 tỷ 5» is 3,5 tỷ); two or
 * three its decimals or the next smaller unit, which for three is the same. «đồng» behind them may be theirs alone.
 */
function trailingValues({ digits, currency }: Term, before: number): bigint[] {
  if (!/^\d{1,3}$/.test(digits) || digits === '0' || before > 9) return [];
  const decimals = scaleNumeral({ whole: '0', fraction: digits }, before);
  const counted = BigInt(digits);
  const values = [
    ...(decimals === null ? [] : [decimals]),
    ...(digits.length > 1 ? [counted * 10n ** BigInt(before - 3)] : []),
    ...(currency ? [counted] : []),
  ];
  return [...new Set(values)];
}

/**
 * Every amount the terms can add up to: only the last may have decimals, and none reaches the unit of the one before
 * it. So «1 tỷ 1.234 triệu» can only mean 1,234 triệu.
 */
export function readings(terms: readonly Term[]): bigint[] | 'fraction' {
  let sums: bigint[] = [0n];
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1]?.power ?? null;
    const values = termValues(term, before, index === terms.length - 1);
    const whole = values.filter((value) => value !== null);
    if (whole.length === 0 && values.length > 0) return 'fraction';
    sums = sums.flatMap((sum) => whole.map((value) => sum + value));
  }
  return [...new Set(sums)];
}

/** «1.021205.000»: groups of đồng that are not three digits each, as the one number their digits make; null otherwise. */
export function misgrouped(digits: string): bigint | null {
  const [, separator] = /^\d+([.,])\d+(?:\1\d+)+$/.exec(digits) ?? [];
  const plain = digits.replace(/\D/g, '');
  if (!separator || readNumeral(digits) || plain.length > 20 || digits.startsWith('0')) return null;
  return BigInt(plain);
}
