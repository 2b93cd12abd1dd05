import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { compiledFroms, meetingKinds, presenceBounds, publicationKinds, searchKinds } from '@/lib/words';
import { id, oneOf } from './columns';
import { councils } from './councils';
import { councilSessions } from './sessions';

/**
 * The versions residents see. `document` is served byte for byte and `digest` is its SHA-256, so anyone can check it
 * with one command; each document names the digest of the version before. Rows are frozen by trigger.
 */
export const publications = sqliteTable(
  'publications',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    sessionId: text('session_id')
      .notNull()
      .references(() => councilSessions.id),
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    kind: text('kind', { enum: publicationKinds }).notNull(),
    document: text('document').notNull(),
    digest: text('digest').notNull().unique(),
    reason: text('reason'),
    publishedAt: text('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
  },
  (t) => [
    uniqueIndex('publications_version').on(t.sessionId, t.version),
    index('publications_slug').on(t.councilId, t.slug, t.version),
    // The rowids of one council, newest last: what tells a kept page that it is old.
    index('publications_of_council').on(t.councilId),
    index('publications_by_time').on(t.councilId, t.publishedAt),
    index('publications_corrections')
      .on(t.councilId, t.publishedAt)
      .where(sql`${t.kind} in ('correction', 'withdrawal')`),
    oneOf('publications_kind', t.kind, publicationKinds),
    check('publications_digest', sql`length(${t.digest}) = 64`),
    check('publications_first', sql`(${t.version} = 1) = (${t.kind} = 'first')`),
    check(
      'publications_reason',
      sql`${t.kind} in ('first', 'update') or length(trim(coalesce(${t.reason}, ''))) > 0`,
    ),
  ],
);

/* Projections: everything below is derived from `publications` and can be rebuilt from it at any time. */

export const publishedSessions = sqliteTable(
  'published_sessions',
  {
    sessionId: text('session_id').primaryKey(),
    councilId: text('council_id').notNull(),
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    isWithdrawn: integer('is_withdrawn', { mode: 'boolean' }).notNull(),
    label: text('label').notNull(),
    title: text('title'),
    summary: text('summary'),
    kind: text('kind'),
    /** Null of a session. Whatever lists or counts sessions asks for these alone (db/access/publications/sessions-only.ts). */
    meetingKind: text('meeting_kind', { enum: meetingKinds }),
    occurrence: text('occurrence').notNull(),
    /** What the term is asked for by in an address: its number, or what is known instead of it. */
    termKey: text('term_key').notNull(),
    termOrdinal: integer('term_ordinal'),
    termLabel: text('term_label'),
    termStartYear: integer('term_start_year'),
    termEndYear: integer('term_end_year'),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    place: text('place'),
    adoptedCount: integer('adopted_count').notNull(),
    resolutionCount: integer('resolution_count').notNull(),
    /** How near `adoptedCount` is, and where a source states it, how many of them the record lists. */
    adoptedBound: text('adopted_bound', { enum: presenceBounds }).notNull().default('exact'),
    namedCount: integer('named_count'),
    firstPublishedAt: text('first_published_at').notNull(),
    publishedAt: text('published_at').notNull(),
  },
  (t) => [
    uniqueIndex('published_sessions_slug').on(t.councilId, t.slug),
    index('published_sessions_by_date').on(t.councilId, t.startsOn, t.slug),
    // Which planned sessions are past is asked at every request for a page.
    index('published_sessions_planned').on(t.councilId, t.endsOn).where(sql`${t.occurrence} = 'planned'`),
    index('published_sessions_counted').on(t.councilId).where(sql`${t.namedCount} is not null`),
    index('published_meetings')
      .on(t.councilId, t.startsOn, t.meetingKind)
      .where(sql`${t.meetingKind} is not null`),
    index('published_sessions_of_term').on(t.councilId, t.termKey, t.startsOn, t.slug),
  ],
);

export const publishedResolutions = sqliteTable(
  'published_resolutions',
  {
    resolutionId: text('resolution_id').primaryKey(),
    sessionId: text('session_id').notNull(),
    councilId: text('council_id').notNull(),
    sessionSlug: text('session_slug').notNull(),
    sessionLabel: text('session_label').notNull(),
    /** What its record was made of, which tells who is silent where something is not there. */
    compiledFrom: text('compiled_from', { enum: compiledFroms }),
    /** Of what meeting, where no session of the council took it: it stands in no register of the council's resolutions. */
    meetingKind: text('meeting_kind', { enum: meetingKinds }),
    slug: text('slug').notNull(),
    number: text('number'),
    title: text('title'),
    kind: text('kind'),
    kindPrinted: text('kind_printed'),
    status: text('status').notNull(),
    termKey: text('term_key').notNull(),
    decidedOn: text('decided_on'),
    issuedOn: text('issued_on'),
    effectiveOn: text('effective_on'),
    position: integer('position').notNull(),
    forCount: integer('for_count'),
    totalCount: integer('total_count'),
  },
  (t) => [
    uniqueIndex('published_resolutions_slug').on(t.councilId, t.slug),
    // The register in its own order, with what it may be filtered by: counting reads nothing else.
    index('published_resolutions_register').on(
      t.councilId,
      sql`${t.decidedOn} desc`,
      t.position,
      t.status,
      t.kind,
      t.termKey,
    ),
    index('published_resolutions_of_session').on(t.sessionId),
  ],
);

/**
 * Where each resolution's address leads: the newest version of a record that held it. Kept when a correction drops the
 * resolution and when the record is withdrawn, so that an address once published is never lost.
 */
export const publishedAddresses = sqliteTable(
  'published_addresses',
  {
    councilId: text('council_id').notNull(),
    slug: text('slug').notNull(),
    sessionId: text('session_id').notNull(),
    sessionSlug: text('session_slug').notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.councilId, t.slug] }),
    index('published_addresses_of_session').on(t.sessionId),
  ],
);

export const publishedFigures = sqliteTable(
  'published_figures',
  {
    figureId: text('figure_id').primaryKey(),
    sessionId: text('session_id').notNull(),
    councilId: text('council_id').notNull(),
    sessionSlug: text('session_slug').notNull(),
    sessionLabel: text('session_label').notNull(),
    compiledFrom: text('compiled_from', { enum: compiledFroms }),
    sessionDate: text('session_date'),
    /** Null where it is of several years, or its year is not known. */
    year: integer('year'),
    position: integer('position').notNull(),
    figure: text('figure', { mode: 'json' }).$type<import('@/lib/record/schema').Figure>().notNull(),
  },
  (t) => [
    index('published_figures_by_year').on(t.councilId, t.year, t.sessionDate, t.position),
    index('published_figures_of_session').on(t.sessionId),
  ],
);

/** One delegate in one published session; the delegates' pages are sums over these. */
export const publishedDelegates = sqliteTable(
  'published_delegates',
  {
    id: id(),
    sessionId: text('session_id').notNull(),
    councilId: text('council_id').notNull(),
    sessionSlug: text('session_slug').notNull(),
    sessionLabel: text('session_label').notNull(),
    compiledFrom: text('compiled_from', { enum: compiledFroms }),
    sessionDate: text('session_date'),
    termKey: text('term_key').notNull(),
    termLabel: text('term_label'),
    slug: text('slug').notNull(),
    delegate: text('delegate', { mode: 'json' })
      .$type<import('@/lib/record/project').PublishedDelegate>()
      .notNull(),
    sittingsMarked: integer('sittings_marked').notNull(),
    sittingsPresent: integer('sittings_present').notNull(),
    ballots: text('ballots', { mode: 'json' })
      .$type<{ voteId: string; subject: string; choice: string }[]>()
      .notNull(),
    /** What they asked in the session. */
    questions: text('questions', { mode: 'json' })
      .$type<{ questionId: string; matter: string }[]>()
      .notNull()
      .default([]),
    /** What they were elected to, relieved of, or had confidence taken in, and what became of it. */
    personnel: text('personnel', { mode: 'json' })
      .$type<{ personnelId: string; name: string; became: string }[]>()
      .notNull()
      .default([]),
  },
  (t) => [
    uniqueIndex('published_delegates_once').on(t.sessionId, t.slug),
    index('published_delegates_slug').on(t.councilId, t.slug, t.sessionDate),
    // What a term's list sums, without reading a single ballot.
    index('published_delegates_of_term').on(
      t.councilId,
      t.termKey,
      t.slug,
      t.sessionDate,
      t.sittingsMarked,
      t.sittingsPresent,
    ),
  ],
);

/** Files that the versions residents may read name; only these are served to them. */
export const publishedFiles = sqliteTable(
  'published_files',
  {
    id: id(),
    sessionId: text('session_id').notNull(),
    digest: text('digest').notNull(),
    name: text('name').notNull(),
  },
  (t) => [index('published_files_digest').on(t.digest), index('published_files_of_session').on(t.sessionId)],
);

/**
 * One thing search can find. Ids fall as dates rise (lib/record/search-words says how), so that the index's own order
 * is newest first. `words` is what the FTS5 table `search_index` holds under the same rowid: of delegates alone, for these
 * leave the index and come back into it.
 */
export const searchItems = sqliteTable(
  'search_items',
  {
    id: integer('id').primaryKey(),
    councilId: text('council_id').notNull(),
    sessionId: text('session_id').notNull(),
    kind: text('kind', { enum: searchKinds }).notNull(),
    /** Set for a resolution: its row in the register. */
    resolutionId: text('resolution_id'),
    path: text('path').notNull(),
    happenedOn: text('happened_on'),
    title: text('title').notNull(),
    body: text('body').notNull(),
    words: text('words').notNull(),
  },
  (t) => [
    index('search_items_of_session').on(t.sessionId),
    index('search_items_of_delegate')
      .on(t.councilId, t.path, t.happenedOn, t.sessionId)
      .where(sql`${t.kind} = 'delegate'`),
  ],
);

/** How often a public page was opened. Nothing about the visitor is kept. */
export const viewCounts = sqliteTable('view_counts', {
  path: text('path').primaryKey(),
  views: integer('views').notNull(),
});
