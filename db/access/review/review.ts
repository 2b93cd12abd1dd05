import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { canSeeReview } from '@/lib/policies/review';
import { resolutionName } from '@/lib/public/row-names';
import { delegatesInOffice } from '@/lib/rules/mandates';
import { daysOfSession } from '@/lib/rules/possible-days';
import { compareNames } from '@/lib/vi/names';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { resolutions } from '../../schema/decisions';
import { councilSessions } from '../../schema/sessions';
import { findDeskSession } from '../desk/standing';
import { loadMandates } from '../register/mandate-list';
import { type Comment, unsafeLoadComments } from './comments';
import { unsafeLoadReadMarks } from './read-marks';
import { findReview, standingColumns } from './review-standing';
import { unsafeLoadReadableNames } from './versions';

/**
 * One draft resolution as a councillor reads it at `now`: the newest version released by then, with everybody's comments and
 * the viewer's own mark.
 */
export async function getReviewResolution(viewer: Viewer, resolutionId: string, now: string) {
  const review = await findReview(viewer, resolutionId, now);
  if (!review?.version || !canSeeReview(viewer, review.standing)) return null;
  const { session, council, resolution, version } = review;
  const others = await releasedOf(viewer, [session.id], now);
  const marks = (await unsafeLoadReadMarks(others.map(({ id }) => id))).filter(
    (mark) => mark.userId === viewer.userId,
  );
  const unread = others.filter((other) => !marks.some((mark) => mark.versionId === other.version.id));
  const { id, kind, printedTitle, note, legalBases, articles, annexes } = resolution;
  return {
    resolution: {
      id,
      kind,
      title: resolutionName(resolution),
      printedTitle,
      note,
      legalBases,
      articles,
      annexes,
    },
    version: { id: version.id, n: version.n, visibleFrom: version.visibleFrom },
    session: { id: session.id, label: session.label, startsOn: session.startsOn, endsOn: session.endsOn },
    council: { slug: council.slug, name: council.name, isSample: council.isSample },
    comments: await unsafeLoadComments([resolutionId]),
    readAt: marks.find((mark) => mark.versionId === version.id)?.readAt ?? null,
    nextUnread: unread.find((other) => other.id !== resolutionId) ?? null,
  };
}

/** The resolutions of these sessions that are released to the viewer at `now`, in the order of the agenda's numbers. */
export async function releasedOf(viewer: Viewer, sessionIds: readonly string[], now: string) {
  const rows = await db
    .select({
      id: resolutions.id,
      sessionId: resolutions.sessionId,
      standing: standingColumns(now),
    })
    .from(resolutions)
    .innerJoin(councilSessions, eq(councilSessions.id, resolutions.sessionId))
    .where(and(inArray(resolutions.sessionId, [...sessionIds]), eq(resolutions.inReview, true)))
    .orderBy(asc(resolutions.position), asc(resolutions.id));
  const shown = rows.filter((row) => canSeeReview(viewer, row.standing));
  const versions = await unsafeLoadReadableNames(
    shown.map(({ id }) => id),
    now,
  );
  return shown.flatMap(({ id, sessionId }) => {
    const version = versions.get(id);
    return version ? [{ id, sessionId, title: resolutionName(version), version }] : [];
  });
}

type Reader = { name: string; readAt: string };
export type ReviewOverview = {
  resolutions: {
    id: string;
    title: string;
    inReview: boolean;
    articleIds: string[];
    comments: Comment[];
    /** Delegates in office, by whichever account of theirs. */
    read: Reader[];
    unread: string[];
    /** Accounts of councillors that belong to no delegate in office. */
    others: Reader[];
  }[];
};

/**
 * What the clerk and the chair see of a session's review: for each resolution the comments, and which of the delegates
 * in office on the session's first day have read it. Resolutions nobody released or touched are left out.
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
  const [comments, marks, councillors, mandates] = await Promise.all([
    unsafeLoadComments(ids),
    unsafeLoadReadMarks(ids),
    councillorsOf(desk.council.id),
    loadMandates(desk.term.id),
  ]);
  const days = daysOfSession(desk.session, desk.term);
  const delegates = delegatesInOffice(mandates, days.from, null);
  const overviews = drafts.map((row) => {
    const { id, inReview, articles } = row;
    const readAt = new Map(marks.filter((mark) => mark.resolutionId === id).map((m) => [m.userId, m.readAt]));
    const readers = readersAmong(delegates, councillors, readAt);
    return {
      id,
      title: resolutionName(row),
      inReview,
      articleIds: articles.map((article) => article.id),
      comments: comments.filter((comment) => comment.resolutionId === id),
      ...readers,
    };
  });
  const touched = overviews.filter(
    (row) => row.inReview || row.comments.length > 0 || row.read.length + row.others.length > 0,
  );
  return { resolutions: touched };
}

type Councillor = { userId: string; name: string; personId: string | null };

/** A delegate is one reader, however many accounts are theirs; an account of nobody in office is no delegate. */
function readersAmong(
  delegates: readonly { personId: string; name: string }[],
  councillors: readonly Councillor[],
  readAt: ReadonlyMap<string, string>,
) {
  const firstRead = (accounts: readonly Councillor[]) =>
    accounts.flatMap(({ userId }) => readAt.get(userId) ?? []).sort()[0];
  const asked = delegates.map(({ personId, name }) => ({
    name,
    readAt: firstRead(councillors.filter((account) => account.personId === personId)),
  }));
  const inOffice = new Set(delegates.map(({ personId }) => personId));
  const strangers = councillors.filter(({ personId }) => !personId || !inOffice.has(personId));
  const isRead = <One extends { readAt: string | undefined }>(one: One): one is One & { readAt: string } =>
    one.readAt !== undefined;
  return {
    read: asked.filter(isRead),
    unread: asked.filter((one) => !isRead(one)).map(({ name }) => name),
    others: strangers.map((account) => ({ name: account.name, readAt: firstRead([account]) })).filter(isRead),
  };
}

/** The council's councillors with an active account, by given name. */
async function councillorsOf(councilId: string) {
  const rows = await db
    .select({ userId: users.id, name: users.name, personId: users.personId })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(
      and(eq(userRoles.councilId, councilId), eq(userRoles.role, 'councillor'), eq(users.isActive, true)),
    );
  return rows.sort((a, b) => compareNames(a.name, b.name));
}
