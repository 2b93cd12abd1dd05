import { parseTime } from '@/lib/vi/parse-moment';
import { clockNow } from './clock-now';
import type { Entry, MinutesContext } from './context';

/** When what is written down happens. */
export type Moment = {
  readonly sittingId: string | null;
  /** What a new line is stamped with; null when the session is not on. */
  readonly stamp: string | null;
  /** The hour it is in the meeting: that of the clock, or else of the last line that has one; null where none has. */
  readonly hour: string | null;
};

/**
 * The sitting and hour the minutes have come to. Taken live it is the clock's; written afterwards it goes on from the last line.
 *
 * @param chosen the sitting somebody chose
 * @param now an instant; null where there is no clock yet
 */
export function momentAt(
  sittings: MinutesContext['sittings'],
  entries: readonly Pick<Entry, 'sittingId' | 'at'>[],
  chosen: string | null,
  now: string | null,
): Moment {
  const clock = now === null ? { at: null, sitting: null } : clockNow(sittings, now);
  const known = (id: string | null | undefined) => sittings.find((one) => one.id === id)?.id ?? null;
  const last = known(entries.findLast(({ sittingId }) => sittingId)?.sittingId);
  const only = sittings.length === 1 ? (sittings[0]?.id ?? null) : null;
  const sittingId = known(chosen) ?? clock.sitting ?? last ?? only;
  const hours = entries
    .filter((one) => (one.sittingId ?? null) === sittingId)
    .map(({ at }) => parseTime(String(at ?? '')));
  const written = hours.findLast((one) => one.ok);
  return { sittingId, stamp: clock.at, hour: clock.at ?? (written?.ok ? written.time : null) };
}
