import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SignedCopy } from '@/lib/record/schema-signed';
import { users } from './accounts';
import { id } from './columns';
import { councilSessions } from './sessions';

/**
 * A paper that was sent out to be signed, and what came back: the minutes of a session, or one of its resolutions. Another sending of
 * the same paper ends the one before.
 */
export const signings = sqliteTable(
  'signings',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    /** Null for the minutes. One that was removed from the draft may be undone, so it is not referred to. */
    resolutionId: text('resolution_id'),
    /** SHA-256 of the PDF that went out; null where a record that was imported tells of it and nobody here sent it. */
    sentDigest: text('sent_digest'),
    /** The record it was set from, so that one can tell whether the paper would say the same today. */
    record: text('record').notNull(),
    recordDigest: text('record_digest').notNull(),
    sentAt: text('sent_at').notNull(),
    sentBy: text('sent_by').references(() => users.id),
    /** What came back, as far as it could be read. */
    copy: text('copy', { mode: 'json' }).$type<SignedCopy>(),
    copyAt: text('copy_at'),
    endedAt: text('ended_at'),
  },
  (t) => [
    index('signings_of_session').on(t.sessionId),
    index('signings_of_resolution').on(t.resolutionId),
    uniqueIndex('signings_of_minutes_once')
      .on(t.sessionId)
      .where(sql`${t.endedAt} is null and ${t.resolutionId} is null`),
    uniqueIndex('signings_of_resolution_once').on(t.resolutionId).where(sql`${t.endedAt} is null`),
    check('signings_copy', sql`(${t.copy} is null) = (${t.copyAt} is null)`),
  ],
);
