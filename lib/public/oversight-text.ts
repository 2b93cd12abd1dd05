import type { Oversight } from '@/lib/record/schema-questions';
import { terms } from '@/lib/vi/terms';
import { documentText, promiseText } from './question-text';

/** «Đoàn giám sát», or what its source calls it. */
const methodText = ({ method, methodPrinted }: Oversight): string | null =>
  methodPrinted ?? (method && method !== 'other' ? terms.oversightMethod[method] : null);

/** What is known of an oversight beside what it is about, each with its label, in the order of its page. */
export function oversightLines(row: Oversight): [label: string, text: string][] {
  const lines: [string, string | null | undefined][] = [
    ['Chủ trì', row.lead],
    ['Cơ quan chịu giám sát', row.bodies?.join('; ')],
    ['Cách giám sát', methodText(row)],
    ['Thời gian', row.period],
    ['Chương trình', row.programme],
    ['Tình trạng', row.state && terms.oversightState[row.state]],
    ['Kết luận', row.conclusion],
    ['Kiến nghị, lời hứa', row.promise && promiseText(row.promise)],
    ['Báo cáo', row.document && documentText(row.document)],
  ];
  return lines.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []));
}
