import type { z } from 'zod';
import { addMandateInput, addOfficeInput, endMandateInput, knownTermInput } from '@/lib/forms/terms';
import { officeOutsideMandate } from '@/lib/rules/mandate-span';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import { differences, type Fault, pathOf } from './faults';
import type { Delegate, SessionRecord } from './schema';

/** What an admin could not have typed into the register of terms, mandates and offices. */
export function registerFaults({ term, delegates }: SessionRecord): Fault[] {
  const { isRegisterComplete: _, ...years } = term;
  return [...typed(knownTermInput, years, 'term'), ...delegates.flatMap(delegateFaults)];
}

function delegateFaults(delegate: Delegate, index: number): Fault[] {
  const at = pathOf('delegates', index);
  const { name, unit, startedOn, endedOn, endedAt, endReason } = delegate;
  const begun = typed(addMandateInput, { personId: null, name, unit, startedOn }, at);
  const end = { endedOn, endedAt, endReason };
  const isOver = Object.values(end).some((part) => part !== null);
  const ended = isOver ? typed(endMandateInput, end, at) : [];
  const order = isSurelyBefore(endedOn, startedOn)
    ? [{ path: `${at}.endedOn`, text: 'Ngày thôi nhiệm vụ phải từ ngày bắt đầu trở đi.' }]
    : [];
  return [
    ...begun,
    ...ended,
    ...order,
    ...delegate.offices.flatMap((_, office) => officeFaults(delegate, at, office)),
  ];
}

function officeFaults(delegate: Delegate, at: string, index: number): Fault[] {
  const office = delegate.offices[index];
  if (!office) return [];
  const path = pathOf(at, 'offices', index);
  const outside = Object.entries(officeOutsideMandate(office, delegate) ?? {});
  return [
    ...typed(addOfficeInput, office, path),
    ...outside.map(([key, text]) => ({ path: `${path}.${key}`, text })),
  ];
}

/** What the form refuses of a part of the file, or would have stored otherwise. */
function typed(form: z.ZodType, part: object, path: string): Fault[] {
  const read = form.safeParse(part);
  if (read.success) return differences(part, { ...(read.data as object) }, () => false, path);
  return read.error.issues.map((issue) => ({ path: pathOf(path, ...issue.path), text: issue.message }));
}
