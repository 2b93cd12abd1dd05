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
  if (today.length === 1) return { at, sitting: only.id };
  const isKnown = today.every(({ startsAt }) => startsAt !== null);
  const begun = today.toSorted((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1));
  return {
    at,
    sitting: isKnown ? (begun.findLast(({ startsAt }) => (startsAt ?? '') <= at)?.id ?? null) : null,
  };
}
