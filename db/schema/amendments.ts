import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { amendmentStates } from '@/lib/review/proposals';
import { amendmentKinds, proposerKinds } from '@/lib/words';
import { users } from './accounts';
import { id, oneOf } from './columns';
import { resolutions } from './decisions';

/**
 * Other words a councillor proposes for a piece of a draft resolution, and what became of them. What was proposed is never changed;
 * only how far it came is. Whether a vote passed it follows from the vote, and whether it is in the draft from the draft.
 */
export const amendments = sqliteTable(
  'amendments',
  {
    id: id(),
    resolutionId: text('resolution_id')
      .notNull()
      .references(() => resolutions.id),
    /** lib/review/pieces; of a new piece the one it is to stand behind. */
    pieceId: text('piece_id').notNull(),
    kind: text('kind', { enum: amendmentKinds }).notNull(),
    /** What the piece was called then, and the number of the released version it was read in. */
    about: text('about').notNull(),
    version: integer('version').notNull(),
    /** The words it said then; with those of its parts where it is to be removed. */
    base: text('base').notNull(),
    /** The words it is to say instead; empty where it is to be removed. */
    proposed: text('proposed').notNull(),
    reason: text('reason'),
    /** The first piece of the amendment this is a further piece of; null of the first, and of one that reaches one piece. */
    partOf: text('part_of').references((): AnySQLiteColumn => amendments.id),
    /** Who put it forward where it is not the author's own: the author then entered it at the desk. */
    proposerKind: text('proposer_kind', { enum: proposerKinds }),
    /** Their name; null where what they are says it. */
    proposer: text('proposer'),
    /** Who signed with them, a line each. */
    coSigners: text('co_signers'),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    writtenAt: text('written_at').notNull(),
    state: text('state', { enum: amendmentStates }).notNull().default('proposed'),
    /** Why it was declined, or a word to its acceptance. */
    answer: text('answer'),
    decidedBy: text('decided_by').references(() => users.id),
    decidedAt: text('decided_at'),
    /** The vote it was put to; no link, for the desk may remove a vote, and then it is none any more. */
    voteId: text('vote_id'),
  },
  (t) => [
    index('amendments_of_resolution').on(t.resolutionId),
    index('amendments_parts').on(t.partOf),
    oneOf('amendments_kind', t.kind, amendmentKinds),
    oneOf('amendments_state', t.state, amendmentStates),
    check('amendments_version', sql`${t.version} > 0`),
    check('amendments_words', sql`(${t.kind} = 'delete') = (${t.proposed} = '')`),
    check('amendments_vote', sql`${t.state} <> 'to_vote' or ${t.voteId} is not null`),
  ],
);
