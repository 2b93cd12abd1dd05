import {
  type ChamberSeat,
  SEAT_KINDS,
  type SeatCounts,
  type SeatKind,
  seatsFromCounts,
} from '@/lib/charts/seats';
import type { Vote } from '@/lib/record/schema';
import { countOfChoice, exactCount, leastCast } from '@/lib/rules/vote-counts';
import { choices } from '@/lib/words';
import type { NameOf } from './decisions';

/** What the drawing of a counted vote needs; only where the base and the threshold are known. */
export type VoteChart = {
  inFavour: number;
  total: number;
  needed: number;
  counts: SeatCounts;
  seats: ChamberSeat[];
};

/** More seats than any council of the country has are a cloud, not a chamber. */
const MOST_SEATS = 600;

/** The figures of a counted vote; null where drawing would have to invent any of them. */
export function voteChart(vote: Vote, nameOf: NameOf = () => null): VoteChart | null {
  const { counts, bounds, total, required } = vote;
  const inFavour = exactCount(counts, bounds, 'for');
  if (!counts || inFavour === null || total === null || required === null || total > MOST_SEATS) return null;
  const cast = leastCast(counts, bounds);
  if (cast > total) return null;
  const exact = choices.flatMap((choice): [SeatKind, number][] => {
    const count = exactCount(counts, bounds, countOfChoice[choice]);
    return count === null || choice === 'absent' ? [] : [[choice, count]];
  });
  const known = exact.reduce((sum, [, count]) => sum + count, 0);
  const absent = exactCount(counts, bounds, 'absent');
  const seatCounts = { ...Object.fromEntries(exact), ...restOf(vote, total, known, absent) };
  const seats = vote.ballots
    ? namedSeats(vote.ballots, seatCounts, total, nameOf)
    : seatsFromCounts(seatCounts, total);
  return { inFavour, total, needed: required, counts: seatCounts, seats };
}

/**
 * Who cast nothing: absent as far as the source or the roll says so, otherwise unknown. A source that says how many were there
 * has said of nobody that they were away.
 */
function restOf({ present, stated }: Vote, total: number, cast: number, away: number | null): SeatCounts {
  const missing = total - cast;
  if (missing === 0) return {};
  const isRolled = present !== null && typeof stated?.present !== 'number';
  const absent = Math.min(missing, away ?? (isRolled ? Math.max(0, total - present) : 0));
  const unknown = missing - absent;
  return { ...(absent > 0 && { absent }), ...(unknown > 0 && { unknown }) };
}

function namedSeats(
  ballots: NonNullable<Vote['ballots']>,
  counts: SeatCounts,
  total: number,
  nameOf: NameOf,
): ChamberSeat[] {
  const named = [...ballots]
    .sort((a, b) => SEAT_KINDS.indexOf(a.choice) - SEAT_KINDS.indexOf(b.choice))
    .map(({ delegate, choice }): ChamberSeat => ({ kind: choice, label: nameOf(delegate) ?? undefined }));
  const away = ballots.filter(({ choice }) => choice === 'absent').length;
  const others = seatsFromCounts({
    absent: Math.max(0, (counts.absent ?? 0) - away),
    unknown: counts.unknown,
  });
  return [...named, ...others].slice(0, total);
}
