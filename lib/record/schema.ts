import { z } from 'zod';
import { decidingRuleSchema, shareSchema, voteReasonSchema } from '@/lib/rules/vote-reasons';
import * as words from '@/lib/words';
import { approvalRules } from '@/lib/words-of-sign-in';
import { councilSchema, termSchema } from './schema-council';
import { meetingSchema, petitionedSchema } from './schema-meeting';
import { minuteEntrySchema } from './schema-minutes';
import {
  asidesSchema,
  count,
  figureSchema,
  guestSchema,
  id,
  indicatorSchema,
  localMoment,
  note,
  paperSchema,
  partialDate,
  photoSchema,
  resolutionGroupSchema,
  roleSchema,
  sourceSchema,
  taskSchema,
  text,
  textsSchema,
  time,
} from './schema-parts';
import { personnelVoteSchema } from './schema-personnel';
import { petitionCountSchema, petitionSchema } from './schema-petitions';
import { followUpSchema } from './schema-promises';
import { oversightSchema, questionSchema } from './schema-questions';
import { sendingSchema } from './schema-sending';
import { signedCopySchema } from './schema-signed';
import { boundsSchema, countsSchema, statedShareSchema, voteRelationsSchema } from './schema-votes';
import { sourcedSchema } from './sourced';
import { statedPresenceSchema, statedVoteSchema } from './stated-numbers';

/**
 * The session record, version 2: everything the public learns of one council session, in one self-contained document.
 * Dates are local `YYYY-MM-DD`, or as much of one as is known; times local `HH:MM` (Asia/Ho_Chi_Minh), money is whole đồng,
 * shares are parts per million. `null` means «not recorded», never zero. Text is NFC; addresses stay the bytes they were. What is reasoned or
 * computed stands in codes and whole numbers; `lib/say.ts` has the words. Earlier formats are read by `read-document.ts`.
 */
export const RECORD_FORMAT = 'nghi-truong/session-record/2';
export const PUBLICATION_FORMAT = 'nghi-truong/publication/2';

export const articleSchema = z.object({
  id,
  heading: note,
  text: note,
  clauses: z.array(z.object({ id, text, points: z.array(z.object({ id, text })) })),
});

export const delegateSchema = z.object({
  id,
  slug: text,
  name: text,
  unit: note,
  startedOn: partialDate.nullable(),
  /** Null with a reason: it ended, and the day is not known; null without one: it had not ended. */
  endedOn: partialDate.nullable(),
  endedAt: time.nullable(),
  endReason: z.enum(words.mandateEndReasons).nullable(),
  ...textsSchema('mandates'),
  offices: z.array(
    z.object({
      kind: z.enum(words.officeKinds),
      title: text,
      startedOn: partialDate.nullable(),
      endedOn: partialDate.nullable(),
      ...textsSchema('offices'),
    }),
  ),
});

/** Why somebody stayed away is the desk's business: illness and family are not published (Luật 91/2025/QH15). */
export const markSchema = z.object({
  delegate: id,
  status: z.enum(words.attendanceStatuses),
  from: time.nullable(),
  to: time.nullable(),
  /** Left and back again within the sitting; there only where it happened. */
  away: z.array(z.object({ from: time, to: time })).optional(),
  /** When it was told beforehand: a local day, or with its hour; there only where somebody wrote it down. */
  told: localMoment.optional(),
});

export const sittingSchema = z.object({
  id,
  label: text,
  heldOn: partialDate.nullable(),
  startsAt: time.nullable(),
  endsAt: time.nullable(),
  isClosed: z.boolean(),
  ...asidesSchema('sittings'),
  attendance: z
    .object({
      total: count,
      present: count,
      quorumRequired: count,
      quorumMet: z.boolean(),
      /** Where the working rules ask for that many; null while the council has not said. Format 1 does not tell. */
      quorumArticle: note.optional(),
      marks: z.array(markSchema),
    })
    .nullable(),
  /** Who is marked where nobody knows how many delegates there were: no roll, and no base of anything. */
  knownMarks: z.array(markSchema).min(1).optional(),
  stated: statedPresenceSchema.optional(),
});

const place = z.int().min(1).nullable();

export const agendaItemSchema = z.object({
  id,
  kind: z.enum(words.agendaKinds),
  title: text,
  presenter: note,
  discussion: note,
  speakers: note,
  conclusion: note,
  ...asidesSchema('agendaItems'),
  /** The item it belongs to, and items of this session it recalls. */
  parent: id.nullable().optional(),
  refersTo: z.array(id).optional(),
  /** Its places in the programme, from 1; the list itself is in the order in which items were dealt with, as far as known. */
  order: z.object({ planned: place.optional(), adopted: place.optional() }).optional(),
  /** How it came in late or went, why and on whose word, and the vote that decided it. */
  change: z
    .object({ kind: z.enum(words.agendaChanges), note: note.optional(), vote: id.nullable().optional() })
    .optional(),
  /** The address of the earlier session whose minutes were approved here. */
  approvesSession: text.optional(),
  isClosed: z.boolean(),
  papers: z.array(paperSchema),
});

export const voteSchema = z.object({
  id,
  subject: text,
  resolution: id.nullable(),
  agendaItem: id.nullable(),
  sitting: id.nullable(),
  heldOn: partialDate.nullable(),
  heldAt: time.nullable(),
  method: z.enum(words.voteMethods).nullable(),
  rule: z.enum(words.voteRules),
  entry: z.enum(words.voteEntries),
  printed: note,
  counts: countsSchema.nullable(),
  /** How near a count is; left out where all are exact. */
  bounds: boundsSchema.optional(),
  /** Shares as the source prints them; left out where it prints none. */
  shares: z.array(statedShareSchema).min(1).optional(),
  total: count.nullable(),
  present: count.nullable(),
  required: count.nullable(),
  outcome: z.enum(words.outcomes),
  shareOfTotal: shareSchema.nullable(),
  shareOfPresent: shareSchema.nullable(),
  /** The rule that decided it; null where that depends on what is not known, or a document of format 1 does not say. */
  threshold: decidingRuleSchema.nullable(),
  because: z.array(voteReasonSchema),
  ballots: z.array(z.object({ delegate: id, choice: z.enum(words.choices) })).nullable(),
  /** With the entry `unanimous_uncounted` only: the source says this instead of «thống nhất thông qua». */
  uncounted: z.enum(words.uncountedResults).optional(),
  ...voteRelationsSchema,
  ...asidesSchema('votes'),
  stated: statedVoteSchema.optional(),
  ...sourcedSchema,
});

export const resolutionSchema = z.object({
  id,
  slug: text,
  number: note,
  kind: z.enum(words.resolutionKinds).nullable(),
  title: note,
  printedTitle: note,
  note,
  agendaItem: id.nullable(),
  legalBases: z.array(text),
  articles: z.array(articleSchema),
  annexes: z.array(z.object({ title: text, text: note })),
  adoptedOn: partialDate.nullable(),
  issuedOn: partialDate.nullable(),
  effectiveOn: partialDate.nullable(),
  signer: note,
  ...asidesSchema('resolutions'),
  ...sendingSchema,
  /** The paper as it came back signed. */
  signed: signedCopySchema.optional(),
  status: z.enum(words.resolutionStatuses),
  ...sourcedSchema,
});

export const sessionRecordSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  council: councilSchema,
  term: termSchema,
  session: z.object({
    id,
    slug: text,
    ordinal: z.int().nullable(),
    series: z.enum(words.sessionSeries),
    kind: z.enum(words.sessionKinds).nullable(),
    label: text,
    title: note,
    purpose: note,
    summary: note,
    startsOn: partialDate.nullable(),
    endsOn: partialDate.nullable(),
    place: note,
    isClosed: z.boolean(),
    occurrence: z.enum(words.occurrences),
    occurrenceNote: note,
    compiledFrom: z.enum(words.compiledFroms).optional(),
    ...asidesSchema('councilSessions'),
    meeting: meetingSchema.optional(),
    petitioned: petitionedSchema.optional(),
    /** The minutes as they came back signed. */
    signedMinutes: signedCopySchema.optional(),
  }),
  delegates: z.array(delegateSchema),
  sittings: z.array(sittingSchema),
  roles: z.array(roleSchema).optional(),
  guests: z.array(guestSchema),
  agenda: z.array(agendaItemSchema),
  /** Papers of the session as a whole, not of one item; there only where there are any. */
  papers: z.array(paperSchema).optional(),
  /** What happened, line by line; left out where nothing was written down so. */
  minutes: z.array(minuteEntrySchema).min(1).optional(),
  resolutions: z.array(resolutionSchema),
  resolutionGroups: z.array(resolutionGroupSchema).optional(),
  votes: z.array(voteSchema),
  /** Elections and what else was decided about people; left out where there was none. */
  personnel: z.array(personnelVoteSchema).optional(),
  figures: z.array(figureSchema),
  indicators: z.array(indicatorSchema),
  tasks: z.array(taskSchema),
  /** What voters asked for, and the numbers stated of it; there only where there is any. */
  petitions: z.array(petitionSchema).min(1).optional(),
  petitionCounts: z.array(petitionCountSchema).min(1).optional(),
  /** Left out, here and below, where there is none. */
  questions: z.array(questionSchema).min(1).optional(),
  oversight: z.array(oversightSchema).min(1).optional(),
  /** What the session was told of earlier promises. */
  followUps: z.array(followUpSchema).min(1).optional(),
  photos: z.array(photoSchema),
  sources: z.array(sourceSchema),
});

/** Who handed the record to whoever published it, when, and under which rule it was approved. */
const submissionSchema = z.strictObject({ by: text, at: z.iso.datetime(), rule: z.enum(approvalRules) });

/** What is stored, hashed and served: a record (or, on withdrawal, none) with its place in the chain of versions. */
export const publicationDocumentSchema = z.strictObject({
  format: z.literal(PUBLICATION_FORMAT),
  version: z.int().min(1),
  kind: z.enum(words.publicationKinds),
  reason: note,
  publishedAt: z.iso.datetime(),
  publishedBy: text,
  /** Left out of a withdrawal, which nobody submits, and of documents from before it was told. */
  submission: submissionSchema.optional(),
  previousDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  record: sessionRecordSchema.nullable(),
});

export type Article = z.infer<typeof articleSchema>;
export type Delegate = z.infer<typeof delegateSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Sitting = z.infer<typeof sittingSchema>;
export type Paper = z.infer<typeof paperSchema>;
export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type Vote = z.infer<typeof voteSchema>;
export type ResolutionGroup = z.infer<typeof resolutionGroupSchema>;
export type Resolution = z.infer<typeof resolutionSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Photo = z.infer<typeof photoSchema>;
export type SessionRole = z.infer<typeof roleSchema>;
export type Guest = z.infer<typeof guestSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type SessionRecord = z.infer<typeof sessionRecordSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type PublicationDocument = z.infer<typeof publicationDocumentSchema>;
