import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What happened, who did it, when. The unique sequence per aggregate is the lock, the audit trail and the undo at once;
 * rows are frozen by trigger. `detail` never holds ballots of a secret vote, passwords or personal data.
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
  },
  (t) => [
    uniqueIndex('events_sequence').on(t.aggregate, t.aggregateId, t.seq),
    index('events_of_council').on(t.councilId, t.id),
    index('events_of_aggregate').on(t.aggregateId, t.id),
    // How many somebody, and a council, wrote within a day: trigger events_within_quota.
    index('events_of_actor').on(t.actorId, t.at),
    index('events_of_council_in_time').on(t.councilId, t.at),
    check('events_seq', sql`${t.seq} >= 1`),
  ],
);
