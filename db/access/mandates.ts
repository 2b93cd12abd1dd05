import 'server-only';
import { randomUUID } from 'node:crypto';
import { readInput } from '@/lib/forms/fields';
import { addMandateInput, correctMandateInput, endMandateInput } from '@/lib/forms/terms';
import { type Result, refuse } from '@/lib/refusal';
import { officeOutsideMandate, outsideTerm, overlap, type Span } from '@/lib/rules/mandate-span';
import type { Viewer } from '@/lib/viewer';
import { findManagedMandate, findManagedTerm, type ManagedTerm, writeTerm } from './managed-term';
import type { MandateRow } from './mandate-list';
import { findPerson, freeSlug } from './people';
import { added, changed } from './register-changes';

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
  const { unit, startedOn } = parsed.data;
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
      added('mandates', { id: mandateId, termId: input.termId, personId, unit, startedOn }),
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
  const parsed = readInput(correctMandateInput, input);
  if (!parsed.ok) return parsed;
  const { name, unit, startedOn } = parsed.data;
  const { mandate } = found;
  const fault = faultOfStart({ ...mandate, startedOn }, found.term);
  if (fault) return refuse('input.invalid', { fields: { startedOn: fault } });
  if (isTaken(found, { ...mandate, startedOn })) return refuse('mandate.overlap');
  return writeTerm(viewer, found, now, {
    verb: 'mandate_corrected',
    detail: { mandateId: mandate.id, personId: mandate.personId, startedOn },
    changes: [
      changed('people', { id: mandate.personId, name: mandate.name }, { name }),
      changed('mandates', mandate, { unit, startedOn }),
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
  const parsed = readInput(endMandateInput, input);
  if (!parsed.ok) return parsed;
  const { endedOn } = parsed.data;
  const { mandate } = found;
  if (endedOn < mandate.startedOn)
    return refuse('input.invalid', {
      fields: { endedOn: 'Ngày thôi nhiệm vụ phải từ ngày bắt đầu trở đi.' },
    });
  if (mandate.offices.some((office) => office.startedOn > endedOn || (office.endedOn ?? '') > endedOn))
    return refuse('input.invalid', {
      fields: { endedOn: 'Có chức vụ bắt đầu hoặc kết thúc sau ngày này. Sửa ngày của chức vụ trước.' },
    });
  if (isTaken(found, { ...mandate, endedOn })) return refuse('mandate.overlap');
  return writeTerm(viewer, found, now, {
    verb: 'mandate_ended',
    detail: { mandateId: mandate.id, personId: mandate.personId, ...parsed.data },
    changes: [
      changed('mandates', mandate, parsed.data),
      ...mandate.offices
        .filter((office) => office.endedOn === null)
        .map((office) => changed('offices', office, { endedOn })),
    ],
  });
}

/** What is wrong with a mandate's dates as corrected, beside its first day. */
function faultOfStart(mandate: MandateRow, term: ManagedTerm['term']): string | null {
  if (mandate.endedOn !== null && mandate.startedOn > mandate.endedOn)
    return 'Ngày bắt đầu phải trước ngày thôi nhiệm vụ.';
  if (mandate.offices.some((office) => officeOutsideMandate(office, mandate)))
    return 'Có chức vụ giữ từ trước ngày này. Kiểm tra lại ngày.';
  return outsideTerm(mandate.startedOn, term);
}

function isTaken(found: ManagedTerm, wanted: Span & { id?: string; personId?: string }): boolean {
  return found.mandates.some(
    (other) => other.personId === wanted.personId && other.id !== wanted.id && overlap(other, wanted),
  );
}
