import { decideBaseless } from './decide-baseless';
import { decideBySource } from './decide-by-source';
import { decideNothing, decidePrinted, whatOf } from './decide-uncounted';
import { assertTime } from './local-time';
import { requiredVotes } from './majority';
import { tallyContradictions } from './tally';
import { type Threshold, thresholdOn } from './thresholds';
import {
  requiredOf,
  saidMoment,
  UNKNOWN_COUNTS,
  type Undecided,
  type VoteCounts,
  type VoteDecision,
  type VoteInput,
} from './vote-decision';
import type { VoteReason } from './vote-reasons';

/**
 * What follows from one open vote under the law of its date. The share of all delegates in office decides,
 * never the share of those present. What was not recorded stays null; counts that contradict one another, and words that
 * contradict the entry, decide nothing. Throws RangeError for a date or time that is not one, or a date before the first
 * dated rule.
 */
export function decideVote(input: VoteInput): VoteDecision {
  if (input.time !== null) assertTime(input.time);
  if (input.isUnderOtherLaw) return { ...decideBySource(input), threshold: null };
  const threshold = thresholdOn(input.rule, input.date, input.term);
  const { entry } = input;
  const { numerator, denominator, strict, base, article } = threshold;
  const by = { threshold: { numerator, denominator, strict, base, article } };
  if ('printed' in entry) return { ...decidePrinted(input, entry, threshold), ...by };
  if (entry.kind !== 'totals') return { ...decideNothing(input, entry.kind, threshold), ...by };
  const counts = { for: entry.for, against: entry.against, notVoting: entry.notVoting };
  return { ...decideCounted(input, counts, threshold, lawOf(input, threshold)), ...by };
}

/** The rule of the day with its article, and the doubt about it where there is one. */
function lawOf(input: VoteInput, { article, doubt }: Threshold): VoteReason[] {
  const lawful: VoteReason = { code: 'rule', params: { of: whatOf(input), law: article } };
  return doubt ? [lawful, { code: 'rule_doubt', params: { doubt } }] : [lawful];
}

function decideCounted(
  input: VoteInput,
  counts: VoteCounts,
  threshold: Threshold,
  lawful: readonly VoteReason[],
): Undecided {
  const { total, present } = input;
  const impossible = tallyContradictions({ total, present, ...counts });
  const known = {
    ...UNKNOWN_COUNTS,
    required: requiredOf(total, threshold),
    total,
    present,
    counts,
  };
  if (impossible.length > 0) {
    const because = impossible.map(({ reason }) => reason);
    return { ...known, outcome: 'undetermined', because };
  }
  const shareOfPresent = present === null || present === 0 ? null : { votes: counts.for, of: present };
  if (total === null)
    return { ...known, shareOfPresent, ...decideBaseless(input, counts, threshold, lawful) };
  const required = requiredVotes(total, threshold);
  const shortBy = Math.max(0, required - counts.for);
  const share = { for: counts.for, total };
  const { from } = input;
  return {
    ...known,
    outcome: shortBy === 0 ? 'adopted' : 'rejected',
    shareOfTotal: { votes: counts.for, of: total },
    shareOfPresent,
    because: [
      ...lawful,
      { code: 'base', params: { ...saidMoment(input), total, required, from: from ?? 'register' } },
      shortBy === 0
        ? { code: 'enough', params: share }
        : { code: 'short', params: { ...share, missing: shortBy } },
      ...(present === null ? [presentUnknown(input)] : []),
    ],
  };
}

const presentUnknown = ({ isSittingStated }: VoteInput): VoteReason => ({
  code: 'present_unknown',
  params: isSittingStated ? { at: 'vote' } : {},
});
