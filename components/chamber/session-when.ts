import { daysBetween, isDate, weekday } from '@/lib/vi/date';
import { type DayRange, rangeText } from '@/lib/vi/day-range';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import type { Occurrence } from '@/lib/words';

export type DatedSession = DayRange & { occurrence: Occurrence };

/** Whether a session is still to come, or going on, on the local day `today`, as far as its days are known. */
export function isAhead({ startsOn, endsOn, occurrence }: DatedSession, today: string): boolean {
  return occurrence !== 'cancelled' && occurrence !== 'held' && !isSurelyBefore(endsOn ?? startsOn, today);
}

/** «Thứ Năm, 12/3/2026»; only the dates when there are several, «chưa rõ ngày» where none is known. */
export function dateText(days: DayRange): string {
  const { startsOn, endsOn } = days;
  const isOneDay = startsOn !== null && startsOn === endsOn && isDate(startsOn);
  return isOneDay ? `${weekday(startsOn)}, ${rangeText(days)}` : rangeText(days);
}

/**
 * How far away it is, as people say it: «hôm nay», «ngày mai», «còn 5 ngày», or that it will not be held then; «dự kiến» where
 * its day is not known.
 */
export function distanceText(session: DatedSession, today: string): string {
  if (session.occurrence === 'postponed') return 'đã hoãn';
  if (session.occurrence === 'cancelled') return 'đã hủy';
  if (!isAhead(session, today)) return 'đang soạn hồ sơ';
  if (session.startsOn === null || !isDate(session.startsOn)) return 'dự kiến';
  const days = daysBetween(today, session.startsOn);
  if (days < 0) return 'đang họp';
  if (days === 0) return 'hôm nay';
  return days === 1 ? 'ngày mai' : `còn ${days} ngày`;
}
