import { foldForSearch } from '@/lib/vi/fold';

/** How many letters must be put in, left out, changed or swapped with the next to make one word of the other. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}

const LONGEST = 60;
const plain = (word: string): string => foldForSearch(word).replaceAll(' ', '');

/**
 * The word somebody most likely meant, of those there are; null where none is near. Case, accents, hyphens and underscores do
 * not count. A word may also be known by what it is called, `[word, name]`.
 *
 * @param share of the letters that may be wrong.
 */
export function nearest(
  typed: string,
  known: Iterable<readonly [word: string, name: string]>,
  share = 1 / 3,
): string | null {
  const wanted = plain(typed.slice(0, LONGEST));
  if (wanted === '') return null;
  let found: string | null = null;
  let least = Math.floor(wanted.length * share) + 0.5;
  for (const [word, name] of known) {
    const far = Math.min(...[word, name].map((one) => distance(wanted, plain(one.slice(0, LONGEST)))));
    if (far < least) [found, least] = [word, far];
  }
  return found;
}
