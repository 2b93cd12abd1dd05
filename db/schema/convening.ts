import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ConveningFacts } from '@/lib/convening/facts';
import { convenedKinds, conveningAnswerKinds, handedWays, offOccurrences } from '@/lib/words-of-convening';
import { users } from './accounts';
import { id, oneOf } from './columns';
import { mandates, people } from './councils';
import { councilSessions } from './sessions';

/*
 * Who was called to a session, by what, and what they answered. None of it is in the session's record: it is the desk's proof, and
 * why somebody cannot come is private. Instants are UTC; what a hand wrote down is a local moment (lib/vi/local-moment.ts).
 */

const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => councilSessions.id);

/** One sending of a convening. What it said is kept as it was sent; the next one says what changed. */
export const convenings = sqliteTable(
  'convenings',
  {
    id: id(),
    sessionId: sessionId(),
    /** 1 for the first sending. */
    number: integer('number').notNull(),
    sentAt: text('sent_at').notNull(),
    sentBy: text('sent_by')
      .notNull()
      .references(() => users.id),
    facts: text('facts', { mode: 'json' }).$type<ConveningFacts>().notNull(),
    /** Until when an answer is asked for: a local moment; null where none was set. */
    replyBy: text('reply_by'),
    contact: text('contact'),
    /** Dress, meals, the way there. */
    practical: text('practical'),
    /** Why it was sent after the day of the working rules, between desk and chair. */
    lateReason: text('late_reason'),
  },
  (t) => [
    uniqueIndex('convenings_once').on(t.sessionId, t.number),
    check('convenings_number', sql`${t.number} >= 1`),
  ],
);

/** Those a sending called were told that the session is put off, or called off; once for a sending and kind. */
export const conveningNotices = sqliteTable(
  'convening_notices',
  {
    id: id(),
    conveningId: text('convening_id')
      .notNull()
      .references(() => convenings.id),
    sessionId: sessionId(),
    kind: text('kind', { enum: offOccurrences }).notNull(),
    /** Why, and what follows, as the clerk wrote it to them. */
    note: text('note'),
    sentAt: text('sent_at').notNull(),
    sentBy: text('sent_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    uniqueIndex('convening_notices_once').on(t.conveningId, t.kind),
    index('convening_notices_of_session').on(t.sessionId),
    oneOf('convening_notices_kind', t.kind, offOccurrences),
  ],
);

/** One person of a sending: a delegate in office, or a guest; who, as it was then. */
export const convened = sqliteTable(
  'convened',
  {
    id: id(),
    conveningId: text('convening_id')
      .notNull()
      .references(() => convenings.id),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    kind: text('kind', { enum: convenedKinds }).notNull(),
    /** Of a delegate; a guest is called what the general section called them. */
    personId: text('person_id').references(() => people.id),
    mandateId: text('mandate_id').references(() => mandates.id),
    name: text('name').notNull(),
    /** The delegate's unit, or whom the guest is of. */
    body: text('body'),
    /** Where a letter went, or would have; null where no address was known. */
    email: text('email'),
    /** Whether the delegate had an account when it was sent, and so has it in the chamber. */
    hasAccount: integer('has_account', { mode: 'boolean' }).notNull(),
    /** When the delegate opened it in the chamber for the first time. */
    openedAt: text('opened_at'),
    /** How it reached them otherwise, and at which local moment, as the clerk wrote down. */
    handedWay: text('handed_way', { enum: handedWays }),
    handedAt: text('handed_at'),
  },
  (t) => [
    index('convened_of_session').on(t.sessionId),
    uniqueIndex('convened_once').on(t.conveningId, t.personId),
    oneOf('convened_kind', t.kind, convenedKinds),
    oneOf('convened_way', t.handedWay, handedWays),
    check(
      'convened_who',
      sql`(${t.kind} = 'delegate') = (${t.mandateId} is not null and ${t.personId} is not null)`,
    ),
    check('convened_handed', sql`(${t.handedWay} is null) = (${t.handedAt} is null)`),
  ],
);

/** Every answer to a convening, each kept with its time: the newest stands. */
export const conveningAnswers = sqliteTable(
  'convening_answers',
  {
    id: id(),
    convenedId: text('convened_id')
      .notNull()
      .references(() => convened.id),
    sessionId: sessionId(),
    answer: text('answer', { enum: conveningAnswerKinds }).notNull(),
    /** Private; it may be erased, the answer not. */
    reason: text('reason'),
    /** When it was said: local `YYYY-MM-DD`, or with `THH:MM`. */
    receivedAt: text('received_at').notNull(),
    /** When it was written down here: a UTC instant. */
    enteredAt: text('entered_at').notNull(),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    index('convening_answers_of_convened').on(t.convenedId),
    index('convening_answers_of_session').on(t.sessionId),
    oneOf('convening_answers_kind', t.answer, conveningAnswerKinds),
  ],
);
