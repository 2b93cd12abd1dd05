import type { attendanceStatuses } from '@/lib/words';
import type { Away } from './away';
import { assertTime } from './local-time';

export type AttendanceStatus = (typeof attendanceStatuses)[number];

/**
 * One delegate's line in a sitting's roll. `from` = arrived at, `to` = left at, local `HH:MM`; null = not
 * recorded, which for a status that does not ask for it means from the opening or to the close.
 */
export type AttendanceMark = {
  readonly status: AttendanceStatus;
  readonly from: string | null;
  readonly to: string | null;
  /** Times in between at which the delegate had left and not come back yet. */
  readonly away?: readonly Away[];
};

/** Whether somebody of that mark was not there at all, with a reason or without. */
export const isAbsent = (status: AttendanceStatus): boolean => status === 'excused' || status === 'absent';

/**
 * Whether the delegate attended at that local time; with no time, whether they attended at all. Someone leaving
 * is gone at the minute they left. A late arrival or early leaving whose time was not recorded is not credited
 * to any given minute: an undercount shows in the tally, an overcount would not.
 */
export function isPresentAt(mark: AttendanceMark, time: string | null): boolean {
  if (isAbsent(mark.status)) return false;
  if (time === null) return true;
  if (mark.status === 'late' && mark.from === null) return false;
  if (mark.status === 'left_early' && mark.to === null) return false;
  assertTime(time);
  const isAway = mark.away?.some(({ from, to }) => from <= time && time < to) ?? false;
  return !isAway && (mark.from === null || mark.from <= time) && (mark.to === null || time < mark.to);
}

/** How many attended at that local time; with no time, how many attended at all. */
export function countPresent(marks: readonly AttendanceMark[], time: string | null): number {
  return marks.filter((mark) => isPresentAt(mark, time)).length;
}

/** The hours of a sitting; null = not recorded. */
export type SittingHours = { readonly startsAt: string | null; readonly endsAt: string | null };

/** How many attended at once: the fewest and the most of any moment, and from when on it was the fewest first. */
export type Presence = {
  readonly least: number;
  /** `null` for the opening. */
  readonly leastFrom: string | null;
  readonly most: number;
};

/** Before and after every time of day, as texts are compared. */
const OPENING = '';
const CLOSE = '~';
const AFTER = '~~';

/** From when to before when somebody attended; who left and came back did so more than once. */
function spansOf(mark: AttendanceMark, hours: SittingHours): { start: string; end: string }[] {
  const whole = spanOf(mark, hours);
  if (!whole) return [];
  const away = mark.away ?? [];
  const starts = [whole.start, ...away.map(({ to }) => to)];
  const ends = [...away.map(({ from }) => from), whole.end];
  return starts.map((start, index) => ({ start, end: ends[index] ?? whole.end }));
}

/** The time between first and last; an arrival or leaving at an hour not recorded credits no minute in between. */
function spanOf({ status, from, to }: AttendanceMark, { startsAt, endsAt }: SittingHours) {
  const isAfter = from !== null && endsAt !== null && from >= endsAt;
  const isBefore = to !== null && startsAt !== null && to <= startsAt;
  if (isAbsent(status) || isAfter || isBefore) return null;
  const isFromOpening = from === null ? status !== 'late' : startsAt !== null && from <= startsAt;
  const isToClose = to === null ? status !== 'left_early' : endsAt !== null && to >= endsAt;
  const start = isFromOpening ? OPENING : (from ?? CLOSE);
  // Who left at an hour not recorded was there at the opening, and is credited no later minute.
  return { start, end: isToClose ? AFTER : (to ?? '\u0000') };
}

/**
 * How many delegates attended at any one moment of a sitting. A quorum is a question of a moment: one until 9:00 and
 * another from 10:00 are never two. The counts change only when somebody comes or goes, so no other minute is asked.
 */
export function presenceOver(marks: readonly AttendanceMark[], hours: SittingHours): Presence {
  const spans = marks.flatMap((mark) => spansOf(mark, hours));
  const moments = [...new Set([OPENING, CLOSE, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((moment) => moment <= CLOSE)
    .sort();
  const counts = moments.map((moment) => ({
    moment,
    count: spans.filter(({ start, end }) => start <= moment && moment < end).length,
  }));
  const all = counts.map(({ count }) => count);
  const least = Math.min(...all);
  const first = counts.find(({ count }) => count === least)?.moment ?? OPENING;
  return { least, leastFrom: /^\d/.test(first) ? first : null, most: Math.max(...all) };
}
