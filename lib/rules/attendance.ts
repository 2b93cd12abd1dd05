import type { attendanceStatuses } from '@/lib/words';
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
};

/**
 * Whether the delegate attended at that local time; with no time, whether they attended at all. Someone leaving
 * is gone at the minute they left. A late arrival or early leaving whose time was not recorded is not credited
 * to any given minute: an undercount shows in the tally, an overcount would not.
 */
export function isPresentAt(mark: AttendanceMark, time: string | null): boolean {
  if (mark.status === 'excused' || mark.status === 'absent') return false;
  if (time === null) return true;
  if (mark.status === 'late' && mark.from === null) return false;
  if (mark.status === 'left_early' && mark.to === null) return false;
  assertTime(time);
  return (mark.from === null || mark.from <= time) && (mark.to === null || time < mark.to);
}

/** How many attended at that local time; with no time, how many attended at all. */
export function countPresent(marks: readonly AttendanceMark[], time: string | null): number {
  return marks.filter((mark) => isPresentAt(mark, time)).length;
}
