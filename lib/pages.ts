export const PAGE_SIZE = 20;

/** One page of a list. `total` counts every row, or, where `isMore`, those up to a few pages ahead. */
export type Page<Row> = { rows: Row[]; page: number; pages: number; total: number; isMore: boolean };

/** How far ahead a list is counted whose rows are found one by one, and how far it can be turned at all. */
const PAGES_AHEAD = 5;
export const MOST_PAGES = 50;

/** A page of a list whose rows were counted. */
export const exactPage = <Row>(rows: Row[], page: number, total = 0): Page<Row> => ({
  rows,
  page,
  pages: pagesOf(total),
  total,
  isMore: false,
});

/** How many rows to ask for, from the first on, to show one page and know whether more follow. */
export const rowsToSee = (page: number): number =>
  Math.min(page - 1 + PAGES_AHEAD, MOST_PAGES) * PAGE_SIZE + 1;

/** The page out of `seen`, the first `rowsToSee(page)` rows of a list. */
export function pageAhead<Row>(seen: readonly Row[], page: number): Page<Row> {
  const most = rowsToSee(page) - 1;
  const rows = seen.slice(0, most).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return { ...exactPage(rows, page, Math.min(seen.length, most)), isMore: seen.length > most };
}

/** The rows a page of a counted list begins after. */
export const rowsBefore = (page: number): number => (page - 1) * PAGE_SIZE;

/** The page number in an address's `?trang=`; anything that is none reads as the first. */
export function pageNumber(value: string | string[] | undefined): number {
  const text = Array.isArray(value) ? value[0] : value;
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** How many pages `total` rows fill; an empty list is one empty page. */
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE));

export type ListQuery = Readonly<Record<string, string | number | null>>;

/** An address with its query, as a browser writes a form's; what is `null` is left out. */
export function addressOf(path: string, query: ListQuery): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** The address of one page of a list with its filters; the first page has no number. */
export const listAddress = (path: string, query: ListQuery, page: number): string =>
  addressOf(path, { ...query, trang: page > 1 ? page : null });
