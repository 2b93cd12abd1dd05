import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { describeChange } from './describe-change';
import type { News } from './section-state';

const SHOWN = 3;

/**
 * Which rows colleagues have just changed, below the fields so that none of them moves while somebody types; only a field
 * that it would cover under somebody's hands comes out from beneath it.
 */
export function NewsBar({ news, onHeard }: { news: News; onHeard: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (news) uncover(document.activeElement, bar.current);
  }, [news]);
  return (
    <div
      ref={bar}
      data-news
      className="sticky bottom-3 z-10 flex flex-wrap items-center gap-3 rounded-sm border border-edge bg-card px-4 py-2 text-sm"
    >
      <p role="status" className="min-w-0 flex-1">
        {newsText(news)}
      </p>
      <Button size="small" variant="quiet" onClick={onHeard}>
        Đã biết
      </Button>
    </div>
  );
}

function uncover(field: Element | null, bar: Element | null): void {
  if (!field?.matches('input, select, textarea, button') || !bar || bar.contains(field)) return;
  const [own, over] = [field.getBoundingClientRect(), bar.getBoundingClientRect()];
  if (own.bottom > over.top && own.top < over.bottom) field.scrollIntoView({ block: 'nearest' });
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
