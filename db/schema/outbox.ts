import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { letterKinds, letterStates } from '@/lib/words-of-convening';
import { users } from './accounts';
import { id, oneOf } from './columns';
import { convened } from './convening';
import { councils } from './councils';
import { commentDeadlines } from './deadlines';

/**
 * Letters that are to go out, written with what causes them, so that none is lost and none is made twice. What a letter says is made
 * of what was sent, which is frozen: sent again, it is the same letter under the same Message-ID. Instants are UTC.
 */
export const outbox = sqliteTable(
  'outbox',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    kind: text('kind', { enum: letterKinds }).notNull(),
    /** Who was called, of a letter about a convening. */
    convenedId: text('convened_id').references(() => convened.id),
    /** Which deadline, and whose account, of a letter that reminds of one. */
    deadlineId: text('deadline_id').references(() => commentDeadlines.id),
    userId: text('user_id').references(() => users.id),
    address: text('address').notNull(),
    /** When it is to be tried next. */
    dueAt: text('due_at').notNull(),
    state: text('state', { enum: letterStates }).notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    lastTriedAt: text('last_tried_at'),
    /** A code, never a server's words. */
    errorCode: text('error_code'),
    /** Who has it in hand, and until when nobody else may take it. */
    takenBy: text('taken_by'),
    takenUntil: text('taken_until'),
  },
  (t) => [
    uniqueIndex('outbox_once').on(t.convenedId, t.kind),
    uniqueIndex('outbox_once_for_deadline').on(t.deadlineId, t.userId),
    index('outbox_due').on(t.state, t.dueAt),
    index('outbox_taken').on(t.takenBy),
    oneOf('outbox_kind', t.kind, letterKinds),
    oneOf('outbox_state', t.state, letterStates),
    check('outbox_about', sql`(${t.kind} = 'comment_deadline') = (${t.convenedId} is null)`),
    check(
      'outbox_of_deadline',
      sql`(${t.kind} = 'comment_deadline') = (${t.deadlineId} is not null and ${t.userId} is not null)`,
    ),
    check('outbox_attempts', sql`${t.attempts} >= 0`),
  ],
);
