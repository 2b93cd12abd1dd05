import { termYears } from '@/lib/vi/term-name';
import type { TermYears } from './term';

/** The sentence for a session held before its term's first year; `null` when it is not, or the year is not known. */
export function beforeTerm(startsOn: string, term: TermYears): string | null {
  if (term.startYear === null || Number(startsOn.slice(0, 4)) >= term.startYear) return null;
  return `Kỳ họp trước khi khóa ${termYears(term)} bắt đầu. Kiểm tra lại năm hoặc khóa.`;
}
