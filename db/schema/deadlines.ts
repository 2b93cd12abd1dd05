import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { users } from './accounts';
import { id } from './columns';
import { councilSessions } from './sessions';

/**
 * Until when councillors are asked to comment on the drafts of a session. The newest of a session stands; those before are kept as they
 * were, for what was late is asked of the one that stood. Desk and chamber only. Instants are UTC.
 */
export const commentDeadlines = sqliteTable(
  'comment_deadlines',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    /** 1, 2, 3 … of the session. */
    n: integer('n').notNull(),
    /** A local moment (lib/vi/local-moment); null where the deadline before was withdrawn. */
    until: text('until'),
    setAt: text('set_at').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    uniqueIndex('comment_deadlines_once').on(t.sessionId, t.n),
    check('comment_deadlines_n', sql`${t.n} > 0`),
  ],
);
