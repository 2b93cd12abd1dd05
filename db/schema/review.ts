import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { users } from './accounts';
import { id } from './columns';
import { resolutions } from './decisions';

/** A councillor's remark on a draft resolution, or on one of its articles. */
export const comments = sqliteTable(
  'comments',
  {
    id: id(),
    resolutionId: text('resolution_id')
      .notNull()
      .references(() => resolutions.id),
    articleId: text('article_id'),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    body: text('body').notNull(),
    writtenAt: text('written_at').notNull(),
    withdrawnAt: text('withdrawn_at'),
  },
  (t) => [index('comments_of_resolution').on(t.resolutionId)],
);

/** «Đã đọc»: a councillor's own mark, which the clerk sees. */
export const readMarks = sqliteTable(
  'read_marks',
  {
    id: id(),
    resolutionId: text('resolution_id')
      .notNull()
      .references(() => resolutions.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    readAt: text('read_at').notNull(),
  },
  (t) => [uniqueIndex('read_once').on(t.resolutionId, t.userId)],
);

/**
 * What a councillor wrote for themself beside a draft, a paper or a session. Whose it is, where it stands and what it says are
 * sealed with a key of the server's (db/access/review/sealed-notes.ts): no column tells.
 */
export const privateNotes = sqliteTable(
  'private_notes',
  {
    /** Of reader and place, as only this server can make it: a place has one note. */
    id: id(),
    /** Of the reader alone. */
    reader: text('reader').notNull(),
    sealed: text('sealed').notNull(),
  },
  (t) => [index('private_notes_of_reader').on(t.reader)],
);
