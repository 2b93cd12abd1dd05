import { formatInstant, localDateOf } from '@/lib/vi/date';

type Dated = { readonly id: string; readonly heldOn: string | null };

/**
 * The hour in Vietnam and the sitting it belongs to, while the session is on; nothing on any other day: minutes that are written the
 * evening after are not stamped with the hour of their writing.
 */
export function clockNow(
  sittings: readonly Dated[],
  now = new Date().toISOString(),
): { at: string | null; sitting: string | null } {
  const today = sittings.filter(({ heldOn }) => heldOn === localDateOf(now));
  const [only] = today;
  return {
    at: only ? formatInstant(now).slice(0, 5) : null,
    sitting: today.length === 1 && only ? only.id : null,
  };
}
