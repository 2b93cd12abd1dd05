import { daysBetween, formatDateRange, weekday } from '@/lib/vi/date';
import type { Occurrence } from '@/lib/words';

export type DatedSession = { startsOn: string; endsOn: string; occurrence: Occurrence };

/** Whether a session is still to come, or going on, on the local day `today`. */
export function isAhead({ endsOn, occurrence }: DatedSession, today: string): boolean {
  return occurrence !== 'cancelled' && occurrence !== 'held' && endsOn >= today;
}

/** «Thứ Năm, 12/3/2026»; only the dates when there are several. */
export function dateText({ startsOn, endsOn }: Pick<DatedSession, 'startsOn' | 'endsOn'>): string {
  const dates = formatDateRange(startsOn, endsOn);
  return startsOn === endsOn ? `${weekday(startsOn)}, ${dates}` : dates;
}

/** How far away it is, as people say it: «hôm nay», «ngày mai», «còn 5 ngày», or that it will not be held then. */
export function distanceText(session: DatedSession, today: string): string {
  if (session.occurrence === 'postponed') return 'đã hoãn';
  if (session.occurrence === 'cancelled') return 'đã hủy';
  if (!isAhead(session, today)) return 'đang soạn hồ sơ';
  const days = daysBetween(today, session.startsOn);
  if (days < 0) return 'đang họp';
  if (days === 0) return 'hôm nay';
  return days === 1 ? 'ngày mai' : `còn ${days} ngày`;
}
