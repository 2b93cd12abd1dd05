import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { addOfficeInput, endOfficeInput, registerReason, withReason } from '@/lib/forms/terms';
import { registerWords } from '@/lib/public/register-words';
import type { Delegate } from '@/lib/record/schema';
import { type Result, refuse } from '@/lib/refusal';
import { officeOutsideMandate } from '@/lib/rules/mandate-span';
import { endRests } from '@/lib/rules/rests-on';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { offices } from '../../schema/councils';
import { listingsOf } from '../publications/published-register';
import { findManagedMandate, type ManagedMandate, writeTerm } from './managed-term';
import { added, changed, removed } from './register-changes';
import { writeCorrection } from './register-corrections';

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
  const office = withinMandate(parsed.data, mandate);
  const done = await writeTerm(viewer, found, now, {
    verb: 'office_added',
    detail: { officeId, personId: mandate.personId, ...office },
    changes: [added('offices', { ...office, id: officeId, mandateId: mandate.id })],
  });
  return done.ok ? { ok: true, officeId } : done;
}

/** An office of a mandate that is already over was held to its end at the longest: nobody who is no delegate holds one. */
function withinMandate<Held extends Pick<Office, 'endedOn' | 'endedOnInferredFrom'>>(
  office: Held,
  { endedOn, endedOnInferredFrom }: ManagedMandate['mandate'],
): Held {
  return office.endedOn === null && endedOn !== null ? { ...office, endedOn, endedOnInferredFrom } : office;
}

type Office = ManagedMandate['mandate']['offices'][number];
type Key = { officeId: string; [field: string]: unknown };

/** Ends an office, or corrects its last day. */
export async function endOffice(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const found = await findOffice(viewer, input.officeId);
  if (!found) return null;
  const parsed = readInput(withReason(endOfficeInput), input);
  if (!parsed.ok) return parsed;
  const { reason, ...end } = parsed.data;
  return change(viewer, found, { ...found.office, ...end }, reason, now, 'office_ended');
}

/** Mends an office as it was entered; without a last day it is still held. */
export async function correctOffice(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const found = await findOffice(viewer, input.officeId);
  if (!found) return null;
  const parsed = readInput(withReason(addOfficeInput), input);
  if (!parsed.ok) return parsed;
  const { reason, ...office } = parsed.data;
  const wanted = withinMandate({ ...found.office, ...office }, found.mandate);
  return change(viewer, found, wanted, reason, now, 'office_corrected');
}

/** Takes an office out of the register that was entered by mistake. */
export async function removeOffice(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const found = await findOffice(viewer, input.officeId);
  if (!found) return null;
  const read = readInput(registerReason, input);
  if (!read.ok) return read;
  const { office, mandate } = found;
  return writeCorrection(viewer, found, read.data.reason, now, {
    verb: 'office_removed',
    detail: { officeId: office.id, personId: mandate.personId },
    changes: [removed('offices', office)],
    rests: (await printedOf(found)).length > 0,
    body: registerWords.officeRemoved(office),
  });
}

async function change(
  viewer: Viewer,
  found: ManagedMandate & { office: Office },
  wanted: Office,
  reason: string | null,
  now: string,
  verb: 'office_ended' | 'office_corrected',
): Promise<Result> {
  const { office, mandate } = found;
  const fields = officeOutsideMandate(wanted, mandate);
  if (fields) return refuse('input.invalid', { fields });
  const { id: officeId, mandateId: _, ...facts } = wanted;
  const isOther = OF_ITS_BEGINNING.some((key) => wanted[key] !== office[key]);
  const printed = await printedOf(found);
  return writeCorrection(viewer, found, reason, now, {
    verb,
    detail: { officeId, personId: mandate.personId, ...facts },
    changes: [changed('offices', office, facts)],
    rests: printed.some((one) => isOther || endRests(one, { before: endOf(office), after: endOf(wanted) })),
    body: registerWords.office(office, wanted),
  });
}

const OF_ITS_BEGINNING = ['kind', 'title', 'startedOn', 'startedOnInferredFrom'] as const;

type OfficeEnd = Pick<Delegate['offices'][number], 'endedOn' | 'endedOnInferredFrom'>;
const endOf = ({ endedOn, endedOnInferredFrom = null }: OfficeEnd) => ({ endedOn, endedOnInferredFrom });

/** An office in its mandate and term, for anybody who may change it; `null` for anybody else. */
async function findOffice(viewer: Viewer, officeId: string) {
  const [row] = await db
    .select({ mandateId: offices.mandateId })
    .from(offices)
    .where(eq(offices.id, officeId))
    .limit(1);
  const found = row ? await findManagedMandate(viewer, row.mandateId) : null;
  const office = found?.mandate.offices.find(({ id }) => id === officeId);
  return found && office ? { ...found, office } : null;
}

/** The office as each published record of the mandate printed it: known there by its title and first day. */
async function printedOf({ council, mandate, office }: ManagedMandate & { office: Office }) {
  const listings = await listingsOf(council.id, mandate.slug);
  return listings
    .filter(({ delegate }) => delegate.id === mandate.id)
    .flatMap(({ delegate, sessionEndsOn }) =>
      delegate.offices
        .filter(({ title, startedOn }) => title === office.title && startedOn === office.startedOn)
        .map((held) => ({ end: endOf(held), sessionEndsOn })),
    );
}
