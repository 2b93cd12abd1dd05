import { z } from 'zod';
import { isPartialDate } from '@/lib/vi/partial-date';
import { decidingBases, majorityBases, shareBases, sureness } from '@/lib/words';
import { countNames } from './vote-counts';

/*
 * Why a vote came out as it did: codes with what they are about, never a sentence. `lib/say.ts` has the words, in the
 * language of whoever reads.
 */

const text = z.string().min(1);
const count = z.int().min(0);
/** As far as it is known: a day, a month `YYYY-MM`, a year `YYYY`, or null. */
const date = z
  .string()
  .regex(/^\d{4}(-\d\d){0,2}$/)
  .refine(isPartialDate)
  .nullable();
const time = z.string().regex(/^([01]\d|2[0-3])(:[0-5]\d){1,2}$/);
const nothing = z.strictObject({});

/** An article of a law, by the law's number: Điều 91 of «77/2015/QH13». `article` is null where only the law is known. */
export const lawArticleSchema = z.strictObject({ law: text, article: count.nullable() });

/** The share of the law a vote was decided by. */
export const decidingRuleSchema = z.object({
  numerator: z.int().min(1),
  denominator: z.int().min(1),
  strict: z.boolean(),
  base: z.enum(decidingBases),
  /** Of a council under another law as its own law prints it; null where nobody said. */
  article: z.union([lawArticleSchema, z.strictObject({ printed: text.nullable() })]),
  /** How sure we are of the rule and its article; left out where the law itself was read. */
  sure: z.enum(sureness).optional(),
});

/** Votes among those they are a share of; a share that a document of format 1 printed otherwise is kept as printed. */
export const shareSchema = z.union([
  z.strictObject({ votes: count, of: count }),
  z.strictObject({ printed: text }),
]);

/** What a vote is on, as far as its rule is called after it; `body` is anything a body of the council decides. */
const decidedThings = ['resolution', 'dismissal', 'other', 'body'] as const;

/** How an uncounted vote was entered. */
const uncountedKinds = [
  'unanimous_uncounted',
  'uncounted_passed',
  'uncounted_failed',
  'uncounted_not_stated',
] as const;

/** Where the number of all delegates is from: counted in the register, stated by the source of the vote or its sitting, or counted among the members of the body that met. */
const baseSources = ['register', 'vote', 'sitting', 'members'] as const;

const reason = <Code extends string, Params extends z.ZodType>(code: Code, params: Params) =>
  // `said` is the sentence a document of format 1 has; it is what was published, so it is what is read.
  z.strictObject({ code: z.literal(code), params, said: text.optional() });

const moment = { date, time: time.nullable() };
/** `of`: of all members of the body that met, not of all delegates. */
const share = { for: count, total: count, of: z.literal('members').optional() };

export const voteReasonSchema = z.discriminatedUnion('code', [
  reason('rule', z.strictObject({ of: z.enum(decidedThings), law: lawArticleSchema })),
  reason(
    'rule_doubt',
    z.strictObject({ doubt: z.enum(['transition_2016', 'term_unknown_2016', 'remnant_2025']) }),
  ),
  // Documents from before a source could state the number do not say it: theirs was counted in the register.
  reason(
    'base',
    z.strictObject({
      ...moment,
      total: count,
      required: count,
      from: z.enum(baseSources).default('register'),
      // Delegates whom the council's working rules take out of the total, and by which article; `total` is without them.
      recused: z.strictObject({ count, article: text.nullable() }).optional(),
    }),
  ),
  reason('base_range', z.strictObject({ totals: z.array(count) })),
  // Of counts that are not exact: who can have been there, of how many.
  reason(
    'moment_range',
    z.strictObject({
      moments: z.array(z.strictObject({ total: count.nullable(), present: count.nullable() })),
    }),
  ),
  reason('enough', z.strictObject(share)),
  reason('short', z.strictObject({ ...share, missing: count })),
  // Of a number in favour that is stated only as near as it is: what it was at the least, or at the most.
  reason('enough_at_least', z.strictObject(share)),
  reason('short_at_most', z.strictObject({ ...share, missing: count })),
  reason('favour_between', z.strictObject({ least: count, most: count, required: count })),
  reason('share_stated', z.strictObject({ printed: text, of: z.enum(shareBases) })),
  reason(
    'share_decides',
    z.strictObject({ printed: text, of: z.enum(shareBases), verdict: z.enum(['enough', 'short']) }),
  ),
  reason('share_against', nothing),
  reason('numbers_conflict', nothing),
  // `isPrinted`: the source's own words are the outcome.
  reason(
    'total_unknown',
    z.strictObject({ ...moment, of: z.literal('members').optional(), isPrinted: z.literal(true).optional() }),
  ),
  // `at`: of the sitting a number is stated, of the vote in it none.
  reason('present_unknown', z.strictObject({ at: z.literal('vote').optional() })),
  reason('no_ballots', nothing),
  reason('counts_missing', nothing),
  reason(
    'printed',
    z.strictObject({
      of: z.enum(decidedThings),
      printed: z.string(),
      outcome: z.enum(['adopted', 'rejected', 'undetermined']),
    }),
  ),
  reason('printed_impossible', z.strictObject({ printed: text, for: count, least: count, required: count })),
  reason('no_counts', z.strictObject({ hasNumbers: z.boolean() })),
  reason(
    'words_against',
    z.strictObject({
      entry: z.enum(uncountedKinds),
      printed: z.string(),
      says: z.enum(['passed', 'failed', 'not_all']),
    }),
  ),
  reason('too_few', z.strictObject({ present: count, required: count })),
  reason('not_whole', z.strictObject({ which: z.enum(['total', 'present', ...countNames]) })),
  reason('no_delegates', nothing),
  reason('present_exceeds_total', z.strictObject({ present: count, total: count })),
  reason('votes_exceed_present', z.strictObject({ votes: count, present: count })),
  reason('votes_exceed_total', z.strictObject({ votes: count, total: count })),
  reason('absent_exceed_total', z.strictObject({ absent: count, there: count, total: count })),
  reason('nonparticipants', z.strictObject({ count })),
  reason('sitting_unknown', nothing),
  reason('time_unknown', nothing),
  // `at`: there is a sitting, and its day is not known.
  reason('day_unknown', z.strictObject({ at: z.literal('sitting').optional() })),
  reason('ending_unknown', nothing),
  reason('mandate_unknown', nothing),
  reason('presence_unknown', nothing),
  reason('other_law', nothing),
  // Days it can have been are under different laws, which are named; `isPrinted`: the source's own words are the outcome.
  reason(
    'law_unknown',
    z.strictObject({ laws: z.array(lawArticleSchema), isPrinted: z.literal(true).optional() }),
  ),
  // Of a council under another law, by the majority it entered.
  reason(
    'majority',
    z.strictObject({
      numerator: z.int().min(1),
      denominator: z.int().min(1),
      strict: z.boolean(),
      base: z.enum(majorityBases),
      article: text.nullable(),
    }),
  ),
  reason(
    'majority_answer',
    z.strictObject({
      least: count,
      most: count.nullable(),
      of: count.nullable(),
      base: z.enum(majorityBases),
      outcome: z.enum(['adopted', 'rejected']),
    }),
  ),
  reason('majority_open', z.strictObject({ base: z.enum(majorityBases) })),
  // `isPrinted`: the source's own words say which of them it was.
  reason('answers_differ', z.strictObject({ isPrinted: z.literal(true).optional() })),
  reason('answers_agree', nothing),
  // What a document of format 1 says in a sentence that is none of these.
  z.strictObject({
    code: z.literal('said'),
    params: z.strictObject({ article: text.nullable() }),
    said: text,
  }),
]);

export type LawArticle = z.infer<typeof lawArticleSchema>;
export type Share = z.infer<typeof shareSchema>;
export type DecidingRule = z.infer<typeof decidingRuleSchema>;
export type VoteReason = z.infer<typeof voteReasonSchema>;
export type ReasonOf<Code extends VoteReason['code']> = Extract<VoteReason, { code: Code }>;
export type BaseSource = (typeof baseSources)[number];
export type UncountedKind = (typeof uncountedKinds)[number];
