import { z } from 'zod';
import { choices, countBounds, shareBases, voteAbouts } from '@/lib/words';
import { id, partialDate } from './schema-parts';

/*
 * What a source says of a vote in numbers: counts as far and as near as it gives them, and shares as it prints them.
 */

const count = z.int().min(0).nullable();

/**
 * What was counted; null is not stated. A further choice (another opinion, blank papers, delegates who were away) is there only
 * where the source names it.
 */
export const countsSchema = z.object({
  for: count,
  against: count,
  notVoting: count,
  otherOpinion: count.optional(),
  blank: count.optional(),
  absent: count.optional(),
});

const bound = z.enum(countBounds).optional();

/** Of a count that is not exact, on which side of it the true one is. */
export const boundsSchema = z.object({
  for: bound,
  against: bound,
  notVoting: bound,
  otherOpinion: bound,
  blank: bound,
  absent: bound,
});

/** «95,65%», «hơn 90%»: of which choice, and what it is a share of. */
export const statedShareSchema = z.object({
  choice: z.enum(choices),
  printed: z.string().min(1).max(100),
  of: z.enum(shareBases),
});

/** What a vote is on and stands to others; each left out where it says nothing. */
export const voteRelationsSchema = {
  /** What of the draft it is on; left out, its subject tells. */
  about: z.enum(voteAbouts).optional(),
  /** Resolutions that the same vote decided, beside `resolution`. */
  alsoResolutions: z.array(id).min(1).optional(),
  /** Declared void, on that day as far as it is known; such a vote decides nothing. */
  annulled: z.strictObject({ on: partialDate.nullable() }).optional(),
  /** The vote it repeats. */
  revoteOf: id.optional(),
  /** Delegates who took no part because of an interest of their own. */
  recused: z
    .array(z.strictObject({ delegate: id, reason: z.string().min(1).nullable() }))
    .min(1)
    .optional(),
};
