import type { SessionRecord, Sitting } from '@/lib/record/schema';
import { formatTime, officialDate, weekday } from '@/lib/vi/date';
import { isDay } from '@/lib/vi/partial-date';

/* What several papers ask of a session. */

/** The sittings as they followed each other, as far as that is known. */
export const inOrder = (sittings: readonly Sitting[]): Sitting[] =>
  sittings.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
const keyOf = ({ heldOn, startsAt }: Sitting): string => `${heldOn ?? '9'} ${startsAt ?? '9'}`;

/** «07 giờ 30, Thứ Sáu, ngày 12 tháng 6 năm 2020»: when a session begins; null where the day is not known. */
export function beginning({ session, sittings }: Pick<SessionRecord, 'session' | 'sittings'>): string | null {
  const first = inOrder(sittings)[0];
  const day = first?.heldOn ?? session.startsOn;
  if (!isDay(day)) return null;
  return [first?.startsAt && formatTime(first.startsAt), weekday(day), officialDate(day)]
    .filter(Boolean)
    .join(', ');
}

/** Who presided, or kept the minutes, where that was one person; null where it was several, or nobody says. */
export function leaderName(
  { roles = [], delegates }: SessionRecord,
  role: 'minutes' | 'presided',
): string | null {
  const people = roles.filter((one) => one.role === role);
  const names = people.map(
    ({ delegate, name }) => delegates.find(({ id }) => id === delegate)?.name ?? name ?? '',
  );
  const [only, ...others] = new Set(names.filter(Boolean));
  return only && others.length === 0 ? withoutTitle(only) : null;
}

/** Under a signature stands a name alone (Nghị định 30, Phụ lục I): no «ông», no office. */
const withoutTitle = (name: string): string =>
  name.replace(/^(?:ông|bà|đồng chí|đ\/c)\s+/iu, '').replace(/,.*$/u, '');
