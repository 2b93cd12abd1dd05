import { z } from 'zod';
import { personnelChoices, personnelKinds, personnelShareBases } from '@/lib/words-of-personnel';
import { lawArticleSchema, voteReasonSchema } from '../vote-reasons';
import { accountNames } from './ballot-account';

/*
 * Why a vote on people came out as it did: codes with what they are about, never a sentence; `lib/say-personnel.ts` has the words.
 * What is not of votes on people alone is said by the codes of every vote.
 */

const count = z.int().min(0);
const nothing = z.strictObject({});
const choice = z.enum(personnelChoices);
const reason = <Code extends string, Params extends z.ZodType>(code: Code, params: Params) =>
  z.strictObject({ code: z.literal(code), params });
const reached = z.strictObject({ choice, votes: count, total: count });
const short = z.strictObject({ choice, votes: count, total: count, missing: count });

const ownReasons = [
  /** The rule of the kind, with the law of that day. `of`: which of two shares of one kind. */
  reason(
    'personnel_rule',
    z.strictObject({
      kind: z.enum(personnelKinds),
      law: lawArticleSchema,
      of: z.enum(['mandate', 'office', 'half', 'two_thirds']).optional(),
    }),
  ),
  /** No law is known here that says what follows on that day. */
  reason('no_rule', nothing),
  /** Whether a mandate or an office is taken decides which share is needed. */
  reason('dismissed_from_unknown', nothing),
  reason('reached', reached),
  reason('not_reached', short),
  reason('reached_at_least', reached),
  reason('not_reached_at_most', short),
  reason('votes_between', z.strictObject({ choice, least: count, most: count, required: count })),
  reason('withdrawn', nothing),
  /** Of an election: more passed than there are seats, and others have more votes. */
  reason('seats_filled', z.strictObject({ seats: count })),
  reason('tied_for_last', z.strictObject({ votes: count, seats: count, people: z.int().min(2) })),
  reason('seats_unknown', nothing),
  /** Others may have more votes, or not: their numbers are not known. */
  reason('rank_unknown', z.strictObject({ seats: count })),
  /** What the source says of this person, where the numbers leave it open. */
  reason('source_says', z.strictObject({ result: z.enum(['passed', 'failed']) })),
  /** Of the whole election: seats that nobody has won. */
  reason('seats_left', z.strictObject({ seats: count, elected: count, left: z.int().min(1) })),
  /** Numbers of the ballots that cannot both be true: the first is more than the second. */
  reason(
    'account_exceeds',
    z.strictObject({
      which: z.enum(accountNames),
      number: count,
      over: z.enum([...accountNames, 'present', 'total']),
      limit: count,
    }),
  ),
  /** Valid and invalid ballots are not those collected. */
  reason('account_sum', z.strictObject({ valid: count, invalid: count, collected: count })),
  /** More is said of one person than there are ballots. */
  reason(
    'choices_exceed',
    z.strictObject({ votes: count, of: z.enum(['valid', 'collected', 'issued']), limit: count }),
  ),
  /** A share as it is printed, which stands for a number; and what it decides by itself. */
  reason(
    'ballot_share',
    z.strictObject({
      choice,
      printed: z.string().min(1),
      of: z.enum(personnelShareBases),
      verdict: z.enum(['enough', 'short']).optional(),
    }),
  ),
] as const;

export const personnelReasonSchema = z.discriminatedUnion('code', [
  ...ownReasons,
  ...voteReasonSchema.options,
]);

export type PersonnelReason = z.infer<typeof personnelReasonSchema>;
