import { Button } from '@/components/ui/button';
import { describeChange } from './describe-change';
import type { News } from './section-state';

const SHOWN = 3;

/** Which rows colleagues have just changed, below the fields so that none of them moves while somebody types. */
export function NewsBar({ news, onHeard }: { news: News; onHeard: () => void }) {
  return (
    <div className="sticky bottom-3 z-10 flex flex-wrap items-center gap-3 rounded-sm border border-edge bg-card px-4 py-2 text-sm">
      <p role="status" className="min-w-0 flex-1">
        {newsText(news)}
      </p>
      <Button size="small" variant="quiet" onClick={onHeard}>
        Đã biết
      </Button>
    </div>
  );
}

/** «Nguyễn A vừa sửa: Nội dung “Báo cáo”, Tài liệu “Tờ trình” và 2 dòng khác.» */
export function newsText({ by, changes }: News): string {
  const who = by.length > 0 ? by.join(', ') : 'Có người';
  const rows = changes.map(describeChange).filter((change) => change !== null);
  const doing = { added: 'thêm', removed: 'xóa', changed: 'sửa' } as const;
  const kinds = [...new Set(rows.map(({ kind }) => doing[kind]))];
  const names = rows.slice(0, SHOWN).map(({ name }) => name);
  const more = rows.length > SHOWN ? ` và ${rows.length - SHOWN} dòng khác` : '';
  return `${who} vừa ${kinds.join(', ') || 'sửa'} dòng: ${names.join(', ') || 'phần này'}${more}.`;
}
