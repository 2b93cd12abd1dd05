import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { councilLevels } from '@/lib/words';
import { users } from './accounts';
import { id, isoDate, oneOf } from './columns';
import { councils } from './councils';

/**
 * Which council goes on from which, and from what day: several into one is a merger, one into several a split. Rows are
 * frozen by trigger; a mistake is taken away whole.
 */
export const councilSuccessions = sqliteTable(
  'council_successions',
  {
    id: id(),
    predecessorId: text('predecessor_id')
      .notNull()
      .references(() => councils.id),
    successorId: text('successor_id')
      .notNull()
      .references(() => councils.id),
    /** The successor's first day in this part. */
    effectiveOn: text('effective_on').notNull(),
    /** What decided it, for example a resolution of the National Assembly's Standing Committee. */
    basis: text('basis'),
  },
  (t) => [
    uniqueIndex('council_successions_once').on(t.predecessorId, t.successorId),
    index('council_successions_of_successor').on(t.successorId),
    isoDate('council_successions_effective_on', t.effectiveOn),
    check('council_successions_two', sql`${t.predecessorId} <> ${t.successorId}`),
  ],
);

/** What a council was called until a day: its own papers of before bear that name. Rows are frozen by trigger. */
export const councilFormerNames = sqliteTable(
  'council_former_names',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    name: text('name').notNull(),
    locality: text('locality').notNull(),
    level: text('level', { enum: councilLevels }).notNull(),
    levelPrinted: text('level_printed'),
    /** The last day under this name. */
    until: text('until').notNull(),
    basis: text('basis'),
  },
  (t) => [
    uniqueIndex('council_former_names_once').on(t.councilId, t.until),
    isoDate('council_former_names_until', t.until),
    oneOf('council_former_names_level', t.level, councilLevels),
  ],
);

/** Who sees what is missing in the councils of a province and founds councils there; `*` is the whole installation. */
export const provinceAdministrators = sqliteTable(
  'province_administrators',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    provinceCode: text('province_code').notNull(),
  },
  (t) => [
    uniqueIndex('province_administrators_once').on(t.userId, t.provinceCode),
    check(
      'province_administrators_code',
      sql`${t.provinceCode} = '*' or ${t.provinceCode} glob '[0-9][0-9]'`,
    ),
  ],
);
