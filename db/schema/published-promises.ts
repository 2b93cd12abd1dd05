import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { followUpStatuses, promiseKinds, promiseStates } from '@/lib/words-of-promises';
import { id } from './columns';

/** Which published session or meeting a row is of. */
const at = () => ({
  sessionId: text('session_id').notNull(),
  councilId: text('council_id').notNull(),
  sessionSlug: text('session_slug').notNull(),
  sessionLabel: text('session_label').notNull(),
  sessionDate: text('session_date'),
});

/** What published records say somebody has yet to do, each as its own record says it (lib/record/promises.ts). */
export const publishedPromises = sqliteTable(
  'published_promises',
  {
    id: id(),
    ...at(),
    position: integer('position').notNull(),
    promiseId: text('promise_id').notNull(),
    kind: text('kind', { enum: promiseKinds }).notNull(),
    body: text('body').notNull(),
    owner: text('owner'),
    dueOn: text('due_on'),
    extendedTo: text('extended_to'),
    state: text('state', { enum: promiseStates }),
    doneOn: text('done_on'),
    evidence: text('evidence'),
    awaitsAnswer: integer('awaits_answer', { mode: 'boolean' }).notNull(),
    anchor: text('anchor').notNull(),
    /** Of a task, what it is told by: one that goes on in a later session stands there under the same words. */
    words: text('words'),
  },
  (t) => [
    index('published_promises_of_council').on(t.councilId, t.kind),
    index('published_promises_going_on').on(t.councilId, t.words),
    index('published_promises_of_session').on(t.sessionId),
  ],
);

/** What published records report of what earlier ones were promised. Which report is the newest is asked when the list is read. */
export const publishedFollowUps = sqliteTable(
  'published_follow_ups',
  {
    id: id(),
    ...at(),
    position: integer('position').notNull(),
    ofSession: text('of_session').notNull(),
    ofId: text('of_id').notNull(),
    status: text('status', { enum: followUpStatuses }).notNull(),
    on: text('reported_on'),
    evidence: text('evidence'),
  },
  (t) => [
    index('published_follow_ups_of_promise').on(t.councilId, t.ofSession, t.ofId),
    index('published_follow_ups_of_session').on(t.sessionId),
  ],
);
