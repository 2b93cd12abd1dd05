import { type LocalMoment, momentBounds } from '@/lib/vi/local-moment';

/** How many days before the deadline somebody who has not answered is reminded, unless the council says otherwise. */
export const REMINDER_DAYS = 2;

const DAY_MS = 86_400_000;
/** A deadline that is mistyped can be set right before anybody is written to. */
const PAUSE_MS = 15 * 60_000;

type Wishes = { reminderDays: number | null };

const daysBefore = (until: LocalMoment, days: number): string =>
  new Date(Date.parse(momentBounds(until).last) - days * DAY_MS).toISOString();

/**
 * When to remind of an answer that is asked for until `replyBy`: a UTC instant, or null where no deadline was set, the council wants
 * none, or that moment is past already.
 */
export function remindAt(replyBy: LocalMoment | null, { reminderDays }: Wishes, now: string): string | null {
  const days = reminderDays ?? REMINDER_DAYS;
  if (replyBy === null || days === 0) return null;
  const at = daysBefore(replyBy, days);
  return at > now ? at : null;
}

/**
 * When to remind of the deadline for comments: as many days before, and where they have begun already, soon, for no other letter says
 * that there is a deadline. Null where none was set, the council wants no reminders, or it would come too late.
 */
export function remindOfCommentsAt(
  until: LocalMoment | null,
  { reminderDays }: Wishes,
  now: string,
): string | null {
  const days = reminderDays ?? REMINDER_DAYS;
  if (until === null || days === 0) return null;
  const soon = Date.parse(now) + PAUSE_MS;
  const due = new Date(Math.max(Date.parse(daysBefore(until, days)), soon)).toISOString();
  return due <= momentBounds(until).last ? due : null;
}
