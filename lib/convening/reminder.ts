import { type LocalMoment, momentBounds } from '@/lib/vi/local-moment';

/** How many days before the deadline somebody who has not answered is reminded, unless the council says otherwise. */
export const REMINDER_DAYS = 2;

const DAY_MS = 86_400_000;

/**
 * When to remind of an answer that is asked for until `replyBy`: a UTC instant, or null where no deadline was set, the council wants
 * none, or that moment is past already.
 */
export function remindAt(
  replyBy: LocalMoment | null,
  { reminderDays }: { reminderDays: number | null },
  now: string,
): string | null {
  const days = reminderDays ?? REMINDER_DAYS;
  if (replyBy === null || days === 0) return null;
  const at = new Date(Date.parse(momentBounds(replyBy).last) - days * DAY_MS).toISOString();
  return at > now ? at : null;
}
