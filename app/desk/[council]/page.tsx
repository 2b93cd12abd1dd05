import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SessionList } from '@/components/desk/workspace/session-list';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listDeskSessions } from '@/db/access/desk/sessions';
import { getCouncilFor } from '@/db/access/register/councils';
import { pageNumber } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import { holds } from '@/lib/viewer';
import { stayWithin } from '../../last-page';
import { currentViewer, requireViewer } from '../../viewer';
import { endedNotice } from '../ended-notice';
import { restore } from './actions';

type Props = {
  params: Promise<{ council: string }>;
  searchParams: Promise<{ trang?: string | string[] }>;
};

const headingOf = (council: { name: string }) => `Kỳ họp · ${councilPlaceName(council.name)}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await currentViewer();
  const council = viewer && (await getCouncilFor(viewer, (await params).council));
  return { title: council ? headingOf(council) : 'Kỳ họp' };
}

/** Every session of one council by how far it has come. */
export default async function DeskCouncilPage({ params, searchParams }: Props) {
  const { council: slug } = await params;
  const viewer = await requireViewer(paths.deskCouncil(slug));
  const council = await getCouncilFor(viewer, slug);
  const page = pageNumber((await searchParams).trang);
  const list = council && (await listDeskSessions(viewer, council.id, page));
  if (!council || !list) notFound();
  stayWithin(list, paths.deskCouncil(slug));
  const ended = endedNotice(council, new Date().toISOString());
  const isClerk = holds(viewer, council.id, 'clerk') && ended.length === 0;
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeader title={headingOf(council)} />
        <ButtonLink href={paths.deskMeetings(slug)}>Cuộc họp khác</ButtonLink>
        <ButtonLink href={paths.deskPromises(slug)}>Việc đến hạn</ButtonLink>
        <ButtonLink href={paths.deskTemplates(slug)}>Mẫu văn bản</ButtonLink>
        {isClerk && (
          <ButtonLink href={paths.newSession(slug)} variant="primary" icon="plus">
            Kỳ họp mới
          </ButtonLink>
        )}
      </div>
      {ended.map((said) => (
        <Notice key={said}>{said}</Notice>
      ))}
      <SessionList sessions={list.rows} counts={list.counts} canRestore={isClerk} restore={restore} />
      <Pagination list={list} path={paths.deskCouncil(slug)} />
    </div>
  );
}
