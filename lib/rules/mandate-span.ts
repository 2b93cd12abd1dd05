import type { FieldErrors } from '@/lib/refusal';
import { termYears } from '@/lib/vi/term-name';
import type { TermYears } from './term';

/** Local dates `YYYY-MM-DD`; `endedOn` null = still running. The last day still belongs to the span. */
export type Span = { readonly startedOn: string; readonly endedOn: string | null };

/** Whether the two have a day in common. */
export function overlap(a: Span, b: Span): boolean {
  const startsInTime = (later: Span, earlier: Span) =>
    earlier.endedOn === null || later.startedOn <= earlier.endedOn;
  return startsInTime(a, b) && startsInTime(b, a);
}

/** The sentence for a mandate that begins outside its term's years; null when it does not, as far as they are known. */
export function outsideTerm(startedOn: string, term: TermYears): string | null {
  const year = Number(startedOn.slice(0, 4));
  if (year >= (term.startYear ?? year) && year <= (term.endYear ?? year)) return null;
  return `Ngày này ngoài khóa ${termYears(term)}. Kiểm tra lại năm.`;
}

/** What is wrong with an office held within a mandate, beside the date to mend; null when nothing is. */
export function officeOutsideMandate(office: Span, mandate: Span): FieldErrors | null {
  if (office.startedOn < mandate.startedOn)
    return { startedOn: 'Chức vụ không thể bắt đầu trước ngày làm đại biểu.' };
  if (mandate.endedOn !== null && office.startedOn > mandate.endedOn)
    return { startedOn: 'Chức vụ không thể bắt đầu sau ngày thôi làm đại biểu.' };
  if (office.endedOn !== null && office.endedOn < office.startedOn)
    return { endedOn: 'Ngày thôi chức vụ phải từ ngày giữ chức trở đi.' };
  if (mandate.endedOn !== null && office.endedOn !== null && office.endedOn > mandate.endedOn)
    return { endedOn: 'Chức vụ không thể dài hơn thời gian làm đại biểu.' };
  return null;
}
