import 'server-only';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { canEnterChamber, canSeePreparation } from '@/lib/policies/review';
import type { LocatedCouncil } from '@/lib/public/council-name';
import { compareTexts } from '@/lib/vi/names';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { publishedSessions } from '../../schema/publications';
import { councilSessions } from '../../schema/sessions';
import { unsafeListMyConvenings } from '../convening/my-convening';
import { datedFirst, slugNewestFirst } from '../publications/slug-order';
import { locatedColumns } from '../register/located-columns';
import { unsafeLoadComments } from './comments';
import { minutesToRead } from './passages';
import { readingsOf, releasedOf } from './review';
import { unsafeListDeadlines } from './standing-deadlines';

/**
 * What each of the viewer's councils has for its councillors: sessions that call them, sessions in preparation as far as they were released, the
 * draft resolutions under review, the published sessions. `null` for a viewer who is no councillor.
 */
export async function getChamber(viewer: Viewer, now: string) {
  const mine = await db
    .select({
      ...locatedColumns,
      isSample: councils.isSample,
    })
    .from(councils)
    .where(
      inArray(
        councils.id,
        viewer.roles.map((held) => held.councilId),
      ),
    );
  const rooms = mine
    .filter(({ id }) => canEnterChamber(viewer, id))
    .sort((a, b) => compareTexts(a.name, b.name));
  if (rooms.length === 0) return null;
  return Promise.all(rooms.map((council) => chamberOf(viewer, council, now)));
}

async function chamberOf(
  viewer: Viewer,
  council: LocatedCouncil & { id: string; slug: string; isSample: boolean },
  now: string,
) {
  const [drafts, published, convenings, deadlines] = await Promise.all([
    db
      .select()
      .from(councilSessions)
      .where(
        and(
          eq(councilSessions.councilId, council.id),
          inArray(councilSessions.state, ['draft', 'submitted']),
        ),
      )
      .orderBy(
        ...datedFirst(councilSessions.startsOn),
        asc(councilSessions.ordinal),
        asc(councilSessions.id),
      ),
    publishedOf(council.id),
    unsafeListMyConvenings(viewer, council.id, now),
    unsafeListDeadlines([council.id], now),
  ]);
  const released = await releasedOf(
    viewer,
    drafts.map(({ id }) => id),
    now,
  );
  const preparing = drafts
    .map((session) => ({
      ...dated(session),
      agendaOpen: canSeePreparation(viewer, session),
      released: released.filter((row) => row.sessionId === session.id).length,
    }))
    .filter((session) => session.agendaOpen || session.released > 0);
  const minutes = await minutesToRead(viewer, council.id, now);
  return {
    council,
    convenings,
    preparing,
    reviews: await withMarks(viewer, released, preparing),
    deadlines,
    minutes,
    published,
  };
}

/** What is said of every session the chamber shows. */
export const dated = ({ id, label, startsOn, endsOn, occurrence }: typeof councilSessions.$inferSelect) => ({
  id,
  label,
  startsOn,
  endsOn,
  occurrence,
});

/** The resolutions with the viewer's own mark: unread ones first, each group in the order of the sessions and their resolutions. */
export async function withMarks(
  viewer: Viewer,
  released: Awaited<ReturnType<typeof releasedOf>>,
  sessions: readonly { id: string; label: string }[],
) {
  const ids = released.map(({ id }) => id);
  const [readings, comments] = await Promise.all([readingsOf(viewer, released), unsafeLoadComments(ids)]);
  const rows = released.map(({ id, sessionId, title }) => ({
    id,
    title,
    sessionLabel: sessions.find((session) => session.id === sessionId)?.label ?? '',
    readAt: readings.get(id)?.readAt ?? null,
    state: readings.get(id)?.state ?? 'new',
    comments: comments.filter((comment) => comment.resolutionId === id && comment.body !== null).length,
  }));
  return [...rows.filter((row) => row.readAt === null), ...rows.filter((row) => row.readAt !== null)];
}

/** How many published sessions the chamber shows; residents' list has them all. */
const PUBLISHED_SHOWN = 10;

/** The newest published sessions of a council. */
async function publishedOf(councilId: string) {
  return db
    .select({
      sessionId: publishedSessions.sessionId,
      slug: publishedSessions.slug,
      label: publishedSessions.label,
      title: publishedSessions.title,
      startsOn: publishedSessions.startsOn,
      endsOn: publishedSessions.endsOn,
      occurrence: publishedSessions.occurrence,
      isWithdrawn: publishedSessions.isWithdrawn,
      adoptedCount: publishedSessions.adoptedCount,
      adoptedBound: publishedSessions.adoptedBound,
      namedCount: publishedSessions.namedCount,
    })
    .from(publishedSessions)
    .where(and(eq(publishedSessions.councilId, councilId), isNull(publishedSessions.meetingKind)))
    .orderBy(desc(publishedSessions.startsOn), ...slugNewestFirst(publishedSessions.slug))
    .limit(PUBLISHED_SHOWN);
}
