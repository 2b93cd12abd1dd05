import { foldForSearch, withoutLookalikes } from './fold';
import { inWords } from './number';
import { ROMAN, ROMAN_LARGEST, toRoman } from './roman.mjs';

export { toRoman };

/** Sessions and terms are counted in tens; a larger number here is a slip. */
const LARGEST = 99;

/** The word after «thứ»: 1 nhất, 2 hai, 4 tư, 11 mười một, 21 hai mươi mốt. Throws RangeError below 1. */
export function ordinalWords(n: number): string {
  if (n < 1) throw new RangeError(`Not an ordinal: ${n}`);
  if (n === 1) return 'nhất';
  return n === 4 ? 'tư' : inWords(n);
}

/** «XI» or «xi» → 11; null for anything that `toRoman` does not write («IIII», «IC»). */
export function fromRoman(text: string): number | null {
  const written = text.trim().toUpperCase();
  let rest = written;
  let n = 0;
  for (const [value, letters] of ROMAN) {
    while (rest.startsWith(letters)) {
      n += value;
      rest = rest.slice(letters.length);
    }
  }
  return rest === '' && n > 0 && n <= ROMAN_LARGEST && toRoman(n) === written ? n : null;
}

/** The words of one number: as ordinal, as cardinal, with bốn for tư, and each without diacritics. */
function spellings(n: number): string[] {
  const words = [ordinalWords(n), inWords(n), inWords(n).replace(/tư$/, 'bốn')];
  return [...words, ...words.map(foldForSearch)];
}

const NUMBER_OF_WORDS = new Map([
  ...Array.from({ length: LARGEST }, (_, index) => index + 1).flatMap((n) =>
    spellings(n).map((words): [string, number] => [words, n]),
  ),
  ['nhì', 2],
  ['bẩy', 7],
]);

/** Reads the number of a term or session as people write it: «11», «XI», «mười một», «thứ Nhất»; null if none of 1–99. */
export function parseOrdinal(text: string): number | null {
  const written = withoutLookalikes(text)
    .toLocaleLowerCase('vi')
    .replace(/\s+/g, ' ')
    .replace(/^th[ứu] /, '');
  const n = /^\d{1,4}$/.test(written)
    ? Number(written)
    : (NUMBER_OF_WORDS.get(written) ?? fromRoman(written));
  return n !== null && n >= 1 && n <= LARGEST ? n : null;
}
