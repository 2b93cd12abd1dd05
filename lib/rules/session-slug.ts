import type { sessionSeries } from '@/lib/words';
import { assertWhole } from './whole';

type SessionSeries = (typeof sessionSeries)[number];

export type SessionNumber = {
  readonly termOrdinal: number;
  readonly series: SessionSeries;
  /** The number within the series; for sessions the council does not number, their order within the term. */
  readonly ordinal: number;
};

const SERIES_SLUG: Record<SessionSeries, string> = {
  main: 'ky',
  thematic: 'chuyen-de',
  extraordinary: 'dot-xuat',
};

/**
 * A session's permanent address within its council: «khoa-2-ky-11», «khoa-2-chuyen-de-3», «khoa-2-dot-xuat-1».
 * A thematic session numbered in the continuous series is of the series `main`. Throws RangeError on an ordinal below 1.
 */
export function sessionSlug({ termOrdinal, series, ordinal }: SessionNumber): string {
  assertWhole(termOrdinal, 'termOrdinal', 1);
  assertWhole(ordinal, 'ordinal', 1);
  return `khoa-${termOrdinal}-${SERIES_SLUG[series]}-${ordinal}`;
}
