import { pad2 } from './number';

/** A local calendar date is `YYYY-MM-DD`, a local time `HH:MM` or `HH:MM:SS`, an instant UTC ISO `…Z`. */
type Parts = { year: number; month: number; day: number };

const DAY_MS = 86_400_000;
/** Vietnam keeps +07:00 the year round, so that no time-zone database is asked. */
const LOCAL_OFFSET_MS = 7 * 3_600_000;
const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a real calendar day written `YYYY-MM-DD`, year 1000 or later (0202-06-12 is a slip of the hand). */
export function isDate(iso: string): boolean {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function partsOf(iso: string): Parts {
  if (!isDate(iso)) throw new RangeError(`Not a date: ${iso}`);
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

function timeParts(time: string): { hour: number; minute: number; second: number | null } {
  if (!/^(?:[01]\d|2[0-3])(?::[0-5]\d){1,2}$/.test(time)) throw new RangeError(`Not a time: ${time}`);
  const [hour = 0, minute = 0, second = null] = time.split(':').map(Number);
  return { hour, minute, second };
}

/*
 * Screens, of residents and of the desk alike, write a day as «9/7/2026». Only what is set as an official paper pads, in
 * words and by the decree's rule (`officialDate`). «09/07/2026» is written nowhere, though it is read.
 */

/** «12/6/2020», for every screen. This and every formatter below throws RangeError on what is no date, time or instant. */
export function formatDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `${day}/${month}/${year}`;
}

/** «ngày 05 tháng 01 năm 2020»: a zero before days under 10 and months 1 and 2 only (NĐ 30/2020, Phụ lục I). */
export function officialDate(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `ngày ${pad2(day)} tháng ${month <= 2 ? pad2(month) : month} năm ${year}`;
}

/** «08 giờ 30», as minutes and invitations write it; «07 giờ 30 phút 15 giây» where seconds were printed. */
export function formatTime(time: string): string {
  const { hour, minute, second } = timeParts(time);
  const exact = second === null ? '' : ` phút ${pad2(second)} giây`;
  return `${pad2(hour)} giờ ${pad2(minute)}${exact}`;
}

const utcMidnight = (iso: string): number => {
  partsOf(iso);
  return Date.parse(`${iso}T00:00:00Z`);
};

/** «Thứ Sáu». */
export function weekday(iso: string): string {
  return WEEKDAYS[new Date(utcMidnight(iso)).getUTCDay()] ?? '';
}

/** The local wall clock at an instant, as `YYYY-MM-DDTHH:MM`. */
function localClock(utcIso: string): string {
  const instant = /^\d{4}-\d\d-\d\dT.*Z$/.test(utcIso) ? Date.parse(utcIso) : Number.NaN;
  if (Number.isNaN(instant)) throw new RangeError(`Not a UTC instant: ${utcIso}`);
  return new Date(instant + LOCAL_OFFSET_MS).toISOString().slice(0, 16);
}

/** «18:42 ngày 16/6/2020», in Vietnam's time. */
export function formatInstant(utcIso: string): string {
  return `${localClock(utcIso).slice(11)} ngày ${formatDate(localDateOf(utcIso))}`;
}

/** The day it is in Vietnam at an instant: 17:00Z already belongs to the next. */
export function localDateOf(utcIso: string): string {
  return localClock(utcIso).slice(0, 10);
}

/** A local date and time as a UTC instant: ('2020-06-16', '18:42') → '2020-06-16T11:42:00.000Z'. */
export function localToInstant(iso: string, time: string): string {
  const { hour, minute, second } = timeParts(time);
  const seconds = (hour * 60 + minute) * 60 + (second ?? 0);
  return new Date(utcMidnight(iso) + seconds * 1000 - LOCAL_OFFSET_MS).toISOString();
}

/** The UTC instant `ms` milliseconds after another, or before it when negative. */
export const instantAfter = (utcIso: string, ms: number): string =>
  new Date(Date.parse(utcIso) + ms).toISOString();

/** The date `days` later, or earlier when negative. */
export function addDays(iso: string, days: number): string {
  const moved = new Date(utcMidnight(iso) + days * DAY_MS).toISOString().slice(0, 10);
  if (!Number.isInteger(days) || !isDate(moved)) throw new RangeError(`Not a date: ${iso} + ${days} days`);
  return moved;
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS;
}

/** «12–13/6/2020», «30/6–2/7/2020», «30/12/2020 – 2/1/2021»; a single date when both are one day. */
export function formatDateRange(first: string, last: string): string {
  if (daysBetween(first, last) < 0) throw new RangeError(`Not a range: ${first} to ${last}`);
  if (first === last) return formatDate(first);
  const [a, b] = [partsOf(first), partsOf(last)];
  if (a.year !== b.year) return `${formatDate(first)} – ${formatDate(last)}`;
  const from = a.month === b.month ? `${a.day}` : `${a.day}/${a.month}`;
  return `${from}–${formatDate(last)}`;
}
