import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CardLink } from '@/components/chamber/card-link';
import { ChamberFrame } from '@/components/chamber/chamber-frame';
import { Room } from '@/components/chamber/room';
import { getChamber } from '@/db/access/review/chamber';
import { paths } from '@/lib/paths';
import { councilFullName } from '@/lib/public/council-name';
import { localDateOf } from '@/lib/vi/date';
import { phrases } from '@/lib/vi/terms';
import { requireViewer } from '../viewer';

export const metadata: Metadata = { title: phrases.chamber };

export default async function ChamberPage() {
  const viewer = await requireViewer(paths.chamber());
  const now = new Date().toISOString();
  const rooms = await getChamber(viewer, now);
  if (!rooms) notFound();
  const today = localDateOf(now);
  const isSample = rooms.some(({ council }) => council.isSample);
  return (
    <ChamberFrame title={phrases.chamber} isSample={isSample}>
      {rooms.map(({ council, ...room }) => (
        <section key={council.id} aria-label={council.name} className="flex flex-col gap-10">
          <p className="-mt-8 text-soft">{councilFullName(council)}</p>
          <Room slug={council.slug} {...{ today, now }} {...room} />
        </section>
      ))}
      <CardLink href={paths.account()}>
        <span className="text-lg font-medium">Lịch họp trong điện thoại</span>
        <span className="text-sm text-soft">Kỳ họp triệu tập bạn tự vào ứng dụng lịch</span>
      </CardLink>
      <CardLink href={paths.chamberNotes()}>
        <span className="text-lg font-medium">Ghi chú của tôi</span>
        <span className="text-sm text-soft">Ghi chú riêng theo từng kỳ họp, chỉ mình bạn đọc được</span>
      </CardLink>
      <CardLink href={paths.chamberMine()}>
        <span className="text-lg font-medium">Điểm danh và phiếu của tôi</span>
        <span className="text-sm text-soft">Từ các kỳ họp đã công bố</span>
      </CardLink>
    </ChamberFrame>
  );
}
