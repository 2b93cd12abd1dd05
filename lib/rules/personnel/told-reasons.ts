import type { PersonnelKind } from '@/lib/words-of-personnel';
import type { VoteReason } from '../vote-reasons';
import type { Person } from './personnel-input';
import type { PersonnelReason } from './personnel-reasons';
import type { ShareQuestion } from './share-decision';

/* The reasons of every vote, told of a vote on people. */

type About = {
  readonly kind: PersonnelKind;
  readonly question: ShareQuestion;
  readonly person: Person;
  /** Which of two shares of one kind. */
  readonly of?: 'mandate' | 'office' | 'half' | 'two_thirds' | undefined;
};

/** Reasons that hold for everybody on the ballot: they stand once, with it. */
const OF_ALL: ReadonlySet<string> = new Set([
  'personnel_rule',
  'no_rule',
  'dismissed_from_unknown',
  'rule_doubt',
  'base',
  'base_range',
  'moment_range',
  'total_unknown',
  'sitting_unknown',
  'time_unknown',
  'day_unknown',
  'ending_unknown',
  'mandate_unknown',
  'presence_unknown',
  'other_law',
  'law_unknown',
  'majority',
  'account_exceeds',
  'account_sum',
]);

export const isOfAll = ({ code }: PersonnelReason): boolean => OF_ALL.has(code);

/** Why one question about one person came out as it did, in the codes of votes on people. */
export function toldReasons(because: readonly VoteReason[], about: About): PersonnelReason[] {
  return because.flatMap((reason) => toldReason(reason, about));
}

function toldReason(reason: VoteReason, { kind, question, person, of }: About): PersonnelReason[] {
  const { choice } = question;
  switch (reason.code) {
    case 'rule':
      return [{ code: 'personnel_rule', params: { kind, law: reason.params.law, ...(of && { of }) } }];
    case 'enough':
      return [{ code: 'reached', params: { choice, votes: reason.params.for, total: reason.params.total } }];
    case 'enough_at_least':
      return [
        {
          code: 'reached_at_least',
          params: { choice, votes: reason.params.for, total: reason.params.total },
        },
      ];
    case 'short':
    case 'short_at_most': {
      const { for: votes, total, missing } = reason.params;
      const code = reason.code === 'short' ? 'not_reached' : 'not_reached_at_most';
      return [{ code, params: { choice, votes, total, missing } }];
    }
    case 'favour_between':
      return [{ code: 'votes_between', params: { choice, ...reason.params } }];
    case 'share_stated':
    case 'share_decides': {
      const { printed } = reason.params;
      const said = person.shares?.find((share) => share.choice === choice && share.printed === printed);
      const verdict = reason.code === 'share_decides' ? { verdict: reason.params.verdict } : {};
      return [{ code: 'ballot_share', params: { choice, printed, of: said?.of ?? 'unstated', ...verdict } }];
    }
    case 'printed':
      return person.stated ? [{ code: 'source_says', params: { result: person.stated } }] : [];
    // No share of those present is told of a ballot on people.
    case 'present_unknown':
      return [];
    default:
      return [reason];
  }
}
