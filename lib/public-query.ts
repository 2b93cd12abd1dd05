import { MOST_PAGES } from './pages';
import { promiseFilterWords, promiseKindWords } from './public/promise-filters';
import { meetingWords } from './rules/meeting-kinds';
import { isTermKey } from './rules/term';
import { normalizeText } from './vi/fold';
import { resolutionKinds, resolutionStatuses } from './words';

/*
 * What residents' pages take from the query of their address: each name once, in this order, in these shapes. A page reads
 * its query with `readQuery`, and the front by the same table knows the one spelling of an address.
 */

/** Those the register can be asked for: a draft is in no register. */
export const registerStatuses = resolutionStatuses.filter((status) => status !== 'draft');

/** Reads one value; `null` for what is none, and for what is understood when nothing is said. */
type Reader<Value> = (text: string) => Value | null;
type Query = Readonly<Record<string, Reader<string | number>>>;

const MOST_LETTERS = 200;
/** Normalising may shorten a text, but not by more. */
const MOST_RAW_LETTERS = 8 * MOST_LETTERS;

/** What somebody looks for: one line of 200 letters at most. */
const words: Reader<string> = (text) => {
  const line = normalizeText(text.slice(0, MOST_RAW_LETTERS)).replace(/\s+/g, ' ');
  return [...line].slice(0, MOST_LETTERS).join('').trim() || null;
};

/** A whole number, written without anything it does not need. */
const whole =
  (least: number, most: number): Reader<number> =>
  (text) =>
    /^[1-9]\d{0,5}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null;

const oneOf =
  <Word extends string>(list: readonly Word[]): Reader<Word> =>
  (text) =>
    list.find((word) => word === text) ?? null;

/** The first page is the one without a number. */
const pageOf = (most: number) => whole(2, most);
const MOST_COUNTED_PAGES = 9_999;
const term: Reader<string> = (text) => (isTermKey(text) ? text : null);
/** How a list is asked for what happened in no known year. */
export const UNKNOWN_YEAR = 'chua-ro';
export type AskedYear = number | typeof UNKNOWN_YEAR;
const wholeYear = whole(1900, 2199);
const year: Reader<AskedYear> = (text) => (text === UNKNOWN_YEAR ? UNKNOWN_YEAR : wholeYear(text));

/** A province as the directory spells it: its code, or the name it was given. */
const provinceWord: Reader<string> = (text) =>
  /^[a-z0-9]+(?:-[a-z0-9]+){0,12}$/.test(text) ? text.slice(0, 60) : null;

export const publicQueries = {
  none: {},
  list: { trang: pageOf(MOST_COUNTED_PAGES) },
  directory: { q: words, tinh: provinceWord, trang: pageOf(MOST_COUNTED_PAGES) },
  meetings: { loai: oneOf(meetingWords), nam: year, trang: pageOf(MOST_COUNTED_PAGES) },
  promises: {
    ...{ loai: oneOf(promiseKindWords), 'tinh-trang': oneOf(promiseFilterWords) },
    trang: pageOf(MOST_COUNTED_PAGES),
  },
  sessions: { khoa: term, trang: pageOf(MOST_COUNTED_PAGES) },
  register: {
    ...{ q: words, nam: year, 'ket-qua': oneOf(registerStatuses), loai: oneOf(resolutionKinds), khoa: term },
    // A list that is searched is counted a few pages ahead only; without words its pages are few as well.
    trang: pageOf(MOST_PAGES),
  },
  delegates: { khoa: term },
  search: { q: words, trang: pageOf(MOST_PAGES) },
} as const satisfies Record<string, Query>;

export type QueryName = keyof typeof publicQueries;
export type QueryValues<Name extends QueryName> = {
  [Key in keyof (typeof publicQueries)[Name]]: (typeof publicQueries)[Name][Key] extends Reader<infer Value>
    ? Value | null
    : never;
};

/**
 * The values a page takes from its address, in the table's order.
 *
 * @param given the query as Next gives it; of a name given twice the first value counts
 */
export function readQuery<Name extends QueryName>(
  name: Name,
  given: Readonly<Record<string, string | string[] | undefined>>,
): QueryValues<Name> {
  const readers: Query = publicQueries[name];
  const values = Object.entries(readers).map(([key, read]) => {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const text = Array.isArray(value) ? value[0] : value;
    return [key, text ? read(text) : null];
  });
  return Object.fromEntries(values) as QueryValues<Name>;
}
