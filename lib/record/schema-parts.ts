import { z } from 'zod';
import { isLocalMoment } from '@/lib/vi/local-moment';
import { isPartialDate } from '@/lib/vi/partial-date';
import * as words from '@/lib/words';
import { type AbsentTable, absentSchema } from './absences';
import { figureParts, indicatorParts } from './figure-parts';
import { forTexts, type TextTable } from './row-texts';

/* What a record is made of in the small, and what it lists beside its sittings, resolutions and votes. */

export const date = z.iso.date();
/** As far as it is known: a day, a month `YYYY-MM`, a year `YYYY`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d\d){0,2}$/)
  .refine(isPartialDate);
/** Local `HH:MM`, with seconds where they were printed. */
export const time = z.string().regex(/^([01]\d|2[0-3])(:[0-5]\d){1,2}$/);
/** `YYYY-MM-DD`, or with `THH:MM`. */
export const localMoment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/)
  .refine(isLocalMoment);
export const text = z.string().min(1);
export const note = text.nullable();
export const count = z.int().min(0);
export const id = z.string().min(1).max(64);

/** Texts from which nothing follows; each is left out where there is nothing to say. */
export const textsSchema = <Table extends TextTable>(table: Table) => forTexts(table, () => note.optional());

/** The same, and why other fields are empty. */
export const asidesSchema = <Table extends AbsentTable>(table: Table) => ({
  ...textsSchema(table),
  absent: absentSchema(table).optional(),
});

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

/** What became of something to be done; left out where nobody says. A day and what shows it are told of one that is done. */
export const becameSchema = {
  status: z.enum(words.taskStatuses).nullable().optional(),
  doneOn: partialDate.nullable().optional(),
  evidence: note.optional(),
};

export const taskSchema = z.object({
  id,
  body: text,
  period: note,
  owner: note,
  dueOn: partialDate.nullable(),
  target: note,
  ...becameSchema,
  /** The line of the minutes that gave it. */
  entry: id.nullable().optional(),
});

export const photoSchema = z.object({
  id,
  label: note,
  caption: note,
  alt: note,
  file: z.object({ digest: text, widthPx: z.int(), heightPx: z.int() }).nullable(),
});

/** How many rows of one kind stand here as one, because a source counts them and names none. */
const countedSchema = z.object({ count: z.int().min(1), bound: z.enum(words.presenceBounds) });

export const paperSchema = z.object({
  id,
  kind: z.enum(words.paperKinds),
  number: note,
  datedOn: partialDate.nullable(),
  fromBody: note,
  toBody: note,
  title: note,
  counted: countedSchema.nullish(),
  ...asidesSchema('papers'),
  file: z.object({ digest: text, name: text }).nullable(),
});

/** Resolutions a source states as a number; `scope` says how they stand to those that are listed. */
export const resolutionGroupSchema = z.object({
  id,
  count: z.int().min(1).nullable(),
  countBound: z.enum(words.presenceBounds),
  scope: z.enum(words.groupScopes),
  subject: note,
  status: z.enum(words.resolutionStatuses),
  printed: note,
  source: id.nullable(),
});

export const guestSchema = z.object({
  id,
  kind: z.enum(words.guestKinds),
  /** Null for a body that came, or a number of people, without anybody named. */
  name: note,
  title: note,
  body: note,
  /** How many came, where the source counts them. */
  count: z.object({ people: z.int().min(1), bound: z.enum(words.presenceBounds) }).optional(),
});

/**
 * Who presided, kept the minutes, opened or closed: a `delegate` of the record or somebody by `name`, with their office of that
 * day. Without a `sitting` it is said of the whole session. What is not known is left out.
 */
export const roleSchema = z.object({
  id,
  role: z.enum(words.sittingRoles),
  /** Of the role `other`: what the source calls it. */
  printed: note.optional(),
  delegate: id.nullable().optional(),
  name: note.optional(),
  office: note.optional(),
  sitting: id.nullable().optional(),
});

export const sourceSchema = z.object({
  id,
  title: note,
  publisher: note,
  url: note,
  postedOn: partialDate.nullable(),
  postedAt: time.nullable(),
  ...textsSchema('sources'),
  views: count.nullable(),
  body: note,
});
