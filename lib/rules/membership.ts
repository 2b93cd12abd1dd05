import type { FieldErrors } from '@/lib/refusal';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import { overlap, type Span } from './mandate-span';

/**
 * What is surely wrong with somebody's time in a body of the council, beside the date to mend: outside their time as a delegate, or
 * at once with another time of theirs in it; null when nothing is.
 */
export function membershipFault(member: Span, mandate: Span, others: readonly Span[]): FieldErrors | null {
  if (isSurelyBefore(member.startedOn, mandate.startedOn))
    return { startedOn: 'Không thể là thành viên trước ngày làm đại biểu.' };
  if (isSurelyBefore(mandate.endedOn, member.startedOn))
    return { startedOn: 'Không thể là thành viên sau ngày thôi làm đại biểu.' };
  if (isSurelyBefore(mandate.endedOn, member.endedOn))
    return { endedOn: 'Không thể là thành viên lâu hơn thời gian làm đại biểu.' };
  if (others.some((other) => overlap(other, member)))
    return { startedOn: 'Trong thời gian ấy đại biểu này đã là thành viên. Sửa dòng đã có.' };
  return null;
}
