import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReviewOverview } from '@/components/desk/workspace/review-overview';
import { listReview } from '@/db/access/review/review';
import { paths } from '@/lib/paths';
import { requireViewer } from '../../../../viewer';

export const metadata: Metadata = { title: 'Góp ý của đại biểu' };

/** What councillors said of each draft resolution, and who has read it. */
export default async function ReviewPage({ params }: { params: Promise<{ session: string }> }) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskReview(sessionId));
  const review = await listReview(viewer, sessionId);
  if (!review) notFound();
  return (
    <div className="flex flex-col gap-6 pt-4">
      <h1 className="font-serif text-xl font-semibold">Góp ý của đại biểu</h1>
      <ReviewOverview resolutions={review.resolutions} />
    </div>
  );
}
