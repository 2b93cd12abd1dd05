import { isAbsent } from '@/lib/rules/attendance';
import { readAway, writeAway } from '@/lib/rules/away';
import type { Movement } from '@/lib/rules/movement-line';
import { type Mark, markOf, readMark, setMark } from './marks';

/** Why a coming or going cannot be marked: it says what the roll says already, or its hour does not fit in. */
export type MovementDoubt = 'is_here' | 'is_away' | 'no_hour' | 'left_unknown' | 'before';

type Moved = { readonly marks: Mark[] } | { readonly doubt: MovementDoubt };

/**
 * The roll with one delegate come or gone at a local time `HH:MM`. Who comes back after having left was away in between; who was
 * not there comes late; who was there leaves early. What the roll says already is not said again.
 */
export function moved(
  marks: readonly Mark[],
  sittingId: string,
  { id: mandateId, kind, at }: Movement,
  newId: string,
): Moved {
  if (at === null) return { doubt: 'no_hour' };
  const cell = { sittingId, mandateId };
  const mark = markOf(marks, sittingId, mandateId);
  const read = mark && readMark(mark);
  const to = (status: Mark['status'], part: Partial<Mark>): Moved => ({
    marks: setMark(marks, cell, status, newId).map((one) =>
      one.sittingId === sittingId && one.mandateId === mandateId ? { ...one, ...part } : one,
    ),
  });
  const hasLeft = read?.status === 'left_early';
  if (kind === 'leaves') {
    if (hasLeft || (read && isAbsent(read.status))) return { doubt: 'is_away' };
    if (read?.from && at < read.from) return { doubt: 'before' };
    return to('left_early', { fromTime: mark?.fromTime ?? null, toTime: at });
  }
  if (!read || !mark || isAbsent(read.status)) return to('late', { fromTime: at, toTime: null });
  if (read.status === 'late' && read.from === null) return to('late', { fromTime: at });
  if (!hasLeft) return { doubt: 'is_here' };
  if (read.to === null) return { doubt: 'left_unknown' };
  if (at < read.to) return { doubt: 'before' };
  const away = writeAway([...(readAway(mark.away ?? null) ?? []), { from: read.to, to: at }]);
  return to(read.from === null ? 'present' : 'late', { fromTime: mark.fromTime, toTime: null, away });
}
