import { councilWord, kindWord } from '@/lib/record/search-words';
import { foldForSearch, normalizeText } from '@/lib/vi/fold';
import type { SearchKind } from '@/lib/words';

/** What was asked: the words to find without diacritics and, where any were typed, as they were written. */
export type SearchQuery = { words: string[]; written: string[] | null };

const MOST_WORDS = 12;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of what somebody typed; null when there is none. */
export function searchQuery(text: string): SearchQuery | null {
  const words = foldForSearch(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const written = wordsOf(normalizeText(text)).slice(0, MOST_WORDS);
  return { words, written: written.join(' ') === words.join(' ') ? null : written };
}

/**
 * The query as FTS5 reads it: every word in one council (and of one kind), the last also as the beginning of one.
 * Words are letters and digits only, each quoted: nothing a person types can be read as syntax.
 */
export function matchExpression(councilId: string, words: readonly string[], kind?: SearchKind): string {
  const marks = [councilWord(councilId), ...(kind ? [kindWord(kind)] : [])];
  return `${[...marks, ...words].map((word) => `"${word}"`).join(' AND ')} *`;
}

/**
 * Tells of a text whether every word stands in it with the very diacritics it was written with, the last as the beginning
 * of one.
 */
export function writtenIn(written: readonly string[]): (text: string) => boolean {
  // Words are letters and digits only: none of them means anything to a pattern.
  const patterns = written.map(
    (word, index) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${word}${index < written.length - 1 ? '(?![\\p{L}\\p{N}])' : ''}`, 'u'),
  );
  return (text) => {
    const lower = text.toLowerCase();
    return patterns.every((pattern) => pattern.test(lower));
  };
}
