import type { RefusalCode } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';

/** So long after somebody showed who they are, they are not asked again. */
const CONFIRMED_FOR_MS = 10 * 60_000;

/**
 * Whether the person must show once more that it is them, before what cannot be undone or gives rights away: who has a second
 * factor shows it, and where the council asks for one that is not there yet, the password. Elsewhere nothing is asked.
 */
export const mustConfirm = (viewer: Viewer, now: string): RefusalCode | null =>
  viewer.asks ? mustConfirmAlways(viewer, now) : null;

/** The same before one's own second factors change, whoever it is: at an unlocked desk anybody could add theirs. */
export function mustConfirmAlways({ confirmedAt }: Viewer, now: string): RefusalCode | null {
  const ageMs = Date.parse(now) - Date.parse(confirmedAt ?? '');
  // An instant ahead is one of a clock that was set back since.
  return ageMs >= 0 && ageMs <= CONFIRMED_FOR_MS ? null : 'account.confirm';
}
