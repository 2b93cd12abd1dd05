import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AttendanceSection } from '@/components/desk/attendance/attendance-section';
import { listAnnounced } from '@/db/access/convening/announced';
import { daysOn } from '@/lib/record/build-sittings';
import { findDraft } from '../find-draft';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Điểm danh' };

export default async function AttendancePage(page: SectionParams) {
  const { viewer, props } = await openSection(page, 'attendance');
  const found = await findDraft(viewer, props.sessionId);
  if (!found) notFound();
  const { delegates, sittings, council, session } = found.draft;
  const context = {
    // How many must come is the council's rule for its own sittings.
    quorum: session.meetingKind ? null : council.quorum,
    announced: await listAnnounced(viewer, props.sessionId),
    sittings: sittings.map(({ id, label, heldOn, startsAt, endsAt }) => ({
      id,
      label,
      heldOn,
      days: daysOn(found.draft, heldOn),
      startsAt,
      endsAt,
    })),
    delegates: delegates.map(({ id, name, unit, startedOn, endedOn, endedAt, endReason }) => ({
      id,
      name,
      unit,
      startedOn,
      endedOn,
      endedAt,
      endReason,
    })),
  };
  return <AttendanceSection {...props} context={context} />;
}
