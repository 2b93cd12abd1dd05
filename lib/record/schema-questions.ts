import { z } from 'zod';
import { oversightMethods, oversightStates, questionTurnKinds, questionWays } from '@/lib/words';
import { documentSchema } from './document';
import { promiseSchema } from './promise';
import { id, note, partialDate, text, textsSchema, time } from './schema-parts';
import { sourcedSchema } from './sourced';

/* Questions put in a session or beside it, and oversight. What is not known of them is left out. */

/** A `delegate` of the record or somebody by `name`, with their office that day. */
const who = { delegate: id.nullable().optional(), name: note.optional(), office: note.optional() };

/** How, on which day and at which local time something was put or answered. */
const when = {
  how: z.enum(questionWays).nullable().optional(),
  on: partialDate.nullable().optional(),
  at: time.nullable().optional(),
};

/** Who was asked: a person with office and body, or one of them alone. */
const respondentSchema = z.object({ name: note.optional(), office: note.optional(), body: note.optional() });

/** What followed a question: an answer, or a further question of anybody. */
const questionTurnSchema = z.object({
  id,
  kind: z.enum(questionTurnKinds),
  ...who,
  ...when,
  words: note.optional(),
  document: documentSchema.optional(),
});

/**
 * A question (chất vấn): who asked whom about what, what followed in that order, what the chair concluded, and what was
 * promised. `document` is the written question; `resolution` the one the council passed on it.
 */
export const questionSchema = z.object({
  id,
  ...who,
  ...when,
  respondents: z.array(respondentSchema).min(1).optional(),
  matter: text,
  agendaItem: id.nullable().optional(),
  sitting: id.nullable().optional(),
  document: documentSchema.optional(),
  turns: z.array(questionTurnSchema).min(1).optional(),
  conclusion: note.optional(),
  promise: promiseSchema.optional(),
  resolution: id.nullable().optional(),
  ...textsSchema('questions'),
  ...sourcedSchema,
});

/** An oversight (giám sát): of what, in which programme, how, by whom, over which bodies, and what it came to. */
export const oversightSchema = z.object({
  id,
  subject: text,
  programme: note.optional(),
  method: z.enum(oversightMethods).nullable().optional(),
  lead: note.optional(),
  bodies: z.array(text).min(1).optional(),
  period: note.optional(),
  state: z.enum(oversightStates).nullable().optional(),
  conclusion: note.optional(),
  document: documentSchema.optional(),
  promise: promiseSchema.optional(),
  agendaItem: id.nullable().optional(),
  ...textsSchema('oversights'),
  ...sourcedSchema,
});

export type Question = z.infer<typeof questionSchema>;
export type QuestionTurn = z.infer<typeof questionTurnSchema>;
export type Respondent = z.infer<typeof respondentSchema>;
export type Oversight = z.infer<typeof oversightSchema>;
