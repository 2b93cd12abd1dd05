import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { fileKinds } from '@/lib/words';
import { id, oneOf } from './columns';
import { councils } from './councils';

/**
 * Who handed in which bytes for which council, and when. A row of a draft may name a file only where it stands here for
 * its council (trigger); naming it gives nobody the right to read it. `digest` is the SHA-256 the file is known by: of a
 * paper's bytes, or of a photo's widest size.
 */
export const files = sqliteTable(
  'files',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    digest: text('digest').notNull(),
    kind: text('kind', { enum: fileKinds }).notNull(),
    /** Of everything stored for it: a photo is there in several widths. */
    bytes: integer('bytes').notNull(),
    /** The account, or `null` for the operator at the machine. */
    handedInBy: text('handed_in_by'),
    /** `null` for a file that was there before this register was kept, when no event says when it came. */
    handedInAt: text('handed_in_at'),
    /** From when it may be served; `null` while it waits in quarantine. */
    clearedAt: text('cleared_at'),
    /** Set once and for ever: from then on nobody gets it, in no version and no width. */
    withheldAt: text('withheld_at'),
    /** Everybody may read it. */
    withheldReason: text('withheld_reason'),
  },
  (t) => [
    uniqueIndex('files_of_council').on(t.councilId, t.digest),
    index('files_by_digest').on(t.digest),
    index('files_handed_in').on(t.handedInBy, t.handedInAt),
    // What a kept page is compared with: few or none, and looked at with every request.
    index('files_withheld').on(t.councilId).where(sql`${t.withheldAt} is not null`),
    oneOf('files_kind', t.kind, fileKinds),
    check('files_digest', sql`length(${t.digest}) = 64`),
    check(
      'files_withheld_reason',
      sql`(${t.withheldAt} is null) = (${t.withheldReason} is null) and (${t.withheldReason} is null or length(trim(${t.withheldReason})) > 0)`,
    ),
  ],
);

/** What lies on the disk under each digest: one row for a paper, one for each width of a photo. */
export const storedFiles = sqliteTable(
  'stored_files',
  {
    digest: text('digest').notNull(),
    /** How the name goes on after the digest, like «.pdf» or «-960.jpg». */
    ending: text('ending').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [primaryKey({ columns: [t.digest, t.ending] })],
);
