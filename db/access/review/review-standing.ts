import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { canEnterChamber } from '@/lib/policies/review';
import { canSeeDesk } from '@/lib/policies/sessions';
import { resolutionName } from '@/lib/public/row-names';
import type { Result } from '@/lib/refusal';
import type { ReviewText } from '@/lib/review/pieces';
import type { Snapshot } from '@/lib/review/snapshot';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { Conflict, commit, db } from '../../client';
import { councils } from '../../schema/councils';
import { resolutions } from '../../schema/decisions';
import { publications } from '../../schema/publications';
import { resolutionVersions } from '../../schema/review';
import { agendaItems, councilSessions } from '../../schema/sessions';
import { event, versionOf } from '../trail/event';
import { unsafeLoadNewest } from './versions';

/** Whether a session was ever published, as a column of a query over `council_sessions`. */
const everPublished = sql<number>`exists (select 1 from ${publications}
  where ${publications.sessionId} = ${councilSessions.id})`.mapWith(Boolean);

/** Whether a draft is of a closed session or of a closed item, as a column of a query over a session and its resolutions. */
const isClosed = sql<number>`(${councilSessions.isClosed} or exists (select 1 from ${agendaItems}
  where ${agendaItems.id} = ${resolutions.agendaItemId} and ${agendaItems.isClosed}))`.mapWith(Boolean);

/** The drafts of a session that are behind closed doors. Callers have checked that the viewer may see them. */
export async function unsafeLoadClosedDrafts(sessionId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: resolutions.id })
    .from(resolutions)
    .innerJoin(councilSessions, eq(councilSessions.id, resolutions.sessionId))
    .where(and(eq(resolutions.sessionId, sessionId), isClosed));
  return new Set(rows.map(({ id }) => id));
}

/** The columns `ReviewStanding` is made of at an instant, for a query over a session and its resolutions. */
export const standingColumns = (now: string) => ({
  councilId: councilSessions.councilId,
  state: councilSessions.state,
  reviewOpen: councilSessions.reviewOpen,
  inReview: resolutions.inReview,
  isClosed,
  isReleased: sql<number>`exists (select 1 from ${resolutionVersions}
    where ${resolutionVersions.resolutionId} = ${resolutions.id} and ${resolutionVersions.calledBackAt} is null
      and ${resolutionVersions.visibleFrom} <= ${now})`.mapWith(Boolean),
  everPublished,
});

/**
 * A draft resolution as it was last released, with its session, council and standing, for the councillors of that council;
 * `null` for everybody else. Whether it is released is for the policy to say: the answer to a late comment is «closed»,
 * not 404. What is asked for is the version that can be read at `now`, never the text at the desk; without one there is no
 * `version`, and no text.
 */
export const findReview = (viewer: Viewer | null, resolutionId: string, now: string) =>
  find(resolutionId, now, (councilId) => canEnterChamber(viewer, councilId));

/** The same for the clerks and chairs of that council. */
export const findReviewAtDesk = (viewer: Viewer | null, resolutionId: string, now: string) =>
  find(resolutionId, now, (councilId) => canSeeDesk(viewer, councilId));

async function find(resolutionId: string, now: string, isShownTo: (councilId: string) => boolean) {
  const [found] = await db
    .select({ session: councilSessions, council: councils, standing: standingColumns(now) })
    .from(resolutions)
    .innerJoin(councilSessions, eq(councilSessions.id, resolutions.sessionId))
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .where(and(eq(resolutions.id, resolutionId), ne(councilSessions.state, 'deleted')))
    .limit(1);
  if (!found || !isShownTo(found.council.id)) return null;
  const version = await unsafeLoadNewest(resolutionId, now);
  return { ...found, resolution: { id: resolutionId, ...(version?.content ?? NOTHING) }, version };
}

const NOTHING: Snapshot = {
  ...{ title: '', printedTitle: null, kind: null, note: null },
  ...{ legalBases: [], articles: [], annexes: [] },
};

/** The draft as its readers are given it: what remarks and amendments are about. */
export const reviewText = ({ resolution }: { resolution: Snapshot }): ReviewText => ({
  title: resolutionName(resolution),
  legalBases: resolution.legalBases,
  articles: resolution.articles,
  annexes: resolution.annexes,
});

export type Review = NonNullable<Awaited<ReturnType<typeof findReview>>>;

/** What a verb wants written: the event of the remark or mark it touches, and the rows. */
type Entry = {
  aggregate: 'comment' | 'read_mark' | 'opening' | 'amendment';
  aggregateId: string;
  verb: EventVerb;
  detail?: Record<string, unknown>;
  statements: Parameters<typeof commit>[1];
};

/** Only one's own other window can overtake; it does so once. */
const ATTEMPTS = 3;

/**
 * Writes one entry to the review of a resolution. Every remark and every mark is an aggregate of its own, so a whole
 * council may speak in the same instant; `decide` is asked anew when the same hand was faster elsewhere.
 *
 * @returns what `decide` said when there is nothing to write; `null` when the viewer may not see the review.
 */
export async function writeReview<T extends Result>(
  viewer: Viewer,
  resolutionId: string,
  now: string,
  decide: (review: Review) => Promise<T | Entry>,
  findFor: typeof findReview = findReview,
): Promise<T | { ok: true } | null> {
  for (let attempt = 1; ; attempt += 1) {
    const review = await findFor(viewer, resolutionId, now);
    if (!review) return null;
    const decided = await decide(review);
    if ('ok' in decided) return decided;
    const { statements, detail, ...what } = decided;
    const seq = (await versionOf(what.aggregate, what.aggregateId)) + 1;
    const { councilId } = review.standing;
    try {
      const told = { ...what, seq, councilId, detail: { resolutionId, ...detail } };
      await commit([event(viewer, now, told)], statements);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
