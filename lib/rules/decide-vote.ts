import { isPossible } from './agreed-decision';
import { decideByMajority } from './decide-by-majority';
import { decideBySource } from './decide-by-source';
import { decideByShares, decideCounted } from './decide-counted';
import { decideNothing, decidePrinted, whatOf } from './decide-uncounted';
import { assertTime } from './local-time';
import { majorityOn } from './majorities';
import { possibleRemnant } from './remnant';
import { bodyThresholdOn, type Threshold, thresholdOn } from './thresholds';
import { toldReason } from './told-outcome';
import { leastCast } from './vote-counts';
import type { Undecided, VoteDecision, VoteInput } from './vote-decision';
import type { VoteReason } from './vote-reasons';

/**
 * What follows from one open vote under the law of its date. The share of all delegates in office decides,
 * never the share of those present. What was not recorded stays null, and the outcome is one that whatever it was would give;
 * counts that contradict one another, and words that contradict the entry, decide nothing. Throws RangeError for a date or time that is not one, or a date before the first
 * dated rule.
 */
export function decideVote(asked: VoteInput): VoteDecision {
  const input = withoutRecused(asked);
  if (input.time !== null) assertTime(input.time);
  if (input.isUnderOtherLaw) {
    const majority = majorityOn(input.majorities ?? [], input.rule, input.date);
    const other = withProxies(input);
    return majority ? decideByMajority(other, majority) : { ...decideBySource(other), threshold: null };
  }
  const threshold = input.isOfBody
    ? bodyThresholdOn(input.date, input.term)
    : thresholdOn(input.rule, input.date, input.term);
  const { entry } = input;
  const { numerator, denominator, strict, base, article, sure } = threshold;
  const doubted = sure === 'certain' ? {} : { sure };
  const by = { threshold: { numerator, denominator, strict, base, article, ...doubted } };
  const lawful = lawOf(input, threshold);
  if ('printed' in entry)
    return { ...withShares(input, decidePrinted(input, entry, threshold), threshold), ...by };
  if (entry.kind !== 'totals') return { ...decideNothing(input, entry.kind, threshold), ...by };
  const decided = decideCounted(input, entry, threshold, lawful);
  const remnant = input.isOfBody ? null : possibleRemnant(threshold, input);
  return {
    ...(remnant ? withRemnant(input, decided, decideCounted(input, entry, remnant, lawful)) : decided),
    ...by,
  };
}

/** The total without those whom the working rules take out of it; what a source states of the very vote is the total already. */
function withoutRecused(input: VoteInput): VoteInput {
  const { recused, total, from } = input;
  if (!recused || total === null || from === 'vote') return { ...input, recused: null };
  return { ...input, total: Math.max(0, total - recused.count) };
}

/** Other laws know votes by proxy: more of them than people there are no contradiction, and then those there are no base. */
function withProxies(input: VoteInput): VoteInput {
  const { entry, present } = input;
  const cast = entry.kind === 'totals' ? leastCast(entry, entry.bounds) : 0;
  return present !== null && cast > present ? { ...input, present: null } : input;
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

/** The same by the rule of a council of which few are left, where nobody can say that it does not hold. */
function withRemnant(input: VoteInput, decided: Undecided, other: Undecided): Undecided {
  if (decided.required === null || !isPossible(decided)) return decided;
  const doubt: VoteReason = { code: 'rule_doubt', params: { doubt: 'remnant_2025' } };
  if (other.outcome === decided.outcome) return { ...decided, because: [...decided.because, doubt] };
  const told = input.said ? toldReason(input, whatOf(input)) : null;
  const differ: VoteReason = told ?? { code: 'answers_differ', params: {} };
  const outcome = told?.params.outcome ?? 'undetermined';
  return { ...decided, outcome, because: [...decided.because, doubt, differ] };
}
