import type { WaitingKind } from '@/lib/forms/waiting';
import { waitingKinds } from '@/lib/forms/waiting';
import { inSentence } from '@/lib/review/pieces';
import { terms } from '@/lib/vi/terms';
import type { AmendmentKind } from '@/lib/words';
import type { Waiting } from './waiting-store';

const NOUNS: Readonly<Record<WaitingKind, string>> = {
  ...{ note: 'ghi chú riêng', remark: 'góp ý', remark_back: 'lượt rút góp ý' },
  ...{ amendment: 'đề nghị', amendment_back: 'lượt rút đề nghị', read: 'dấu đã đọc' },
  ...{ passage: 'đề nghị sửa lời', passage_back: 'lượt rút đề nghị sửa lời' },
};

/** «2 đề nghị, 1 dấu đã đọc»: how much of what there is. */
export const waitingCounts = (waiting: readonly Waiting[]): string =>
  waitingKinds
    .map((kind) => ({ kind, count: waiting.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${NOUNS[kind]}`)
    .join(', ');

/** «Sửa khoản 1 Điều 2: Mức chi mới.»: one of them in a line. */
export function waitingLine({ kind, fields }: Waiting): string {
  const text = (name: string) => String(fields[name] ?? '');
  switch (kind) {
    case 'note':
      return `Ghi chú riêng: ${text('body') || '(bỏ trống)'}`;
    case 'remark':
      return `Góp ý: ${text('body')}`;
    case 'amendment': {
      const does = terms.amendmentKind[text('kind') as AmendmentKind];
      return [`${does} ${inSentence(text('about'))}`, text('proposed')].filter(Boolean).join(': ');
    }
    case 'read':
      return fields.read ? 'Đánh dấu đã đọc' : 'Bỏ dấu đã đọc';
    case 'passage':
      return `Đề nghị sửa lời: ${text('body')}`;
    case 'remark_back':
      return 'Rút lại góp ý';
    case 'amendment_back':
      return 'Rút lại đề nghị sửa câu chữ';
    case 'passage_back':
      return 'Rút lại đề nghị sửa lời';
  }
}
