import { type AnySQLiteColumn, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { answerKinds } from '@/lib/words';
import { users } from './accounts';
import { id, oneOf } from './columns';
import { resolutions } from './decisions';

/**
 * A councillor's remark on a draft resolution or on one piece of it, and what the clerk answered. Replies stand in the thread
 * of the remark they answer, and are answered with it.
 */
export const comments = sqliteTable(
  'comments',
  {
    id: id(),
    resolutionId: text('resolution_id')
      .notNull()
      .references(() => resolutions.id),
    /** A piece of the draft (lib/review/pieces); null is the whole. Older rows name articles only. */
    pieceId: text('article_id'),
    /** The remark that began the thread; null for that one itself. */
    replyTo: text('reply_to').references((): AnySQLiteColumn => comments.id),
    /** What the piece was called, and its words, when the remark was written: both stay when the draft goes on. */
    about: text('about'),
    quote: text('quote'),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    body: text('body').notNull(),
    writtenAt: text('written_at').notNull(),
    withdrawnAt: text('withdrawn_at'),
    /** «Tiếp thu» or «giải trình», of the whole thread, by the clerk who answered last. */
    answerKind: text('answer_kind', { enum: answerKinds }),
    answer: text('answer'),
    answeredBy: text('answered_by').references(() => users.id),
    answeredAt: text('answered_at'),
    /** When the clerk set the thread down as done; null again when it was opened anew. */
    resolvedAt: text('resolved_at'),
  },
  (t) => [
    index('comments_of_resolution').on(t.resolutionId),
    index('comments_of_thread').on(t.replyTo),
    oneOf('comments_answer_kind', t.answerKind, answerKinds),
  ],
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
