export const PAGE_SIZE = 20;

export type Page<Row> = { rows: Row[]; page: number; pages: number; total: number };

/** The page number in an address's `?trang=`; anything that is none reads as the first. */
export function pageNumber(value: string | string[] | undefined): number {
  const text = Array.isArray(value) ? value[0] : value;
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** One value of a query parameter, trimmed; null when it is missing or empty. */
export function oneParameter(value: string | string[] | undefined): string | null {
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  return text ? text.slice(0, 200) : null;
}

/** How many pages `total` rows fill; an empty list is one empty page. */
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** A whole number from 1 to 9999 in a query parameter, such as a year or a term; null for anything else. */
export function wholeParameter(value: string | string[] | undefined): number | null {
  const text = oneParameter(value);
  return text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** The address of a list with its filters; empty ones are left out. */
export function listAddress(path: string, query: Readonly<Record<string, string | number | null>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null) parameters.set(name, String(value));
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
