import type { Paper } from '@/lib/record/schema';
import { onPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';

/** «Tờ trình số 43/TTr-UBND: Dự toán năm 2027». */
export function paperName({ kind, number, title }: Pick<Paper, 'kind' | 'number' | 'title'>): string {
  return `${terms.paperKind[kind]}${number ? ` số ${number}` : ''}: ${title}`;
}

/** «của Ủy ban nhân dân phường, ngày 13/11/2026»; empty where none of it is known. */
export function paperOrigin(paper: Pick<Paper, 'fromBody' | 'datedOn'> & { toBody?: string | null }): string {
  const { fromBody, toBody, datedOn } = paper;
  return [fromBody && `của ${fromBody}`, toBody && `gửi ${toBody}`, datedOn && onPartialDate(datedOn)]
    .filter(Boolean)
    .join(', ');
}
