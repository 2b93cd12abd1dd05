import { type KnownDate, yearOf } from '@/lib/vi/partial-date';
import { termYears } from '@/lib/vi/term-name';
import type { TermYears } from './term';

/** The sentence for a session held before its term's first year; `null` when it is not, or either year is not known. */
export function beforeTerm(startsOn: KnownDate, term: TermYears): string | null {
  const year = yearOf(startsOn);
  if (term.startYear === null || year === null || year >= term.startYear) return null;
  return `Kỳ họp trước khi khóa ${termYears(term)} bắt đầu. Kiểm tra lại năm hoặc khóa.`;
}
