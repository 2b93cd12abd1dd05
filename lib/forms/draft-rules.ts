import { z } from 'zod';
import { checkIds } from '@/lib/signs/draft-signs';
import { isDate } from '@/lib/vi/date';

const day = z.string().refine(isDate, 'a day is written YYYY-MM-DD').nullable().default(null);
const text = z.string().trim().min(1);

/**
 * The file in which an installation writes down rules that the table of `lib/signs/rules.ts` lacks, or knows otherwise: names of
 * its own that ended («xã Mẫu Cũ»), what its province keeps to itself, other days of a rule. A rule of a new id has words to look
 * for and what to say of them.
 */
export const draftRulesFile = z.array(
  z
    .strictObject({
      id: text.max(80),
      from: day,
      to: day,
      article: text,
      source: text,
      words: z.array(text.max(200)).min(1).max(100).optional(),
      says: text.optional(),
      inHeadings: z.boolean().optional(),
    })
    .refine(({ from, to }) => !from || !to || from < to, 'a rule ends after it began')
    .refine(({ words, says }) => !words === !says, 'what looks for words says something of them')
    .refine(({ id, words }) => words || checkIds.includes(id), 'a rule without words is one the program has'),
);
