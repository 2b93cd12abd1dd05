import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SessionList } from '@/components/desk/session-list';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { getCouncilFor } from '@/db/access/councils';
import { listDeskSessions } from '@/db/access/sessions';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
import { holds } from '@/lib/viewer';
import { currentViewer, requireViewer } from '../../viewer';
import { restore } from './actions';

type Props = { params: Promise<{ council: string }> };

const headingOf = (council: { name: string }) => `Kỳ họp · ${councilPlaceName(council.name)}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await currentViewer();
  const council = viewer && (await getCouncilFor(viewer, (await params).council));
  return { title: council ? headingOf(council) : 'Kỳ họp' };
}

/** Every session of one council by how far it has come. */
export default async function DeskCouncilPage({ params }: Props) {
  const { council: slug } = await params;
  const viewer = await requireViewer(paths.deskCouncil(slug));
  const council = await getCouncilFor(viewer, slug);
  const sessions = council && (await listDeskSessions(viewer, council.id));
  if (!council || !sessions) notFound();
  const isClerk = holds(viewer, council.id, 'clerk');
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeader title={headingOf(council)} />
        {isClerk && (
          <ButtonLink href={paths.newSession(slug)} variant="primary" icon="plus">
            Kỳ họp mới
          </ButtonLink>
        )}
      </div>
      <SessionList sessions={sessions} canRestore={isClerk} restore={restore} />
    </div>
  );
}
