import ical, { ICalEventStatus } from 'ical-generator';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { councilBodyName } from './council-name';
import { sessionHeading } from './session-text';

export type CalendarSession = {
  sessionId: string;
  slug: string;
  label: string;
  title: string | null;
  summary: string | null;
  place: string | null;
  occurrence: string;
  startsOn: string;
  endsOn: string;
  version: number;
  publishedAt: string;
  isWithdrawn: boolean;
};

/**
 * A session put off or called off must leave people's calendars, and so must a date that is no longer announced; one that
 * was held took place, whatever became of its record.
 */
function statusOf({ occurrence, isWithdrawn }: CalendarSession): ICalEventStatus {
  if (occurrence === 'held') return ICalEventStatus.CONFIRMED;
  return isWithdrawn || occurrence !== 'planned' ? ICalEventStatus.CANCELLED : ICalEventStatus.TENTATIVE;
}

/** Most calendars show a title and no status, so the title says what became of a session that will not be held that day. */
function titleOf(session: CalendarSession): string {
  const heading = sessionHeading(session);
  if (session.occurrence === 'postponed' || session.occurrence === 'cancelled')
    return `${terms.occurrence[session.occurrence]}: ${heading}`;
  return session.isWithdrawn && session.occurrence === 'planned'
    ? `Đã thu hồi lịch họp: ${heading}`
    : heading;
}

/** An iCalendar of whole-day events, one for each session; the version is the sequence, so clients take changes over. */
export function sessionCalendar(
  council: { slug: string; name: string },
  sessions: readonly CalendarSession[],
  origin: string,
): string {
  const name = `Kỳ họp ${councilBodyName(council.name)}`;
  const calendar = ical({ name, prodId: { company: 'nghi-truong', product: 'lich', language: 'VI' } });
  for (const session of sessions) {
    calendar.createEvent({
      id: session.sessionId,
      sequence: session.version,
      stamp: new Date(session.publishedAt),
      start: new Date(`${session.startsOn}T00:00:00Z`),
      // The end of a whole-day event is the day after its last.
      end: new Date(`${addDays(session.endsOn, 1)}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: titleOf(session),
      description: session.summary ?? undefined,
      location: session.place ?? undefined,
      url: origin + paths.session(council.slug, session.slug),
      status: statusOf(session),
    });
  }
  return calendar.toString();
}
