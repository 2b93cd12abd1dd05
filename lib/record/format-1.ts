import { z } from 'zod';
import {
  count,
  date,
  figureSchema,
  guestSchema,
  id,
  indicatorSchema,
  note,
  photoSchema,
  sourceSchema,
  taskSchema,
  text,
  time,
} from './format-1-parts';

/*
 * The first format of what is published, as it was on 30/11/2026. It never changes again: documents of it are stored for
 * ever, so its lists stand here as they were and follow `lib/words.ts` no more. `lift.ts` reads it as the current one.
 */

const articleSchema = z.object({
  id,
  heading: note,
  text: note,
  clauses: z.array(z.object({ id, text, points: z.array(z.object({ id, text })) })),
});

const councilSchema = z.object({
  slug: text,
  name: text,
  locality: text,
  level: z.enum(['ward', 'commune', 'special_zone']),
  provinceName: note,
  provinceCode: note,
  unitCode: note,
  isSample: z.boolean(),
});

const termSchema = z.object({
  ordinal: z.int().min(1),
  label: text,
  startYear: z.int(),
  endYear: z.int(),
  /** Whether the delegates listed were all there were; left out by records from before it was asked. */
  isRegisterComplete: z.boolean().optional(),
});

const delegateSchema = z.object({
  id,
  slug: text,
  name: text,
  unit: note,
  startedOn: date,
  endedOn: date.nullable(),
  endedAt: time.nullable(),
  endReason: z.enum(['term_ended', 'released', 'dismissed', 'transferred', 'died']).nullable(),
  offices: z.array(
    z.object({
      kind: z.enum([
        'council_chair',
        'council_vice_chair',
        'committee_head',
        'committee_vice_head',
        'standing_member',
        'group_head',
      ]),
      title: text,
      startedOn: date,
      endedOn: date.nullable(),
    }),
  ),
});

/** Why somebody stayed away is the desk's business: illness and family are not published (Luật 91/2025/QH15). */
const markSchema = z.object({
  delegate: id,
  status: z.enum(['present', 'late', 'left_early', 'online', 'excused', 'absent']),
  from: time.nullable(),
  to: time.nullable(),
  /** Left and back again within the sitting; there only where it happened. */
  away: z.array(z.object({ from: time, to: time })).optional(),
});

const sittingSchema = z.object({
  id,
  label: text,
  heldOn: date,
  startsAt: time.nullable(),
  endsAt: time.nullable(),
  isClosed: z.boolean(),
  attendance: z
    .object({
      total: count,
      present: count,
      quorumRequired: count,
      quorumMet: z.boolean(),
      marks: z.array(markSchema),
    })
    .nullable(),
});

const paperSchema = z.object({
  id,
  kind: z.enum(['submission', 'report', 'appraisal', 'draft_resolution', 'notice', 'plan']),
  number: note,
  datedOn: date.nullable(),
  fromBody: note,
  toBody: note,
  title: text,
  file: z.object({ digest: text, name: text }).nullable(),
});

const agendaItemSchema = z.object({
  id,
  kind: z.enum([
    'opening',
    'procedure',
    'report',
    'submission',
    'appraisal',
    'discussion',
    'questioning',
    'election',
    'resolution',
    'speech',
    'closing',
  ]),
  title: text,
  presenter: note,
  discussion: note,
  speakers: note,
  conclusion: note,
  isClosed: z.boolean(),
  papers: z.array(paperSchema),
});

const reasonSchema = z.object({ code: text, text, article: note });

const voteSchema = z.object({
  id,
  subject: text,
  resolution: id.nullable(),
  agendaItem: id.nullable(),
  sitting: id.nullable(),
  heldOn: date,
  heldAt: time.nullable(),
  method: z.enum(['show_of_hands', 'card', 'electronic', 'secret']).nullable(),
  rule: z.enum(['ordinary', 'dismissal']),
  entry: z.enum(['unanimous_uncounted', 'totals', 'by_name']),
  printed: note,
  counts: z.object({ for: count, against: count, notVoting: count }).nullable(),
  total: count.nullable(),
  present: count.nullable(),
  required: count.nullable(),
  outcome: z.enum(['adopted', 'rejected', 'undetermined']),
  shareOfTotal: note,
  shareOfPresent: note,
  because: z.array(reasonSchema),
  ballots: z.array(z.object({ delegate: id, choice: z.enum(['for', 'against', 'not_voting']) })).nullable(),
  /** With the entry `unanimous_uncounted` only: the source says this instead of «thống nhất thông qua». */
  uncounted: z.enum(['passed', 'failed', 'not_stated']).optional(),
});

const resolutionSchema = z.object({
  id,
  slug: text,
  number: note,
  kind: z.enum(['individual', 'normative']).nullable(),
  title: text,
  printedTitle: note,
  note,
  agendaItem: id.nullable(),
  legalBases: z.array(text),
  articles: z.array(articleSchema),
  annexes: z.array(z.object({ title: text, text })),
  adoptedOn: date.nullable(),
  issuedOn: date.nullable(),
  effectiveOn: date.nullable(),
  signer: note,
  status: z.enum(['draft', 'adopted', 'rejected', 'withdrawn', 'postponed']),
});

export const record1Schema = z.strictObject({
  format: z.literal('nghi-truong/session-record/1'),
  council: councilSchema,
  term: termSchema,
  session: z.object({
    id,
    slug: text,
    ordinal: z.int().nullable(),
    series: z.enum(['main', 'thematic', 'extraordinary']),
    kind: z
      .enum([
        'first',
        'regular_midyear',
        'regular_yearend',
        'regular',
        'thematic',
        'extraordinary',
        'voters_petition',
        'closing',
      ])
      .nullable(),
    label: text,
    title: note,
    purpose: note,
    summary: note,
    startsOn: date,
    endsOn: date,
    place: note,
    isClosed: z.boolean(),
    occurrence: z.enum(['planned', 'held', 'postponed', 'cancelled']),
    occurrenceNote: note,
  }),
  delegates: z.array(delegateSchema),
  sittings: z.array(sittingSchema),
  guests: z.array(guestSchema),
  agenda: z.array(agendaItemSchema),
  resolutions: z.array(resolutionSchema),
  votes: z.array(voteSchema),
  figures: z.array(figureSchema),
  indicators: z.array(indicatorSchema),
  tasks: z.array(taskSchema),
  photos: z.array(photoSchema),
  sources: z.array(sourceSchema),
});

/** What is stored, hashed and served: a record (or, on withdrawal, none) with its place in the chain of versions. */
export const publication1Schema = z.strictObject({
  format: z.literal('nghi-truong/publication/1'),
  version: z.int().min(1),
  kind: z.enum(['first', 'update', 'correction', 'withdrawal']),
  reason: note,
  publishedAt: z.iso.datetime(),
  publishedBy: text,
  previousDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  record: record1Schema.nullable(),
});

export type Record1 = z.infer<typeof record1Schema>;
export type Publication1 = z.infer<typeof publication1Schema>;
