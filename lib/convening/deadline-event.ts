import { ICalAlarmType, type ICalCalendar, ICalEventStatus } from 'ical-generator';
import { paths } from '@/lib/paths';
import { untilText } from '@/lib/review/comment-deadline';
import { addDays, localToInstant } from '@/lib/vi/date';
import { type LocalMoment, momentBounds } from '@/lib/vi/local-moment';

/** Until when a councillor is asked to comment on the drafts of a session. */
export type CommentDeadline = {
  sessionId: string;
  council: string;
  label: string;
  until: LocalMoment;
  /** Counts the deadlines of the session, so that one that is moved moves in a calendar that knows it. */
  n: number;
  setAt: string;
};

const DAY_S = 86_400;

/** Of the whole day where no hour was set, else of the minute it ends: it takes no time. */
function spanOf(until: LocalMoment) {
  const [day = '', hour] = until.split('T');
  if (hour) {
    const end = new Date(localToInstant(day, hour));
    return { start: end, end, allDay: false };
  }
  return {
    ...{ start: new Date(`${day}T00:00:00Z`), end: new Date(`${addDays(day, 1)}T00:00:00Z`) },
    ...{ allDay: true, timezone: 'UTC' },
  };
}

/** Puts a deadline for comments into a calendar; it rings a day before it is over. Titles of drafts are not in it. */
export function addDeadline(
  calendar: ICalCalendar,
  { sessionId, council, label, until, n, setAt }: CommentDeadline,
  origin: string,
): void {
  const address = origin + paths.chamberSession(sessionId);
  const summary = `Hạn góp ý dự thảo: ${label}, ${council}`;
  const event = calendar.createEvent({
    ...{ id: `gop-y-${sessionId}`, sequence: n, stamp: new Date(setAt), summary, url: address },
    ...spanOf(until),
    description: `Góp ý đến ${untilText(until)}.\nĐọc dự thảo, góp ý: ${address}`,
    status: ICalEventStatus.CONFIRMED,
  });
  event.createAlarm({
    type: ICalAlarmType.display,
    trigger: new Date(Date.parse(momentBounds(until).last) - DAY_S * 1000),
    description: summary,
  });
}
