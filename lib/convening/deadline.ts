import { addDays, daysBetween } from '@/lib/vi/date';
import { isDay, type KnownDate } from '@/lib/vi/partial-date';

/** What the council's own working rules say of a deadline; no law read has one (Luật 72/2025/QH15). */
export type DeadlineRule = { days: number | null; article: string | null };

/**
 * How a day stands to a deadline. `near` is within three days of the last; `undeclared` where the working rules were not entered,
 * `no_day` where the session's day is not known: then nothing is said to be kept or missed.
 */
export type DeadlineStanding = {
  is: 'met' | 'near' | 'missed' | 'undeclared' | 'no_day';
  days: number | null;
  article: string | null;
  /** The last day on which it is kept. */
  lastDay: string | null;
};

const NEAR_DAYS = 3;

/**
 * @param opensOn the first day of the session
 * @param day the local day on which it is done, or would be
 */
export function deadlineStanding(rule: DeadlineRule, opensOn: KnownDate, day: string): DeadlineStanding {
  const { days, article } = rule;
  if (days === null) return { is: 'undeclared', days, article, lastDay: null };
  if (!isDay(opensOn)) return { is: 'no_day', days, article, lastDay: null };
  const lastDay = addDays(opensOn, -days);
  const left = daysBetween(day, lastDay);
  return { is: left < 0 ? 'missed' : left <= NEAR_DAYS ? 'near' : 'met', days, article, lastDay };
}
