import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ItemReleases } from '@/components/desk/review/item-releases';
import { ReviewOverview } from '@/components/desk/workspace/review-overview';
import { listItemReleases } from '@/db/access/review/item-release';
import { listReleases } from '@/db/access/review/releases';
import { listReview } from '@/db/access/review/review';
import { paths } from '@/lib/paths';
import { requireViewer } from '../../../../viewer';
import { hold, later, withSession } from './items/actions';
import { callBack, releaseLater, releaseNow } from './release/actions';

export const metadata: Metadata = { title: 'Góp ý của đại biểu' };

/** What councillors said of each draft resolution, and who has read it. */
export default async function ReviewPage({ params }: { params: Promise<{ session: string }> }) {
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
        releases={released.drafts}
        canRelease={canRelease}
        actions={{ releaseNow, releaseLater, callBack }}
      />
      <ItemReleases {...papers} {...{ sessionId, canRelease, now }} actions={{ hold, later, withSession }} />
    </div>
  );
}
