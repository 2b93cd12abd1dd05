import 'server-only';
import { readInput } from '@/lib/forms/fields';
import { registerCompleteInput } from '@/lib/forms/terms';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { findManagedTerm, writeTerm } from './managed-term';
import { changed } from './register-changes';

/**
 * Says whether every delegate of the term stands in the register: only then is their number the base of its votes.
 * `input` is what `registerCompleteInput` reads; `null` when the viewer may not see the term.
 */
export async function sayRegisterComplete(
  viewer: Viewer,
  input: { termId: string; [field: string]: unknown },
  now: string,
): Promise<Result | null> {
  const found = await findManagedTerm(viewer, input.termId);
  if (!found) return null;
  const parsed = readInput(registerCompleteInput, input);
  if (!parsed.ok) return parsed;
  const { isRegisterComplete } = parsed.data;
  if (isRegisterComplete && found.mandates.length === 0) return refuse('term.register_empty');
  return writeTerm(viewer, found, now, {
    verb: isRegisterComplete ? 'register_complete' : 'register_partial',
    detail: { delegates: found.mandates.length },
    changes: [changed('terms', found.term, { isRegisterComplete })],
  });
}
