import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PetitionReminder } from '@/lib/record/schema-petitions';
import {
  petitionAuthorities,
  petitionAxes,
  petitionReviews,
  petitionStatuses,
  petitionWays,
} from '@/lib/words-of-petitions';
import { id, oneOf, partialDate } from './columns';
import { councilSessions, namedSource } from './sessions';

const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => councilSessions.id);

/**
 * Kiến nghị của cử tri: one matter that voters asked for, who answers it and what came of it. Who asked is for the desk alone, and
 * no record, paper or event holds it (Luật 91/2025/QH15).
 */
export const petitions = sqliteTable(
  'petitions',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    /** The ward's own number for it, as printed. */
    code: text('code'),
    body: text('body').notNull(),
    field: text('field'),
    /** «Tổ dân phố số 5»: whose voters, never which voter. */
    place: text('place'),
    /** Name, address, telephone: the desk's own. */
    petitioner: text('petitioner'),
    way: text('way', { enum: petitionWays }),
    /** The session before which it was raised, as printed, and the day. */
    raisedBefore: text('raised_before'),
    raisedOn: text('raised_on'),
    responsible: text('responsible'),
    authority: text('authority', { enum: petitionAuthorities }),
    receivedOn: text('received_on'),
    forwardedOn: text('forwarded_on'),
    dueOn: text('due_on'),
    extendedTo: text('extended_to'),
    extensionReason: text('extension_reason'),
    answeredOn: text('answered_on'),
    answerNumber: text('answer_number'),
    answeredBy: text('answered_by'),
    answer: text('answer'),
    answerUrl: text('answer_url'),
    status: text('status', { enum: petitionStatuses }),
    review: text('review', { enum: petitionReviews }),
    reviewedOn: text('reviewed_on'),
    reviewNote: text('review_note'),
    reminders: text('reminders', { mode: 'json' }).$type<PetitionReminder[]>().notNull().default([]),
    sourceId: namedSource(),
  },
  (t) => [
    index('petitions_of_session').on(t.sessionId),
    index('petitions_of_source').on(t.sourceId),
    oneOf('petitions_way', t.way, petitionWays),
    oneOf('petitions_authority', t.authority, petitionAuthorities),
    oneOf('petitions_status', t.status, petitionStatuses),
    oneOf('petitions_review', t.review, petitionReviews),
    partialDate('petitions_raised_on', t.raisedOn),
    partialDate('petitions_received_on', t.receivedOn),
    partialDate('petitions_forwarded_on', t.forwardedOn),
    partialDate('petitions_due_on', t.dueOn),
    partialDate('petitions_extended_to', t.extendedTo),
    partialDate('petitions_answered_on', t.answeredOn),
    partialDate('petitions_reviewed_on', t.reviewedOn),
    check('petitions_reminders', sql`json_valid(${t.reminders})`),
  ],
);

/** How many voters spoke and how many matters they raised, in all and by field, body, place or standing, as a source states it. */
export const petitionCounts = sqliteTable(
  'petition_counts',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    raisedBefore: text('raised_before'),
    axis: text('axis', { enum: petitionAxes }).notNull(),
    label: text('label'),
    speakers: integer('speakers'),
    matters: integer('matters'),
    printed: text('printed'),
    sourceId: namedSource(),
  },
  (t) => [
    index('petition_counts_of_session').on(t.sessionId),
    index('petition_counts_of_source').on(t.sourceId),
    oneOf('petition_counts_axis', t.axis, petitionAxes),
    check('petition_counts_numbers', sql`min(coalesce(${t.speakers}, 0), coalesce(${t.matters}, 0)) >= 0`),
  ],
);
