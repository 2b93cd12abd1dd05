import { daysBetween, formatDate, localDateOf } from '@/lib/vi/date';
import { formatMoment, type LocalMoment, momentBounds } from '@/lib/vi/local-moment';

/** A deadline as it was set: the local moment, null where the one before was withdrawn; and since when it stands (UTC). */
export type SetDeadline = { readonly until: LocalMoment | null; readonly setAt: string };

/** Whether a deadline was over at an instant: its whole day, or its minute, is. */
export const isPast = (until: LocalMoment, at: string): boolean => at > momentBounds(until).last;

/**
 * Whether something was sent late: after the deadline that stood when it was sent, and after the one that stands. A deadline that was
 * put off forgives, and one that was brought forward makes nobody late who was in time.
 *
 * @param deadlines of the session, the first first
 */
export function isSentLate(writtenAt: string, deadlines: readonly SetDeadline[]): boolean {
  const standing = [deadlines.findLast(({ setAt }) => setAt <= writtenAt), deadlines.at(-1)];
  return standing.every((one) => one?.until != null && isPast(one.until, writtenAt));
}

/** «hết ngày 12/3/2026», or «17:00 ngày 12/3/2026» where an hour was set. */
export const untilText = (until: LocalMoment): string =>
  until.includes('T') ? formatMoment(until) : `hết ngày ${formatDate(until)}`;

/** «Hạn góp ý: hết ngày 12/3/2026, còn 3 ngày», and what it means once it is past. */
export function deadlineText(until: LocalMoment, now: string): string {
  if (isPast(until, now))
    return `Đã quá hạn góp ý (${untilText(until)}). Vẫn gửi được; góp ý gửi sau hạn được ghi rõ là «gửi sau hạn».`;
  const days = daysBetween(localDateOf(now), until.slice(0, 10));
  const left = days === 0 ? 'hôm nay' : days === 1 ? 'ngày mai' : `còn ${days} ngày`;
  return `Hạn góp ý: ${untilText(until)}, ${left}.`;
}

type Drafted = {
  readonly inReview: boolean;
  readonly version: number | null;
  readonly readers: readonly { readonly name: string; readonly opened: unknown }[];
};

/** A delegate who has not opened every draft that can be read: how many of how many. */
export type Unopened = { readonly name: string; readonly unopened: number; readonly drafts: number };

/**
 * Which delegates have not opened the drafts they may read, those who opened none first.
 *
 * @param drafts each with the same delegates in the same order
 */
export function unopenedBy(drafts: readonly Drafted[]): Unopened[] {
  const readable = drafts.filter(({ inReview, version }) => inReview && version !== null);
  const delegates = readable[0]?.readers ?? [];
  return delegates
    .map(({ name }, at) => ({
      name,
      unopened: readable.filter(({ readers }) => !readers[at]?.opened).length,
      drafts: readable.length,
    }))
    .filter(({ unopened }) => unopened > 0)
    .sort((a, b) => b.unopened - a.unopened);
}
