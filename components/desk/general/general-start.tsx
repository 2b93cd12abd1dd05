'use client';

import { dayOf, type PreviousSession } from '@/lib/record/previous-session';
import { newRowId } from '../editor/new-row-id';
import { StartFrom } from '../editor/start-from';
import type { SectionHandle } from '../editor/use-section';
import { newSitting } from './new-sitting';

type GeneralStartProps = { section: SectionHandle<'general'>; previous: PreviousSession | null };

/** While a new session says nothing yet of sittings and guests: as the one before was arranged, in one press. */
export function GeneralStart({ section, previous }: GeneralStartProps) {
  const { sittings, sessionRoles, guests } = section.rows;
  const isEmpty = sittings.length + sessionRoles.length + guests.length === 0;
  if (!previous || section.readOnly !== null || !isEmpty) return null;
  const parts = [
    previous.sittings.length > 0 && `${previous.sittings.length} phiên`,
    previous.roles.length > 0 && `${previous.roles.length} người điều hành`,
    previous.guests.length > 0 && `${previous.guests.length} khách mời`,
    previous.place && 'địa điểm',
    previous.purpose && 'mục đích',
  ].filter(Boolean);
  if (parts.length === 0) return null;

  async function copy(from: PreviousSession) {
    // What was typed before is a step of its own, or undoing the copy would take it along.
    await section.flush();
    section.change((rows) => withCopied(rows, from), { now: true });
  }

  return (
    <StartFrom
      title={`Sao chép từ ${previous.label}`}
      hint="Chỉ cách tổ chức và người điều hành; giờ họp, điểm danh và kết quả thì không. Sửa lại sau, hoặc Ctrl + Z để bỏ cả."
      starts={[{ label: `Sao chép ${parts.join(', ')}`, onStart: () => void copy(previous) }]}
    />
  );
}

type Rows = SectionHandle<'general'>['rows'];

/** The rows with what of the session before they do not say themselves. */
function withCopied(rows: Rows, from: PreviousSession): Rows {
  const [session] = rows.councilSessions;
  if (!session) return rows;
  const on = (day: number | null) => dayOf(session.startsOn ?? null, session.endsOn ?? null, day);
  const sittings = from.sittings.map(({ label, isClosed, day }) => newSitting(on(day), { label, isClosed }));
  return {
    ...rows,
    councilSessions: [
      {
        ...session,
        place: session.place || from.place,
        purpose: session.purpose || from.purpose,
      },
    ],
    sittings,
    sessionRoles: from.roles.map(({ sitting, heldOn: _, ...role }) => ({
      id: newRowId(),
      ...role,
      sittingId: sittings[sitting ?? -1]?.id ?? null,
    })),
    guests: from.guests.map((guest) => ({ id: newRowId(), ...guest })),
  };
}
