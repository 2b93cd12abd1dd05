import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HistoryList } from '@/components/desk/workspace/history-list';
import { ButtonLink } from '@/components/ui/button-link';
import { getHistory } from '@/db/access/publications/history';
import { paths } from '@/lib/paths';
import { requireViewer } from '../../../../viewer';

export const metadata: Metadata = { title: 'Lịch sử' };

type Props = {
  params: Promise<{ session: string }>;
  searchParams: Promise<{ truoc?: string | string[] }>;
};

/** Everything done to this session's file, newest first. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { session: sessionId } = await params;
  const { truoc } = await searchParams;
  const viewer = await requireViewer(paths.deskHistory(sessionId));
  const before = /^\d{1,15}$/.test(String(truoc)) ? Number(truoc) : undefined;
  const history = await getHistory(viewer, { sessionId, before });
  if (!history) notFound();
  return (
    <div className="flex flex-col gap-6 pt-4">
      <header>
        <h1 className="font-serif text-xl font-semibold">Lịch sử</h1>
        <p className="text-sm text-soft">
          Mọi bước đều được giữ. Hoàn tác ở từng mục bằng Ctrl+Z hay nút Hoàn tác, từ bước mới nhất trở về
          trước.
        </p>
      </header>
      <HistoryList sessionId={sessionId} entries={history.entries} canUndo={history.canUndo} />
      <nav aria-label="Trang lịch sử" className="flex gap-3">
        {before !== undefined && (
          <ButtonLink href={paths.deskHistory(sessionId)}>Về bước mới nhất</ButtonLink>
        )}
        {history.next !== null && (
          <ButtonLink href={paths.deskHistory(sessionId, history.next)}>Các bước cũ hơn</ButtonLink>
        )}
      </nav>
    </div>
  );
}
