import 'server-only';
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import { canSeeDesk, sessionAbilities } from '@/lib/policies/sessions';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils, terms } from '../../schema/councils';
import { councilSessions } from '../../schema/sessions';
import { prepared } from '../prepared';
import { versionOf } from '../trail/event';

/**
 * A session as the desk may see it, with its council, term, version and the viewer's abilities; `null` when the viewer
 * may not see it, which is the same as its not existing.
 */
export const findDeskSession = (viewer: Viewer | null, sessionId: string) =>
  find(viewer, sessionId, shownSession);

/** The same for a deleted draft, which only the list of the desk still shows. */
export const findDeletedSession = (viewer: Viewer | null, sessionId: string) =>
  find(viewer, sessionId, deletedSession);

const sessionWhere = (shown: SQL) =>
  db
    .select({ session: councilSessions, council: councils, term: terms })
    .from(councilSessions)
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .innerJoin(terms, eq(terms.id, councilSessions.termId))
    .where(and(eq(councilSessions.id, sql.placeholder('sessionId')), shown))
    .limit(1)
    .prepare();
const shownSession = sessionWhere(ne(councilSessions.state, 'deleted'));
const deletedSession = sessionWhere(eq(councilSessions.state, 'deleted'));

async function find(viewer: Viewer | null, sessionId: string, question: typeof shownSession) {
  const [found] = await question.all({ sessionId });
  if (!found || !canSeeDesk(viewer, found.council.id)) return null;
  return { ...found, ...(await standingOf(viewer, found.session, found.council)) };
}

const PUBLISHED = 'select version, kind from publications where session_id = ? order by version desc limit 1';

type SessionRow = typeof councilSessions.$inferSelect;
type CouncilRow = typeof councils.$inferSelect;

/** How often it was published, at which version its file stands, and what the viewer may do with it. */
async function standingOf(viewer: Viewer | null, session: SessionRow, council: CouncilRow) {
  const found = await prepared(PUBLISHED).get(session.id);
  const newest = found as { version: number; kind: string } | undefined;
  const publishedVersion = newest?.version ?? 0;
  const standing = {
    councilId: council.id,
    state: session.state,
    submittedBy: session.submittedBy,
    everPublished: publishedVersion > 0,
    isWithdrawn: newest?.kind === 'withdrawal',
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
