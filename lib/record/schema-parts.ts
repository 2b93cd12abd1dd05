import { z } from 'zod';
import { isPartialDate } from '@/lib/vi/partial-date';
import * as words from '@/lib/words';
import { figureParts, indicatorParts } from './figure-parts';

/* What a record is made of in the small, and what it lists beside its sittings, resolutions and votes. */

export const date = z.iso.date();
/** As far as it is known: a day, a month `YYYY-MM`, a year `YYYY`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d\d){0,2}$/)
  .refine(isPartialDate);
/** Local `HH:MM`, with seconds where they were printed. */
export const time = z.string().regex(/^([01]\d|2[0-3])(:[0-5]\d){1,2}$/);
export const text = z.string().min(1);
export const note = text.nullable();
export const count = z.int().min(0);
export const id = z.string().min(1).max(64);

export const figureSchema = z.object({
  id,
  concept: z.enum(words.budgetConcepts),
  label: text,
  stage: z.enum(words.budgetStages),
  year: z.int().nullable(),
  part: z.enum(words.periodParts),
  printed: note,
  valueDong: z.int().nullable(),
  qualifier: z.enum(words.qualifiers).nullable(),
  percentPrinted: note,
  percentPpm: z.int().nullable(),
  basis: z.enum(words.budgetBases).nullable(),
  basisPrinted: note,
  basisDong: z.int().nullable(),
  note,
  ...figureParts,
});

export const indicatorSchema = z.object({
  id,
  group: z.enum(words.indicatorGroups).nullable(),
  name: text,
  period: note,
  printed: note,
  countValue: z.int().nullable(),
  unit: note,
  ratio: z.object({ numerator: count, denominator: z.int().min(1) }).nullable(),
  percentPpm: z.int().nullable(),
  percentOf: note,
  target: note,
  note,
  ...indicatorParts,
});

export const taskSchema = z.object({
  id,
  body: text,
  period: note,
  owner: note,
  dueOn: partialDate.nullable(),
  target: note,
});

export const photoSchema = z.object({
  id,
  label: note,
  caption: note,
  alt: note,
  file: z.object({ digest: text, widthPx: z.int(), heightPx: z.int() }).nullable(),
});

export const guestSchema = z.object({
  id,
  kind: z.enum(words.guestKinds),
  name: text,
  title: note,
  body: note,
});

export const sourceSchema = z.object({
  id,
  title: text,
  publisher: note,
  url: note,
  postedOn: partialDate.nullable(),
  postedAt: time.nullable(),
  views: count.nullable(),
  body: note,
});
