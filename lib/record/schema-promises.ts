import { z } from 'zod';
import { followUpStatuses, promiseKinds } from '@/lib/words-of-promises';
import { id, note, partialDate, text, textsSchema } from './schema-parts';
import { sourcedSchema } from './sourced';

/** Where a promise was published: by the address of its session or meeting, and the id of its row there. */
const promisedIn = z.strictObject({ session: text, id, kind: z.enum(promiseKinds) });

/**
 * What a session was told of something an earlier one was promised. `of` leads to the promise; it is left out of one made where
 * nothing was published, of which `body` and `madeAt` say what its source says. What is not known is left out.
 */
export const followUpSchema = z.object({
  id,
  of: promisedIn.optional(),
  body: text,
  status: z.enum(followUpStatuses).nullable().optional(),
  /** The day it was done, or as of which this was reported. */
  on: partialDate.nullable().optional(),
  evidence: note.optional(),
  ...textsSchema('followUps'),
  ...sourcedSchema,
});

export type FollowUp = z.infer<typeof followUpSchema>;
