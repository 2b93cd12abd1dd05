import { z } from 'zod';
import {
  petitionAuthorities,
  petitionAxes,
  petitionReviews,
  petitionStatuses,
  petitionWays,
} from '@/lib/words-of-petitions';
import { count, id, note, partialDate, text } from './schema-parts';
import { sourcedSchema } from './sourced';

const day = partialDate.nullable().optional();
const words = note.optional();

/** When an answer was asked for again, and by which letter. */
const reminderSchema = z.strictObject({ on: partialDate.nullable(), number: z.string().nullable() });

/**
 * One matter that voters asked for. What is not known is left out; who asked is in no record (Luật 91/2025/QH15): `place` says whose
 * voters they were.
 */
export const petitionSchema = z.object({
  id,
  body: text,
  code: words,
  field: words,
  place: words,
  way: z.enum(petitionWays).nullable().optional(),
  /** The session before which it was raised, as its source prints it. */
  raisedBefore: words,
  raisedOn: day,
  responsible: words,
  authority: z.enum(petitionAuthorities).nullable().optional(),
  receivedOn: day,
  forwardedOn: day,
  dueOn: day,
  extendedTo: day,
  extensionReason: words,
  answeredOn: day,
  answerNumber: words,
  answeredBy: words,
  answer: words,
  answerUrl: words,
  status: z.enum(petitionStatuses).nullable().optional(),
  review: z.enum(petitionReviews).nullable().optional(),
  reviewedOn: day,
  reviewNote: words,
  reminders: z.array(reminderSchema).min(1).optional(),
  ...sourcedSchema,
});

/**
 * How many spoke and how many matters there were: in all (`total`), or of one field, body, place or standing, which `label` names.
 * Null is not stated. Rows of one `raisedBefore` belong together.
 */
export const petitionCountSchema = z.object({
  id,
  axis: z.enum(petitionAxes),
  label: words,
  raisedBefore: words,
  speakers: count.nullable().optional(),
  matters: count.nullable().optional(),
  printed: words,
  ...sourcedSchema,
});

export type PetitionReminder = z.infer<typeof reminderSchema>;
export type Petition = z.infer<typeof petitionSchema>;
export type PetitionCount = z.infer<typeof petitionCountSchema>;
