import type { FieldErrors } from '@/lib/refusal';
import { firstDay, isSurelyBefore, type KnownDate, lastDay, yearOf } from '@/lib/vi/partial-date';
import { termYears } from '@/lib/vi/term-name';
import type { TermYears } from './term';

/**
 * Local dates as far as they are known; `endedOn` null = still running, or, where it is said to be over, ended on a day that is
 * not known. The last day still belongs to the span.
 */
export type Span = {
  readonly startedOn: KnownDate;
  readonly endedOn: KnownDate;
  readonly endReason?: string | null;
};

/** Whether the two surely have a day in common. */
export function overlap(a: Span, b: Span): boolean {
  const startsInTime = (later: Span, earlier: Span) => {
    if (earlier.endedOn === null) return !earlier.endReason;
    return later.startedOn !== null && lastDay(later.startedOn) <= firstDay(earlier.endedOn);
  };
  return startsInTime(a, b) && startsInTime(b, a);
}

/** The sentence for a mandate that begins outside its term's years; null when it does not, as far as they are known. */
export function outsideTerm(startedOn: KnownDate, term: TermYears): string | null {
  const year = yearOf(startedOn);
  if (year === null || (year >= (term.startYear ?? year) && year <= (term.endYear ?? year))) return null;
  return `Ngày này ngoài khóa ${termYears(term)}. Kiểm tra lại năm.`;
}

/** What is surely wrong with an office held within a mandate, beside the date to mend; null when nothing is. */
export function officeOutsideMandate(office: Span, mandate: Span): FieldErrors | null {
  if (isSurelyBefore(office.startedOn, mandate.startedOn))
    return { startedOn: 'Chức vụ không thể bắt đầu trước ngày làm đại biểu.' };
  if (isSurelyBefore(mandate.endedOn, office.startedOn))
    return { startedOn: 'Chức vụ không thể bắt đầu sau ngày thôi làm đại biểu.' };
  if (isSurelyBefore(office.endedOn, office.startedOn))
    return { endedOn: 'Ngày thôi chức vụ phải từ ngày giữ chức trở đi.' };
  if (isSurelyBefore(mandate.endedOn, office.endedOn))
    return { endedOn: 'Chức vụ không thể dài hơn thời gian làm đại biểu.' };
  return null;
}
