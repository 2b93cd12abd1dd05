import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CalendarAddress } from '@/components/chamber/calendar-address';
import { ChamberFrame } from '@/components/chamber/chamber-frame';
import { calendarMadeAt } from '@/db/access/convening/my-calendar';
import { paths } from '@/lib/paths';
import { phrases } from '@/lib/vi/terms';
import { requireViewer } from '../../viewer';
import { makeAddress, removeAddress } from './actions';

export const metadata: Metadata = { title: 'Lịch họp trong điện thoại' };

/** A private address from which the councillor's own calendar reads what calls them. */
export default async function ChamberCalendarPage() {
  const viewer = await requireViewer(paths.chamberCalendar());
  if (!viewer.roles.some(({ role }) => role === 'councillor')) notFound();
  return (
    <ChamberFrame
      crumbs={[{ label: phrases.chamber, href: paths.chamber() }]}
      title="Lịch họp trong điện thoại"
      lede="Điện thoại, máy tính tự cập nhật các kỳ họp bạn được triệu tập: ngày giờ, nơi họp, hạn trả lời. Kỳ họp đổi ngày thì lịch đổi theo."
    >
      <CalendarAddress madeAt={await calendarMadeAt(viewer)} make={makeAddress} remove={removeAddress} />
    </ChamberFrame>
  );
}
