import ical, { ICalEventStatus } from 'ical-generator';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/vi/date';
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

/** A session put off or called off must leave people's calendars, and so must one whose record was withdrawn. */
function statusOf({ occurrence, isWithdrawn }: CalendarSession): ICalEventStatus {
  if (isWithdrawn || occurrence === 'cancelled' || occurrence === 'postponed')
    return ICalEventStatus.CANCELLED;
  return occurrence === 'held' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
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
      summary: sessionHeading(session),
      description: session.summary ?? undefined,
      location: session.place ?? undefined,
      url: origin + paths.session(council.slug, session.slug),
      status: statusOf(session),
    });
  }
  return calendar.toString();
}
