import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ChamberFrame, ChamberPart } from '@/components/chamber/chamber-frame';
import { PreparationAgenda, PreparationFacts } from '@/components/chamber/preparation-parts';
import { ReviewList, unreadText } from '@/components/chamber/review-list';
import { dateText, distanceText } from '@/components/chamber/session-when';
import { Notice } from '@/components/ui/notice';
import { getChamberSession } from '@/db/access/chamber-session';
import { paths } from '@/lib/paths';
import { localDateOf } from '@/lib/vi/date';
import { requireViewer } from '../../../viewer';

export const metadata: Metadata = { title: 'Kỳ họp đang chuẩn bị' };

type Props = { params: Promise<{ session: string }> };

export default async function ChamberSessionPage({ params }: Props) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.chamberSession(sessionId));
  const found = await getChamberSession(viewer, sessionId);
  if (!found) notFound();
  if (found.stage === 'published') redirect(paths.session(found.publicPage.council, found.publicPage.slug));

  const { session, council, publicPage, reviews, preparation } = found;
  const today = localDateOf(new Date().toISOString());
  return (
    <ChamberFrame
      crumbs={[{ label: 'Phòng họp', href: paths.chamber() }]}
      title={preparation?.title ?? session.label}
      lede={
        <>
          {preparation?.title && `${session.label} · `}
          {dateText(session)} · <span className="whitespace-nowrap">{distanceText(session, today)}</span>
        </>
      }
      isSample={council.isSample}
    >
      {preparation?.occurrenceNote && <Notice tone="warn">{preparation.occurrenceNote}</Notice>}
      {publicPage && (
        <Notice>
          Kỳ họp này đã có <a href={paths.session(publicPage.council, publicPage.slug)}>bản công bố</a>; dưới
          đây là bản đang soạn.
        </Notice>
      )}
      {preparation && <PreparationFacts {...preparation} />}
      {reviews.length > 0 && (
        <ChamberPart id="du-thao" title="Dự thảo cần đọc" aside={unreadText(reviews)}>
          <ReviewList reviews={reviews} />
        </ChamberPart>
      )}
      {preparation && (
        <ChamberPart id="chuong-trinh" title="Chương trình và tài liệu">
          <PreparationAgenda agenda={preparation.agenda} />
        </ChamberPart>
      )}
    </ChamberFrame>
  );
}
