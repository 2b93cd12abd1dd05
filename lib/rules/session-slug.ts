import type { KnownDate } from '@/lib/vi/partial-date';
import type { sessionSeries } from '@/lib/words';
import { type KnownTerm, termSlug } from './term';
import { assertWhole } from './whole';

type SessionSeries = (typeof sessionSeries)[number];

export type SessionNumber = {
  readonly term: Omit<KnownTerm, 'label'>;
  readonly series: SessionSeries;
  /** The number within the series; null for a session whose number no source says. */
  readonly ordinal: number | null;
  /** The first day as far as it is known, which says which session it is where term and number do not. */
  readonly startsOn: KnownDate;
};

const SERIES_SLUG: Record<SessionSeries, string> = {
  main: 'ky',
  thematic: 'chuyen-de',
  extraordinary: 'dot-xuat',
};

/** What a day, a month or a year is called in an address, by the length of its text. */
const DAY_SLUG: Readonly<Record<number, string>> = { 10: 'ngay', 7: 'thang', 4: 'nam' };

/** «ngay-2012-07-10», «thang-2012-07», «nam-2012». */
export const daySlug = (day: string): string => `${DAY_SLUG[day.length]}-${day}`;

/** Whether an address made of this says which session it is; without it two of one day are told apart by counting. */
export const isNumbered = ({ term, ordinal }: Pick<SessionNumber, 'term' | 'ordinal'>): boolean =>
  ordinal !== null && termSlug(term) !== null;

/**
 * A session's permanent address within its council: «khoa-2-ky-11», «khoa-2-chuyen-de-3», «nhiem-ky-2004-2011-dot-xuat-1».
 * One whose term or number is not known has what is known and its day, month or year: «khoa-2-ngay-2012-07-10»,
 * «khoa-2-nam-2012», «khoa-2-ky-hop»; one of which nothing is known is «ky-hop». A thematic session numbered in the continuous series is of the series `main`. Throws RangeError on an ordinal below 1.
 */
export function sessionSlug({ term, series, ordinal, startsOn }: SessionNumber): string {
  if (term.ordinal !== null) assertWhole(term.ordinal, 'term.ordinal', 1);
  if (ordinal !== null) assertWhole(ordinal, 'ordinal', 1);
  const ofTerm = termSlug(term);
  const numbered = ordinal === null ? null : `${SERIES_SLUG[series]}-${ordinal}`;
  const day = isNumbered({ term, ordinal }) || !startsOn ? null : daySlug(startsOn);
  return [ofTerm, (numbered ?? day) ? numbered : 'ky-hop', day].filter(Boolean).join('-');
}
