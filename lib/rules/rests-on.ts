/** What a published record printed of a mandate or an office, and the last day of the session it is of. */
export type Printed<End> = { readonly end: End; readonly sessionEndsOn: string };
type End = { readonly endedOn: string | null };

/**
 * Whether a published record would have said something else, had it known this end: it printed another one, or the new
 * one reaches back to its session. An end after the session is news that the record could not know.
 */
export function contradictsEnd<E extends End>({ end, sessionEndsOn }: Printed<E>, next: NoInfer<E>): boolean {
  if (end.endedOn !== null) return JSON.stringify(end) !== JSON.stringify(next);
  return next.endedOn !== null && next.endedOn <= sessionEndsOn;
}
