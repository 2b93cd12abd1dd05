import 'server-only';
import { isSameTime } from '@/lib/convening/changes';
import type { ConvenedSitting } from '@/lib/convening/facts';
import { offOccurrenceOf } from '@/lib/policies/convening';
import { isDay, type KnownDate } from '@/lib/vi/partial-date';
import type { Occurrence } from '@/lib/words';
import { unsafeLastNotice, unsafeNoticeOf } from './notices';
import { unsafeLoadSendings } from './sendings';

type Now = {
  session: {
    occurrence: Occurrence;
    startsOn: KnownDate;
    endsOn: KnownDate;
    place: string | null;
    heldAs: string | null;
  };
  sittings: readonly ConvenedSitting[];
};

/**
 * Whether those who were called to a session go by what is no longer so: it is put off or called off, or is to be held after all, or its day,
 * hour or place is another, and nobody told them. Nothing was to be told where nobody was called. Callers have checked that the viewer may see the desk.
 */
export async function unsafeIsUntold(sessionId: string, { session, sittings }: Now): Promise<boolean> {
  const newest = (await unsafeLoadSendings(sessionId)).at(-1);
  if (!newest) return false;
  const off = offOccurrenceOf(session.occurrence);
  if (off) return (await unsafeNoticeOf(newest.id, off)) === null;
  const { startsOn, endsOn, place, heldAs } = session;
  if (session.occurrence !== 'planned' || !isDay(startsOn)) return false;
  if (await unsafeLastNotice(newest.id)) return true;
  const facts = { ...newest.facts, startsOn, endsOn, sittings: [...sittings] };
  return !isSameTime(newest.facts, facts) || newest.facts.place !== place || newest.facts.heldAs !== heldAs;
}
