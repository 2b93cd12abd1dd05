import { z } from 'zod';
import { councilLevels } from '@/lib/words';

/*
 * Whose session it was, as of its day: the council with its level and the units above it, and its term as far as it is known.
 */

const text = z.string().min(1);
const note = text.nullable();

export const councilSchema = z
  .object({
    slug: text,
    name: text,
    locality: text,
    level: z.enum(councilLevels),
    /** What its own papers call its kind; there with the level `other` only. */
    levelPrinted: note.optional(),
    /** The unit above it and below the province on the day of the session; left out where none is stated. */
    districtName: note.optional(),
    provinceName: note,
    provinceCode: note,
    unitCode: note,
    isSample: z.boolean(),
  })
  .refine(({ level, levelPrinted }) => (level === 'other') === Boolean(levelPrinted), {
    path: ['levelPrinted'],
    message: 'Cấp «other», và chỉ cấp ấy, ghi ở đây tên cấp như nguồn gọi.',
  });

export const termSchema = z.object({
  ordinal: z.int().min(1).nullable(),
  label: note,
  startYear: z.int().nullable(),
  endYear: z.int().nullable(),
  /** Whether the delegates listed were all there were; left out by records from before it was asked. */
  isRegisterComplete: z.boolean().optional(),
});
