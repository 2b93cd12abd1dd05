import type { Qualifier } from '@/lib/words';
import { parseAmount, takeQualifier } from './money';
import { formatInteger, MAX_INTEGER, parsePercent, parseRatio } from './number';
import { readNumeral } from './numeral';
import { takeSign, withSign } from './signed';

/** What a printed indicator says in numbers; money is counted in đồng. Nothing read leaves all of them null. */
type IndicatorReading = {
  ratioNumerator: number | null;
  ratioDenominator: number | null;
  percentPpm: number | null;
  countValue: number | null;
  /** «đồng» where the count is money, so that it is never shown as a count of something else. */
  unit: 'đồng' | null;
  /** «hơn 91%» is over 91 %. */
  qualifier: Qualifier | null;
};

export type IndicatorResult =
  | ({ ok: true } & IndicatorReading)
  | { ok: false; reason: 'none' | 'range' }
  /** Kept as printed with no number read, and asked about. */
  | { ok: false; reason: 'ambiguous'; readings: readonly string[] };

const NOTHING: IndicatorReading = {
  ...{ ratioNumerator: null, ratioDenominator: null, percentPpm: null, countValue: null },
  ...{ unit: null, qualifier: null },
};

const RATIO = /^([\d.]+ ?\/ ?[\d.]+)(?= |$)/;
const PERCENT = /^([\d.,]+ ?%)(?= |$)/;
const COUNT = /^(\d+(?:[.,]\d+)*|\d{1,3}(?: \d{3})+)(?: ([^\d].*))?$/;
/** More digits and separators than the largest number has. */
const LONGEST_COUNT = 24;
/** A unit of money, or a multiple that turns the number before it into another: «23 nghìn hộ» is no 23. */
const SCALED = /(?:^|\d ?)(?:nghìn|ngàn|triệu|tr|tỷ|tỉ|trăm|đồng(?! (?:chí|bào|hồ))|vnđ|vnd|₫|đ)(?:[. đ(]|$)/;
const MONEY = /(?:đồng(?! (?:chí|bào|hồ))|vnđ|vnd|₫|\dđ|[\d ](?:tr|ng)\.?\s?đ)/;

/**
 * Reads what a printed indicator says: a ratio «8/8 tổ», a share «98,4%», a count «22 tuyến», an amount «23 tỷ đồng», or
 * only words; with a sign «giảm 5,2%» and a word «hơn 91%» before it. What can be read two ways («14,560 triệu») is
 * `ambiguous`; what cannot be a number is `range`.
 */
export function parseIndicator(printed: string): IndicatorResult {
  const { sign, words, rest: signed } = takeSign(printed);
  const { qualifier, rest } = takeQualifier(words + signed);
  const read = readPlain(rest);
  if (!read.ok || isNothing(read)) return read;
  const { ratioNumerator, percentPpm, countValue } = read;
  if (sign !== '' && ratioNumerator !== null) return { ok: true, ...NOTHING };
  const moved = (value: number | null) => value && withSign(sign, value);
  return { ...read, qualifier, percentPpm: moved(percentPpm), countValue: moved(countValue) };
}

const isNothing = ({ ratioNumerator, percentPpm, countValue }: IndicatorReading): boolean =>
  ratioNumerator === null && percentPpm === null && countValue === null;

function readPlain(text: string): IndicatorResult {
  if (!/\d/.test(text)) return { ok: false, reason: 'none' };
  const ratio = parseRatio(RATIO.exec(text)?.[1] ?? '');
  if (ratio.ok) return { ok: true, ...NOTHING, ratioNumerator: ratio.num, ratioDenominator: ratio.den };
  if (ratio.reason === 'range') return { ok: false, reason: 'range' };
  const percent = parsePercent(PERCENT.exec(text)?.[1] ?? '');
  if (percent.ok) return { ok: true, ...NOTHING, percentPpm: percent.ppm };
  if (SCALED.test(text)) return readScaled(text);
  return readCount(text);
}

/** Money, and counts in thousands and millions, by the reader of amounts. */
function readScaled(text: string): IndicatorResult {
  const isMoney = MONEY.test(text);
  // «23 nghìn hộ»: what is counted stands behind the number and its multiple.
  const amount = isMoney
    ? text
    : (/^[\d.,\s]+(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm)\s*)+/.exec(text)?.[0] ?? text);
  const read = parseAmount(amount);
  if (read.ok) return { ok: true, ...NOTHING, countValue: read.dong, unit: isMoney ? 'đồng' : null };
  if (read.reason === 'range') return { ok: false, reason: 'range' };
  return read.reason === 'ambiguous' || read.reason === 'grouping'
    ? { ok: false, reason: 'ambiguous', readings: (read.suggestions ?? []).map(({ label }) => label) }
    : { ok: true, ...NOTHING };
}

function readCount(text: string): IndicatorResult {
  if ((COUNT.exec(text)?.[1]?.length ?? 0) > LONGEST_COUNT) return { ok: false, reason: 'range' };
  const reading = readNumeral(COUNT.exec(text)?.[1] ?? '');
  if (!reading || (reading.kind === 'exact' && reading.value.fraction !== ''))
    return { ok: true, ...NOTHING };
  if (reading.kind === 'either' && reading.separator === ',') {
    const { whole, fraction } = reading.decimal;
    const readings = [formatInteger(Number(whole + fraction)), `${whole},${fraction}`];
    return { ok: false, reason: 'ambiguous', readings };
  }
  const { whole } = reading.kind === 'exact' ? reading.value : reading.grouped;
  if (Number(whole) > MAX_INTEGER) return { ok: false, reason: 'range' };
  return { ok: true, ...NOTHING, countValue: Number(whole) };
}

/**
 * The numbers of a printed indicator, counted in the unit that was typed beside it; all null where there are none for
 * certain, or where the two do not go together. The word before a number is there only where the number is.
 */
export function readIndicator(printed: string, typedUnit: string | null) {
  const plain = parseIndicator(printed);
  // «98,4» in a column of percentages.
  const isShare = typedUnit === '%' && plain.ok && isNothing(plain);
  const read = isShare ? parseIndicator(`${printed}%`) : plain;
  if (!read.ok) return { ...NOTHING, unit: typedUnit };
  const { ok: _, unit, ...numbers } = read;
  if (unit === null || typedUnit === null || typedUnit === unit)
    return { ...numbers, unit: unit ?? typedUnit };
  const one = parseAmount(`1 ${typedUnit}`);
  const count = one.ok && numbers.countValue !== null ? numbers.countValue / one.dong : null;
  const isWhole = Number.isInteger(count);
  return {
    ...numbers,
    countValue: isWhole ? count : null,
    qualifier: isWhole ? numbers.qualifier : null,
    unit: typedUnit,
  };
}
