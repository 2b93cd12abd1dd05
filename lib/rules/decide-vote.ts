import { decideBySource } from './decide-by-source';
import { decideByShares, decideCounted } from './decide-counted';
import { decideNothing, decidePrinted, whatOf } from './decide-uncounted';
import { assertTime } from './local-time';
import { type Threshold, thresholdOn } from './thresholds';
import type { Undecided, VoteDecision, VoteInput } from './vote-decision';
import type { VoteReason } from './vote-reasons';

/**
 * What follows from one open vote under the law of its date. The share of all delegates in office decides,
 * never the share of those present. What was not recorded stays null, and the outcome is one that whatever it was would give;
 * counts that contradict one another, and words that contradict the entry, decide nothing. Throws RangeError for a date or time that is not one, or a date before the first
 * dated rule.
 */
export function decideVote(input: VoteInput): VoteDecision {
  if (input.time !== null) assertTime(input.time);
  if (input.isUnderOtherLaw) return { ...decideBySource(input), threshold: null };
  const threshold = thresholdOn(input.rule, input.date, input.term);
  const { entry } = input;
  const { numerator, denominator, strict, base, article } = threshold;
  const by = { threshold: { numerator, denominator, strict, base, article } };
  const lawful = lawOf(input, threshold);
  if ('printed' in entry)
    return { ...withShares(input, decidePrinted(input, entry, threshold), threshold), ...by };
  if (entry.kind !== 'totals') return { ...decideNothing(input, entry.kind, threshold), ...by };
  return { ...decideCounted(input, entry, threshold, lawful), ...by };
}

/** The rule of the day with its article, and the doubt about it where there is one. */
function lawOf(input: VoteInput, { article, doubt }: Threshold): VoteReason[] {
  const lawful: VoteReason = { code: 'rule', params: { of: whatOf(input), law: article } };
  return doubt ? [lawful, { code: 'rule_doubt', params: { doubt } }] : [lawful];
}

/** A source that gives no counts may print shares all the same: they decide what its words leave open, and are heard against them. */
function withShares(input: VoteInput, decided: Undecided, threshold: Threshold): Undecided {
  const said = decided.because.some(({ code }) => code === 'printed');
  const byShares = said ? decideByShares(input, threshold) : null;
  if (!byShares || byShares.outcome === decided.outcome) return decided;
  if (decided.outcome === 'undetermined')
    return {
      ...decided,
      outcome: byShares.outcome,
      because: [...lawOf(input, threshold), ...byShares.because],
    };
  return {
    ...decided,
    outcome: 'undetermined',
    because: [...byShares.because, { code: 'share_against', params: {} }],
  };
}
