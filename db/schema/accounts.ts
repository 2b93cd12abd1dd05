import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { roles } from '@/lib/words';
import { id, oneOf } from './columns';
import { councils, people } from './councils';

export const users = sqliteTable(
  'users',
  {
    id: id(),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
    personId: text('person_id').references(() => people.id),
  },
  (t) => [check('users_email', sql`${t.email} = lower(trim(${t.email})) and instr(${t.email}, '@') > 1`)],
);

export const userRoles = sqliteTable(
  'user_roles',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    role: text('role', { enum: roles }).notNull(),
  },
  (t) => [
    uniqueIndex('user_roles_once').on(t.userId, t.councilId, t.role),
    index('user_roles_of_council').on(t.councilId),
    oneOf('user_roles_role', t.role, roles),
  ],
);

/** One signed-in browser. Ended the moment its person signs out, changes password or is deactivated. */
export const signIns = sqliteTable(
  'sign_ins',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    startedAt: text('started_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    endedAt: text('ended_at'),
  },
  (t) => [index('sign_ins_of_user').on(t.userId)],
);

/** Failures counted per key (a keyed hash of the account or of the address), for throttling. Holds no personal data. */
export const signInAttempts = sqliteTable('sign_in_attempts', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailedAt: text('last_failed_at').notNull(),
});
