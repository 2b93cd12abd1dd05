import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type Role, roles } from '@/lib/words';
import { browserKinds, factorKinds, systemKinds, waitingEnds, waitingKinds } from '@/lib/words-of-sign-in';
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
    /** Until when a password that somebody else chose signs its owner in; null where none was, or before it ended by itself. */
    temporaryUntil: text('temporary_until'),
    /** How often that password was used; the check refuses the second time. */
    temporaryUses: integer('temporary_uses').notNull().default(0),
    /** Whether letters go to the address; a convening stays in the chamber all the same. */
    wantsLetters: integer('wants_letters', { mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    check('users_email', sql`${t.email} = lower(trim(${t.email})) and instr(${t.email}, '@') > 1`),
    check('users_temporary_once', sql`${t.temporaryUses} between 0 and 1`),
  ],
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
    /** The last request but for some minutes; null, of a sign-in from before it was noted, is its start. */
    seenAt: text('seen_at'),
    /** When its person last showed who they are, by signing in or asked again; null of a sign-in from before it was noted. */
    confirmedAt: text('confirmed_at'),
    /** The password was right and the second factor is still to come: it opens nothing. */
    awaitsFactor: integer('awaits_factor', { mode: 'boolean' }).notNull().default(false),
    browser: text('browser', { enum: browserKinds }),
    system: text('system', { enum: systemKinds }),
    /** A word for the network it came from, which tells networks apart and nobody where they are. */
    network: text('network'),
  },
  (t) => [
    index('sign_ins_of_user').on(t.userId),
    oneOf('sign_ins_browser', t.browser, browserKinds),
    oneOf('sign_ins_system', t.system, systemKinds),
  ],
);

/** What an account's owner shows besides the password, sealed with a key that no copy of the database holds. */
export const secondFactors = sqliteTable(
  'second_factors',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind', { enum: factorKinds }).notNull(),
    name: text('name').notNull(),
    /** A TOTP's secret, or a passkey's public key and what is known of it (db/access/accounts/factor-seals.ts). */
    sealed: text('sealed').notNull(),
    /** A keyed hash of a passkey's credential id; null of a TOTP. */
    credential: text('credential').unique(),
    /** The newest time step of a TOTP whose code was taken, or a passkey's signature counter: it only grows. */
    counter: integer('counter').notNull(),
    addedAt: text('added_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [
    index('second_factors_of_user').on(t.userId),
    oneOf('second_factors_kind', t.kind, factorKinds),
    check('second_factors_credential', sql`(${t.kind} = 'passkey') = (${t.credential} is not null)`),
  ],
);

/** Codes for somebody without their second factor at hand: keyed hashes, each for once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    /** A keyed hash of account and code. */
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    madeAt: text('made_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [index('recovery_codes_of_user').on(t.userId)],
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

/** A change of who may publish that waits for a second admin, or a day. Its events have the same id. */
export const waitingChanges = sqliteTable(
  'waiting_changes',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    kind: text('kind', { enum: waitingKinds }).notNull(),
    /** What it is to be: the rule, or all roles of whoever asks. */
    wanted: text('wanted', { mode: 'json' }).$type<WantedChange>().notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => users.id),
    askedAt: text('asked_at').notNull(),
    ended: text('ended', { enum: waitingEnds }),
  },
  (t) => [
    uniqueIndex('waiting_changes_open').on(t.councilId, t.kind, t.askedBy).where(sql`ended is null`),
    oneOf('waiting_changes_kind', t.kind, waitingKinds),
    oneOf('waiting_changes_ended', t.ended, waitingEnds),
  ],
);

/** `on` of the two-person rule; `roles` and the delegate of an account. */
export type WantedChange = {
  readonly on?: boolean;
  readonly roles?: readonly Role[];
  readonly personId?: string | null;
};
