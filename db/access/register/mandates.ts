import 'server-only';
import { randomUUID } from 'node:crypto';
import { readInput } from '@/lib/forms/fields';
import { addMandateInput, correctMandateInput, endMandateInput, withReason } from '@/lib/forms/terms';
import { registerWords } from '@/lib/public/register-words';
import type { Delegate } from '@/lib/record/schema';
import { type Result, refuse } from '@/lib/refusal';
import { officeOutsideMandate, outsideTerm, overlap, type Span } from '@/lib/rules/mandate-span';
import { endRests } from '@/lib/rules/rests-on';
import { isSurelyBefore, type KnownDate } from '@/lib/vi/partial-date';
import type { Viewer } from '@/lib/viewer';
import { type Listing, listingsOf } from '../publications/published-register';
import {
  findManagedMandate,
  findManagedTerm,
  type ManagedMandate,
  type ManagedTerm,
  writeTerm,
} from './managed-term';
import type { MandateRow } from './mandate-list';
import { findPerson, freeSlug } from './people';
import { added, changed } from './register-changes';
import { writeCorrection } from './register-corrections';
import { askWhether, namesOfPeople } from './same-name';

/**
 * Gives a delegate a mandate in the term: one of the council's people (`personId`), or a new one by `name`.
 * `input` is what `addMandateInput` reads; `null` when the viewer may not see the term.
 */
export async function addMandate(
  viewer: Viewer,
  input: { termId: string; [field: string]: unknown },
  now: string,
): Promise<Result<{ mandateId: string; personId: string }> | null> {
  const found = await findManagedTerm(viewer, input.termId);
  if (!found) return null;
  const parsed = readInput(addMandateInput, input);
  if (!parsed.ok) return parsed;
  const { unit, startedOn, startedOnInferredFrom } = parsed.data;
  const outside = outsideTerm(startedOn, found.term);
  if (outside) return refuse('input.invalid', { fields: { startedOn: outside } });
  const known = parsed.data.personId ? await findPerson(found.council.id, parsed.data.personId) : null;
  if (parsed.data.personId && !known)
    return refuse('input.invalid', { fields: { personId: 'Chọn một người của hội đồng này.' } });
  if (isTaken(found, { personId: known?.id, startedOn, endedOn: null })) return refuse('mandate.overlap');

  const mandateId = randomUUID();
  const personId = known?.id ?? randomUUID();
  const councilId = found.council.id;
  const name = parsed.data.name ?? '';
  const asked = known ? null : askWhether(name, await namesOfPeople(councilId), input, 'register.same_name');
  if (asked) return asked;
  const person = {
    id: personId,
    councilId,
    name,
    slug: known ? known.slug : await freeSlug(councilId, name),
  };
  const done = await writeTerm(viewer, found, now, {
    verb: 'mandate_added',
    detail: { mandateId, personId, startedOn },
    changes: [
      ...(known ? [] : [added('people', person)]),
      added('mandates', {
        ...{ id: mandateId, termId: input.termId, personId, unit, startedOn, startedOnInferredFrom },
      }),
    ],
  });
  return done.ok ? { ok: true, mandateId, personId } : done;
}

/** Mends a delegate's name, unit or first day as they were entered. The address made from the first name stays. */
export async function correctMandate(
  viewer: Viewer,
  input: { mandateId: string; [field: string]: unknown },
  now: string,
): Promise<Result | null> {
  const found = await findManagedMandate(viewer, input.mandateId);
  if (!found) return null;
  const parsed = readInput(withReason(correctMandateInput), input);
  if (!parsed.ok) return parsed;
  const { name, reason, ...begun } = parsed.data;
  const { startedOn } = begun;
  const { mandate } = found;
  const error = startError({ ...mandate, startedOn }, found.term);
  if (error) return refuse('input.invalid', { fields: { startedOn: error } });
  if (isTaken(found, { ...mandate, startedOn })) return refuse('mandate.overlap');
  const isRenamed = name !== mandate.name;
  const others = isRenamed ? await namesOfPeople(found.council.id, mandate.personId) : [];
  const asked = askWhether(name, others, input, 'register.same_name');
  if (asked) return asked;
  const listings = await listingsOf(found.council.id, mandate.slug);
  const isMoved = (Object.keys(begun) as (keyof typeof begun)[]).some((key) => begun[key] !== mandate[key]);
  return writeCorrection(viewer, found, reason, now, {
    verb: 'mandate_corrected',
    rests: (isRenamed && listings.length > 0) || (isMoved && listings.some(isOf(mandate))),
    body: registerWords.mandate(mandate, parsed.data),
    detail: { mandateId: mandate.id, personId: mandate.personId, startedOn },
    changes: [
      changed('people', { id: mandate.personId, name: mandate.name }, { name }),
      changed('mandates', mandate, begun),
    ],
  });
}

/**
 * Ends a mandate, or corrects how it ended; the offices still held in it end the same day. Every vote after that
 * moment counts one delegate fewer.
 */
export async function endMandate(
  viewer: Viewer,
  input: { mandateId: string; [field: string]: unknown },
  now: string,
): Promise<Result | null> {
  const found = await findManagedMandate(viewer, input.mandateId);
  if (!found) return null;
  const parsed = readInput(withReason(endMandateInput), input);
  if (!parsed.ok) return parsed;
  const { reason, ...end } = parsed.data;
  const { endedOn, endedOnInferredFrom } = end;
  const { mandate } = found;
  if (isSurelyBefore(endedOn, mandate.startedOn))
    return refuse('input.invalid', {
      fields: { endedOn: 'Ngày thôi nhiệm vụ phải từ ngày bắt đầu trở đi.' },
    });
  const isAfter = (day: KnownDate) => isSurelyBefore(endedOn, day);
  if (mandate.offices.some((office) => isAfter(office.startedOn) || isAfter(office.endedOn)))
    return refuse('input.invalid', {
      fields: { endedOn: 'Có chức vụ bắt đầu hoặc kết thúc sau ngày này. Sửa ngày của chức vụ trước.' },
    });
  if (isTaken(found, { ...mandate, ...end })) return refuse('mandate.overlap');
  return writeCorrection(viewer, found, reason, now, {
    verb: 'mandate_ended',
    rests: await mandateEndRests(found, end),
    body: registerWords.end(mandate, end),
    detail: { mandateId: mandate.id, personId: mandate.personId, ...end },
    changes: [
      changed('mandates', mandate, end),
      ...mandate.offices
        .filter((office) => office.endedOn === null)
        .map((office) => changed('offices', office, { endedOn, endedOnInferredFrom })),
    ],
  });
}

const isOf =
  ({ id }: { id: string }) =>
  ({ delegate }: Listing) =>
    delegate.id === id;

/** Whether residents must be told of this end of the mandate in place of the one it has. */
export async function mandateEndRests(
  { council, mandate }: ManagedMandate,
  after: MandateEnd,
): Promise<boolean> {
  const listings = await listingsOf(council.id, mandate.slug);
  const change = { before: endOf(mandate), after: endOf(after) };
  return listings
    .filter(isOf(mandate))
    .some(({ delegate, sessionEndsOn }) => endRests({ end: endOf(delegate), sessionEndsOn }, change));
}

type MandateEnd = Pick<Delegate, 'endedOn' | 'endedAt' | 'endReason' | 'endedOnInferredFrom'>;
const endOf = ({ endedOn, endedAt, endReason, endedOnInferredFrom = null }: MandateEnd): MandateEnd => ({
  ...{ endedOn, endedAt, endReason, endedOnInferredFrom },
});

/** What is wrong with a mandate's dates as corrected, beside its first day. */
function startError(mandate: MandateRow, term: ManagedTerm['term']): string | null {
  if (isSurelyBefore(mandate.endedOn, mandate.startedOn))
    return 'Ngày bắt đầu phải trước ngày thôi nhiệm vụ.';
  if (mandate.offices.some((office) => officeOutsideMandate(office, mandate)))
    return 'Có chức vụ giữ từ trước ngày này. Kiểm tra lại ngày.';
  return outsideTerm(mandate.startedOn, term);
}

/** Whether the person has another mandate in the term at the same time. */
export function isTaken(found: ManagedTerm, wanted: Span & { id?: string; personId?: string }): boolean {
  return found.mandates.some(
    (other) => other.personId === wanted.personId && other.id !== wanted.id && overlap(other, wanted),
  );
}
