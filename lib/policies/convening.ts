import { type ConveningFacts, opensAt } from '@/lib/convening/facts';
import { localDateOf } from '@/lib/vi/date';
import { momentBounds } from '@/lib/vi/local-moment';
import { isDay, isSurelyBefore, type KnownDate } from '@/lib/vi/partial-date';
import { holds, type Viewer } from '@/lib/viewer';
import type { Occurrence } from '@/lib/words';
import { type OffOccurrence, offOccurrences } from '@/lib/words-of-convening';
import type { Verdict } from './sessions';

type Convoked = { readonly councilId: string; readonly occurrence: Occurrence; readonly startsOn: KnownDate };

/** Clerks send a convening, of a session that is to come on a day that is known. Its file may be at any step: papers are no part of it. */
export function canConvene(viewer: Viewer | null, session: Convoked): Verdict {
  if (!holds(viewer, session.councilId, 'clerk')) return 'role.missing';
  if (session.occurrence !== 'planned') return 'convening.not_planned';
  return isDay(session.startsOn) ? null : 'convening.no_day';
}

/** That a session will not be held on its day; null where nothing says so. */
export const offOccurrenceOf = (occurrence: Occurrence): OffOccurrence | null =>
  offOccurrences.find((one) => one === occurrence) ?? null;

/** Clerks tell those who were called that the session is put off or called off. Its file may be at any step. */
export function canTellOff(viewer: Viewer | null, session: Convoked): Verdict {
  if (!holds(viewer, session.councilId, 'clerk')) return 'role.missing';
  return offOccurrenceOf(session.occurrence) ? null : 'convening.not_off';
}

/** Clerks write down what was told them by telephone or by hand, also afterwards. */
export const canEnterAnswer = (viewer: Viewer | null, councilId: string): Verdict =>
  holds(viewer, councilId, 'clerk') ? null : 'role.missing';

/** Whether a session has begun at `now`, a UTC instant; without an hour it has once its first day is over. */
export function hasBegun(facts: Pick<ConveningFacts, 'startsOn' | 'sittings'>, now: string): boolean {
  const hour = opensAt(facts);
  const { first, last } = momentBounds(hour ? `${facts.startsOn}T${hour.slice(0, 5)}` : facts.startsOn);
  return now >= (hour ? first : last);
}

/** Whether the last day of a session as it was convened is past at `now`, as far as it is known. */
export const isOver = (
  { startsOn, endsOn }: Pick<ConveningFacts, 'startsOn' | 'endsOn'>,
  now: string,
): boolean => isSurelyBefore(endsOn ?? startsOn, localDateOf(now));
