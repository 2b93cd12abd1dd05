import { whatOf } from './decide-uncounted';
import { requiredVotes } from './majority';
import { printedOutcome } from './printed-verdict';
import type { Threshold } from './thresholds';
import { saidMoment, type Undecided, type VoteCounts, type VoteInput } from './vote-decision';
import type { VoteReason } from './vote-reasons';

/**
 * What became of a vote with counts where nobody knows what they are a share of: what the source says in words, as long as
 * some number of delegates makes it true; else nothing.
 */
export function decideBaseless(
  input: VoteInput,
  counts: VoteCounts,
  threshold: Threshold,
  lawful: readonly VoteReason[],
): Pick<Undecided, 'outcome' | 'because'> {
  const { present } = input;
  const unknown: VoteReason = { code: 'total_unknown', params: saidMoment(input) };
  const printed = input.printed ?? '';
  const outcome = printedOutcome(printed);
  if (outcome === null) return { outcome: 'undetermined', because: [...lawful, unknown] };
  const votes = counts.for + counts.against + counts.notVoting;
  const least = Math.max(1, votes, present ?? 0);
  const required = requiredVotes(least, threshold);
  if (outcome === 'adopted' && counts.for < required) {
    const params = { printed, for: counts.for, least, required };
    return { outcome: 'undetermined', because: [{ code: 'printed_impossible', params }, unknown] };
  }
  const said: VoteReason = { code: 'printed', params: { of: whatOf(input), printed, outcome } };
  const unchecked: VoteReason = { code: 'total_unknown', params: { ...saidMoment(input), isPrinted: true } };
  return { outcome, because: [said, unchecked] };
}
