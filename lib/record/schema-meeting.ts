import { z } from 'zod';
import { bodyRoles, meetingKinds, presenceBounds } from '@/lib/words';
import { count, id, partialDate, text } from './schema-parts';

/** What makes it a meeting that is no session; the whole of it is left out of a session, and each part where nothing is known. */
export const meetingSchema = z.object({
  kind: z.enum(meetingKinds),
  /** The body that met, as it is called. */
  body: text.optional(),
  /** Who was in that body on those days; there only where all of them are known, for they are the base of its votes. */
  members: z
    .array(
      z.object({
        delegate: id,
        role: z.enum(bodyRoles),
        startedOn: partialDate.nullable(),
        endedOn: partialDate.nullable(),
      }),
    )
    .min(1)
    .optional(),
  /** When residents were told that it would be held, and when of its result. */
  announcedOn: partialDate.optional(),
  resultOn: partialDate.optional(),
  /** Residents who came, and how many spoke: numbers alone. */
  people: z.object({ count: z.int().min(1), bound: z.enum(presenceBounds) }).optional(),
  speakers: count.optional(),
});

/** Voters who signed that it be held, of how many; never who. Left out where nobody asked, or no number is known. */
export const petitionedSchema = z.object({
  signatures: z.int().min(1).nullable(),
  voters: z.int().min(1).nullable(),
});

export type Meeting = z.infer<typeof meetingSchema>;
export type Petitioned = z.infer<typeof petitionedSchema>;
