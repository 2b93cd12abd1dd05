import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PapersPage } from '@/components/desk/papers/papers-page';
import { getPreview } from '@/db/access/publications/publishing';
import { listReview } from '@/db/access/review/review';
import { paths } from '@/lib/paths';
import { requireViewer } from '../../../../viewer';

export const metadata: Metadata = { title: 'In và tải' };

/** Every paper of the session, made of what is on the desk now. */
export default async function DeskPapersPage({ params }: { params: Promise<{ session: string }> }) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.deskPapers(sessionId));
  const preview = await getPreview(viewer, sessionId, new Date().toISOString());
  if (!preview) notFound();
  const review = await listReview(viewer, sessionId);
  const remarked = new Set(review?.resolutions.flatMap(({ id, threads }) => (threads.length > 0 ? id : [])));
  return (
    <PapersPage
      sessionId={sessionId}
      record={preview.record}
      isPublished={preview.isUnchanged}
      remarked={remarked}
    />
  );
}
