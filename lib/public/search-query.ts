import { foldForSearch, normalizeText } from '@/lib/vi/fold';

/** What a search asks of the index: words to find without diacritics and, where any were typed, with them. */
export type SearchQuery = { words: string[]; folded: string; exact: string | null };

const MOST_WORDS = 12;

/** Words and digits only, each quoted: nothing a person types can be read as FTS5 syntax. */
const matchAll = (column: string, words: readonly string[]): string =>
  `{${column}} : (${words.map((word, index) => `"${word}"${index === words.length - 1 ? ' *' : ''}`).join(' AND ')})`;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];

/** The query as FTS5 expressions, the last word also as the beginning of one; null when it holds no word. */
export function searchQuery(text: string): SearchQuery | null {
  const words = foldForSearch(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const written = wordsOf(normalizeText(text).toLocaleLowerCase('vi'));
  const plain = written.join(' ') === words.join(' ');
  return { words, folded: matchAll('folded', words), exact: plain ? null : matchAll('exact', written) };
}
