import 'server-only';
import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { createTermInput } from '@/lib/forms/terms';
import { canManageCouncil } from '@/lib/policies/administration';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { Broken, db } from '../client';
import { councils, terms } from '../schema/councils';
import { event, versionOf } from './event';
import { added, registerStatements } from './register-changes';
import { tryCommit } from './try-commit';

type TermRow = typeof terms.$inferSelect;

const isOf = (viewer: Viewer, councilId: string) => viewer.roles.some((held) => held.councilId === councilId);

/** A council's terms, newest first, for a viewer with a role in it; else `null`. */
export async function listTerms(viewer: Viewer, councilId: string): Promise<TermRow[] | null> {
  if (!isOf(viewer, councilId)) return null;
  return db.select().from(terms).where(eq(terms.councilId, councilId)).orderBy(desc(terms.ordinal));
}

/** A term with its council and the version its mandates stand at; `null` for a viewer without a role in the council. */
export async function getTerm(viewer: Viewer, termId: string) {
  const version = await versionOf('term', termId);
  const [found] = await db
    .select({ term: terms, council: councils })
    .from(terms)
    .innerJoin(councils, eq(councils.id, terms.councilId))
    .where(eq(terms.id, termId))
    .limit(1);
  return found && isOf(viewer, found.council.id) ? { ...found, version } : null;
}

/** Opens a term of the council (khóa, nhiệm kỳ). `input` is what `createTermInput` reads. */
export async function createTerm(
  viewer: Viewer,
  input: { councilId: string; [field: string]: unknown },
  now: string,
): Promise<Result<{ termId: string }>> {
  const verdict = canManageCouncil(viewer, input.councilId);
  if (verdict) return refuse(verdict);
  const parsed = readInput(createTermInput, input);
  if (!parsed.ok) return parsed;
  const { councilId } = input;
  const termId = randomUUID();
  const changes = [added('terms', { ...parsed.data, id: termId, councilId })];
  const what = { aggregate: 'term', aggregateId: termId, seq: 1, verb: 'created' as const, councilId };
  try {
    const done = await tryCommit(
      [event(viewer, now, { ...what, detail: { changes } })],
      registerStatements(changes),
    );
    return done.ok ? { ok: true, termId } : done;
  } catch (error) {
    if (error instanceof Broken && error.kind === 'unique') return refuseBeside('ordinal', 'term.exists');
    throw error;
  }
}
