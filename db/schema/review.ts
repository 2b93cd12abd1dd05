import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Snapshot } from '@/lib/review/snapshot';
import { answerKinds } from '@/lib/words';
import { users } from './accounts';
import { id, oneOf } from './columns';
import { resolutions } from './decisions';
import { councilSessions } from './sessions';

/**
 * A draft resolution as it was released to the councillors. Never changed and never removed (triggers); one that was to be
 * read only later may be called back before its time. It outlives its row at the desk, which may be deleted and come back.
 */
export const resolutionVersions = sqliteTable(
  'resolution_versions',
  {
    id: id(),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    resolutionId: text('resolution_id').notNull(),
    /** 1, 2, 3 … of the resolution; the number of one that was called back is given again. */
    n: integer('n').notNull(),
    content: text('content', { mode: 'json' }).$type<Snapshot>().notNull(),
    /** UTC instants, as all here. */
    visibleFrom: text('visible_from').notNull(),
    releasedAt: text('released_at').notNull(),
    /** `null` of the text that was under review when versions began to be kept. */
    releasedBy: text('released_by').references(() => users.id),
    calledBackAt: text('called_back_at'),
  },
  (t) => [
    uniqueIndex('resolution_version_once').on(t.resolutionId, t.n).where(sql`${t.calledBackAt} is null`),
    index('resolution_versions_of_session').on(t.sessionId),
    check('resolution_versions_n', sql`${t.n} > 0`),
    check(
      'resolution_versions_called_back',
      sql`${t.calledBackAt} is null or ${t.calledBackAt} < ${t.visibleFrom}`,
    ),
  ],
);

/** Who opened a version when first, without a click; and when they said that they have seen what changed. */
export const openings = sqliteTable(
  'openings',
  {
    versionId: text('version_id')
      .notNull()
      .references(() => resolutionVersions.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    openedAt: text('opened_at').notNull(),
    changesSeenAt: text('changes_seen_at'),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.userId] }), index('openings_of_user').on(t.userId)],
);

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

/** «Đã đọc»: a councillor's own mark, which the clerk sees. It is of the version that was read. */
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
    /** `null` of a mark from before versions were kept, on a draft that was not under review then. */
    versionId: text('version_id').references(() => resolutionVersions.id),
  },
  (t) => [uniqueIndex('read_once').on(t.resolutionId, t.userId)],
);

/**
 * Papers that do not come with the session's: those of an item of the agenda, or one that is of no item. Held back
 * (`visibleFrom` null), or to be read from an instant on. It outlives what it is of, which may be deleted at the desk and come
 * back held as it was.
 */
export const itemReleases = sqliteTable(
  'item_releases',
  {
    /** Of the item, or of the paper that is of no item. */
    ofId: text('agenda_item_id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    visibleFrom: text('visible_from'),
  },
  (t) => [index('item_releases_of_session').on(t.sessionId)],
);

/** Who opened which file of a paper when first, from the chamber. A paper whose file was replaced has another digest. */
export const paperOpenings = sqliteTable(
  'paper_openings',
  {
    paperId: text('paper_id').notNull(),
    digest: text('digest').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    openedAt: text('opened_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.paperId, t.digest, t.userId] }),
    index('paper_openings_of_session').on(t.sessionId),
    index('paper_openings_of_user').on(t.userId),
  ],
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

/**
 * Whose password somebody else set, and when: the notes from before are closed until their author shows that it is they who
 * came, with the password of that time.
 */
export const noteLocks = sqliteTable('note_locks', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  formerHash: text('former_hash').notNull(),
  lockedAt: text('locked_at').notNull(),
});
