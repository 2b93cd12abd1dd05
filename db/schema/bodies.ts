import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { bodyKinds, bodyRoles } from '@/lib/words';
import { id, inOrder, oneOf, partialDate } from './columns';
import { mandates, terms } from './councils';

/** Thường trực, các Ban: the bodies a council has in one term, which meet between its sessions. */
export const bodies = sqliteTable(
  'bodies',
  {
    id: id(),
    termId: text('term_id')
      .notNull()
      .references(() => terms.id),
    kind: text('kind', { enum: bodyKinds }).notNull(),
    name: text('name').notNull(),
    /** Whether everybody who was ever a member stands here: only then is their number the base of a vote. */
    isComplete: integer('is_complete', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('bodies_of_term').on(t.termId), oneOf('bodies_kind', t.kind, bodyKinds)],
);

/** Who is in a body, as what, from when to when: days as far as they are known. */
export const bodyMembers = sqliteTable(
  'body_members',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    mandateId: text('mandate_id')
      .notNull()
      .references(() => mandates.id),
    role: text('role', { enum: bodyRoles }).notNull(),
    startedOn: text('started_on'),
    /** Null while it lasts. */
    endedOn: text('ended_on'),
  },
  (t) => [
    index('body_members_of_body').on(t.bodyId),
    index('body_members_of_mandate').on(t.mandateId),
    oneOf('body_members_role', t.role, bodyRoles),
    partialDate('body_members_started_on', t.startedOn),
    partialDate('body_members_ended_on', t.endedOn),
    inOrder('body_members_order', t.startedOn, t.endedOn),
  ],
);
