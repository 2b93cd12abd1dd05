import { z } from 'zod';
import { readLegalNumber } from '@/lib/rules/legal-texts';
import { isDate } from '@/lib/vi/date';

const day = z.string().refine(isDate, 'a day is written YYYY-MM-DD').nullable().default(null);

const number = z
  .string()
  .transform(readLegalNumber)
  .refine((read) => read !== null, 'a number is written like 15/2025/TT-BTC');

/**
 * The file in which an installation writes down legal texts that the table of `lib/rules/legal-texts.ts` lacks, or knows
 * otherwise: a list, each text with where its days are from.
 */
export const legalTextsFile = z.array(
  z
    .strictObject({
      number,
      title: z.string().min(1),
      passedOn: day.optional(),
      inForceFrom: day,
      expiredOn: day,
      replacedBy: number.nullable().default(null),
      source: z.string().min(1),
    })
    .refine(
      ({ inForceFrom, expiredOn }) => !inForceFrom || !expiredOn || inForceFrom < expiredOn,
      'a text ends after it began',
    )
    .refine(
      ({ expiredOn, replacedBy }) => replacedBy === null || expiredOn !== null,
      'what was replaced ended on a day: give expiredOn',
    ),
);
