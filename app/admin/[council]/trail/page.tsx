import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TrailTable } from '@/components/admin/trail-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { listEvents } from '@/db/access/trail/trail';
import { paths } from '@/lib/paths';
import { requireAdmin } from '../../guard';

export const metadata: Metadata = { title: 'Nhật ký' };

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export default async function TrailPage({ params, searchParams }: Props) {
  const { council: slug } = await params;
  const { viewer, council } = await requireAdmin(slug, paths.adminTrail(slug));
  const { before } = await searchParams;
  const from = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : undefined;
  const trail = await listEvents(viewer, { councilId: council.id, before: from });
  if (!trail) notFound();
  return (
    <>
      <PageHeader
        title="Nhật ký"
        lede="Ai làm gì, lúc nào. Mỗi dòng được ghi cùng thay đổi và không sửa được."
      />
      {trail.entries.length === 0 ? (
        <Empty>Không có việc nào cũ hơn.</Empty>
      ) : (
        <TrailTable entries={trail.entries} />
      )}
      <div className="flex flex-wrap gap-3">
        {from !== undefined && <ButtonLink href={paths.adminTrail(slug)}>Mới nhất</ButtonLink>}
        {trail.next !== null && <ButtonLink href={paths.adminTrail(slug, trail.next)}>Cũ hơn</ButtonLink>}
      </div>
    </>
  );
}
