import { type KnownDate, onPartialDate } from '@/lib/vi/partial-date';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^([01]\d|2[0-3])(:[0-5]\d){1,2}$/;

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

/**
 * Returns the local time `HH:MM` or, where seconds were printed, `HH:MM:SS` (24 hours) unchanged, or throws RangeError. As
 * texts they are in order.
 */
export function assertTime(time: string): string {
  if (!CLOCK.test(time)) throw new RangeError(`Not a time of the form HH:MM: ${time}`);
  return time;
}

/** «09:30 ngày 12/6/2020», «09:30, tháng 6/2020», or only the one that is known; empty where neither is. */
export function momentText(date: KnownDate, time: string | null): string {
  const dayText = date === null ? '' : onPartialDate(date);
  if (time === null) return dayText;
  return [assertTime(time), dayText].filter(Boolean).join(date?.length === 10 ? ' ' : ', ');
}
