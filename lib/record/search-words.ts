import { evenTones, foldForSearch, normalizeText } from '@/lib/vi/fold';
import type { KnownDate } from '@/lib/vi/partial-date';
import { sensesIn } from '@/lib/vi/senses';
import type { SearchKind } from '@/lib/words';
import type { SearchEntry } from './search-entries';

/* What the search index holds of one entry, and where it stands in the index's order. */

/*
 * The index has one column of words. Whose they are, what kind of thing they tell of, the words with their marks and what
 * is meant however it is written are words too, begun with a character that no text keeps through folding: searching one
 * council touches that council's part of the index only.
 */
const COUNCIL = '\u{e000}';
const KIND = '\u{e001}';
const MARKED = '\u{e002}';
const SENSE = '\u{e003}';
const TITLE = '\u{e004}';

/** The word that marks what belongs to a council. */
export const councilWord = (councilId: string): string =>
  COUNCIL + councilId.toLowerCase().replace(/[^0-9a-z]/g, '');

/** The word that marks things of one kind. */
export const kindWord = (kind: SearchKind): string => KIND + kind;

/** The word under which a key of `sensesIn` is found; digits alone are a word as they are. */
export const senseWord = (key: string): string => (/^\d/.test(key) ? key : SENSE + key);

/** The word under which what a title means is found: «Kỳ họp thứ IX» before all that tells of it. */
export const titleWord = (key: string): string => TITLE + key;

/** A word with the marks it bears, «hoà» as «hòa» and ð as đ; null for one that bears none, which is found folded. */
export function markedWord(word: string): string | null {
  const lower = word.toLowerCase();
  return /[^a-z0-9]/.test(lower) ? MARKED + evenTones(lower).replace(/[ðɖ]/g, 'đ') : null;
}

/** «06» as 6: papers write both. */
export const withoutNoughts = (word: string): string => word.replace(/^0+(?=\d+$)/, '');

/** The words of a text in NFC, as they are written. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Every word an entry is found by, once each. */
export function indexedWords(councilId: string, { kind, title, body }: SearchEntry): string {
  const text = normalizeText(`${title}\n${body}`);
  const words = [
    councilWord(councilId),
    kindWord(kind),
    ...foldForSearch(text)
      .split(' ')
      .flatMap((word) => [word, withoutNoughts(word)]),
    ...[...new Set(wordsOf(text))].flatMap((word) => markedWord(word) ?? []),
    ...sensesIn(text).flatMap(({ keys, wider }) => [...keys, ...wider].map(senseWord)),
    ...sensesIn(normalizeText(title)).flatMap(({ keys }) => keys.map(titleWord)),
  ];
  return [...new Set(words.filter(Boolean))].join(' ');
}

/** Rowids for one date and kind: more than all of Vietnam's councils would fill. */
export const BAND_SIZE = 10_000_000;
const rank = (kind: SearchKind) => ({ session: 2, meeting: 2, resolution: 1 })[kind as string] ?? 0;

/** Digits by which a date as far as it is known stands where it does as a text; one that is not known is before all. */
const digitsOf = (date: KnownDate): number => Number((date ?? '').replaceAll('-', '').padEnd(8, '0'));

/**
 * The rowid that those of an entry's date and kind count down from: below zero and, written in decimal, date, rank, number.
 * An index is read quickest from its lowest rowid up; so it gives the newest first, and of one date sessions before
 * resolutions before the rest.
 */
export const searchBand = ({ happenedOn, kind }: SearchEntry): number =>
  -(digitsOf(happenedOn) * 10 + rank(kind)) * BAND_SIZE;
