import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, desc, eq, ne } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { correctTermInput, createTermInput } from '@/lib/forms/terms';
import { canManageCouncil } from '@/lib/policies/administration';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import { outsideTerm } from '@/lib/rules/mandate-span';
import { isOfCouncil, type Viewer } from '@/lib/viewer';
import { Broken, db } from '../../client';
import { terms } from '../../schema/councils';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';
import { findManagedTerm, writeTerm } from './managed-term';
import { added, changed, registerStatements } from './register-changes';
import { askWhether } from './same-name';

type TermRow = typeof terms.$inferSelect;

/** A council's terms, newest first, for a viewer with a role in it; else `null`. */
export async function listTerms(viewer: Viewer, councilId: string): Promise<TermRow[] | null> {
  if (!isOfCouncil(viewer, councilId)) return null;
  return db.select().from(terms).where(eq(terms.councilId, councilId)).orderBy(desc(terms.ordinal));
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
  const { label, ordinal } = parsed.data;
  const taken = await db.$count(terms, and(eq(terms.councilId, councilId), eq(terms.ordinal, ordinal)));
  if (taken > 0) return refuseBeside('ordinal', 'term.exists');
  const asked = askWhether(label, await labelsOf(councilId, parsed.data), input, 'term.same_label');
  if (asked) return asked;
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

/** The labels of a council's other terms. */
async function labelsOf(councilId: string, { ordinal }: { ordinal: number }): Promise<string[]> {
  const rows = await db
    .select({ label: terms.label })
    .from(terms)
    .where(and(eq(terms.councilId, councilId), ne(terms.ordinal, ordinal)));
  return rows.map(({ label }) => label);
}

/** Mends a term's name and years as they were entered. What was published of it keeps what it says. */
export async function correctTerm(
  viewer: Viewer,
  input: { termId: string; [field: string]: unknown },
  now: string,
): Promise<Result | null> {
  const found = await findManagedTerm(viewer, input.termId);
  if (!found) return null;
  const parsed = readInput(correctTermInput, input);
  if (!parsed.ok) return parsed;
  const { term, council, mandates } = found;
  const outside = mandates.find(({ startedOn }) => outsideTerm(startedOn, parsed.data));
  if (outside) {
    const years = `Đại biểu ${outside.name} làm nhiệm vụ từ ngày ngoài các năm này. Sửa ngày ấy trước.`;
    return refuse('input.invalid', { fields: { startYear: years } });
  }
  const asked = askWhether(parsed.data.label, await labelsOf(council.id, term), input, 'term.same_label');
  if (asked) return asked;
  return writeTerm(viewer, found, now, {
    verb: 'term_corrected',
    detail: {},
    changes: [changed('terms', term, parsed.data)],
  });
}
