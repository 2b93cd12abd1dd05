import { countsOf } from './decide-counted';
import { decideNothing, decidePrinted, whatOf } from './decide-uncounted';
import { favourRange } from './favour-range';
import type { Majority } from './majorities';
import { meetsThreshold, requiredVotes } from './majority';
import { tallyContradictions } from './tally';
import { toldReason } from './told-outcome';
import { countRange, exactCount, type Range } from './vote-counts';
import {
  type CountedEntry,
  UNKNOWN_COUNTS,
  type Undecided,
  type VoteDecision,
  type VoteInput,
} from './vote-decision';
import type { VoteReason } from './vote-reasons';

/**
 * What follows from a vote of a council under another law by the majority it entered, of the base that majority names. Where what
 * is stated leaves it open, the source's words are the outcome.
 */
export function decideByMajority(input: VoteInput, majority: Majority): VoteDecision {
  const { numerator, denominator, strict, base, article } = majority;
  const rule = { numerator, denominator, strict, base };
  const threshold = { ...rule, article: { printed: article } };
  const said: VoteReason = { code: 'majority', params: { ...rule, article } };
  return { ...decide(input, majority, said), threshold };
}

function decide(input: VoteInput, majority: Majority, said: VoteReason): Undecided {
  const { entry, total, present } = input;
  if ('printed' in entry) {
    const decided = decidePrinted(input, entry, null);
    return { ...decided, because: [said, ...decided.because] };
  }
  if (entry.kind !== 'totals') return decideNothing(input, entry.kind, null);
  const { bounds, kind: _, ...stated } = entry;
  const counts = countsOf(entry);
  const known = { ...UNKNOWN_COUNTS, total, present, counts };
  const impossible = tallyContradictions({ total, present, bounds, ...stated });
  if (impossible.length > 0)
    return { ...known, outcome: 'undetermined', because: impossible.map(({ reason }) => reason) };
  const range = favourRange({ ...input, counts: stated, bounds });
  if (range === null)
    return { ...known, outcome: 'undetermined', because: [{ code: 'numbers_conflict', params: {} }] };
  const inFavour = exactCount(counts, bounds, 'for');
  const shareOf = (of: number | null) => (inFavour === null || !of ? null : { votes: inFavour, of });
  const whole = wholeOf(input, entry, majority);
  return {
    ...known,
    required: whole ? requiredVotes(whole, majority) : null,
    shareOfTotal: shareOf(total),
    shareOfPresent: shareOf(present),
    ...verdictOf(input, entry, majority, range, said),
  };
}

/** The number the majority is of, where it is stated exactly. */
function wholeOf({ total, present }: VoteInput, entry: CountedEntry, { base }: Majority): number | null {
  if (base !== 'voting') return base === 'all_delegates' ? total : present;
  const inFavour = exactCount(entry, entry.bounds, 'for');
  const against = exactCount(entry, entry.bounds, 'against');
  return inFavour === null || against === null ? null : inFavour + against;
}

/** Whether all that may have been is enough, or none of it. Of those voting more against make a smaller share. */
function answerOf(
  input: VoteInput,
  entry: CountedEntry,
  majority: Majority,
  { least, most }: Range,
): 'adopted' | 'rejected' | null {
  const against = countRange(entry.against, entry.bounds?.against);
  const whole = (votes: number | null, others: number | null) => {
    if (majority.base !== 'voting') return majority.base === 'all_delegates' ? input.total : input.present;
    return votes === null || others === null ? null : votes + others;
  };
  const meets = (votes: number | null, of: number | null) =>
    votes === null || of === null || of < 1 ? null : meetsThreshold(Math.min(votes, of), of, majority);
  if (meets(least, whole(least, against.most)) === true) return 'adopted';
  const highest = most ?? whole(null, null);
  return meets(highest, whole(highest, against.least)) === false ? 'rejected' : null;
}

function verdictOf(
  input: VoteInput,
  entry: CountedEntry,
  majority: Majority,
  range: Range,
  said: VoteReason,
): Pick<Undecided, 'outcome' | 'because'> {
  const outcome = answerOf(input, entry, majority, range);
  const of = wholeOf(input, entry, majority);
  if (outcome) {
    const params = { least: range.least, most: range.most, of, base: majority.base, outcome };
    return { outcome, because: [said, { code: 'majority_answer', params }] };
  }
  const open: VoteReason = { code: 'majority_open', params: { base: majority.base } };
  const told = toldReason(input, whatOf(input));
  if (told === null) return { outcome: 'undetermined', because: [said, open] };
  return { outcome: told.params.outcome, because: [said, open, told] };
}
