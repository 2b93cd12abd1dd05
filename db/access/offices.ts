import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { addOfficeInput, endOfficeInput } from '@/lib/forms/terms';
import { type Result, refuse } from '@/lib/refusal';
import { officeOutsideMandate } from '@/lib/rules/mandate-span';
import type { Viewer } from '@/lib/viewer';
import { db } from '../client';
import { offices } from '../schema/councils';
import { findManagedMandate, writeTerm } from './managed-term';
import { added, changed } from './register-changes';

/** Records an office held within a mandate (Chủ tịch, Trưởng ban …). `input` is what `addOfficeInput` reads. */
export async function addOffice(
  viewer: Viewer,
  input: { mandateId: string; [field: string]: unknown },
  now: string,
): Promise<Result<{ officeId: string }> | null> {
  const found = await findManagedMandate(viewer, input.mandateId);
  if (!found) return null;
  const parsed = readInput(addOfficeInput, input);
  if (!parsed.ok) return parsed;
  const { mandate } = found;
  const fields = officeOutsideMandate(parsed.data, mandate);
  if (fields) return refuse('input.invalid', { fields });
  const officeId = randomUUID();
  // An office entered for a mandate that is already over was held to its end at the longest.
  const endedOn = parsed.data.endedOn ?? mandate.endedOn;
  const done = await writeTerm(viewer, found, now, {
    verb: 'office_added',
    detail: { officeId, personId: mandate.personId, ...parsed.data, endedOn },
    changes: [added('offices', { ...parsed.data, endedOn, id: officeId, mandateId: mandate.id })],
  });
  return done.ok ? { ok: true, officeId } : done;
}

/** Ends an office, or corrects its last day. */
export async function endOffice(
  viewer: Viewer,
  input: { officeId: string; endedOn: unknown },
  now: string,
): Promise<Result | null> {
  const [row] = await db
    .select({ mandateId: offices.mandateId })
    .from(offices)
    .where(eq(offices.id, input.officeId))
    .limit(1);
  const found = row ? await findManagedMandate(viewer, row.mandateId) : null;
  const office = found?.mandate.offices.find(({ id }) => id === input.officeId);
  if (!found || !office) return null;
  const parsed = readInput(endOfficeInput, input);
  if (!parsed.ok) return parsed;
  const { endedOn } = parsed.data;
  const fields = officeOutsideMandate({ ...office, endedOn }, found.mandate);
  if (fields) return refuse('input.invalid', { fields });
  return writeTerm(viewer, found, now, {
    verb: 'office_ended',
    detail: { officeId: office.id, personId: found.mandate.personId, endedOn },
    changes: [changed('offices', office, { endedOn })],
  });
}
