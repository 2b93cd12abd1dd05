import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { passageAnswers } from '@/lib/words';
import { users } from './accounts';
import { id, oneOf } from './columns';
import { mandates } from './councils';
import { councilSessions } from './sessions';

/** Until when each speaker may propose other words for what the minutes have him say; the newest of a session counts. */
export const minutesRounds = sqliteTable(
  'minutes_rounds',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    openedAt: text('opened_at').notNull(),
    /** Null for the operator at the machine. */
    openedBy: text('opened_by').references(() => users.id),
    /** A UTC instant; that of its own opening for a round that was closed early. */
    until: text('until').notNull(),
  },
  (t) => [index('minutes_rounds_of_session').on(t.sessionId, t.openedAt)],
);

/**
 * Other words a speaker proposes for a line of the minutes that is his own. The line may be gone by now, so it is not referred to.
 * Never public: what was taken over is the line's own text, what was not stays between the speaker and the desk.
 */
export const passageProposals = sqliteTable(
  'passage_proposals',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    entryId: text('entry_id').notNull(),
    /** Whose line it is, by whichever account of his. */
    mandateId: text('mandate_id')
      .notNull()
      .references(() => mandates.id),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    /** The words he saw. */
    before: text('before').notNull(),
    body: text('body').notNull(),
    remark: text('remark'),
    sentAt: text('sent_at').notNull(),
    answer: text('answer', { enum: passageAnswers }),
    answeredAt: text('answered_at'),
    answeredBy: text('answered_by').references(() => users.id),
    /** Why it was declined. */
    reason: text('reason'),
  },
  (t) => [
    index('passage_proposals_of_session').on(t.sessionId),
    index('passage_proposals_of_mandate').on(t.mandateId),
    // A speaker's newest words for a line stand for the ones before.
    uniqueIndex('passage_proposals_open').on(t.entryId).where(sql`${t.answer} is null`),
    oneOf('passage_proposals_answer', t.answer, passageAnswers),
    check('passage_proposals_answered', sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
    check(
      'passage_proposals_reason',
      sql`coalesce(${t.answer}, '') <> 'declined' or length(trim(${t.reason})) > 0`,
    ),
  ],
);
