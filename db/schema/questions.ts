import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SectionRows } from '@/lib/forms/sections';
import {
  oversightMethods,
  oversightStates,
  questionTurnKinds,
  questionWays,
  taskStatuses,
} from '@/lib/words';
import { id, oneOf, partialDate, timeOfDay } from './columns';
import { mandates } from './councils';
import { resolutions } from './decisions';
import { agendaItems, councilSessions, namedSource, sittings } from './sessions';

type Respondents = SectionRows<'questions'>['questions'][number]['respondents'];

const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => councilSessions.id);

/** Who asks or answers: a delegate of the term, or somebody by name, with their office that day. */
const who = () => ({
  mandateId: text('mandate_id').references(() => mandates.id),
  name: text('name'),
  office: text('office'),
});

/** The paper a row was put down in. */
const document = () => ({
  number: text('number'),
  datedOn: text('dated_on'),
  fileDigest: text('file_digest'),
  fileName: text('file_name'),
});

/** What somebody undertook, and what became of it (lib/record/promise.ts). */
const promise = () => ({
  promiseBody: text('promise_body'),
  promiseOwner: text('promise_owner'),
  promiseDueOn: text('promise_due_on'),
  promiseStatus: text('promise_status', { enum: taskStatuses }),
  promiseDoneOn: text('promise_done_on'),
  promiseEvidence: text('promise_evidence'),
});

/** Chất vấn, in the order in which they were put. What a draft still lacks, «Kiểm tra» asks for. */
export const questions = sqliteTable(
  'questions',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    ...who(),
    how: text('how', { enum: questionWays }),
    on: text('asked_on'),
    at: text('asked_at'),
    /** Who was asked, in order: names, offices, bodies. */
    respondents: text('respondents', { mode: 'json' }).$type<Respondents>().notNull().default([]),
    matter: text('matter').notNull(),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    sittingId: text('sitting_id').references(() => sittings.id),
    ...document(),
    conclusion: text('conclusion'),
    ...promise(),
    /** What the council resolved on it. */
    resolutionId: text('resolution_id').references(() => resolutions.id),
    note: text('note'),
    sourceId: namedSource(),
  },
  (t) => [
    index('questions_of_session').on(t.sessionId),
    index('questions_of_item').on(t.agendaItemId),
    index('questions_of_sitting').on(t.sittingId),
    index('questions_of_resolution').on(t.resolutionId),
    index('questions_of_source').on(t.sourceId),
    index('questions_of_file').on(t.fileDigest),
    oneOf('questions_how', t.how, questionWays),
    oneOf('questions_promise_status', t.promiseStatus, taskStatuses),
    partialDate('questions_asked_on', t.on),
    timeOfDay('questions_asked_at', t.at),
    partialDate('questions_dated_on', t.datedOn),
    partialDate('questions_promise_due_on', t.promiseDueOn),
    partialDate('questions_promise_done_on', t.promiseDoneOn),
    check('questions_who', sql`${t.mandateId} is null or ${t.name} is null`),
  ],
);

/** What followed a question: answers, and what was asked again, in that order. */
export const questionTurns = sqliteTable(
  'question_turns',
  {
    id: id(),
    sessionId: sessionId(),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id),
    position: integer('position').notNull(),
    kind: text('kind', { enum: questionTurnKinds }).notNull(),
    ...who(),
    how: text('how', { enum: questionWays }),
    on: text('said_on'),
    at: text('said_at'),
    words: text('words'),
    ...document(),
  },
  (t) => [
    index('question_turns_of_session').on(t.sessionId),
    index('question_turns_of_question').on(t.questionId),
    index('question_turns_of_file').on(t.fileDigest),
    oneOf('question_turns_kind', t.kind, questionTurnKinds),
    oneOf('question_turns_how', t.how, questionWays),
    partialDate('question_turns_said_on', t.on),
    timeOfDay('question_turns_said_at', t.at),
    partialDate('question_turns_dated_on', t.datedOn),
    check('question_turns_who', sql`${t.mandateId} is null or ${t.name} is null`),
  ],
);

/** Giám sát: what the council or one of its bodies oversees, in order. */
export const oversights = sqliteTable(
  'oversights',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    subject: text('subject').notNull(),
    programme: text('programme'),
    method: text('method', { enum: oversightMethods }),
    methodPrinted: text('method_printed'),
    /** Who carries it out, and over whom. */
    lead: text('lead'),
    bodies: text('bodies', { mode: 'json' }).$type<string[]>().notNull().default([]),
    period: text('period'),
    state: text('state', { enum: oversightStates }),
    conclusion: text('conclusion'),
    ...document(),
    ...promise(),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    note: text('note'),
    sourceId: namedSource(),
  },
  (t) => [
    index('oversights_of_session').on(t.sessionId),
    index('oversights_of_item').on(t.agendaItemId),
    index('oversights_of_source').on(t.sourceId),
    index('oversights_of_file').on(t.fileDigest),
    oneOf('oversights_method', t.method, oversightMethods),
    oneOf('oversights_state', t.state, oversightStates),
    oneOf('oversights_promise_status', t.promiseStatus, taskStatuses),
    partialDate('oversights_dated_on', t.datedOn),
    partialDate('oversights_promise_due_on', t.promiseDueOn),
    partialDate('oversights_promise_done_on', t.promiseDoneOn),
  ],
);
