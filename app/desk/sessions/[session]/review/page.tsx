import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReviewOverview } from '@/components/desk/review/review-overview';
import { listReview } from '@/db/access/review/review';
import { paths } from '@/lib/paths';
import { holds } from '@/lib/viewer';
import { requireViewer } from '../../../../viewer';
import { answer, resolve } from './actions';

export const metadata: Metadata = { title: 'Góp ý của đại biểu' };

type Props = {
  params: Promise<{ session: string }>;
  searchParams: Promise<{ loc?: string | string[] }>;
};

/** What councillors said of each draft resolution, and who has read it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskReview(sessionId));
  const review = await listReview(viewer, sessionId);
  if (!review) notFound();
  return (
    <div className="flex flex-col gap-6 pt-4">
      <h1 className="font-serif text-xl font-semibold">Góp ý của đại biểu</h1>
      <ReviewOverview
        sessionId={sessionId}
        resolutions={review.resolutions}
        asked={(await searchParams).loc}
        canAnswer={holds(viewer, review.councilId, 'clerk')}
        answer={answer}
        resolve={resolve}
      />
    </div>
  );
}
