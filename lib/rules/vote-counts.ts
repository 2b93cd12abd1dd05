import type { Choice, CountBound } from '@/lib/words';

/** The counts of a vote, one for each choice. */
export const countNames = ['for', 'against', 'notVoting', 'otherOpinion', 'blank', 'absent'] as const;
export type CountName = (typeof countNames)[number];

/** The three every law knows; a source that has the others names them. */
export const commonCounts = ['for', 'against', 'notVoting'] as const;
export const furtherCounts = ['otherOpinion', 'blank', 'absent'] as const;

/** Which count a choice goes into. */
export const countOfChoice = {
  for: 'for',
  against: 'against',
  not_voting: 'notVoting',
  other_opinion: 'otherOpinion',
  blank: 'blank',
  absent: 'absent',
} as const satisfies Record<Choice, CountName>;

/** What was counted; null is not stated, and a choice that is left out was not named by the source. */
export type VoteCounts = Readonly<Record<(typeof commonCounts)[number], number | null>> &
  Readonly<Partial<Record<(typeof furtherCounts)[number], number | null>>>;

/** How near a count is, where it is not exact. */
export type CountBounds = Readonly<Partial<Record<CountName, CountBound>>>;

/** Between which numbers something lies, both included; `most` is null where nothing says. */
export type Range = { readonly least: number; readonly most: number | null };

/** What a count, as near as it is stated, can have been. */
export function countRange(count: number | null | undefined, bound: CountBound | undefined): Range {
  if (count === null || count === undefined || bound === 'about') return { least: 0, most: null };
  if (bound === 'at_least') return { least: count, most: null };
  if (bound === 'over') return { least: count + 1, most: null };
  if (bound === 'at_most') return { least: 0, most: count };
  return bound === 'under' ? { least: 0, most: count - 1 } : { least: count, most: count };
}

/** A count that is stated as it is; null where it is not, or only how near. */
export const exactCount = (
  counts: VoteCounts | null,
  bounds: CountBounds | undefined,
  name: CountName,
): number | null => (bounds?.[name] ? null : (counts?.[name] ?? null));

/** The fewest votes of those who were there that the counts allow; who was away cast none. */
export const leastCast = (counts: VoteCounts, bounds: CountBounds = {}): number =>
  countNames
    .filter((name) => name !== 'absent')
    .reduce((sum, name) => sum + countRange(counts[name], bounds[name]).least, 0);

/** Whether all three common counts are stated exactly, so that their sum is what was cast. */
export const isFullyCounted = (counts: VoteCounts | null, bounds?: CountBounds): boolean =>
  counts !== null && commonCounts.every((name) => exactCount(counts, bounds, name) !== null);
