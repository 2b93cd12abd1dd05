import ical, { ICalEventStatus } from 'ical-generator';
import { paths } from '@/lib/paths';
import type { Sitting } from '@/lib/record/schema';
import { addDays, localToInstant } from '@/lib/vi/date';
import { isDay } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { whenText } from './attendance-text';
import { councilFullName, type LocatedCouncil } from './council-name';
import { sessionHeading } from './session-text';

export type CalendarSession = {
  sessionId: string;
  slug: string;
  label: string;
  title: string | null;
  summary: string | null;
  place: string | null;
  occurrence: string;
  /** Each as far as it is known. */
  startsOn: string | null;
  endsOn: string | null;
  version: number;
  publishedAt: string;
  isWithdrawn: boolean;
  /** Of the newest version, in its order; none where it has no record. */
  sittings: readonly CalendarSitting[];
};

type CalendarSitting = Pick<Sitting, 'label' | 'heldOn' | 'startsAt' | 'endsAt'>;

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

/** When an event begins and ends; without hours it is of whole days. */
type Span = { start: Date; end?: Date; allDay: boolean; timezone?: 'UTC' };

const wholeDays = (first: string, last: string): Span => ({
  start: new Date(`${first}T00:00:00Z`),
  // The end of a whole-day event is the day after its last.
  end: new Date(`${addDays(last, 1)}T00:00:00Z`),
  allDay: true,
  timezone: 'UTC',
});

/**
 * One event for each day of sittings, from the first hour to the last, where every sitting has its hour; one of whole days
 * where any has none, for an hour nobody wrote is not midnight. A calendar has no months and no years to put anything in:
 * what is known no nearer is in none.
 */
function spansOf({ startsOn, endsOn, sittings }: CalendarSession): readonly Span[] {
  const days = [...new Set(sittings.map(({ heldOn }) => heldOn))].filter(isDay).sort();
  const isTimed = sittings.length > 0 && sittings.every(({ heldOn, startsAt }) => isDay(heldOn) && startsAt);
  if (!isTimed && isDay(startsOn))
    return [wholeDays(startsOn, isDay(endsOn) ? endsOn : (days.at(-1) ?? startsOn))];
  if (!isTimed) return days.map((day) => wholeDays(day, day));
  return days.map((day) => {
    const held = sittings.filter(({ heldOn }) => heldOn === day);
    const first = held.flatMap(({ startsAt }) => startsAt ?? []).sort()[0] ?? '00:00';
    const ends = held.every(({ endsAt }) => endsAt) ? held.flatMap(({ endsAt }) => endsAt ?? []) : [];
    const last = ends.sort().at(-1);
    return {
      start: new Date(localToInstant(day, first)),
      end: last && last > first ? new Date(localToInstant(day, last)) : undefined,
      allDay: false,
    };
  });
}

const namedLine = (label: string, when: string) => (when ? `${label}: ${when}` : label);

/** The sittings with their hours, then what the session is about. */
function aboutOf({ sittings, summary }: CalendarSession): string | undefined {
  const lines = [...sittings.map((sitting) => namedLine(sitting.label, whenText(sitting))), summary];
  return lines.filter(Boolean).join('\n') || undefined;
}

/** An iCalendar with the days of each session; the version is the sequence, so clients take changes over. */
export function sessionCalendar(
  council: LocatedCouncil & { slug: string },
  sessions: readonly CalendarSession[],
  origin: string,
): string {
  const name = `Kỳ họp ${councilFullName(council)}`;
  const calendar = ical({ name, prodId: { company: 'nghi-truong', product: 'lich', language: 'VI' } });
  for (const session of sessions)
    spansOf(session).forEach((span, day) => {
      calendar.createEvent({
        // The first day keeps the session's own id, by which calendars know what they already have.
        id: day === 0 ? session.sessionId : `${session.sessionId}-${day + 1}`,
        sequence: session.version,
        stamp: new Date(session.publishedAt),
        ...span,
        summary: titleOf(session),
        description: aboutOf(session),
        location: session.place ?? undefined,
        url: origin + paths.session(council.slug, session.slug),
        status: statusOf(session),
      });
    });
  return calendar.toString();
}
