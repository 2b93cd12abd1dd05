import type { KnownDate } from '@/lib/vi/partial-date';
import type {
  DismissedFrom,
  PersonnelChoice,
  PersonnelKind,
  PersonnelOutcome,
  PersonnelResult,
  PersonnelShareBase,
} from '@/lib/words-of-personnel';
import type { VoteInput } from '../vote-decision';
import type { DecidingRule, VoteReason } from '../vote-reasons';
import type { BallotAccount } from './ballot-account';
import type { PersonnelReason } from './personnel-reasons';

/** Which count a choice goes into. */
export const countOfPersonnelChoice = {
  for: 'for',
  against: 'against',
  no_opinion: 'noOpinion',
  high: 'high',
  medium: 'medium',
  low: 'low',
} as const satisfies Record<PersonnelChoice, string>;

/** What was counted of one person; what is left out was not stated. */
export type PersonCounts = Readonly<
  Partial<Record<(typeof countOfPersonnelChoice)[PersonnelChoice], number>>
>;

/** A share as a source prints it. */
export type PersonnelShare = {
  readonly choice: PersonnelChoice;
  readonly printed: string;
  readonly of: PersonnelShareBase;
};

/** Somebody a ballot is about, as far as it is known what was counted. */
export type Person = {
  readonly id: string;
  readonly isWithdrawn?: boolean;
  readonly counts: PersonCounts;
  readonly shares?: readonly PersonnelShare[];
  readonly stated?: PersonnelResult | null;
};

/** Who could vote at one moment the ballot can have been taken at. */
export type PersonnelMoment = Pick<VoteInput, 'date' | 'total' | 'from' | 'present' | 'isSittingStated'>;

/** One ballot on people; what was not recorded is null or left out. */
export type PersonnelInput = {
  readonly kind: PersonnelKind;
  /** Of a dismissal. */
  readonly dismissedFrom?: DismissedFrom | null;
  /** How many are to be elected. */
  readonly seats?: number | null;
  /** Every moment it can have been taken at, at least one, those with fewer delegates first. */
  readonly moments: readonly PersonnelMoment[];
  /** What is not known of the moment. */
  readonly doubts?: readonly VoteReason[];
  readonly heldOn?: KnownDate;
  readonly time?: string | null;
  readonly account?: BallotAccount;
  readonly people: readonly Person[];
} & Pick<VoteInput, 'term' | 'electedAtMost' | 'isUnderOtherLaw' | 'majorities'>;

export type PersonDecision = {
  readonly id: string;
  readonly outcome: PersonnelOutcome;
  readonly because: readonly PersonnelReason[];
};

/** What a ballot on people comes to: the rule and the base for all of it, and for each person an outcome with its reasons. */
export type PersonnelDecision = {
  readonly total: number | null;
  readonly present: number | null;
  readonly required: number | null;
  /** The rule that decided; null where that depends on what is not known. */
  readonly threshold: DecidingRule | null;
  readonly because: readonly PersonnelReason[];
  readonly people: readonly PersonDecision[];
};
