import 'server-only';
import { asc, eq, min, sql } from 'drizzle-orm';
import { type Projection, project, type SessionIds } from '@/lib/record/project';
import { readDocument } from '@/lib/record/read-document';
import { BAND_SIZE } from '@/lib/record/search-words';
import { commit, db } from '../../client';
import {
  publications,
  publishedAddresses,
  publishedDelegates,
  publishedFigures,
  publishedFiles,
  publishedResolutions,
  publishedSessions,
  searchItems,
} from '../../schema/publications';
import { publishedFollowUps, publishedPromises } from '../../schema/published-promises';
import { prepared } from '../prepared';

/** Raised whenever rows of a projection come out otherwise than before: at the next start they are all made anew. */
export const PROJECTION = 18;

/** About how much one publication may write to keep the index together, in pages of 4 kB: 40 ms at the most. */
const MERGED_PAGES = 100;

/** Every table made of `publications` alone, besides `search_index`, whose rows go with those of `searchItems`. */
export const projectionTables = [
  searchItems,
  publishedAddresses,
  publishedResolutions,
  publishedFigures,
  publishedDelegates,
  publishedFiles,
  publishedPromises,
  publishedFollowUps,
  publishedSessions,
] as const;

/** The statements that replace a session's rows in every projection; they go into the commit that publishes. */
export function projectionStatements({ session, ...rows }: Projection) {
  const { councilId, sessionId } = session;
  return [
    sql`delete from search_index where rowid in (select id from search_items where session_id = ${sessionId})`,
    ...projectionTables.map((table) => db.delete(table).where(eq(table.sessionId, sessionId))),
    db.insert(publishedSessions).values(session),
    ...rows.addresses.map((row) => db.insert(publishedAddresses).values(row)),
    ...rows.resolutions.map((row) => db.insert(publishedResolutions).values(row)),
    ...rows.figures.map((row) => db.insert(publishedFigures).values(row)),
    ...rows.delegates.map((row) => db.insert(publishedDelegates).values(row)),
    ...inBatches(rows.promises).map((batch) => db.insert(publishedPromises).values(batch)),
    ...rows.followUps.map((row) => db.insert(publishedFollowUps).values(row)),
    ...rows.files.map((row) => db.insert(publishedFiles).values(row)),
    ...rows.search.flatMap(({ band, ...item }) => searchStatements(band, item)),
    ...delegateStatements(councilId, sessionId),
    // Each commit adds a part to the index, and a search reads every part: those of one size are put together.
    sql`insert into search_index (search_index, rank) values ('merge', ${MERGED_PAGES})`,
  ];
}

/** So many rows at a time: a workbook of ten thousand petitions is no ten thousand statements. */
const BATCH = 500;

const inBatches = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH));

/** Adds one thing to find; delegates are put into the index afterwards, once each. */
function searchStatements(band: number, item: Omit<typeof searchItems.$inferInsert, 'id'>) {
  const next = sql<number>`(select coalesce(min(id), ${band}) - 1 from search_items
    where id < ${band} and id > ${band - BAND_SIZE})`;
  // Only a delegate leaves the index and comes back into it; of all others the index alone holds the words.
  const words = item.kind === 'delegate' ? item.words : '';
  const added = db.insert(searchItems).values({ ...item, words, id: next });
  // The item was added by the statement before, on the same connection and in the same transaction.
  const indexed = sql`insert into search_index (rowid, words) values (last_insert_rowid(), ${item.words})`;
  return item.kind === 'delegate' ? [added] : [added, indexed];
}

/**
 * A delegate of many sessions is found once, as the newest of them says. Older ones leave the index for this session's;
 * where this session's went, the newest that is left comes in.
 */
function delegateStatements(councilId: string, sessionId: string) {
  const ofCouncil = sql`council_id = ${councilId} and kind = 'delegate'`;
  // SQLite takes a bare column from the very row that holds the greatest.
  const newest = sql`select id from (
    select id, max(coalesce(happened_on, '') || session_id) from search_items where ${ofCouncil} group by path)`;
  return [
    sql`delete from search_index where rowid in (select id from search_items where ${ofCouncil}
      and path in (select path from search_items where ${ofCouncil} and session_id = ${sessionId})
      and id not in (${newest}))`,
    sql`insert into search_index (rowid, words) select id, words from search_items where id in (${newest})
      and id not in (select rowid from search_index where rowid = search_items.id)`,
  ];
}

/** Every publication of a session, oldest first, with its document read. */
export async function publicationsOf(sessionId: string) {
  const rows = await db
    .select()
    .from(publications)
    .where(eq(publications.sessionId, sessionId))
    .orderBy(asc(publications.version));
  return rows.map((row) => ({ ...row, parsed: readDocument(row.document) }));
}

/** Rebuilds the rows of one session from its publications. */
export async function rebuildSession(ids: SessionIds): Promise<void> {
  const published = await publicationsOf(ids.sessionId);
  const projection = project(
    ids,
    published.map(({ parsed }) => parsed),
  );
  if (projection) await commit([], projectionStatements(projection));
}

/** The statements that empty every projection, of what belongs to no publication too. */
export function emptyProjections() {
  return [sql`delete from search_index`, ...projectionTables.map((table) => db.delete(table))];
}

/** Rebuilds every projection from `publications` alone; the outcome is the same whenever it is done. */
export async function rebuildProjections(): Promise<number> {
  const sessions = await db
    .select({ councilId: publications.councilId, sessionId: publications.sessionId })
    .from(publications)
    .groupBy(publications.councilId, publications.sessionId)
    .orderBy(min(publications.publishedAt), publications.sessionId);
  for (const ids of sessions) await rebuildSession(ids);
  await commit([], [sql.raw(`pragma user_version = ${PROJECTION}`)]);
  return sessions.length;
}

/** The PROJECTION of the code that made the projections; 0 where none ever did. */
export const projectedBy = () => prepared('pragma user_version').pluck().get() as Promise<number>;

/** Rebuilds the projections where older code made them; tells whether it did. */
export async function refreshProjections(): Promise<boolean> {
  if ((await projectedBy()) === PROJECTION) return false;
  await rebuildProjections();
  return true;
}
