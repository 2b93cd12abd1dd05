/* Roman numerals as they are written: also for the threads, which load no TypeScript. */

export const ROMAN_LARGEST = 3999;

/** @type {readonly (readonly [value: number, letters: string])[]} */
export const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * 11 → «XI».
 *
 * @param {number} n
 * @throws {RangeError} outside 1–3999
 */
export function toRoman(n) {
  if (!Number.isInteger(n) || n < 1 || n > ROMAN_LARGEST) throw new RangeError(`No Roman numeral: ${n}`);
  let rest = n;
  let roman = '';
  for (const [value, letters] of ROMAN) {
    roman += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return roman;
}
