import type { Choice } from '@/lib/words';
import type { PersonnelChoice, PersonnelKind } from '@/lib/words-of-personnel';
import { agreedDecision, isPossible } from '../agreed-decision';
import { decideCounted } from '../decide-counted';
import { decideVote } from '../decide-vote';
import { favourRange, type StatedShare } from '../favour-range';
import type { Threshold } from '../thresholds';
import type { Range } from '../vote-counts';
import type { CountedEntry, VoteDecision, VoteInput, VoteRule } from '../vote-decision';
import { ballotsCounted } from './account-faults';
import { type ConfidenceShare, confidenceThreshold } from './confidence-law';
import {
  countOfPersonnelChoice,
  type Person,
  type PersonnelInput,
  type PersonnelShare,
} from './personnel-input';

/**
 * One question about one person: are so many ballots of one choice the share that is asked for? `choice` is what is counted towards
 * it, `beside` what else a ballot can say.
 */
export type ShareQuestion = {
  readonly choice: PersonnelChoice;
  readonly beside: readonly [PersonnelChoice, PersonnelChoice];
  /** The rule of the law of councils, or the share the law of supervision asks for. */
  readonly by: { readonly rule: VoteRule } | { readonly confidence: ConfidenceShare };
  /** Which of the source's results says that the share was reached; of levels of confidence none does. */
  readonly reachedWhen?: 'passed' | 'failed';
};

/** In favour, against and neither, as the rules of every vote call what a ballot says. */
const ROLES = ['for', 'against', 'not_voting'] as const satisfies readonly Choice[];

/** Nobody of whom anything was counted: what is left is the rule and the base. */
export const NOBODY: Person = { id: '', counts: {} };

/** What a person's counts come to, of all delegates in office at each moment it can have been. */
export function decideShare(input: PersonnelInput, person: Person, question: ShareQuestion): VoteDecision {
  const choices = [question.choice, ...question.beside];
  const [inFavour, against, neither] = choices.map(
    (one) => person.counts[countOfPersonnelChoice[one]] ?? null,
  );
  const entry: CountedEntry = {
    kind: 'totals',
    ...{ for: inFavour ?? null, against: against ?? null, notVoting: neither ?? null },
  };
  const ballots = ballotsCounted(input.account ?? {});
  const said = saidOf(person, question);
  const common = {
    heldOn: input.heldOn ?? null,
    time: input.time ?? null,
    rule: 'rule' in question.by ? question.by.rule : ('ordinary' as const),
    term: input.term ?? null,
    electedAtMost: input.electedAtMost ?? null,
    isUnderOtherLaw: input.isUnderOtherLaw ?? false,
    majorities: input.majorities ?? [],
    isOnResolution: false,
    voting: ballots?.count ?? null,
    shares: statedShares(input, person, choices),
    said,
    printed: null,
    entry,
  };
  const decided = input.moments.map((moment) => decideAt({ ...common, ...moment }, entry, question));
  return agreedDecision(decided, input.doubts ?? [], { said, printed: null, of: 'other' });
}

function decideAt(input: VoteInput, entry: CountedEntry, { by }: ShareQuestion): VoteDecision {
  if ('rule' in by || input.isUnderOtherLaw) return decideVote(input);
  const threshold = confidenceThreshold(by.confidence, input.date);
  if (!threshold) throw new RangeError(`No law of confidence votes is recorded for ${input.date}`);
  const lawful = { code: 'rule', params: { of: 'other', law: threshold.article } } as const;
  return { ...decideCounted(input, entry, threshold, [lawful]), threshold: ruleOf(threshold) };
}

const ruleOf = ({ numerator, denominator, strict, base, article, sure }: Threshold) => ({
  ...{ numerator, denominator, strict, base, article },
  ...(sure === 'certain' ? {} : { sure }),
});

const saidOf = ({ stated = null }: Person, { reachedWhen }: ShareQuestion): VoteInput['said'] => {
  if (stated === null || reachedWhen === undefined) return null;
  return stated === reachedWhen ? 'adopted' : 'rejected';
};

/** The shares a source prints of a person's ballots, as the rules of every vote read them. */
const statedShares = (
  { account = {} }: PersonnelInput,
  { shares = [] }: Person,
  choices: readonly PersonnelChoice[],
): StatedShare[] => shares.flatMap((share) => asShare(share, choices, ballotsCounted(account)?.of ?? null));

/** A share as the rules of every vote read it; of a number that is not the one its ballots are counted by it is one of nobody knows what. */
function asShare(
  { choice, printed, of }: PersonnelShare,
  choices: readonly PersonnelChoice[],
  counted: 'valid' | 'collected' | 'issued' | null,
): StatedShare[] {
  const role = ROLES[choices.indexOf(choice)];
  if (!role) return [];
  if (of === 'all' || of === 'present') return [{ choice: role, printed, of }];
  return [{ choice: role, printed, of: of === counted ? 'voting' : 'unstated' }];
}

/**
 * Between which numbers the ballots for a person lie, of every number of delegates there can have been; of numbers that contradict one
 * another none is known.
 */
export function votesFor(input: PersonnelInput, person: Person, decided: VoteDecision): Range {
  const nothing = { least: 0, most: null };
  if (!isPossible(decided)) return nothing;
  const { for: inFavour = null, against = null, noOpinion = null } = person.counts;
  const ranges = input.moments.flatMap(({ total, present }) => {
    const known = { counts: { for: inFavour, against, notVoting: noOpinion }, total, present };
    const voting = ballotsCounted(input.account ?? {})?.count ?? null;
    const shares = statedShares(input, person, ['for', 'against', 'no_opinion']);
    return favourRange({ ...known, voting, shares }) ?? [];
  });
  if (ranges.length === 0) return nothing;
  const most = ranges.map((range) => range.most ?? Number.POSITIVE_INFINITY);
  const highest = Math.max(...most);
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    most: highest === Number.POSITIVE_INFINITY ? null : highest,
  };
}

const YES_NO = { choice: 'for', beside: ['against', 'no_opinion'], reachedWhen: 'passed' } as const;

/** What each kind asks of a person; the levels of confidence are asked about twice. */
export const questions = {
  ordinary: { ...YES_NO, by: { rule: 'ordinary' } },
  two_thirds: { ...YES_NO, by: { rule: 'dismissal' } },
  no_confidence: {
    ...{
      choice: 'against',
      beside: ['for', 'no_opinion'],
      by: { confidence: 'half' },
      reachedWhen: 'failed',
    },
  },
  low_half: { choice: 'low', beside: ['medium', 'high'], by: { confidence: 'half' } },
  low_two_thirds: { choice: 'low', beside: ['medium', 'high'], by: { confidence: 'two_thirds' } },
} as const satisfies Record<string, ShareQuestion>;

/** The question whose base and rule stand for the whole ballot. */
export const mainQuestion = (kind: PersonnelKind): ShareQuestion =>
  kind === 'confidence'
    ? questions.no_confidence
    : kind === 'confidence_levels'
      ? questions.low_half
      : questions.ordinary;
