import { slugify } from '@/lib/vi/fold';

/** What is known of a term of a council; null is what no source says, never a number or a guess. */
export type KnownTerm = {
  readonly ordinal: number | null;
  readonly label: string | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
};

/** A term as residents' pages list it. */
export type PublicTerm = {
  /** What an address calls it. */
  readonly key: string;
  /** What a page calls it; null where nothing is known of it. */
  readonly label: string | null;
};

/** The years of a term, as far as they are known. */
export type TermYears = Pick<KnownTerm, 'startYear' | 'endYear'>;

/** «2004-2011», «tu-2004», «den-2011»; null where neither year is known. */
function yearsKey({ startYear, endYear }: TermYears): string | null {
  if (startYear !== null && endYear !== null) return `${startYear}-${endYear}`;
  if (startYear !== null) return `tu-${startYear}`;
  return endYear === null ? null : `den-${endYear}`;
}

const KEY_LETTERS = 60;

/** What a term is asked for by in an address: its number, else its years, else its name. No council has two terms of one key. */
export function termKey(term: KnownTerm): string {
  if (term.ordinal !== null) return String(term.ordinal);
  const name = slugify(term.label ?? '').slice(0, KEY_LETTERS);
  return yearsKey(term) ?? (name ? `ten-${name}` : 'chua-ro');
}

/** Whether a text can be the key of a term. */
export const isTermKey = (text: string): boolean =>
  /^(?:[1-9]\d?|\d{4}-\d{4}|(?:tu|den)-\d{4}|ten-[a-z0-9-]{1,60}|chua-ro)$/.test(text);

/** The part of a session's address that says its term: «khoa-2», «nhiem-ky-2004-2011»; null where there is nothing to say. */
export function termSlug(term: Omit<KnownTerm, 'label'>): string | null {
  if (term.ordinal !== null) return `khoa-${term.ordinal}`;
  const years = yearsKey(term);
  return years && `nhiem-ky-${years}`;
}

type Placed = Omit<KnownTerm, 'label'>;

const yearOf = ({ startYear, endYear }: TermYears) => startYear ?? endYear;

/** Newest first: by number; one without a number where its years put it, and last where it has none. */
export function newestTermsFirst<Term extends Placed>(terms: readonly Term[]): Term[] {
  const list = terms
    .filter(({ ordinal }) => ordinal !== null)
    .sort((a, b) => (b.ordinal ?? 0) - (a.ordinal ?? 0));
  const others = terms.filter(({ ordinal }) => ordinal === null);
  const dated = others
    .flatMap((term) => {
      const year = yearOf(term);
      return year === null ? [] : [{ term, year }];
    })
    .sort((a, b) => a.year - b.year);
  for (const { term, year } of dated) {
    const at = list.findIndex((other) => (yearOf(other) ?? year) < year);
    list.splice(at < 0 ? list.length : at, 0, term);
  }
  return [...list, ...others.filter((term) => yearOf(term) === null)];
}

/** Whether one term was surely over when the other began. */
export function isTermBefore(one: Placed, other: Placed): boolean {
  if (one.ordinal !== null && other.ordinal !== null) return one.ordinal < other.ordinal;
  return one.endYear !== null && other.startYear !== null && one.endYear <= other.startYear;
}

/** Whether nothing known of the two says that they are different terms, and something says that they are one. */
export function isSameTerm(one: Placed, other: Placed): boolean {
  if (one.ordinal !== null && other.ordinal !== null) return one.ordinal === other.ordinal;
  const years = ['startYear', 'endYear'] as const;
  const both = years.filter((year) => one[year] !== null && other[year] !== null);
  return both.length > 0 && both.every((year) => one[year] === other[year]);
}
