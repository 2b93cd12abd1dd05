import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { canEnterChamber } from '@/lib/policies/review';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { Conflict, commit, db } from '../client';
import { councils } from '../schema/councils';
import { resolutions } from '../schema/decisions';
import { publications } from '../schema/publications';
import { councilSessions } from '../schema/sessions';
import { event, versionOf } from './event';

/** Whether a session was ever published, as a column of a query over `council_sessions`. */
export const everPublished = sql<number>`exists (select 1 from ${publications}
  where ${publications.sessionId} = ${councilSessions.id})`.mapWith(Boolean);

/** The columns `ReviewStanding` is made of, for a query over a session and its resolutions. */
export const standingColumns = {
  councilId: councilSessions.councilId,
  state: councilSessions.state,
  reviewOpen: councilSessions.reviewOpen,
  inReview: resolutions.inReview,
  everPublished,
};

/**
 * A draft resolution with its session, council and standing, for the councillors of that council; `null` for everybody
 * else. Whether it is released is for the policy to say: the answer to a late comment is «closed», not 404.
 */
export async function findReview(viewer: Viewer | null, resolutionId: string) {
  const [found] = await db
    .select({
      resolution: resolutions,
      session: councilSessions,
      council: councils,
      standing: standingColumns,
    })
    .from(resolutions)
    .innerJoin(councilSessions, eq(councilSessions.id, resolutions.sessionId))
    .innerJoin(councils, eq(councils.id, councilSessions.councilId))
    .where(and(eq(resolutions.id, resolutionId), ne(councilSessions.state, 'deleted')))
    .limit(1);
  return found && canEnterChamber(viewer, found.council.id) ? found : null;
}

export type Review = NonNullable<Awaited<ReturnType<typeof findReview>>>;

/** What a verb wants written: the event's verb and detail, and the rows. */
type Entry = { verb: string; detail: Record<string, unknown>; statements: Parameters<typeof commit>[1] };

/** More than a council has members, who may all be asked to mark one draft as read at the same moment. */
const ATTEMPTS = 200;

/**
 * Writes one entry to the review of a resolution. Remarks never contradict each other, so whoever was overtaken loads
 * again and follows; `decide` is asked anew each time.
 *
 * @returns what `decide` said when there is nothing to write; `null` when the viewer may not see the review.
 */
export async function writeReview<T extends Result>(
  viewer: Viewer,
  resolutionId: string,
  now: string,
  decide: (review: Review) => Promise<T | Entry>,
): Promise<T | { ok: true } | null> {
  for (let attempt = 1; ; attempt += 1) {
    const review = await findReview(viewer, resolutionId);
    if (!review) return null;
    const seq = (await versionOf('review', resolutionId)) + 1;
    const decided = await decide(review);
    if ('ok' in decided) return decided;
    const { verb, detail, statements } = decided;
    const { councilId } = review.standing;
    const what = { aggregate: 'review', aggregateId: resolutionId, seq, verb, councilId, detail };
    try {
      await commit([event(viewer, now, what)], statements);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
