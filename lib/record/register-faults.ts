import type { z } from 'zod';
import { addMandateInput, addOfficeInput, endMandateInput, knownTermInput } from '@/lib/forms/terms';
import { officeOutsideMandate } from '@/lib/rules/mandate-span';
import { type Days, daysOfSession } from '@/lib/rules/possible-days';
import { leastCast } from '@/lib/rules/vote-counts';
import { formatInteger } from '@/lib/vi/number';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import { differences, type Fault, pathOf } from './faults';
import { noTexts } from './row-texts';
import type { Delegate, SessionRecord } from './schema';
import type { StatedPresence } from './stated-numbers';

/** What an admin could not have typed into the register of terms, mandates and offices. */
export function registerFaults({ term, session, delegates }: SessionRecord): Fault[] {
  const { isRegisterComplete: _, ...years } = term;
  return [
    ...typed(knownTermInput, years, 'term'),
    ...delegates.flatMap(delegateFaults),
    ...delegates.flatMap(awayFaults(daysOfSession(session, term))),
  ];
}

/** A delegate of other days than the session can have had is not one of its delegates. */
const awayFaults =
  ({ from, to }: Days) =>
  ({ startedOn, endedOn }: Delegate, index: number): Fault[] => {
    const text = 'Đại biểu này không giữ nhiệm vụ trong những ngày của kỳ họp. Sửa ngày, hoặc bỏ khỏi hồ sơ.';
    const fault = (key: string) => [{ path: pathOf('delegates', index, key), text }];
    if (isSurelyBefore(to, startedOn)) return fault('startedOn');
    return isSurelyBefore(endedOn, from) ? fault('endedOn') : [];
  };

/**
 * What somebody wrote who says that the delegates listed are all there were, while more were there or voted. A record the app
 * wrote may say so: that is what its sources say, and its chair knew.
 */
export function shortRegisterFaults({ term, delegates, sittings, votes }: SessionRecord): Fault[] {
  if (!term.isRegisterComplete) return [];
  const there = sittings.map(({ stated }) => (stated && isLeast(stated) ? stated.present : null) ?? 0);
  const cast = votes.map(({ counts, bounds }) => (counts ? leastCast(counts, bounds) : 0));
  const most = [...there, ...cast].reduce((one, other) => Math.max(one, other), 0);
  if (most <= delegates.length) return [];
  const text = `Hồ sơ ghi danh sách đã đủ với ${formatInteger(delegates.length)} đại biểu, nhưng có ít nhất ${formatInteger(most)} đại biểu có mặt hoặc biểu quyết. Ghi thêm đại biểu, hoặc ghi false.`;
  return [{ path: 'term.isRegisterComplete', text }];
}

const isLeast = ({ presentBound }: StatedPresence): boolean =>
  presentBound === 'exact' || presentBound === 'at_least';

function delegateFaults(delegate: Delegate, index: number): Fault[] {
  const at = pathOf('delegates', index);
  const { name, unit, startedOn, endedOn, endedAt, endReason } = delegate;
  const { startedOnInferredFrom, endedOnInferredFrom } = { ...noTexts('mandates'), ...delegate };
  const begin = { personId: null, name, unit, startedOn, startedOnInferredFrom };
  const begun = typed(addMandateInput, begin, at);
  const end = { endedOn, endedAt, endReason, endedOnInferredFrom };
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
    ...typed(addOfficeInput, { ...noTexts('offices'), ...office }, path),
    ...outside.map(([key, text]) => ({ path: `${path}.${key}`, text })),
  ];
}

/** What the form refuses of a part of the file, or would have stored otherwise. */
function typed(form: z.ZodType, part: object, path: string): Fault[] {
  const read = form.safeParse(part);
  if (read.success) return differences(part, { ...(read.data as object) }, () => false, path);
  return read.error.issues.map((issue) => ({ path: pathOf(path, ...issue.path), text: issue.message }));
}
