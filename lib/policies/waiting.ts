import type { RefusalCode } from '@/lib/refusal';
import { instantAfter } from '@/lib/vi/date';
import { holds, type Viewer } from '@/lib/viewer';

const WAITS_MS = 24 * 60 * 60_000;

type Waiting = { readonly councilId: string; readonly askedBy: string; readonly askedAt: string };

/** From when on whoever asked may confirm it alone; a UTC instant. */
export const aloneFrom = ({ askedAt }: Pick<Waiting, 'askedAt'>): string => instantAfter(askedAt, WAITS_MS);

/** A second admin confirms at once; who asked, a day later, when everybody could see it in the trail. */
export function canConfirmChange(viewer: Viewer, change: Waiting, now: string): RefusalCode | null {
  if (!holds(viewer, change.councilId, 'admin')) return 'role.missing';
  return viewer.userId !== change.askedBy || now >= aloneFrom(change) ? null : 'waiting.too_soon';
}
