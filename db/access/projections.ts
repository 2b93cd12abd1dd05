import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import type { Projection } from '@/lib/record/project';
import { project } from '@/lib/record/project';
import type { PublicationDocument, SessionRecord } from '@/lib/record/schema';
import { commit, db } from '../client';
import {
  publications,
  publishedDelegates,
  publishedFigures,
  publishedFiles,
  publishedResolutions,
  publishedSessions,
  searchItems,
} from '../schema/publications';

/** Every table made of `publications` alone, besides `search_index`, whose rows go with those of `searchItems`. */
export const projectionTables = [
  searchItems,
  publishedResolutions,
  publishedFigures,
  publishedDelegates,
  publishedFiles,
  publishedSessions,
] as const;

/** The statements that replace a session's rows in every projection; they go into the commit that publishes. */
export function projectionStatements({ session, ...rows }: Projection) {
  const { sessionId } = session;
  const mine = <T extends { sessionId: unknown }>(table: T) => eq(table.sessionId as never, sessionId);
  return [
    sql`delete from search_index where rowid in (select id from search_items where session_id = ${sessionId})`,
    ...projectionTables.map((table) => db.delete(table).where(mine(table))),
    db.insert(publishedSessions).values(session),
    ...rows.resolutions.map((row) => db.insert(publishedResolutions).values(row)),
    ...rows.figures.map((row) => db.insert(publishedFigures).values(row)),
    ...rows.delegates.map((row) => db.insert(publishedDelegates).values(row)),
    ...rows.files.map((row) => db.insert(publishedFiles).values(row)),
    ...rows.search.flatMap(({ folded, exact, ...item }) => [
      db.insert(searchItems).values(item),
      // The item was added by the statement before, on the same connection and in the same transaction.
      sql`insert into search_index (rowid, folded, exact) values (last_insert_rowid(), ${folded}, ${exact})`,
    ]),
  ];
}

/** Every publication of a session, oldest first, with its document read. */
export async function publicationsOf(sessionId: string) {
  const rows = await db
    .select()
    .from(publications)
    .where(eq(publications.sessionId, sessionId))
    .orderBy(asc(publications.version));
  return rows.map((row) => ({ ...row, parsed: JSON.parse(row.document) as PublicationDocument }));
}

type Published = Awaited<ReturnType<typeof publicationsOf>>;

/** The newest record that was ever published, which a withdrawal no longer carries. */
export function lastRecord(published: Published): SessionRecord | null {
  return published.findLast((row) => row.parsed.record !== null)?.parsed.record ?? null;
}

/** The statements that empty every projection, of what belongs to no publication too. */
export function emptyProjections() {
  return [sql`delete from search_index`, ...projectionTables.map((table) => db.delete(table))];
}

/** Rebuilds every projection from `publications` alone; the outcome is the same whenever it is done. */
export async function rebuildProjections(): Promise<number> {
  const sessions = await db.selectDistinct({ id: publications.sessionId }).from(publications);
  for (const { id } of sessions) {
    const published = await publicationsOf(id);
    const [first, newest, record] = [published[0], published.at(-1), lastRecord(published)];
    if (!first || !newest || !record) continue;
    const place = { councilId: newest.councilId, sessionId: id, firstPublishedAt: first.publishedAt };
    await commit([], projectionStatements(project(place, newest.parsed, record)));
  }
  return sessions.length;
}
