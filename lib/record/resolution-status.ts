import type { ResolutionStatus } from '@/lib/words';
import type { Vote } from './schema';

type Stated = { readonly status: ResolutionStatus };
type Deciding = Pick<Vote, 'outcome'> | null;

/** What a vote made of a resolution; null where none was taken on it, or that vote leaves it open. */
export const outcomeOfVote = (deciding: Deciding): 'adopted' | 'rejected' | null =>
  deciding === null || deciding.outcome === 'undetermined' ? null : deciding.outcome;

/**
 * The vote that decides a resolution gives its status; without one it stands as the clerk left it, who may have it from a
 * source that tells of no vote. What was withdrawn or put off was never decided.
 */
export function resolutionStatus({ status }: Stated, deciding: Deciding): ResolutionStatus {
  if (status === 'withdrawn' || status === 'postponed') return status;
  return outcomeOfVote(deciding) ?? status;
}
