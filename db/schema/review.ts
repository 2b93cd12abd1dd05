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
