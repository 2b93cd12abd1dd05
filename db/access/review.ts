import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { canSeeReview } from '@/lib/policies/review';
import { compareNames } from '@/lib/vi/names';
import type { Viewer } from '@/lib/viewer';
import { db } from '../client';
import { userRoles, users } from '../schema/accounts';
import { resolutions } from '../schema/decisions';
import { councilSessions } from '../schema/sessions';
import { type Comment, unsafeLoadComments } from './comments';
import { unsafeLoadReadMarks } from './read-marks';
import { findReview, standingColumns } from './review-standing';
import { findDeskSession } from './standing';

/** One draft resolution as a councillor reads it, with everybody's comments and the viewer's own mark. */
export async function getReviewResolution(viewer: Viewer, resolutionId: string) {
  const review = await findReview(viewer, resolutionId);
  if (!review || !canSeeReview(viewer, review.standing)) return null;
  const { session, council, resolution } = review;
  const others = await releasedOf(viewer, [session.id]);
  const marks = (await unsafeLoadReadMarks(others.map(({ id }) => id))).filter(
    (mark) => mark.userId === viewer.userId,
  );
  const unread = others.filter(({ id }) => !marks.some((mark) => mark.resolutionId === id));
  const { id, kind, title, printedTitle, note, legalBases, articles, annexes } = resolution;
  return {
    resolution: { id, kind, title, printedTitle, note, legalBases, articles, annexes },
    session: { id: session.id, label: session.label, startsOn: session.startsOn, endsOn: session.endsOn },
    council: { slug: council.slug, name: council.name, isSample: council.isSample },
    comments: await unsafeLoadComments([resolutionId]),
    readAt: marks.find((mark) => mark.resolutionId === resolutionId)?.readAt ?? null,
    nextUnread: unread.find((other) => other.id !== resolutionId) ?? null,
  };
}

/** The resolutions of these sessions that are released to the viewer, in the order of the agenda's numbers. */
export async function releasedOf(viewer: Viewer, sessionIds: readonly string[]) {
  const rows = await db
    .select({
      id: resolutions.id,
      sessionId: resolutions.sessionId,
      title: resolutions.title,
      standing: standingColumns,
    })
    .from(resolutions)
    .innerJoin(councilSessions, eq(councilSessions.id, resolutions.sessionId))
    .where(and(inArray(resolutions.sessionId, [...sessionIds]), eq(resolutions.inReview, true)))
    .orderBy(asc(resolutions.position), asc(resolutions.id));
  return rows
    .filter((row) => canSeeReview(viewer, row.standing))
    .map(({ id, sessionId, title }) => ({ id, sessionId, title }));
}

type Reader = { name: string; readAt: string };
export type ReviewOverview = {
  resolutions: {
    id: string;
    title: string;
    inReview: boolean;
    articleIds: string[];
    comments: Comment[];
    read: Reader[];
    unread: string[];
  }[];
};

/**
 * What the clerk and the chair see of a session's review: for each resolution the comments, and which of the council's
 * councillors have read it. Resolutions nobody released or touched are left out.
 */
export async function listReview(viewer: Viewer, sessionId: string): Promise<ReviewOverview | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const drafts = await db
    .select()
    .from(resolutions)
    .where(eq(resolutions.sessionId, sessionId))
    .orderBy(asc(resolutions.position), asc(resolutions.id));
  const ids = drafts.map(({ id }) => id);
  const [comments, marks, councillors] = await Promise.all([
    unsafeLoadComments(ids),
    unsafeLoadReadMarks(ids),
    councillorsOf(desk.council.id),
  ]);
  const overviews = drafts.map(({ id, title, inReview, articles }) => {
    const readAt = new Map(marks.filter((mark) => mark.resolutionId === id).map((m) => [m.userId, m.readAt]));
    return {
      id,
      title,
      inReview,
      articleIds: articles.map((article) => article.id),
      comments: comments.filter((comment) => comment.resolutionId === id),
      read: councillors.flatMap(({ userId, name }) => {
        const at = readAt.get(userId);
        return at ? [{ name, readAt: at }] : [];
      }),
      unread: councillors.filter(({ userId }) => !readAt.has(userId)).map(({ name }) => name),
    };
  });
  const touched = overviews.filter((row) => row.inReview || row.comments.length > 0 || row.read.length > 0);
  return { resolutions: touched };
}

/** The council's councillors with an active account, by given name. */
async function councillorsOf(councilId: string) {
  const rows = await db
    .select({ userId: users.id, name: users.name })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(
      and(eq(userRoles.councilId, councilId), eq(userRoles.role, 'councillor'), eq(users.isActive, true)),
    );
  return rows.sort((a, b) => compareNames(a.name, b.name));
}
