import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { minuteKinds } from '@/lib/words';
import { id, oneOf, timeOfDay } from './columns';
import { mandates } from './councils';
import { votes } from './decisions';
import { personnelVotes } from './personnel';
import { questions } from './questions';
import { agendaItems, councilSessions, sittings } from './sessions';

/**
 * What happened in a session, line by line, in the order it was written down: who spoke, asked and answered, what was voted on,
 * breaks and power cuts. A line is of one item of the agenda, or of the session.
 */
export const minuteEntries = sqliteTable(
  'minute_entries',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    position: integer('position').notNull(),
    kind: text('kind', { enum: minuteKinds }).notNull(),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    sittingId: text('sitting_id').references(() => sittings.id),
    /** Local `HH:MM`, or with seconds. */
    at: text('at'),
    mandateId: text('mandate_id').references(() => mandates.id),
    /** Who spoke and is no delegate of the term, with what they are. */
    name: text('name'),
    office: text('office'),
    body: text('body'),
    /** Of an answer: the line it answers. */
    answersId: text('answers_id'),
    voteId: text('vote_id').references(() => votes.id),
    /** The question of the session it was put, answered or concluded on. */
    questionId: text('question_id').references(() => questions.id),
    /** The ballot on people it stands for, or was concluded from. */
    personnelVoteId: text('personnel_vote_id').references(() => personnelVotes.id),
    /** For the desk alone: no record, paper or event holds its words. */
    isInternal: integer('is_internal', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('minute_entries_of_session').on(t.sessionId),
    index('minute_entries_of_item').on(t.agendaItemId),
    index('minute_entries_of_sitting').on(t.sittingId),
    index('minute_entries_of_vote').on(t.voteId),
    index('minute_entries_of_question').on(t.questionId),
    index('minute_entries_of_personnel').on(t.personnelVoteId),
    oneOf('minute_entries_kind', t.kind, minuteKinds),
    timeOfDay('minute_entries_at', t.at),
    check('minute_entries_who', sql`${t.mandateId} is null or ${t.name} is null`),
  ],
);
