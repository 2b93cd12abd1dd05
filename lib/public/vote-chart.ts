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
function restOf(vote: Vote, total: number, cast: number, away: number | null): SeatCounts {
  const { present, stated } = vote;
  const recused = Math.min(total - cast, recusedIn(vote));
  const missing = total - cast - recused;
  if (missing === 0) return { ...(recused > 0 && { recused }) };
  const isRolled = present !== null && typeof stated?.present !== 'number';
  const absent = Math.min(missing, away ?? (isRolled ? Math.max(0, total - present) : 0));
  const unknown = missing - absent;
  return {
    ...(recused > 0 && { recused }),
    ...(absent > 0 && { absent }),
    ...(unknown > 0 && { unknown }),
  };
}

/** Who took no part for an interest of their own, where the total counts them. */
const recusedIn = ({ recused = [], because }: Vote): number =>
  because.some((reason) => reason.code === 'base' && reason.params.recused) ? 0 : recused.length;

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
    recused: counts.recused,
    absent: Math.max(0, (counts.absent ?? 0) - away),
    unknown: counts.unknown,
  });
  return [...named, ...others].slice(0, total);
}
