import 'server-only';
import { eq } from 'drizzle-orm';
import { canAdminister } from '@/lib/policies/administration';
import type { Result } from '@/lib/refusal';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { mandates } from '../../schema/councils';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';
import { loadMandates, type MandateRow } from './mandate-list';
import { type RegisterChange, registerStatements } from './register-changes';
import { getTerm } from './term';

/** A term with its council, its mandates and the version they stand at. */
export type ManagedTerm = NonNullable<Awaited<ReturnType<typeof getTerm>>> & { mandates: MandateRow[] };
export type ManagedMandate = ManagedTerm & { mandate: MandateRow };

/** A term, for a viewer who may change it; `null` for anybody else. */
export async function findManagedTerm(viewer: Viewer, termId: string): Promise<ManagedTerm | null> {
  const found = await getTerm(viewer, termId);
  if (!found || !canAdminister(viewer, found.council.id)) return null;
  return { ...found, mandates: await loadMandates(termId) };
}

/** A mandate in its term, for a viewer who may change it; `null` for anybody else. */
export async function findManagedMandate(viewer: Viewer, mandateId: string): Promise<ManagedMandate | null> {
  const [row] = await db
    .select({ termId: mandates.termId })
    .from(mandates)
    .where(eq(mandates.id, mandateId))
    .limit(1);
  const found = row ? await findManagedTerm(viewer, row.termId) : null;
  const mandate = found?.mandates.find(({ id }) => id === mandateId);
  return found && mandate ? { ...found, mandate } : null;
}

/** Writes a change of the term's mandates or offices at the version after the one loaded. */
export function writeTerm(
  viewer: Viewer,
  { term, council, version }: ManagedTerm,
  now: string,
  change: { verb: EventVerb; detail: Record<string, unknown>; changes: readonly RegisterChange[] },
): Promise<Result> {
  const { verb, detail, changes } = change;
  const what = {
    aggregate: 'term',
    aggregateId: term.id,
    seq: version + 1,
    verb,
    councilId: council.id,
    detail: { ...detail, changes },
  };
  return tryCommit([event(viewer, now, what)], registerStatements(changes));
}
