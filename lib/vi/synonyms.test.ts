import { expect, it } from 'vitest';
import { ABBREVIATIONS } from './abbreviations';
import { foldForSearch } from './fold';
import { sensesIn } from './senses';
import { SYNONYMS } from './synonyms';

const isAbbreviation = (word: string) => ABBREVIATIONS.has(word.toUpperCase());

it.each(SYNONYMS.map((set) => [set.words.join(', '), set] as const))('%s', (_, { words, reason }) => {
  expect(words.length).toBeGreaterThan(1);
  expect(reason).toMatch(/\.$/);
  const keys = words.map((word) => sensesIn(word).map((sense) => sense.keys.join()));
  expect(new Set(keys.flat()).size).toBe(1);
});

it('has each word in one set', () => {
  const words = SYNONYMS.flatMap((set) => set.words);
  expect(words).toEqual([...new Set(words)]);
});

it('takes a word of one syllable only with its marks, for without them it is many', () => {
  const sets = SYNONYMS.filter(({ words }) => !words.some((word) => isAbbreviation(word)));
  const short = sets.flatMap((set) => set.words).filter((word) => !word.includes(' '));
  const marked = short.filter((word) => foldForSearch(word) !== word);
  expect(marked).toContain('ngõ');
  for (const word of marked) expect(sensesIn(foldForSearch(word))).toEqual([]);
});
