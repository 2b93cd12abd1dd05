import { isPartialDate, yearOf } from '@/lib/vi/partial-date';
import { numberAfter, resolutionCount, yearInNumber } from '@/lib/vi/resolution-number';
import { decidedDay, type SignContext, statusNow } from './context';
import type { DraftText } from './sign';

/** The number that follows, the one it follows on, and the session that was given in. */
export type NextNumber = { readonly number: string; readonly after: string; readonly label: string };

/** The year a resolution is numbered in: of its issue, its adoption or what decided it; null where none is known. */
export function yearOfNumber(row: DraftText, context: SignContext): number | null {
  const own = row.issuedOn || row.adoptedOn;
  return yearOf(own && isPartialDate(own) ? own : (decidedDay(row, context) ?? context.startsOn));
}

/** Numbers given in a year, in this session and in the council's others. */
export const numbersOfYear = (year: number, rows: readonly DraftText[], context: SignContext) => [
  ...rows.flatMap((one) =>
    one.number && yearOfNumber(one, context) === year ? [{ number: one.number, label: 'kỳ họp này' }] : [],
  ),
  ...context.given.filter((one) => one.year === year),
];

/**
 * The number an adopted resolution without one gets next: one series for each body and year (NĐ 30/2020, Điều 15), and those that
 * hold their year, of normative texts, apart. Null where no number of its series is known that year.
 *
 * @param rows the resolutions of its session, whose numbers count too.
 */
export function nextInSeries(
  row: DraftText,
  rows: readonly DraftText[],
  context: SignContext,
): NextNumber | null {
  const year = yearOfNumber(row, context);
  if (row.number || statusNow(row, context) !== 'adopted' || year === null) return null;
  const hasYear = row.kind === 'normative';
  const [last] = numbersOfYear(year, rows, context)
    .filter(({ number }) => (yearInNumber(number) !== null) === hasYear)
    .flatMap((one) => {
      const count = resolutionCount(one.number);
      return count === null ? [] : [{ ...one, count }];
    })
    .toSorted((one, other) => other.count - one.count);
  const number = last && numberAfter(last.number, 1);
  return last && number ? { number, after: last.number, label: last.label } : null;
}
