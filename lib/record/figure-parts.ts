import { z } from 'zod';
import * as words from '@/lib/words';
import { sourcedSchema } from './sourced';

/* What a figure or an indicator has beside its plain self; each is in a record only where there is something of it. */

const text = z.string().min(1);
const note = text.nullable();
const month = z.int().min(1).max(12);
const year = z.int();
const qualifier = z.enum(words.qualifiers);

/**
 * A share of something, or how much it moved («tăng 5,2%»), with what it is of: one of the list, as the source's own
 * words have it, or neither, where the source does not say. The reading beside what is printed is null where there is none.
 */
export const comparisonSchema = z.object({
  percentPrinted: note,
  percentPpm: z.int().nullable(),
  qualifier: qualifier.nullable(),
  basis: z.enum(words.budgetBases).nullable(),
  basisWords: note,
  basisPrinted: note,
  basisDong: z.int().nullable(),
});

/** «Điều chỉnh dự toán từ … thành …», or by how much. */
export const changeSchema = z.object({
  fromPrinted: note,
  fromDong: z.int().nullable(),
  toPrinted: note,
  toDong: z.int().nullable(),
  byPrinted: note,
  byDong: z.int().nullable(),
});

/**
 * `fromMonth` and `throughMonth` with `part: months`, the first left out for «hết tháng 8»; `throughYear` with `years`;
 * `periodPrinted` with `printed`, and with any other where the source words it otherwise. `partOf` is the figure this one
 * is within («trong đó»); `partsAreAll` says that a figure's parts are all of it.
 */
export const figureParts = {
  fromMonth: month.optional(),
  throughMonth: month.optional(),
  throughYear: year.optional(),
  periodPrinted: text.optional(),
  partOf: text.max(64).optional(),
  partsAreAll: z.literal(true).optional(),
  percentQualifier: qualifier.optional(),
  basisWords: text.optional(),
  comparisons: z.array(comparisonSchema).min(1).optional(),
  change: changeSchema.optional(),
  ...sourcedSchema,
} as const;

/** One number of an indicator as printed, and as read where it can be. */
export const indicatorNumberSchema = z.object({
  printed: text,
  countValue: z.int().nullable(),
  unit: note,
  ratio: z.object({ numerator: z.int().min(0), denominator: z.int().min(1) }).nullable(),
  percentPpm: z.int().nullable(),
  qualifier: qualifier.nullable(),
});

/** The plan, the same period, growth, and whether the plan was met, as the source says it; `qualifier` is the result's. */
export const indicatorParts = {
  qualifier: qualifier.optional(),
  plan: indicatorNumberSchema.optional(),
  samePeriod: indicatorNumberSchema.optional(),
  growth: indicatorNumberSchema.optional(),
  targetResult: z.enum(words.targetResults).optional(),
  ...sourcedSchema,
} as const;

export type Comparison = z.infer<typeof comparisonSchema>;
export type FigureChange = z.infer<typeof changeSchema>;
export type IndicatorNumber = z.infer<typeof indicatorNumberSchema>;

/** What a person read in a printed text that the app cannot read for certain. */
export type Reading = { readonly printed: string; readonly value: number };
