import { foldForSearch } from '@/lib/vi/fold';
import type { SearchKind } from '@/lib/words';
import type { SearchEntry } from './search-entries';

/* What the search index holds of one entry, and where it stands in the index's order. */

/*
 * The index has one column of words. Whose they are and what kind of thing they tell of are words too, begun with a
 * character that no text keeps through folding: searching one council touches that council's part of the index only.
 */
const COUNCIL = '\u{e000}';
const KIND = '\u{e001}';

/** The word that marks what belongs to a council. */
export const councilWord = (councilId: string): string =>
  COUNCIL + councilId.toLowerCase().replace(/[^0-9a-z]/g, '');

/** The word that marks things of one kind. */
export const kindWord = (kind: SearchKind): string => KIND + kind;

/** Every word an entry is found by. A resolution «07/NQ-HĐND» is also asked for as «7/NQ-HĐND». */
export function indexedWords(councilId: string, { kind, title, body }: SearchEntry): string {
  const text = foldForSearch(`${title}\n${body}`);
  const number = kind === 'resolution' && /^0+(\d+) /.exec(foldForSearch(body))?.[1];
  return [councilWord(councilId), kindWord(kind), text, number].filter(Boolean).join(' ');
}

/** Rowids for one date and kind: more than all of Vietnam's councils would fill. */
export const BAND_SIZE = 10_000_000;
const rank = (kind: SearchKind) => ({ session: 2, resolution: 1 })[kind as string] ?? 0;

/**
 * The rowid that those of an entry's date and kind count down from: below zero and, written in decimal, date, rank, number.
 * An index is read quickest from its lowest rowid up; so it gives the newest first, and of one date sessions before
 * resolutions before the rest.
 */
export const searchBand = ({ happenedOn, kind }: SearchEntry): number =>
  -(Number(happenedOn.replaceAll('-', '')) * 10 + rank(kind)) * BAND_SIZE;
