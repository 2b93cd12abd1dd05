import type { KnownDate } from '@/lib/vi/partial-date';
import type { StatedOutcome } from '@/lib/words';
import type { StatedShare } from './favour-range';
import type { Majority } from './majorities';
import { requiredVotes } from './majority';
import type { RecusedFromBase } from './recusal';
import type { TermYears } from './term';
import type { Threshold } from './thresholds';
import type { CountBounds, VoteCounts } from './vote-counts';
import type { BaseSource, DecidingRule, Share, UncountedKind, VoteReason } from './vote-reasons';
import { isWhole } from './whole';

/** What was recorded of a vote. Uncounted ones carry the words of the source, which must not say the opposite. */
export type VoteEntry =
  | { readonly kind: UncountedKind; readonly printed: string }
  | CountedEntry
  /** By name, and nobody's ballot is there yet; or in totals, and nothing is that could tell anything. */
  | { readonly kind: 'no_ballots' | 'counts_missing' };

/** What was counted, each count as far and as near as it is stated. */
export type CountedEntry = { readonly kind: 'totals'; readonly bounds?: CountBounds } & VoteCounts;

export type VoteRule = 'ordinary' | 'dismissal';

export type VoteInput = {
  /** A local day, and the time, it can have been taken at; the rule and the base are those of that moment. */
  readonly date: string;
  /** As much of the day as is known, which is what reasons say; that day itself where it is left out. */
  readonly heldOn?: KnownDate;
  readonly time: string | null;
  readonly rule: VoteRule;
  /** Delegates in office at that moment; null = not recorded. */
  readonly total: number | null;
  /** Who says so; the register where it is left out. */
  readonly from?: BaseSource | null;
  /** Whom the working rules take out of the total; null or left out, nobody. */
  readonly recused?: RecusedFromBase | null;
  /** Delegates attending at that moment; null = not recorded. */
  readonly present: number | null;
  /** A source states a number for the sitting, which is not that of this moment. */
  readonly isSittingStated?: true;
  /** Those who took part, as the source states their number for this vote. */
  readonly voting?: number | null;
  readonly entry: VoteEntry;
  /** Shares as the source prints them, where it does. */
  readonly shares?: readonly StatedShare[];
  /** What the source says of a vote that was counted; it decides only where nothing else can. */
  readonly printed?: string | null;
  /** What the source says became of a vote that was counted, entered as such; it decides as its words do. */
  readonly said?: StatedOutcome | null;
  /** Whose rule it is: the law of a vote belongs to the council's term, not to the day alone. */
  readonly term?: TermYears | null;
  /** As many as were elected at the most, where a whole register lists them all. */
  readonly electedAtMost?: number | null;
  /** A council under another law: no Vietnamese rule is applied to it. */
  readonly isUnderOtherLaw?: boolean;
  /** The majorities such a council has entered; without one for the day its source's words are the outcome. */
  readonly majorities?: readonly Majority[];
  /** Of a body of the council: its members are all there are to ask. */
  readonly isOfBody?: boolean;
  /** False for a vote on something else, such as an election: it is not called a resolution then. */
  readonly isOnResolution?: boolean;
};

export type VoteDecision = {
  readonly outcome: 'adopted' | 'rejected' | 'undetermined';
  readonly required: number | null;
  readonly total: number | null;
  readonly present: number | null;
  readonly counts: VoteCounts | null;
  /** Votes in favour of all delegates in office, and of those present; null when not computable. */
  readonly shareOfTotal: Share | null;
  readonly shareOfPresent: Share | null;
  /** The rule that decided it; null where the moments it can have been taken at fall under different ones. */
  readonly threshold: DecidingRule | null;
  readonly because: readonly VoteReason[];
};

/** A decision before the rule it was made by is written beside it. */
export type Undecided = Omit<VoteDecision, 'threshold'>;

/** What is known of a vote that was not counted, but for its outcome. */
export const UNKNOWN_COUNTS = {
  required: null,
  counts: null,
  shareOfTotal: null,
  shareOfPresent: null,
} as const;

/** The same where nobody knows of how many: of delegates, or of members of the body that met. */
export const unknownTotal = (input: VoteInput) => ({
  ...saidMoment(input),
  ...(input.isOfBody && { of: 'members' as const }),
});

/** The moment of a vote as reasons say it: nothing that is not known. */
export const saidMoment = ({ date, heldOn = date, time }: VoteInput) => ({ date: heldOn, time });

/** The votes needed of that many delegates; null where their number is not known or none, or nobody has entered a rule. */
export function requiredOf(total: number | null, threshold: Threshold | null): number | null {
  return threshold && total !== null && isWhole(total) && total > 0 ? requiredVotes(total, threshold) : null;
}
