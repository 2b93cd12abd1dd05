import { formatDate, isDate, localDateOf, localToInstant } from './date';
import { type DateResult, parseDate, parseTime } from './parse-moment';

/**
 * A moment as far as somebody wrote it down: the local day `YYYY-MM-DD`, or with its hour, `YYYY-MM-DDTHH:MM`.
 */
export type LocalMoment = string;

const SHAPE = /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d))?$/;

function partsOf(moment: LocalMoment): { day: string; time: string | null } {
  const [, day = '', time] = SHAPE.exec(moment) ?? [];
  if (!isDate(day)) throw new RangeError(`Not a local moment: ${moment}`);
  return { day, time: time ?? null };
}

/** Whether a text is a moment in this spelling. */
export const isLocalMoment = (text: string): boolean => isDate(SHAPE.exec(text)?.[1] ?? '');

/** «16:42 ngày 16/6/2026», or «16/6/2026» where no hour was written. */
export function formatMoment(moment: LocalMoment): string {
  const { day, time } = partsOf(moment);
  return time === null ? formatDate(day) : `${time} ngày ${formatDate(day)}`;
}

/** The local moment at an instant, to the minute. */
export const momentOf = (utcIso: string): LocalMoment =>
  `${localDateOf(utcIso)}T${new Date(Date.parse(utcIso) + 7 * 3_600_000).toISOString().slice(11, 16)}`;

/** The first and the last instant a moment can have been: one minute, or the whole day. UTC. */
export function momentBounds(moment: LocalMoment): { first: string; last: string } {
  const { day, time } = partsOf(moment);
  const ends = (hour: string) => new Date(Date.parse(localToInstant(day, hour)) + 59_999).toISOString();
  return { first: localToInstant(day, time ?? '00:00'), last: ends(time ?? '23:59') };
}

type Unread = Exclude<DateResult, { ok: true }>;
const DAY = /\d{4}-\d\d-\d\d|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/;

/** Reads «16:42 ngày 16/6/2026», «16h42 16/6/2026», «16/6/2026, 16:42» or the day alone. */
export function parseMoment(text: string): { ok: true; moment: LocalMoment } | Unread {
  const written = text.trim();
  if (!written) return { ok: false, reason: 'empty' };
  const stored = SHAPE.exec(written);
  if (stored && isDate(stored[1] ?? '')) return { ok: true, moment: written };
  const found = DAY.exec(written);
  if (!found) return { ok: false, reason: 'format' };
  const day = parseDate(found[0]);
  if (!day.ok) return day;
  const rest = `${written.slice(0, found.index)} ${written.slice(found.index + found[0].length)}`
    .replace(/\b(?:ngày|lúc|vào|trước)\b/giu, ' ')
    .replace(/^[\s,]+|[\s,.]+$/g, '');
  if (!rest) return { ok: true, moment: day.date };
  const time = parseTime(rest);
  return time.ok
    ? { ok: true, moment: `${day.date}T${time.time.slice(0, 5)}` }
    : { ok: false, reason: 'format' };
}
