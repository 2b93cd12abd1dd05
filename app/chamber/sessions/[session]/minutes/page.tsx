import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChamberFrame } from '@/components/chamber/chamber-frame';
import { OwnPassages } from '@/components/chamber/own-passages';
import { Empty } from '@/components/ui/empty';
import { getOwnPassages } from '@/db/access/review/passages';
import { paths } from '@/lib/paths';
import { formatInstant } from '@/lib/vi/date';
import { phrases } from '@/lib/vi/terms';
import { requireViewer } from '../../../../viewer';
import { propose, takeBack } from './actions';

export const metadata: Metadata = { title: 'Lời của tôi trong biên bản' };

/** What the minutes of a session have the councillor say, and what he would have them say. */
export default async function ChamberMinutesPage({ params }: { params: Promise<{ session: string }> }) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.chamberMinutes(sessionId));
  const found = await getOwnPassages(viewer, sessionId, new Date().toISOString());
  if (!found) notFound();
  const { label, isSample, until, isOpen, passages } = found;
  return (
    <ChamberFrame
      crumbs={[{ label: phrases.chamber, href: paths.chamber() }]}
      title="Lời của tôi trong biên bản"
      lede={until && `${label} · ${isOpen ? 'đề nghị sửa đến' : 'đã đóng lúc'} ${formatInstant(until)}`}
      isSample={isSample}
    >
      {until ? (
        <OwnPassages
          sessionId={sessionId}
          isOpen={isOpen}
          passages={passages}
          actions={{ propose, takeBack }}
        />
      ) : (
        <Empty>Thư ký chưa mở biên bản này cho người phát biểu xem lại.</Empty>
      )}
    </ChamberFrame>
  );
}
