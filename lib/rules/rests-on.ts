import { firstDay, type KnownDate } from '@/lib/vi/partial-date';

/** What a published record printed of a mandate or an office, and the last day of the session it is of. */
export type Printed<End> = { readonly end: End; readonly sessionEndsOn: string };
type End = { readonly endedOn: KnownDate; readonly endReason?: string | null };

const isOver = ({ endedOn, endReason }: End): boolean => endedOn !== null || Boolean(endReason);

/**
 * Whether a published record would have said something else, had it known this end: it printed another one, or the new
 * one can reach back to its session. An end after the session is news that the record could not know.
 */
function contradictsEnd<E extends End>({ end, sessionEndsOn }: Printed<E>, other: NoInfer<E>): boolean {
  if (isOver(end)) return JSON.stringify(end) !== JSON.stringify(other);
  return isOver(other) && (other.endedOn === null || firstDay(other.endedOn) <= sessionEndsOn);
}

/**
 * Whether residents must be told of a change of this end: a published record says otherwise than the new one, or than the
 * one before, of which they were told when it was written.
 */
export function endRests<E extends End>(
  printed: Printed<E>,
  { before, after }: { before: NoInfer<E>; after: NoInfer<E> },
): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return false;
  return contradictsEnd(printed, after) || contradictsEnd(printed, before);
}
