import { z } from 'zod';
import { note, partialDate, text } from './schema-parts';

/** To whom a resolution was sent, when and how (NĐ 30/2020, Điều 18). */
export const sentSchema = z.object({ to: text, on: partialDate.nullable(), how: note });

/** Where it was posted, from which day to which. */
export const postedSchema = z.object({
  where: text,
  from: partialDate.nullable(),
  to: partialDate.nullable(),
});

/** What became of a resolution after it was signed; each left out where nothing is known. */
export const sendingSchema = {
  sent: z.array(sentSchema).min(1).optional(),
  posted: z.array(postedSchema).min(1).optional(),
};

export type Sent = z.infer<typeof sentSchema>;
export type Posted = z.infer<typeof postedSchema>;
