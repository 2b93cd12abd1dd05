import { normalizeText } from './fold';

const collator = new Intl.Collator('vi', { numeric: true });

/** Orders texts by the Vietnamese alphabet, and figures in them by size: «Phường 2» before «Phường 10», Đ after D. */
export const compareTexts = (a: string, b: string): number => collator.compare(a, b);

const wordsOf = (name: string): string[] => normalizeText(name).split(/\s+/);

/** Family and given name's first letters, for a seat or a badge: «Đặng Thị Ánh» → «ĐÁ»; one letter for one word. */
export function initials(name: string): string {
  const words = wordsOf(name);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('vi') ?? '').join('');
}

/**
 * Orders people as Vietnamese lists do: by given name, then family name, then the names between, in the Vietnamese
 * alphabet (a ă â b c d đ …; tones only decide between equal letters). For `Array.prototype.sort`.
 */
export function compareNames(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return (
    collator.compare(left.at(-1) ?? '', right.at(-1) ?? '') ||
    collator.compare(left[0] ?? '', right[0] ?? '') ||
    collator.compare(left.slice(1, -1).join(' '), right.slice(1, -1).join(' ')) ||
    left.length - right.length
  );
}
