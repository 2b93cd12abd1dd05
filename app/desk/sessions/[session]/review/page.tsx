import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ItemReleases } from '@/components/desk/review/item-releases';
import { ReviewOverview } from '@/components/desk/review/review-overview';
import { listItemReleases } from '@/db/access/review/item-release';
import { listReleases } from '@/db/access/review/releases';
import { listReview } from '@/db/access/review/review';
import { paths } from '@/lib/paths';
import { holds } from '@/lib/viewer';
import { requireViewer } from '../../../../viewer';
import { answer, resolve } from './actions';
import { hold, later, withSession } from './items/actions';
import { callBack, releaseLater, releaseNow } from './release/actions';

export const metadata: Metadata = { title: 'Góp ý của đại biểu' };

type Props = {
  params: Promise<{ session: string }>;
  searchParams: Promise<{ loc?: string | string[] }>;
};

/** What councillors said of each draft resolution, and who has read it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskReview(sessionId));
  const now = new Date().toISOString();
  const [review, released, papers] = await Promise.all([
    listReview(viewer, sessionId, now),
    listReleases(viewer, sessionId, now),
    listItemReleases(viewer, sessionId),
  ]);
  if (!review || !released || !papers) notFound();
  const { canRelease } = released;
  return (
    <div className="flex flex-col gap-6 pt-4">
      <h1 className="font-serif text-xl font-semibold">Góp ý của đại biểu</h1>
      <ReviewOverview
        sessionId={sessionId}
        resolutions={review.resolutions}
        asked={(await searchParams).loc}
        canAnswer={holds(viewer, review.councilId, 'clerk')}
        answering={{ answer, resolve }}
        releases={released.drafts}
        canRelease={canRelease}
        actions={{ releaseNow, releaseLater, callBack }}
      />
      <ItemReleases {...papers} {...{ sessionId, canRelease, now }} actions={{ hold, later, withSession }} />
    </div>
  );
}
