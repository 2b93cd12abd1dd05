import {
  councilWord,
  kindWord,
  markedWord,
  senseWord,
  titleWord,
  withoutNoughts,
  wordsOf,
} from '@/lib/record/search-words';
import { foldForSearch, normalizeText } from '@/lib/vi/fold';
import { type Sense, sensesIn } from '@/lib/vi/senses';
import type { SearchKind } from '@/lib/words';

/** One thing that must be there, as any of these words. */
type Term = readonly string[];

/** What an entry must hold; where `isPrefix`, the last word may also be the beginning of one. */
export type Match = {
  readonly terms: readonly Term[];
  readonly isPrefix: boolean;
  /** Each word stands there with the very marks it was typed with. */
  readonly isExact: boolean;
  /** Asked only where the closer ones found nothing. */
  readonly isLastResort?: boolean;
};

/** What to mark in a text that was found. */
export type HitMarks = {
  readonly words: readonly string[];
  /** The word that may be the beginning of one. */
  readonly beginning: string | null;
  readonly keys: readonly string[];
};

export type SearchQuery = {
  /** From the closest to the loosest; what an earlier one finds comes first. */
  readonly matches: readonly Match[];
  /** Everything typed, folded. */
  readonly words: readonly string[];
  /** The same as it was typed, an ordinal, a date or an amount in one. */
  readonly parts: readonly Part[];
  readonly marks: HitMarks;
};

export type Part = {
  readonly text: string;
  readonly folded: string;
  readonly sense: Sense | null;
};

const MOST_WORDS = 12;

/** What somebody typed, as what to look for; null when there is no word in it. */
export function searchQuery(text: string): SearchQuery | null {
  const typed = normalizeText(text);
  const parts = partsOf(typed).slice(0, MOST_WORDS);
  if (parts.length === 0) return null;
  const words = parts.flatMap(({ folded }) => folded.split(' ')).slice(0, MOST_WORDS);
  return { matches: matchesOf(parts), words, parts, marks: hitMarks(parts, words) };
}

function matchesOf(parts: readonly Part[]): Match[] {
  const isMarked = parts.some(
    ({ text, sense }) => (!sense || sense.isSynonym) && wordsOf(text).some(markedWord),
  );
  const closest = (part: Part) => (isMarked ? exactTerms(part) : [meantTerm(part)]);
  const titled = parts.flatMap((part) => titleTerm(part) ?? closest(part));
  const exact = parts.flatMap(exactTerms);
  const meant = parts.map(meantTerm);
  const literal = parts.flatMap(literalTerms);
  return [
    ...(parts.some(titleTerm) ? [{ terms: titled, isPrefix: false, isExact: isMarked }] : []),
    ...(isMarked ? [{ terms: exact, isPrefix: false, isExact: true }] : []),
    { terms: meant, isPrefix: hasBeginning(parts), isExact: false },
    ...(parts.some(({ sense }) => sense?.isLoose)
      ? [{ terms: literal, isPrefix: true, isExact: false, isLastResort: true }]
      : []),
  ];
}

/** The senses of a text and the words around them, in their order. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const addWords = (from: number, to: number) => {
    for (const word of wordsOf(text.slice(from, to)))
      for (const folded of foldForSearch(word).split(' '))
        if (folded) parts.push({ text: word, folded, sense: null });
  };
  let end = 0;
  for (const sense of sensesIn(text)) {
    addWords(end, sense.start);
    const written = text.slice(sense.start, sense.end);
    parts.push({ text: written, folded: foldForSearch(written), sense });
    end = sense.end;
  }
  addWords(end, text.length);
  return parts;
}

const meantTerm = ({ folded, sense }: Part): Term => (sense ? sense.keys.map(senseWord) : spellings(folded));

/** What is named by its number or its day stands before what only tells of it. */
const titleTerm = ({ sense }: Part): Term[] | null =>
  sense && !sense.isLoose && !sense.isSynonym ? [sense.keys.map(titleWord)] : null;

/** The last word may be the beginning of one, and so may a document's number: «07/NQ-H». */
const hasBeginning = (parts: readonly Part[]): boolean => {
  const last = parts.at(-1)?.sense;
  return !last || (last.keys[0]?.startsWith('v') ?? false);
};

const literalTerms = (part: Part): Term[] =>
  part.sense?.isLoose ? part.folded.split(' ').map(spellings) : [meantTerm(part)];

function exactTerms({ text, folded, sense }: Part): Term[] {
  if (sense && !sense.isSynonym) return [sense.keys.map(senseWord)];
  const plain = folded.split(' ');
  return wordsOf(text).map((word, index) => [markedWord(word) ?? plain[index] ?? word]);
}

/** A word that ends in i where others write y, and the other way: kì and kỳ, quí and quý; «06» as 6. */
function spellings(word: string): Term {
  const number = withoutNoughts(word);
  if (number !== word) return [number];
  const [, onset, vowel] = /^([hklmst]|qu)([iy])$/.exec(word) ?? [];
  return onset ? [word, onset + (vowel === 'i' ? 'y' : 'i')] : [word];
}

function hitMarks(parts: readonly Part[], words: readonly string[]): HitMarks {
  const plain = parts.filter(({ sense }) => !sense).flatMap(({ folded }) => spellings(folded));
  const last = parts.at(-1);
  return {
    words: [...plain, ...gluedMatches(words).map(({ glued }) => glued)],
    beginning: last && !last.sense ? last.folded : null,
    keys: parts.flatMap(({ sense }) => sense?.keys ?? []),
  };
}

/** The same words with two of them printed as one, «Ủyban»: for each such word what must then be there. */
export function gluedMatches(words: readonly string[]): { glued: string; match: Match }[] {
  return words.slice(1).flatMap((second, index) => {
    const glued = `${words[index]}${second}`;
    if (/\d/.test(glued)) return [];
    const terms = [...words.slice(0, index), glued, ...words.slice(index + 2)].map((word) => [word]);
    return [{ glued, match: { terms, isPrefix: true, isExact: false } }];
  });
}

/**
 * A match as FTS5 reads it, in one council (and of one kind). Words are letters and digits only, each quoted: nothing a
 * person types can be read as syntax.
 */
export function matchExpression(
  councilId: string,
  { terms, isPrefix }: Pick<Match, 'terms' | 'isPrefix'>,
  kind?: SearchKind,
): string {
  const marks = [councilWord(councilId), ...(kind ? [kindWord(kind)] : [])].map((word) => `"${word}"`);
  const asked = terms.map((term, index) => {
    const [first, ...others] = term.map((word) => `"${word}"`);
    const begun = isPrefix && index === terms.length - 1 ? `${first} *` : first;
    return others.length > 0 ? `(${[begun, ...others].join(' OR ')})` : begun;
  });
  return [...marks, ...asked].join(' AND ');
}
