import type { StatedOutcome } from '@/lib/words';
import { printedOutcome } from './printed-verdict';
import type { VoteInput } from './vote-decision';
import type { ReasonOf } from './vote-reasons';

/** What a source says of a vote beside its numbers: what became of it, entered as such, and its own words. */
export type Told = Pick<VoteInput, 'said' | 'printed'>;

/**
 * What became of a counted vote by its source: as it was entered, else as the printed words say. Null where neither says
 * anything, or the two say opposite things.
 */
export function toldOutcome({ said = null, printed }: Told): StatedOutcome | null {
  const words = printedOutcome(printed ?? '');
  return said !== null && words !== null && said !== words ? null : (said ?? words);
}

/** The same as a reason, which is the outcome wherever numbers leave it open. */
export function toldReason(told: Told, of: ReasonOf<'rule'>['params']['of']): ReasonOf<'printed'> | null {
  const outcome = toldOutcome(told);
  return outcome && { code: 'printed', params: { of, printed: told.printed ?? '', outcome } };
}
