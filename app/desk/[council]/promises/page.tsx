import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DueList } from '@/components/desk/workspace/due-list';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listDue } from '@/db/access/desk/due';
import { getCouncilFor } from '@/db/access/register/councils';
import { pageNumber } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import { localDateOf } from '@/lib/vi/date';
import { stayWithin } from '../../../last-page';
import { requireViewer } from '../../../viewer';

export const metadata: Metadata = { title: 'Việc đến hạn' };

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<{ trang?: string | string[] }>;
};

/** What published sessions and meetings left open, what is past its day first. */
export default async function DeskPromisesPage({ params, searchParams }: Props) {
  const { council: slug } = await params;
  const viewer = await requireViewer(paths.deskPromises(slug));
  const council = await getCouncilFor(viewer, slug);
  const today = localDateOf(new Date().toISOString());
  const list = council && (await listDue(viewer, council.id, today, pageNumber((await searchParams).trang)));
  if (!council || !list) notFound();
  stayWithin(list, paths.deskPromises(slug));
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <PageHeader
        crumbs={[
          { label: `Kỳ họp · ${councilPlaceName(council.name)}`, href: paths.deskCouncil(slug) },
          { label: 'Việc đến hạn' },
        ]}
        title="Việc đến hạn"
        lede="Nhiệm vụ, lời hứa, kiến nghị, giám sát chưa xong trong các hồ sơ đã công bố. Kết quả ghi ở mục «Việc đã hứa» của kỳ họp hay cuộc họp nghe báo cáo."
      />
      <DueList council={slug} promises={list.rows} today={today} />
      <Pagination list={list} path={paths.deskPromises(slug)} />
    </div>
  );
}
