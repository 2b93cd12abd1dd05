import 'server-only';
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import { canSeeDesk, sessionAbilities } from '@/lib/policies/sessions';
import type { Viewer } from '@/lib/viewer';
import { db } from '../client';
import { councils, terms } from '../schema/councils';
import { publications } from '../schema/publications';
import { councilSessions } from '../schema/sessions';
import { versionOf } from './event';

/**
 * A session as the desk may see it, with its council, term, version and the viewer's abilities; `null` when the viewer
 * may not see it, which is the same as its not existing.
 */
export const findDeskSession = (viewer: Viewer | null, sessionId: string) =>
  find(viewer, sessionId, ne(councilSessions.state, 'deleted'));

/** The same for a deleted draft, which only the list of the desk still shows. */
export const findDeletedSession = (viewer: Viewer | null, sessionId: string) =>
  find(viewer, sessionId, eq(councilSessions.state, 'deleted'));

async function find(viewer: Viewer | null, sessionId: string, shown: SQL) {
  const [found] = await db
    .select({ session: councilSessions, council: councils, term: terms })
    .from(councilSessions)
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .innerJoin(terms, eq(terms.id, councilSessions.termId))
    .where(and(eq(councilSessions.id, sessionId), shown))
    .limit(1);
  if (!found || !canSeeDesk(viewer, found.council.id)) return null;
  return { ...found, ...(await standingOf(viewer, found.session, found.council)) };
}

type SessionRow = typeof councilSessions.$inferSelect;
type CouncilRow = typeof councils.$inferSelect;

/** How often it was published, at which version its file stands, and what the viewer may do with it. */
export async function standingOf(viewer: Viewer | null, session: SessionRow, council: CouncilRow) {
  const [published] = await db
    .select({ version: sql<number>`coalesce(max(${publications.version}), 0)` })
    .from(publications)
    .where(eq(publications.sessionId, session.id));
  const publishedVersion = published?.version ?? 0;
  const standing = {
    councilId: council.id,
    state: session.state,
    submittedBy: session.submittedBy,
    everPublished: publishedVersion > 0,
    twoPersonRule: council.twoPersonRule,
  };
  return {
    publishedVersion,
    standing,
    version: await versionOf('session', session.id),
    abilities: sessionAbilities(viewer, standing),
  };
}

export type DeskSession = NonNullable<Awaited<ReturnType<typeof findDeskSession>>>;
