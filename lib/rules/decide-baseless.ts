import { whatOf } from './decide-uncounted';
import { favourRange } from './favour-range';
import { requiredVotes } from './majority';
import type { Threshold } from './thresholds';
import { toldReason } from './told-outcome';
import { countRange, leastCast } from './vote-counts';
import { type CountedEntry, type Undecided, unknownTotal, type VoteInput } from './vote-decision';
import type { VoteReason } from './vote-reasons';

/**
 * What became of a vote with counts where nobody knows what they are a share of: what the source says in words, as long as
 * some number of delegates makes it true; else nothing.
 */
export function decideBaseless(
  input: VoteInput,
  entry: CountedEntry,
  threshold: Threshold,
  lawful: readonly VoteReason[],
): Pick<Undecided, 'outcome' | 'because'> {
  const { present } = input;
  const unknown: VoteReason = { code: 'total_unknown', params: unknownTotal(input) };
  const said = toldReason(input, whatOf(input));
  if (said === null) return { outcome: 'undetermined', because: [...lawful, unknown] };
  const { outcome, printed } = said.params;
  const { bounds, kind: _, ...counts } = entry;
  const there = Math.max(leastCast(counts, bounds), present ?? 0);
  const least = Math.max(1, there + countRange(counts.absent, bounds?.absent).least);
  const required = requiredVotes(least, threshold);
  const most = favourRange({ ...input, counts, bounds })?.most ?? null;
  if (outcome === 'adopted' && most !== null && most < required) {
    const params = { printed, for: most, least, required };
    return { outcome: 'undetermined', because: [{ code: 'printed_impossible', params }, unknown] };
  }
  const unchecked: VoteReason = {
    code: 'total_unknown',
    params: { ...unknownTotal(input), isPrinted: true },
  };
  return { outcome, because: [said, unchecked] };
}
