/** A decimal numeral as digits, so that nothing passes through floating point. `fraction` may be empty. */
export type Numeral = { whole: string; fraction: string };

/**
 * What a run of digits and separators can mean. `either` is the case nobody may guess: one separator and exactly three
 * digits after it, «1.234», which Vietnamese and English habits read a thousand times apart. The same doubt stands over
 * «14250.000», a number whose first groups were not set apart, or one with decimals that say nothing.
 */
export type NumeralReading =
  | { kind: 'exact'; value: Numeral }
  | { kind: 'either'; separator: '.' | ','; grouped: Numeral; decimal: Numeral };

const PLAIN = /^\d+$/;
const ONE_SEPARATOR = /^(\d+)([.,])(\d+)$/;
const COULD_BE_GROUPS = /^[1-9](?:\d{0,2}[.,]\d{3}|\d*[.,]000)$/;
const SPACED = /^([1-9]\d{0,2}(?: \d{3})+)((?:[.,]\d+)?)$/;
const GROUPED = [
  /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?:,(\d+))?$/,
  /^([1-9]\d{0,2}(?:,\d{3}){2,})(?:\.(\d+))?$/,
  /^([1-9]\d{0,2}\.\d{3}),(\d+)$/,
  /^([1-9]\d{0,2},\d{3})\.(\d+)$/,
];

const exact = (whole: string, fraction = ''): NumeralReading => ({
  kind: 'exact',
  value: { whole, fraction },
});

/** Longer than any number of a budget, and short enough that a megabyte of digits is not worked through. */
const LONGEST = 40;

/** Reads «1.234.567,89», «1,234,567», «1 234 567», «41,5», «41.5»; null when the marks make no number («1.23.4»). */
export function readNumeral(text: string): NumeralReading | null {
  if (text.length > LONGEST) return null;
  if (PLAIN.test(text)) return exact(text);
  const [, spaced, rest = ''] = SPACED.exec(text) ?? [];
  if (spaced) return readNumeral(spaced.replaceAll(' ', '') + rest);
  for (const pattern of GROUPED) {
    const [, whole, fraction] = pattern.exec(text) ?? [];
    if (whole) return exact(whole.replace(/\D/g, ''), fraction);
  }
  const [, whole, separator, fraction] = ONE_SEPARATOR.exec(text) ?? [];
  if (!whole || !fraction) return null;
  if (!COULD_BE_GROUPS.test(text)) return exact(whole, fraction);
  return {
    kind: 'either',
    separator: separator === '.' ? '.' : ',',
    grouped: { whole: whole + fraction, fraction: '' },
    decimal: { whole, fraction },
  };
}

/** The numeral times 10^power as an integer, or null when digits would be left over after the point. */
export function scaleNumeral({ whole, fraction }: Numeral, power: number): bigint | null {
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > power) return null;
  return BigInt(whole + kept.padEnd(power, '0'));
}
