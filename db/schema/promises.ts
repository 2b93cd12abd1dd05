import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { followUpStatuses, promiseKinds } from '@/lib/words-of-promises';
import { id, oneOf, partialDate } from './columns';
import { councilSessions, namedSource } from './sessions';

/**
 * Việc đã hứa: what a session was told of something an earlier one was promised. The promise is named by what residents have of
 * it, the address of its session and the id of its row: a draft may drop the row, what was published keeps it.
 */
export const followUps = sqliteTable(
  'follow_ups',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    position: integer('position').notNull(),
    ofSession: text('of_session'),
    ofId: text('of_id'),
    ofKind: text('of_kind', { enum: promiseKinds }),
    body: text('body').notNull(),
    status: text('status', { enum: followUpStatuses }),
    on: text('reported_on'),
    evidence: text('evidence'),
    madeAt: text('made_at'),
    owner: text('owner'),
    note: text('note'),
    sourceId: namedSource(),
  },
  (t) => [
    index('follow_ups_of_session').on(t.sessionId),
    index('follow_ups_of_source').on(t.sourceId),
    oneOf('follow_ups_of_kind', t.ofKind, promiseKinds),
    oneOf('follow_ups_status', t.status, followUpStatuses),
    partialDate('follow_ups_reported_on', t.on),
  ],
);
