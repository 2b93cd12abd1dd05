import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { guestKinds, presenceBounds, sittingRoles } from '@/lib/words';
import { id, oneOf } from './columns';
import { mandates } from './councils';
import { councilSessions, sittings } from './sessions';

const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => councilSessions.id);

/** Khách mời: people, bodies and numbers of people who came and are no delegates. */
export const guests = sqliteTable(
  'guests',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    kind: text('kind', { enum: guestKinds }).notNull(),
    name: text('name').notNull(),
    title: text('title'),
    body: text('body'),
    /** How many came, where the source counts them; `peopleBound` says how near. */
    people: integer('people'),
    peopleBound: text('people_bound', { enum: presenceBounds }).notNull().default('exact'),
  },
  (t) => [
    index('guests_of_session').on(t.sessionId),
    oneOf('guests_kind', t.kind, guestKinds),
    check('guests_people', sql`${t.people} is null or ${t.people} between 1 and 10000`),
    oneOf('guests_people_bound', t.peopleBound, presenceBounds),
  ],
);

/**
 * Who presided, kept the minutes, opened or closed: a delegate of the term or somebody else by name, with their office of
 * that day. Without a sitting it is said of the whole session.
 */
export const sessionRoles = sqliteTable(
  'session_roles',
  {
    id: id(),
    sessionId: sessionId(),
    sittingId: text('sitting_id').references(() => sittings.id),
    position: integer('position').notNull(),
    role: text('role', { enum: sittingRoles }).notNull(),
    /** Of the role `other`: what the source calls it. */
    printed: text('printed'),
    mandateId: text('mandate_id').references(() => mandates.id),
    name: text('name'),
    office: text('office'),
  },
  (t) => [
    index('session_roles_of_session').on(t.sessionId),
    index('session_roles_of_sitting').on(t.sittingId),
    oneOf('session_roles_role', t.role, sittingRoles),
    check('session_roles_who', sql`${t.mandateId} is null or ${t.name} is null`),
  ],
);
