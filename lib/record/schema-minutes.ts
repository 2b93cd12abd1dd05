import { z } from 'zod';
import { minuteKinds } from '@/lib/words';
import { id, note, time } from './schema-parts';

/**
 * A line of the minutes: a `delegate` of the record or somebody by `name`, at a local time, about an item of the agenda. A line of
 * kind `vote` stands for a vote of the record and holds no number of its own; a `conclusion` may name the one it was drawn from. What
 * is not known is left out.
 */
export const minuteEntrySchema = z.object({
  id,
  kind: z.enum(minuteKinds),
  agendaItem: id.nullable().optional(),
  sitting: id.nullable().optional(),
  at: time.nullable().optional(),
  delegate: id.nullable().optional(),
  name: note.optional(),
  office: note.optional(),
  body: note.optional(),
  answers: id.nullable().optional(),
  vote: id.nullable().optional(),
  /** The question it was put, answered or concluded on. */
  question: id.nullable().optional(),
  /** The ballot on people it stands for, or was concluded from. */
  personnel: id.nullable().optional(),
});

export type MinuteEntry = z.infer<typeof minuteEntrySchema>;
