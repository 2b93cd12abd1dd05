import 'server-only';
import { and, asc, count, desc, eq, getTableColumns, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { exactPage, PAGE_SIZE, type Page, rowsBefore } from '@/lib/pages';
import type { FeedEntry } from '@/lib/public/feed';
import { type KnownTerm, newestTermsFirst, type PublicTerm } from '@/lib/rules/term';
import { db } from '../../client';
import { publications, publishedSessions } from '../../schema/publications';
import { prepared } from '../prepared';
import { datedFirst, slugNewestFirst } from './slug-order';

export type PublishedSession = typeof publishedSessions.$inferSelect;

/** Sessions alone: a meeting that is none is in no list, count or order of them (`published-meetings`). */
const isSession = isNull(publishedSessions.meetingKind);

const sessionsOf = (councilId: string, term?: string | null) =>
  and(
    eq(publishedSessions.councilId, councilId),
    isSession,
    term ? eq(publishedSessions.termKey, term) : undefined,
  );

/** Sessions ever published, newest first, withdrawn ones included as such; 20 a page. */
export async function listSessions(
  councilId: string,
  page: number,
  term?: string | null,
): Promise<Page<PublishedSession>> {
  const where = sessionsOf(councilId, term);
  const [counted] = await db.select({ total: count() }).from(publishedSessions).where(where);
  const rows = await db
    .select()
    .from(publishedSessions)
    .where(where)
    .orderBy(desc(publishedSessions.startsOn), ...slugNewestFirst(publishedSessions.slug))
    .limit(PAGE_SIZE)
    .offset(rowsBefore(page));
  return exactPage(rows, page, counted?.total);
}

/** How many sessions there are whose source states more resolutions than their record lists. */
export async function countPartlyListed(councilId: string): Promise<number> {
  const [found] = await db
    .select({ total: count() })
    .from(publishedSessions)
    .where(
      and(
        eq(publishedSessions.councilId, councilId),
        isSession,
        isNotNull(publishedSessions.namedCount),
        eq(publishedSessions.isWithdrawn, false),
        or(
          gt(publishedSessions.adoptedCount, publishedSessions.namedCount),
          ne(publishedSessions.adoptedBound, 'exact'),
        ),
      ),
    );
  return found?.total ?? 0;
}

const standing = (councilId: string, occurrence: PublishedSession['occurrence']) =>
  and(
    eq(publishedSessions.councilId, councilId),
    isSession,
    eq(publishedSessions.isWithdrawn, false),
    eq(publishedSessions.occurrence, occurrence),
  );

const { startsOn, endsOn } = publishedSessions;

/**
 * Whether the last day that is known of a session is before a day, whichever it was: as texts «2024-07~» comes after every
 * day of that month and before those of the next.
 */
export const isSurelyPast = (today: string) =>
  sql`coalesce(${endsOn}, ${startsOn}, ${today}) || '~' < ${today}`;

/**
 * The newest session that took place, and the next one planned: never one whose last day has surely passed.
 *
 * @param today the local day on which it is asked.
 */
export async function newestSessions(councilId: string, today: string) {
  const [newest] = await db
    .select()
    .from(publishedSessions)
    .where(standing(councilId, 'held'))
    .orderBy(desc(publishedSessions.startsOn), ...slugNewestFirst(publishedSessions.slug))
    .limit(1);
  const [next] = await db
    .select()
    .from(publishedSessions)
    .where(and(standing(councilId, 'planned'), sql`not ${isSurelyPast(today)}`))
    .orderBy(
      ...datedFirst(publishedSessions.startsOn),
      asc(sql`length(${publishedSessions.slug})`),
      asc(publishedSessions.slug),
    )
    .limit(1);
  return { newest: newest ?? null, next: next ?? null };
}

/** One step in the index for each term, and what its newest session says of it. */
const TERMS = `with recursive found as (
  select max(term_key) as key from published_sessions where council_id = @councilId and meeting_kind is null union all
  select (select max(term_key) from published_sessions
    where council_id = @councilId and meeting_kind is null and term_key < found.key)
  from found where found.key is not null
) select key, term_ordinal as ordinal, term_start_year as startYear, term_end_year as endYear, coalesce(
    (select label from terms where council_id = @councilId and terms.ordinal = term_ordinal), term_label) as label
  from found join published_sessions on published_sessions.session_id = (
    select session_id from published_sessions where council_id = @councilId and meeting_kind is null and term_key = found.key
    order by starts_on desc limit 1)`;

export type ListedTerm = PublicTerm & KnownTerm;

/**
 * The terms in which anything was published, newest first, called as the register calls them today; what was published of
 * them keeps the name it was published with.
 */
export async function listTerms(councilId: string): Promise<ListedTerm[]> {
  return newestTermsFirst((await prepared(TERMS).all({ councilId })) as ListedTerm[]);
}

export type CorrectionLine = {
  id: string;
  kind: 'correction' | 'withdrawal' | 'register';
  /** `null` of a version that was withdrawn: why it was made is withdrawn with it. */
  reason: string | null;
  publishedAt: string;
  publishedBy: string;
  /** The session's address and label; of a change in the register the person's, and what changed as `body`. */
  slug: string;
  label: string;
  version: number | null;
  body: string | null;
};

/* What each version called its session stands in its own document; a withdrawal has none, and the one before it tells. */
const OWN_LABEL = `coalesce((select json_extract(before.document, '$.record.session.label') from publications before
  where before.session_id = publications.session_id and before.version <= publications.version
    and before.kind <> 'withdrawal' order by before.version desc limit 1), publications.slug)`;

/** When a version was taken down; a withdrawal's own words are not. */
const WITHDRAWN_AT = `case when kind <> 'withdrawal' then (select min(later.published_at) from publications later
      where later.session_id = publications.session_id and later.version > publications.version
        and later.kind = 'withdrawal') end`;

const CORRECTIONS = `select id, kind, case when ${WITHDRAWN_AT} is null then reason end as reason,
    published_at as publishedAt, published_by as publishedBy, slug,
    ${OWN_LABEL} as label, version, null as body
  from publications where council_id = @councilId and kind in ('correction', 'withdrawal')
  union all
  select id, 'register', reason, corrected_at, corrected_by, person_slug, person_name, null, body
  from register_corrections where council_id = @councilId
  order by 4 desc, 1 desc limit @most offset @before`;
const CORRECTIONS_COUNT = `select (select count(*) from publications
    where council_id = @councilId and kind in ('correction', 'withdrawal'))
  + (select count(*) from register_corrections where council_id = @councilId)`;

/** Every correction and withdrawal ever made, and every change of the register under a record, newest first, 20 a page. */
export async function listCorrections(councilId: string, page: number): Promise<Page<CorrectionLine>> {
  const total = (await prepared(CORRECTIONS_COUNT).pluck().get({ councilId })) as number;
  const rows = await prepared(CORRECTIONS).all({ councilId, most: PAGE_SIZE, before: rowsBefore(page) });
  return exactPage(rows as CorrectionLine[], page, total);
}

const NEWEST = `select id, slug, version, kind, reason, published_at as publishedAt, published_by as publishedBy,
    json_extract(document, '$.record.session.summary') as summary, ${OWN_LABEL} as label,
    ${WITHDRAWN_AT} as withdrawnAt
  from publications where council_id = ? order by published_at desc, version desc limit ?`;

/** The newest publications of any kind, for the feed: newest first, each as its own document tells of it. */
export const listNewestPublications = (councilId: string, most: number) =>
  prepared(NEWEST).all(councilId, most) as Promise<FeedEntry[]>;

/** Whatever else a sitting holds is of no use to a calendar. */
const calendarSittings = z
  .array(
    z.object({
      label: z.string(),
      heldOn: z.string().nullable(),
      startsAt: z.string().nullable(),
      endsAt: z.string().nullable(),
    }),
  )
  .nullable();

/** Every session and meeting of a council as the calendar shows it, by date, with the sittings of its newest version. */
export async function listCalendar(councilId: string) {
  const rows = await db
    .select({
      ...getTableColumns(publishedSessions),
      sittings: sql<string | null>`json_extract(${publications.document}, '$.record.sittings')`,
    })
    .from(publishedSessions)
    .innerJoin(
      publications,
      and(
        eq(publications.sessionId, publishedSessions.sessionId),
        eq(publications.version, publishedSessions.version),
      ),
    )
    .where(eq(publishedSessions.councilId, councilId))
    .orderBy(
      ...datedFirst(publishedSessions.startsOn),
      asc(sql`length(${publishedSessions.slug})`),
      asc(publishedSessions.slug),
    );
  return rows.map((row) => ({
    ...row,
    sittings: calendarSittings.parse(JSON.parse(row.sittings ?? 'null')) ?? [],
  }));
}
