import { z } from 'zod';

/* What a record of the first format lists beside its sittings, resolutions and votes; it never changes again. */

export const date = z.iso.date();
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const text = z.string().min(1);
export const note = text.nullable();
export const count = z.int().min(0);
export const id = z.string().min(1).max(64);

export const figureSchema = z.object({
  id,
  concept: z.enum([
    'revenue_total',
    'revenue_territory',
    'revenue_retained',
    'transfer_balancing',
    'transfer_targeted',
    'expenditure_total',
    'expenditure_investment',
    'expenditure_recurrent',
    'reserve',
    'surplus',
    'other',
  ]),
  label: text,
  stage: z.enum(['estimate', 'expected', 'outturn', 'final']),
  year: z.int(),
  part: z.enum(['year', 'h1', 'h2', 'm9', 'q1', 'q2', 'q3', 'q4']),
  printed: note,
  valueDong: z.int().nullable(),
  qualifier: z.enum(['over', 'under', 'nearly', 'about', 'estimated']).nullable(),
  percentPrinted: note,
  percentPpm: count.nullable(),
  basis: z.enum(['superior_plan', 'own_resolution', 'same_period', 'previous_year']).nullable(),
  basisPrinted: note,
  basisDong: z.int().nullable(),
  note,
});

export const indicatorSchema = z.object({
  id,
  group: z.enum(['economy', 'society', 'urban', 'defence', 'administration']).nullable(),
  name: text,
  period: note,
  printed: text,
  countValue: z.int().nullable(),
  unit: note,
  ratio: z.object({ numerator: count, denominator: z.int().min(1) }).nullable(),
  percentPpm: count.nullable(),
  percentOf: note,
  target: note,
  note,
});

export const taskSchema = z.object({
  id,
  body: text,
  period: note,
  owner: note,
  dueOn: date.nullable(),
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
  kind: z.enum(['person', 'group']),
  name: text,
  title: note,
  body: note,
});

export const sourceSchema = z.object({
  id,
  title: text,
  publisher: note,
  url: note,
  postedOn: date.nullable(),
  postedAt: time.nullable(),
  views: count.nullable(),
  body: note,
});
