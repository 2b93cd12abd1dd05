import { z } from 'zod';
import { personnelReasonSchema } from '@/lib/rules/personnel/personnel-reasons';
import { decidingRuleSchema } from '@/lib/rules/vote-reasons';
import { voteMethods } from '@/lib/words';
import * as words from '@/lib/words-of-personnel';
import { count, id, note, partialDate, text, textsSchema, time } from './schema-parts';
import { sourcedSchema } from './sourced';

/** «95,65%» of the ballots that were collected: of which choice, and what it is a share of. */
export const personnelShareSchema = z.object({
  choice: z.enum(words.personnelChoices),
  printed: text.max(100),
  of: z.enum(words.personnelShareBases),
});

/** What was counted of the ballots; what is left out is not stated. */
const accountSchema = z.object({
  printed: count.optional(),
  stamped: count.optional(),
  issued: count.optional(),
  collected: count.optional(),
  valid: count.optional(),
  invalid: count.optional(),
  unused: count.optional(),
  destroyed: count.optional(),
  /** Why ballots did not count; `count` is null where nobody says how many for that. */
  causes: z.array(z.object({ cause: text, count: count.nullable() })).optional(),
});

/** What was counted of one person; the last three are those of lấy phiếu tín nhiệm. */
const personCountsSchema = z.object({
  for: count.optional(),
  against: count.optional(),
  noOpinion: count.optional(),
  high: count.optional(),
  medium: count.optional(),
  low: count.optional(),
});

/** A delegate of the record, or somebody by name. */
const who = { delegate: id.nullable().optional(), name: note.optional() };

const personSchema = z.object({
  id,
  ...who,
  office: note.optional(),
  post: note.optional(),
  nominatedBy: z.enum(words.nominators).nullable().optional(),
  nominatedByPrinted: note.optional(),
  withdrew: z.boolean().optional(),
  counts: personCountsSchema.optional(),
  shares: z.array(personnelShareSchema).optional(),
  /** What the source says became of them. */
  stated: z.enum(words.personnelResults).nullable().optional(),
  /** What the level above answered. */
  approval: z
    .object({
      answer: z.enum(words.approvalAnswers).nullable().optional(),
      on: partialDate.nullable().optional(),
      number: note.optional(),
    })
    .optional(),
  ...textsSchema('personnelPeople'),
  outcome: z.enum(words.personnelOutcomes),
  because: z.array(personnelReasonSchema),
});

const tellerSchema = z.object({ id, ...who, head: z.boolean().optional() });

/**
 * One ballot on people, with the rule of its day and the outcome for each. It holds numbers of ballots and never who cast
 * one. What is not known is left out.
 */
export const personnelVoteSchema = z.object({
  id,
  kind: z.enum(words.personnelKinds),
  /** In the source's own words, where its kind and post do not say it. */
  subject: note.optional(),
  post: note.optional(),
  seats: z.int().min(1).nullable().optional(),
  dismissedFrom: z.enum(words.dismissedFroms).nullable().optional(),
  agendaItem: id.nullable().optional(),
  sitting: id.nullable().optional(),
  heldOn: partialDate.nullable(),
  heldAt: time.nullable().optional(),
  method: z.enum(voteMethods).nullable().optional(),
  round: z.int().min(1).nullable().optional(),
  /** The ballot it repeats: an earlier round, or one that was annulled. */
  earlier: id.nullable().optional(),
  tellers: z.array(tellerSchema).optional(),
  /** The open vote that approved the tellers. */
  tellersVote: id.nullable().optional(),
  account: accountSchema.optional(),
  stated: z.object({ total: count.nullable(), present: count.nullable() }).optional(),
  people: z.array(personSchema),
  total: count.nullable(),
  present: count.nullable(),
  /** The votes needed of that many delegates; of lấy phiếu tín nhiệm, those after which somebody may resign. */
  required: count.nullable(),
  threshold: decidingRuleSchema.nullable(),
  because: z.array(personnelReasonSchema),
  /** When it takes effect: of a release, when the mandate ends. */
  effective: z.object({ on: partialDate.nullable(), at: time.nullable().optional() }).optional(),
  resolution: id.nullable().optional(),
  /** The result was sent to the level above. */
  approval: z.object({ to: note.optional(), sentOn: partialDate.nullable().optional() }).optional(),
  annulled: z.object({ reason: note }).optional(),
  printed: note.optional(),
  ...textsSchema('personnelVotes'),
  ...sourcedSchema,
});

export type PersonnelShare = z.infer<typeof personnelShareSchema>;
export type PersonnelPerson = z.infer<typeof personSchema>;
export type PersonnelTeller = z.infer<typeof tellerSchema>;
export type PersonnelVote = z.infer<typeof personnelVoteSchema>;
