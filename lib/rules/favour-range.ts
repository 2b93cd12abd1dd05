import type { Choice, ShareBase } from '@/lib/words';
import { countOfShare, shareRange } from './share-range';
import {
  type CountBounds,
  type CountName,
  countNames,
  countOfChoice,
  countRange,
  exactCount,
  type Range,
  type VoteCounts,
} from './vote-counts';

/** A share as a source prints it, of which choice, and what it is a share of. */
export type StatedShare = { readonly choice: Choice; readonly printed: string; readonly of: ShareBase };

/** What is known of a vote at one moment; null is not known. */
export type KnownOfVote = {
  readonly counts: VoteCounts;
  readonly bounds?: CountBounds;
  readonly shares?: readonly StatedShare[];
  /** All delegates in office, those there, and those who took part. */
  readonly total: number | null;
  readonly present: number | null;
  readonly voting?: number | null;
};

const lower = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.min(one, other);

const within = (one: Range, other: Range): Range => ({
  least: Math.max(one.least, other.least),
  most: lower(one.most, other.most),
});

/** What a printed share leaves of a count. Whatever it is a share of, that is no more than all delegates. */
function rangeOfShare({ printed, of }: StatedShare, known: KnownOfVote): Range {
  const share = shareRange(printed);
  const whole = { all: known.total, present: known.present, voting: known.voting ?? null, unstated: null }[
    of
  ];
  if (!share) return { least: 0, most: null };
  if (whole !== null) {
    const range = countOfShare(share, whole);
    // A share that no number of them is was taken of another number: it says nothing of this one.
    return range.most === null || range.least <= range.most ? range : { least: 0, most: null };
  }
  if (known.total === null || share.high === null) return { least: 0, most: null };
  return { least: 0, most: countOfShare({ low: null, high: share.high }, known.total).most };
}

/** A count that is stated exactly is that; of others, the shares say how many there can have been. */
function rangeOf(name: CountName, known: KnownOfVote): Range {
  const stated = countRange(known.counts[name], known.bounds?.[name]);
  if (exactCount(known.counts, known.bounds, name) !== null) return stated;
  return (known.shares ?? [])
    .filter(({ choice }) => countOfChoice[choice] === name)
    .reduce((range, share) => within(range, rangeOfShare(share, known)), stated);
}

/**
 * How many can have been in favour, by everything that is stated of the vote; null where it cannot all be true. Who was there
 * need not have taken part, so what the others chose says only how many at the most are left.
 */
export function favourRange(known: KnownOfVote): Range | null {
  const ranges = Object.fromEntries(countNames.map((name) => [name, rangeOf(name, known)])) as Record<
    CountName,
    Range
  >;
  const { for: inFavour, absent, ...others } = ranges;
  const taken = Object.values(others).reduce((sum, { least }) => sum + least, 0);
  const room = known.total === null ? null : known.total - absent.least;
  const limit = lower(lower(room, known.present), known.voting ?? null);
  const found = within(inFavour, { least: 0, most: limit === null ? null : limit - taken });
  const isPossible = [...Object.values(ranges), found].every(
    ({ least, most }) => most === null || least <= most,
  );
  return isPossible ? found : null;
}
