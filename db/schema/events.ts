import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What happened, who did it, when. The unique sequence per aggregate is the lock, the audit trail and the undo at once;
 * rows are frozen by trigger. `detail` never holds how anybody voted, passwords or private text, nor what was written while
 * its item or session was marked closed. (Events of a database that was chained before ballots and closed items were
 * private text still do: to take it out would break the chain.)
 *
 * All events of one council form a chain: `chainSeq` counts them, and `hash` is made of the event and of the hash before
 * it (db/chain). The three columns are empty only in a database that older code wrote, until it is upgraded.
 */
export const events = sqliteTable(
  'events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    aggregate: text('aggregate').notNull(),
    aggregateId: text('aggregate_id').notNull(),
    seq: integer('seq').notNull(),
    verb: text('verb').notNull(),
    councilId: text('council_id'),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    at: text('at').notNull(),
    detail: text('detail', { mode: 'json' }).notNull(),
    chain: text('chain'),
    chainSeq: integer('chain_seq'),
    hash: text('hash'),
  },
  (t) => [
    uniqueIndex('events_sequence').on(t.aggregate, t.aggregateId, t.seq),
    uniqueIndex('events_chain').on(t.chain, t.chainSeq),
    index('events_of_council').on(t.councilId, t.id),
    index('events_of_aggregate').on(t.aggregateId, t.id),
    // How many somebody, and a council, wrote within a day: trigger events_within_quota.
    index('events_of_actor').on(t.actorId, t.at),
    index('events_of_council_in_time').on(t.councilId, t.at),
    check('events_seq', sql`${t.seq} >= 1`),
  ],
);

/**
 * Text that never becomes public, or may turn out to be secret: why a delegate was absent, how one voted by name, what was
 * closed, a note between the desk and the chair. Events hold `digest`, which is made of salt and text, in its place; a row that is erased leaves them
 * and their chain as they are.
 */
export const privateTexts = sqliteTable(
  'private_texts',
  {
    digest: text('digest').primaryKey(),
    salt: text('salt').notNull(),
    body: text('body').notNull(),
    sessionId: text('session_id').notNull(),
    /** The row it was written in: a mark of attendance, or the session itself. */
    rowId: text('row_id').notNull(),
  },
  (t) => [index('private_texts_of_row').on(t.sessionId, t.rowId)],
);
