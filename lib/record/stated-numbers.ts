import { z } from 'zod';
import { presenceBounds, statedOutcomes } from '@/lib/words';
import { sourcedSchema } from './sourced';

/*
 * Numbers of people as a source states them, beside what the roll and the register give or without any of them. Each is there
 * where the source prints it; null is not stated.
 */

const count = z.int().min(0).nullable();
const total = z.int().min(1).nullable();

/** Of a sitting; `presentBound` says how near `present` is. */
export const statedPresenceSchema = z.object({
  total,
  present: count,
  presentBound: z.enum(presenceBounds),
  excused: count,
  unexcused: count,
  /** How many the council was elected with; left out where it is not stated. */
  elected: z.int().min(1).optional(),
  ...sourcedSchema,
});

/** Of one vote: all delegates, those there, those who took part; and what became of it, left out where it is not stated. */
export const statedVoteSchema = z.object({
  total,
  present: count,
  voting: count,
  outcome: z.enum(statedOutcomes).optional(),
});

export type StatedPresence = z.infer<typeof statedPresenceSchema>;
export type StatedVote = z.infer<typeof statedVoteSchema>;
