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
    /** The password is one that somebody else chose and knows: nothing else is open until its owner has set another. */
    mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull().default(false),
    /** Whether letters go to the address; a convening stays in the chamber all the same. */
    wantsLetters: integer('wants_letters', { mode: 'boolean' }).notNull().default(true),
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

/**
 * Wrong passwords counted, by a keyed hash of what they are counted for. Holds no personal data. Each one moves
 * `forgottenAtMs` further ahead; the check refuses the one that is too many, also among those sent at once. Instants
 * are milliseconds since 1970.
 */
export const signInFailures = sqliteTable(
  'sign_in_failures',
  {
    key: text('key').primaryKey(),
    forgottenAtMs: integer('forgotten_at_ms').notNull(),
    countedAtMs: integer('counted_at_ms').notNull(),
    /** How far ahead of `countedAtMs` the other may lie. */
    windowMs: integer('window_ms').notNull(),
  },
  (t) => [
    index('sign_in_failures_forgotten').on(t.forgottenAtMs),
    check('sign_in_failures_within_limit', sql`${t.forgottenAtMs} <= ${t.countedAtMs} + ${t.windowMs}`),
  ],
);
