import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SessionList } from '@/components/desk/workspace/session-list';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listDeskMeetings } from '@/db/access/desk/sessions';
import { getCouncilFor } from '@/db/access/register/councils';
import { pageNumber } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import { holds } from '@/lib/viewer';
import { stayWithin } from '../../../last-page';
import { requireViewer } from '../../../viewer';
import { restore } from '../actions';

export const metadata: Metadata = { title: 'Cuộc họp khác' };

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<{ trang?: string | string[] }>;
};

/** What a council and its bodies meet for between sessions, by how far each file has come. */
export default async function DeskMeetingsPage({ params, searchParams }: Props) {
  const { council: slug } = await params;
  const viewer = await requireViewer(paths.deskMeetings(slug));
  const council = await getCouncilFor(viewer, slug);
  const list =
    council && (await listDeskMeetings(viewer, council.id, pageNumber((await searchParams).trang)));
  if (!council || !list) notFound();
  stayWithin(list, paths.deskMeetings(slug));
  const isClerk = holds(viewer, council.id, 'clerk');
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeader
          crumbs={[
            { label: `Kỳ họp · ${councilPlaceName(council.name)}`, href: paths.deskCouncil(slug) },
            { label: 'Cuộc họp khác' },
          ]}
          title="Cuộc họp khác"
          lede="Hội nghị liên tịch, phiên họp Thường trực và các Ban, giải trình, tiếp xúc cử tri, đối thoại: soạn và công bố như kỳ họp, nhưng không tính vào số thứ tự kỳ họp."
        />
        {isClerk && (
          <ButtonLink href={paths.newMeeting(slug)} variant="primary" icon="plus">
            Cuộc họp mới
          </ButtonLink>
        )}
      </div>
      <SessionList
        sessions={list.rows}
        counts={list.counts}
        canRestore={isClerk}
        restore={restore}
        none="Chưa có cuộc họp nào. Hồ sơ đầu tiên bắt đầu từ «Cuộc họp mới»."
      />
      <Pagination list={list} path={paths.deskMeetings(slug)} />
    </div>
  );
}
