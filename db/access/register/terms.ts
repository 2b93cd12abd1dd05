import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { termInput } from '@/lib/forms/terms';
import { canManageCouncil } from '@/lib/policies/administration';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import { outsideTerm } from '@/lib/rules/mandate-span';
import { type KnownTerm, newestTermsFirst, termKey } from '@/lib/rules/term';
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
  return isOfCouncil(viewer, councilId) ? newestTermsFirst(await termsOf(councilId)) : null;
}

const termsOf = (councilId: string) => db.select().from(terms).where(eq(terms.councilId, councilId));

/** Opens a term of the council (khóa, nhiệm kỳ). `input` is what `termInput` reads. */
export async function createTerm(
  viewer: Viewer,
  input: { councilId: string; [field: string]: unknown },
  now: string,
): Promise<Result<{ termId: string }>> {
  const verdict = canManageCouncil(viewer, input.councilId);
  if (verdict) return refuse(verdict);
  const parsed = readInput(termInput, input);
  if (!parsed.ok) return parsed;
  const { councilId } = input;
  const refused = besideOthers(parsed.data, await termsOf(councilId), input);
  if (refused) return refused;
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

/** Refuses a term that cannot be told from another of its council, and asks about one of the same name. */
function besideOthers(term: KnownTerm, others: readonly TermRow[], input: Readonly<Record<string, unknown>>) {
  const isTaken = others.some((other) => termKey(other) === termKey(term));
  if (isTaken && term.ordinal !== null) return refuseBeside('ordinal', 'term.exists');
  if (isTaken) return refuseBeside('label', 'term.same_as_other');
  const labels = others.flatMap(({ label }) => label ?? []);
  return term.label === null ? null : askWhether(term.label, labels, input, 'term.same_label');
}

/**
 * Mends what is said of a term. Its number is in addresses and stays; one that was not known may be learned. What was
 * published of it keeps what it says.
 */
export async function correctTerm(
  viewer: Viewer,
  input: { termId: string; [field: string]: unknown },
  now: string,
): Promise<Result | null> {
  const found = await findManagedTerm(viewer, input.termId);
  if (!found) return null;
  const { term, council, mandates } = found;
  const parsed = readInput(termInput, { ...input, ordinal: term.ordinal ?? input.ordinal });
  if (!parsed.ok) return parsed;
  const outside = mandates.find(({ startedOn }) => outsideTerm(startedOn, parsed.data));
  if (outside) {
    const years = `Đại biểu ${outside.name} làm nhiệm vụ từ ngày ngoài các năm này. Sửa ngày ấy trước.`;
    return refuse('input.invalid', { fields: { startYear: years } });
  }
  const others = (await termsOf(council.id)).filter(({ id }) => id !== term.id);
  const refused = besideOthers(parsed.data, others, input);
  if (refused) return refused;
  return writeTerm(viewer, found, now, {
    verb: 'term_corrected',
    detail: {},
    changes: [changed('terms', term, parsed.data)],
  });
}
