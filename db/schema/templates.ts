import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './accounts';
import { councils } from './councils';

/**
 * Every version of a council's own words for its papers and minutes (lib/templates), the newest of them in force. Rows are frozen by
 * trigger. A version holds from `inForceFrom` on, which is later than every publication there was: what was published keeps
 * the words of its day.
 */
export const paperTemplates = sqliteTable(
  'paper_templates',
  {
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    version: integer('version').notNull(),
    /** As `templateText` writes it. */
    body: text('body').notNull(),
    inForceFrom: text('in_force_from').notNull(),
    savedAt: text('saved_at').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => users.id),
    /** As the account was called then. */
    savedByName: text('saved_by_name').notNull(),
    /** The version it brought back; null where it was written. */
    restoredFrom: integer('restored_from'),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.version] }),
    check('paper_templates_version', sql`${t.version} > 0 and ${t.restoredFrom} < ${t.version}`),
    check('paper_templates_body', sql`json_valid(${t.body})`),
  ],
);
