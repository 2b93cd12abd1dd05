import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import { paths } from '@/lib/paths';
import { addDays, localToInstant } from '@/lib/vi/date';
import { formatMoment, type LocalMoment, momentBounds } from '@/lib/vi/local-moment';
import { isDay } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { Occurrence } from '@/lib/words';
import { addDeadline, type CommentDeadline } from './deadline-event';
import { type ConveningFacts, opensAt, sittingLines } from './facts';

/** A session that calls somebody, as its newest sending says. */
export type CalledSession = {
  sessionId: string;
  council: string;
  occurrence: Occurrence;
  sending: {
    number: number;
    sentAt: string;
    facts: ConveningFacts;
    replyBy: LocalMoment | null;
    contact: string | null;
  };
  /** Whether an answer is still asked for: then its deadline rings. */
  isAwaited: boolean;
  /** Of a delegate, who has a page to read and answer on. */
  hasPage: boolean;
};

const DAY_S = 86_400;
const STATUS: Readonly<Record<Occurrence, ICalEventStatus>> = {
  planned: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.CANCELLED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** From the first hour to the last that are written; of whole days where none is, for an hour nobody wrote is not midnight. */
function spanOf(facts: ConveningFacts) {
  const { startsOn, sittings } = facts;
  const last = isDay(facts.endsOn) ? facts.endsOn : startsOn;
  const hour = opensAt(facts);
  if (hour === null)
    return {
      start: new Date(`${startsOn}T00:00:00Z`),
      end: new Date(`${addDays(last, 1)}T00:00:00Z`),
      ...{ allDay: true, timezone: 'UTC' },
    };
  const ends = sittings
    .filter(({ heldOn }) => (heldOn ?? last) === last)
    .flatMap(({ endsAt }) => endsAt ?? []);
  const start = new Date(localToInstant(startsOn, hour));
  const end = ends.length > 0 ? new Date(localToInstant(last, ends.toSorted().at(-1) ?? hour)) : null;
  return end && end > start ? { start, end, allDay: false } : { start, allDay: false };
}

/** Titles of calendars show no status, so the title says when a session will not be held then. */
const titleOf = ({ occurrence, sending: { facts }, council }: CalledSession): string => {
  const title = `${facts.label}, ${council}`;
  return occurrence === 'postponed' || occurrence === 'cancelled'
    ? `${terms.occurrence[occurrence]}: ${title}`
    : title;
};

function aboutOf({ sending, hasPage, sessionId }: CalledSession, origin: string): string {
  const { facts, replyBy, contact } = sending;
  const lines = [
    ...sittingLines(facts),
    [facts.isClosed && 'Họp kín', facts.heldAs].filter(Boolean).join(', '),
    replyBy && `Trả lời trước: ${formatMoment(replyBy)}`,
    contact && `Liên hệ: ${contact}`,
    hasPage && `Chương trình, tài liệu, trả lời: ${origin}${paths.chamberSession(sessionId)}`,
  ];
  return lines.filter(Boolean).join('\n');
}

/**
 * What calls somebody, as an iCalendar (RFC 5545). A session keeps one UID for ever and counts its sendings, so that it moves in a
 * calendar that knows it and is crossed out there when it will not be held then. Titles of its agenda are not in it.
 *
 * @param origin the public address, without a slash at the end
 * @param deadlines for comments, of the same reader
 */
export function conveningCalendar(
  sessions: readonly CalledSession[],
  origin: string,
  deadlines: readonly CommentDeadline[] = [],
): string {
  const calendar = ical({
    name: 'Kỳ họp tôi được triệu tập',
    prodId: { company: 'nghi-truong', product: 'trieu-tap', language: 'VI' },
    method: undefined,
  });
  for (const session of sessions) {
    const { sessionId, occurrence, sending, isAwaited, hasPage } = session;
    const { facts, number, sentAt, replyBy } = sending;
    const status = STATUS[occurrence];
    const isOff = status === ICalEventStatus.CANCELLED;
    const event = calendar.createEvent({
      id: `trieu-tap-${sessionId}`,
      // A sending that is called off is newer than itself.
      sequence: number * 2 + (isOff ? 1 : 0),
      stamp: new Date(sentAt),
      ...spanOf(facts),
      summary: titleOf(session),
      description: aboutOf(session, origin),
      location: facts.place ?? undefined,
      url: hasPage ? origin + paths.chamberSession(sessionId) : undefined,
      status,
    });
    if (isOff) continue;
    event.createAlarm({ type: ICalAlarmType.display, trigger: DAY_S, description: titleOf(session) });
    if (isAwaited && replyBy)
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: new Date(Date.parse(momentBounds(replyBy).last) - DAY_S * 1000),
        description: `Trả lời triệu tập trước ${formatMoment(replyBy)}`,
      });
  }
  for (const deadline of deadlines) addDeadline(calendar, deadline, origin);
  return calendar.toString();
}
