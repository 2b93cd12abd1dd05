import { wordsAgainst } from './printed-verdict';
import type { Threshold } from './thresholds';
import {
  requiredOf,
  UNKNOWN_COUNTS,
  type Undecided,
  type VoteDecision,
  type VoteEntry,
  type VoteInput,
} from './vote-decision';
import type { ReasonOf, UncountedKind } from './vote-reasons';

/**
 * A vote by name before anybody's ballot was recorded, or with not all of its counts: what is not written yet is not
 * nobody in favour.
 */
export function decideNothing(
  { total, present }: VoteInput,
  code: 'no_ballots' | 'counts_missing',
  threshold: Threshold | null,
): Undecided {
  return {
    ...UNKNOWN_COUNTS,
    outcome: 'undetermined',
    required: requiredOf(total, threshold),
    total,
    present,
    because: [{ code, params: {} }],
  };
}

type Uncounted = Extract<VoteEntry, { readonly printed: string }>;

/** What the source says of a vote it gives no numbers of, as far as its words and those who were there allow. */
export function decidePrinted(input: VoteInput, entry: Uncounted, threshold: Threshold | null): Undecided {
  const { total, present } = input;
  const { kind, printed } = entry;
  const required = requiredOf(total, threshold);
  const known = { ...UNKNOWN_COUNTS, required, total, present };
  const says = wordsAgainst(kind, printed);
  if (says) {
    const params = { entry: kind, printed, says };
    return { ...known, outcome: 'undetermined', because: [{ code: 'words_against', params }] };
  }
  const outcome = SAID[kind];
  if (outcome === 'adopted' && present !== null && required !== null && present < required) {
    const params = { present, required };
    return { ...known, outcome: 'undetermined', because: [{ code: 'too_few', params }] };
  }
  return {
    ...known,
    outcome,
    because: [
      { code: 'printed', params: { of: whatOf(input), printed, outcome } },
      { code: 'no_counts', params: { hasNumbers: /\d/.test(printed) } },
    ],
  };
}

const SAID: Record<UncountedKind, VoteDecision['outcome']> = {
  unanimous_uncounted: 'adopted',
  uncounted_passed: 'adopted',
  uncounted_failed: 'rejected',
  uncounted_not_stated: 'undetermined',
};

/** What a vote is about, as far as its rule and its words are called after it. */
export function whatOf({
  rule,
  isOnResolution,
  isOfBody,
}: Pick<VoteInput, 'rule' | 'isOnResolution' | 'isOfBody'>): ReasonOf<'rule'>['params']['of'] {
  if (isOfBody) return 'body';
  if (rule === 'dismissal') return 'dismissal';
  return isOnResolution === false ? 'other' : 'resolution';
}
