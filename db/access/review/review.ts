import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { canEnterChamber, canSeeReview, reviewIsOpen } from '@/lib/policies/review';
import { resolutionName } from '@/lib/public/row-names';
import { type Piece, piecesOf } from '@/lib/review/pieces';
import { type Reader, readersAmong } from '@/lib/review/readers';
import { type Reading, readingOf } from '@/lib/review/reading';
import { type Thread, threadsOf } from '@/lib/review/threads';
import { delegatesInOffice } from '@/lib/rules/mandates';
import { daysOfSession } from '@/lib/rules/possible-days';
import { compareNames } from '@/lib/vi/names';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { resolutions } from '../../schema/decisions';
import { councilSessions } from '../../schema/sessions';
import { loadRows } from '../desk/sections';
import { findDeskSession } from '../desk/standing';
import { loadMandates } from '../register/mandate-list';
import { unsafeLoadStandings } from './assembly';
import { unsafeLoadComments } from './comments';
import { unsafeStandingDeadline } from './deadlines';
import { unsafeLoadOpenings } from './openings';
import { unsafeLoadReadMarks } from './read-marks';
import { findReview, findReviewAtDesk, reviewText, standingColumns } from './review-standing';
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
  const readings = await readingsOf(viewer, others);
  const unread = others.filter(({ id }) => readings.get(id)?.state !== 'read');
  const reading = readings.get(resolutionId) ?? readingOf(version.n, [], null);
  const { id, printedTitle, note } = resolution;
  return {
    resolution: { id, printedTitle, note, ...reviewText(review) },
    version: { id: version.id, n: version.n, visibleFrom: version.visibleFrom },
    session: { id: session.id, label: session.label, startsOn: session.startsOn, endsOn: session.endsOn },
    council: { slug: council.slug, name: council.name, isSample: council.isSample },
    threads: threadsOf(await unsafeLoadComments([resolutionId])),
    proposals: await unsafeLoadStandings(resolutionId, review),
    reading,
    readAt: reading.readAt,
    until: (await unsafeStandingDeadline(session.id))?.until ?? null,
    nextUnread: unread.find((other) => other.id !== resolutionId) ?? null,
  };
}

/** The text of a draft that councillors read at `now`, for the desk: what an amendment is made against. */
export async function getReadDraft(viewer: Viewer, resolutionId: string, now: string) {
  const review = await findReviewAtDesk(viewer, resolutionId, now);
  return review?.version
    ? { id: resolutionId, n: review.version.n, pieces: piecesOf(reviewText(review)) }
    : null;
}

/** The resolutions of these sessions that are released to the viewer at `now`, in the order of the agenda's numbers. */
export const releasedOf = async (viewer: Viewer, sessionIds: readonly string[], now: string) =>
  (await unsafeReleasedOf(sessionIds, now)).filter(({ councilId }) => canEnterChamber(viewer, councilId));

/** The same for whoever is a councillor of their councils. Callers have checked that. */
export async function unsafeReleasedOf(sessionIds: readonly string[], now: string) {
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
  const shown = rows.filter((row) => reviewIsOpen(row.standing));
  const versions = await unsafeLoadReadableNames(
    shown.map(({ id }) => id),
    now,
  );
  return shown.flatMap(({ id, sessionId, standing: { councilId } }) => {
    const version = versions.get(id);
    return version ? [{ id, sessionId, councilId, title: resolutionName(version), version }] : [];
  });
}

/** How the viewer stands with each of these drafts, by its id. */
export const readingsOf = (
  { userId }: Viewer,
  released: readonly { id: string; version: { n: number } }[],
): Promise<Map<string, Reading>> => unsafeReadingsOf([userId], released);

/** How somebody stands with each, by whichever account of theirs. Callers have checked that it is told to them. */
export async function unsafeReadingsOf(
  userIds: readonly string[],
  released: readonly { id: string; version: { n: number } }[],
): Promise<Map<string, Reading>> {
  const ids = released.map(({ id }) => id);
  const [opened, marks] = await Promise.all([unsafeLoadOpenings(ids), unsafeLoadReadMarks(ids)]);
  return new Map(
    released.map(({ id, version }) => {
      const isMine = (row: { resolutionId: string; userId: string }) =>
        row.resolutionId === id && userIds.includes(row.userId);
      const mark = marks.filter(isMine).toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0))[0] ?? null;
      return [id, readingOf(version.n, opened.filter(isMine), mark)];
    }),
  );
}

export type ReviewOverview = {
  councilId: string;
  resolutions: {
    id: string;
    title: string;
    inReview: boolean;
    /** The draft as it stands now, piece by piece. */
    pieces: Piece[];
    threads: Thread[];
    /** The number of the version that can be read now; `null` before there is one. */
    version: number | null;
    /** Whether it was kept from its beginning who opened that version. */
    areOpeningsKnown: boolean;
    /** Delegates in office, by whichever account of theirs. */
    readers: Reader[];
    /** Accounts of councillors that belong to no delegate in office, where they opened or read anything. */
    others: Reader[];
  }[];
};

/**
 * What the clerk and the chair see of a session's review: for each resolution the comments, and which of the delegates
 * in office on the session's first day have opened and read it. Resolutions nobody released or touched are left out.
 */
export async function listReview(
  viewer: Viewer,
  sessionId: string,
  now: string,
): Promise<ReviewOverview | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const { resolutions: drafts } = await loadRows('resolutions', sessionId);
  const ids = drafts.map(({ id }) => id);
  const [comments, marks, opened, versions, councillors, mandates] = await Promise.all([
    unsafeLoadComments(ids),
    unsafeLoadReadMarks(ids),
    unsafeLoadOpenings(ids),
    unsafeLoadReadableNames(ids, now),
    councillorsOf(desk.council.id),
    loadMandates(desk.term.id),
  ]);
  const days = daysOfSession(desk.session, desk.term);
  const delegates = delegatesInOffice(mandates, days.from, null);
  const overviews = drafts.map((row) => {
    const { id, inReview } = row;
    const isOfThis = (step: { resolutionId: string }) => step.resolutionId === id;
    const { delegates: readers, others } = readersAmong(
      delegates,
      councillors,
      opened.filter(isOfThis),
      marks.filter(isOfThis),
    );
    return {
      id,
      title: resolutionName(row),
      inReview,
      pieces: piecesOf(reviewText({ resolution: row })),
      threads: threadsOf(comments.filter((comment) => comment.resolutionId === id)),
      version: versions.get(id)?.n ?? null,
      areOpeningsKnown: !versions.get(id)?.isFromBefore,
      ...{ readers, others },
    };
  });
  const touched = overviews.filter(
    ({ inReview, version, threads, readers, others }) =>
      inReview || version || threads.length > 0 || others.length > 0 || readers.some((one) => one.opened),
  );
  return { councilId: desk.council.id, resolutions: touched };
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
