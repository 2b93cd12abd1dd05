import { formatDate } from '@/lib/vi/date';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Returns the local date `YYYY-MM-DD` unchanged, or throws RangeError when it is not a day of the calendar.
 * Only then is comparing dates as text the same as comparing days.
 */
export function assertDate(date: string): string {
  const parts = ISO_DATE.exec(date);
  const utc = parts && new Date(`${date}T00:00:00Z`);
  if (!utc || Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a date of the form YYYY-MM-DD: ${date}`);
  }
  return date;
}

/** Returns the local time `HH:MM` (24 hours) unchanged, or throws RangeError. */
export function assertTime(time: string): string {
  if (!CLOCK.test(time)) throw new RangeError(`Not a time of the form HH:MM: ${time}`);
  return time;
}

/** «09:30 ngày 12/6/2020», or only «ngày 12/6/2020» when no time was recorded. */
export function momentText(date: string, time: string | null): string {
  const dayText = `ngày ${formatDate(assertDate(date))}`;
  return time === null ? dayText : `${assertTime(time)} ${dayText}`;
}
