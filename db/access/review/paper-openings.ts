import 'server-only';
import { and, asc, eq, ne } from 'drizzle-orm';
import { canSeePreparation } from '@/lib/policies/review';
import { isItemReleased } from '@/lib/review/item-release';
import type { Viewer } from '@/lib/viewer';
import { commit, db } from '../../client';
import { users } from '../../schema/accounts';
import { files } from '../../schema/files';
import { itemReleases, paperOpenings } from '../../schema/review';
import { agendaItems, councilSessions, papers } from '../../schema/sessions';
import { releasedWith } from '../review/released-with';
import { event, versionOf } from '../trail/event';

/** The openings of a session's papers, oldest first. Callers have checked that the viewer may see them. */
export async function unsafeLoadPaperOpenings(sessionId: string) {
  return db
    .select({
      paperId: paperOpenings.paperId,
      digest: paperOpenings.digest,
      userId: paperOpenings.userId,
      openedAt: paperOpenings.openedAt,
      name: users.name,
      /** When the council was handed that file, as far as it is known. */
      handedInAt: files.handedInAt,
    })
    .from(paperOpenings)
    .innerJoin(users, eq(users.id, paperOpenings.userId))
    .innerJoin(councilSessions, eq(councilSessions.id, paperOpenings.sessionId))
    .leftJoin(
      files,
      and(eq(files.digest, paperOpenings.digest), eq(files.councilId, councilSessions.councilId)),
    )
    .where(eq(paperOpenings.sessionId, sessionId))
    .orderBy(asc(paperOpenings.openedAt), asc(users.name));
}

/** Keeps that a councillor opened a file, for each open paper under review that it is of; every other time writes nothing. */
export async function keepPaperOpenings(viewer: Viewer, digest: string, now: string): Promise<void> {
  const named = await db
    .select({
      paperId: papers.id,
      session: councilSessions,
      isClosed: agendaItems.isClosed,
      release: itemReleases,
    })
    .from(papers)
    .innerJoin(councilSessions, eq(councilSessions.id, papers.sessionId))
    .leftJoin(agendaItems, eq(agendaItems.id, papers.agendaItemId))
    .leftJoin(itemReleases, eq(itemReleases.ofId, releasedWith))
    .where(and(eq(papers.fileDigest, digest), ne(councilSessions.state, 'deleted')));
  for (const { paperId, session, isClosed, release } of named) {
    const isOpen = !session.isClosed && !isClosed && isItemReleased(release, now);
    if (!isOpen || !canSeePreparation(viewer, session)) continue;
    const aggregateId = `${paperId}:${digest}:${viewer.userId}`;
    if ((await versionOf('paper_opening', aggregateId)) > 0) continue;
    const what = { aggregate: 'paper_opening', aggregateId, seq: 1, verb: 'paper_opened' as const };
    const detail = { sessionId: session.id, paperId, digest };
    const row = { paperId, digest, userId: viewer.userId, sessionId: session.id, openedAt: now };
    await commit(
      [event(viewer, now, { ...what, councilId: session.councilId, detail })],
      [db.insert(paperOpenings).values(row)],
    );
  }
}
