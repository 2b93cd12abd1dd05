import { formatInstant, localDateOf } from '@/lib/vi/date';

type Dated = { readonly id: string; readonly heldOn: string | null; readonly startsAt: string | null };

/**
 * The hour in Vietnam and the sitting it belongs to, while the session is on; nothing on any other day: minutes that are written the
 * evening after are not stamped with the hour of their writing. Of several sittings of a day it is the last that has begun, as far as
 * their hours are known.
 */
export function clockNow(
  sittings: readonly Dated[],
  now = new Date().toISOString(),
): { at: string | null; sitting: string | null } {
  const today = sittings.filter(({ heldOn }) => heldOn === localDateOf(now));
  const [only] = today;
  if (!only) return { at: null, sitting: null };
  const at = formatInstant(now).slice(0, 5);
  if (isEveningAfter(today, at)) return { at: null, sitting: null };
  if (today.length === 1) return { at, sitting: only.id };
  const isKnown = today.every(({ startsAt }) => startsAt !== null);
  const begun = today.toSorted((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1));
  return {
    at,
    sitting: isKnown ? (begun.findLast(({ startsAt }) => (startsAt ?? '') <= at)?.id ?? null) : null,
  };
}

/** No sitting goes on so long, and none of ours so late. */
const EVENING = '19:00';
const LONGEST_HOURS = 6;

/** Whether the day's last sitting must be over: whoever writes then writes from memory, and the hour is that of the writing. */
function isEveningAfter(today: readonly Dated[], at: string): boolean {
  const starts = today.map(({ startsAt }) => startsAt);
  const last = starts.includes(null) ? null : starts.toSorted().at(-1);
  if (!last) return false;
  const over = `${String(Number(last.slice(0, 2)) + LONGEST_HOURS).padStart(2, '0')}${last.slice(2)}`;
  return at >= EVENING && at > over;
}
