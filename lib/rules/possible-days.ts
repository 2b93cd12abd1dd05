import { addDays } from '@/lib/vi/date';
import type { DayRange } from '@/lib/vi/day-range';
import { firstDay, isSurelyBefore, type KnownDate, lastDay, sharedDate } from '@/lib/vi/partial-date';
import type { TermYears } from './term';
import { FIRST_RULED_DAY } from './thresholds';

/** The days something can have happened on, from the first to the last; `to` null where nothing says an end. */
export type Days = { readonly from: string; readonly to: string | null };

/**
 * No council sits longer in one session, so what is known of its one end says this much of the other: it bounds which law
 * and which register may have been in force, and is printed nowhere.
 */
const LONGEST_SESSION_DAYS = 60;

const earlier = (one: string, other: string): string => (one <= other ? one : other);
const later = (one: string, other: string): string => (one >= other ? one : other);

/** The days a session can have been held on, by what is stated of its first and last day, else of its term. */
export function daysOfSession({ startsOn, endsOn }: DayRange, term: TermYears | null = null): Days {
  if (startsOn === null && endsOn === null) {
    return {
      from: later(`${term?.startYear ?? ''}-01-01`, FIRST_RULED_DAY),
      to: term?.endYear ? `${term.endYear}-12-31` : null,
    };
  }
  const from =
    startsOn === null ? addDays(firstDay(endsOn ?? ''), -LONGEST_SESSION_DAYS) : firstDay(startsOn);
  const to = endsOn === null ? addDays(lastDay(startsOn ?? ''), LONGEST_SESSION_DAYS) : lastDay(endsOn);
  return { from: to < FIRST_RULED_DAY ? from : later(from, FIRST_RULED_DAY), to };
}

/** Those of the days that a date, as far as it is known, leaves; where it leaves none, the date's own. */
export function narrowed(days: Days, date: KnownDate): Days {
  if (date === null) return days;
  const [first, last] = [firstDay(date), lastDay(date)];
  const from = later(first, days.from);
  const to = days.to === null ? last : earlier(last, days.to);
  return from <= to ? { from, to } : { from: first, to: last };
}

/** As much of the day as holds whichever it was: «2024-07» of a session in July 2024; null where not even the year does. */
export const sharedDay = ({ from, to }: Days): KnownDate => sharedDate(from, to);

/** All days there are in one or the other. */
export const joined = (one: Days, other: Days): Days => ({
  from: earlier(one.from, other.from),
  to: one.to === null || other.to === null ? null : later(one.to, other.to),
});

/**
 * The days worth asking about: the first, and each of `turns` among the days, on which something may be otherwise than the
 * day before. What holds on all of these holds on every day.
 */
export function turningDays({ from, to }: Days, turns: readonly string[]): string[] {
  return [...new Set([from, ...turns.filter((day) => from < day && (to === null || day <= to))])].sort();
}

/** Whether a date cannot lie among a session's days, as far as both are known. */
export const isOutside = (date: KnownDate, { startsOn, endsOn }: DayRange): boolean =>
  isSurelyBefore(date, startsOn) || isSurelyBefore(endsOn, date);
