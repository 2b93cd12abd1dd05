import type { Paper } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { onPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';

/** «12», «ít nhất 12»: a number as near as its source says. */
export const countText = ({ count, bound }: NonNullable<Paper['counted']>): string =>
  bound === 'exact' ? String(count) : `${lowerFirst(terms.presenceBound[bound])} ${count}`;

/** What a draft's two columns say together; nothing where no number was typed. */
export const countedOf = ({ count, countBound }: DraftCount): Pick<Paper, 'counted'> =>
  // A row as an older step of the trail has it knows of none.
  typeof count === 'number' ? { counted: { count, bound: countBound } } : {};

type DraftCount = { count: number | null; countBound: NonNullable<Paper['counted']>['bound'] };

/** «Tờ trình số 43/TTr-UBND: Dự toán năm 2027», «Ít nhất 12 tờ trình», as far as it is known. */
export function paperName({
  kind,
  kindPrinted,
  number,
  title,
  counted,
}: Pick<Paper, 'kind' | 'kindPrinted' | 'number' | 'counted' | 'title'>): string {
  const word = kindPrinted ? upperFirst(kindPrinted) : kind === 'other' ? 'Tài liệu' : terms.paperKind[kind];
  const what = counted ? upperFirst(`${countText(counted)} ${lowerFirst(word)}`) : word;
  return `${what}${number ? ` số ${number}` : ''}${title ? `: ${title}` : ''}`;
}

/** «của Ủy ban nhân dân phường, ngày 13/11/2026»; empty where none of it is known. */
export function paperOrigin(paper: Pick<Paper, 'fromBody' | 'datedOn'> & { toBody?: string | null }): string {
  const { fromBody, toBody, datedOn } = paper;
  return [fromBody && `của ${fromBody}`, toBody && `gửi ${toBody}`, datedOn && onPartialDate(datedOn)]
    .filter(Boolean)
    .join(', ');
}
