import { addDays, formatDate, isDate } from './date';
import { withoutLookalikes } from './fold';
import { pad2 } from './number';
import { parseNumberWords } from './number-words';
import { type DateResult, parseDate } from './parse-moment';

/*
 * A local date as far as it is known: a day «2020-06-12», a month «2020-06» or a year «2020» (ISO 8601-1, reduced precision).
 * Sorted as texts, what is known less stands before the days it may be.
 */

/** Whether a text is a day, a month or a year of the calendar, in that spelling. */
export const isPartialDate = (iso: string): boolean =>
  /^\d{4}(?:-\d\d){0,2}$/.test(iso) && isDate(`${iso}-01-01`.slice(0, 10));

function assertPartial(iso: string): string {
  if (!isPartialDate(iso)) throw new RangeError(`Not a date, a month or a year: ${iso}`);
  return iso;
}

/** The first day it can be. This and everything below throws RangeError on what is none. */
export const firstDay = (iso: string): string => `${assertPartial(iso)}-01-01`.slice(0, 10);

/** The last day it can be. */
export function lastDay(iso: string): string {
  const first = firstDay(iso);
  if (iso.length === 10) return iso;
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const isLastMonth = iso.length === 4 || month === 12;
  return addDays(isLastMonth ? `${year + 1}-01-01` : `${year}-${pad2(month + 1)}-01`, -1);
}

/** A date as far as it is known; null where nothing of it is. */
export type KnownDate = string | null;

/** Whether it is known to the day. */
export const isDay = (date: KnownDate): date is string => date !== null && isDate(date);

/** Whether one was before the other, whatever days they were: never of a day of which nothing is known. */
export const isSurelyBefore = (one: KnownDate, other: KnownDate): boolean =>
  one !== null && other !== null && lastDay(one) < firstDay(other);

/** Whether the two can have been one day. */
export const mayBeSame = (one: KnownDate, other: KnownDate): boolean =>
  !isSurelyBefore(one, other) && !isSurelyBefore(other, one);

/** Earliest first, as texts are compared: what is known less before the days it may be, what is unknown last. */
export function compareDates(one: KnownDate, other: KnownDate): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

/** As much of a date as holds for both: «2020-06» for two days of one June; null where not even the year does. */
export function sharedDate(one: KnownDate, other: KnownDate): KnownDate {
  const lengths = [10, 7, 4].filter((length) => length <= Math.min(one?.length ?? 0, other?.length ?? 0));
  const shared = lengths.find((length) => one?.slice(0, length) === other?.slice(0, length));
  return shared ? (one?.slice(0, shared) ?? null) : null;
}

/** The year it was in; null where that is not known. */
export const yearOf = (date: KnownDate): number | null => (date === null ? null : Number(date.slice(0, 4)));

/** «12/6/2020», «tháng 6/2020», «năm 2020», for every screen. */
export function formatPartialDate(iso: string): string {
  const first = firstDay(iso);
  if (iso.length === 10) return formatDate(iso);
  return iso.length === 4 ? `năm ${iso}` : `tháng ${Number(first.slice(5, 7))}/${first.slice(0, 4)}`;
}

/** The same within a sentence: «ngày 12/6/2020», «tháng 6/2020», «năm 2020». */
export const onPartialDate = (iso: string): string =>
  iso.length === 10 ? `ngày ${formatDate(iso)}` : formatPartialDate(iso);

const MONTH = /^(?:tháng )?(\d{1,2}|\p{L}+(?: \p{L}+)??)(?:\/| ?- ?|\.| năm |, | )(\d{4})$/u;
const ISO_MONTH = /^(\d{4})-(\d{1,2})$/;
const YEAR = /^(?:năm )?(\d{4})$/;

/**
 * Reads a day as `parseDate` does, and a month or a year as they are printed: «tháng 6/2020», «6/2020», «tháng sáu năm
 * 2020», «2020-06», «năm 2020», «2020». A month there is not is `impossible`.
 */
export function parsePartialDate(text: string): DateResult {
  const day = parseDate(text);
  if (day.ok || day.reason !== 'format' || text.length > 100) return day;
  const written = withoutLookalikes(text)
    .toLocaleLowerCase('vi')
    .replace(/\s+/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .trim()
    .replace(/^trong /, '');
  const year = YEAR.exec(written)?.[1];
  if (year) return read(year);
  const [, isoYear = '', isoMonth = ''] = ISO_MONTH.exec(written) ?? [];
  if (isoYear) return read(`${isoYear}-${pad2(Number(isoMonth))}`);
  const [, month = '', ofYear = ''] = MONTH.exec(written) ?? [];
  const number = /^\d/.test(month) ? month : parseNumberWords(month);
  return number === null ? day : read(`${ofYear}-${pad2(Number(number))}`);
}

const read = (date: string): DateResult =>
  isPartialDate(date) ? { ok: true, date } : { ok: false, reason: 'impossible' };
