import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { openingInput } from '@/lib/forms/comment';
import { canReview } from '@/lib/policies/review';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { openings, resolutionVersions } from '../../schema/review';
import { writeReview } from './review-standing';
import { unsafeListReadable } from './versions';

/** Who opened which version when first. */
export type Opening = {
  readonly resolutionId: string;
  readonly versionId: string;
  readonly n: number;
  readonly userId: string;
  readonly openedAt: string;
  readonly changesSeenAt: string | null;
};

/** The openings of these resolutions' versions. Callers have checked that the viewer may see them. */
export async function unsafeLoadOpenings(resolutionIds: readonly string[]): Promise<Opening[]> {
  return db
    .select({
      resolutionId: resolutionVersions.resolutionId,
      versionId: openings.versionId,
      n: resolutionVersions.n,
      userId: openings.userId,
      openedAt: openings.openedAt,
      changesSeenAt: openings.changesSeenAt,
    })
    .from(openings)
    .innerJoin(resolutionVersions, eq(resolutionVersions.id, openings.versionId))
    .where(inArray(resolutionVersions.resolutionId, [...resolutionIds]));
}

/**
 * Keeps that the viewer opened a version, the first time; every other time writes nothing.
 *
 * @param input what `openingInput` reads: resolutionId, versionId.
 */
export const keepOpening = (viewer: Viewer, input: unknown, now: string) => keep(viewer, input, now, false);

/** Keeps that the viewer has seen what changed up to a version, which is what the next one is compared with. */
export const keepChangesSeen = (viewer: Viewer, input: unknown, now: string) =>
  keep(viewer, input, now, true);

async function keep(viewer: Viewer, input: unknown, now: string, isSeen: boolean): Promise<Result | null> {
  const parsed = openingInput.safeParse(input);
  if (!parsed.success) return null;
  const { resolutionId, versionId } = parsed.data;
  const mine = and(eq(openings.versionId, versionId), eq(openings.userId, viewer.userId));
  return writeReview<Result>(viewer, resolutionId, now, async ({ standing }) => {
    const verdict = canReview(viewer, standing);
    if (verdict) return refuse(verdict);
    const readable = await unsafeListReadable(resolutionId, now);
    if (!readable.some(({ id }) => id === versionId)) return refuse('comment.closed');
    const [kept] = await db.select().from(openings).where(mine);
    if (kept && (!isSeen || kept.changesSeenAt)) return { ok: true };
    const changesSeenAt = isSeen ? now : null;
    const row = { versionId, userId: viewer.userId, openedAt: now, changesSeenAt };
    return {
      aggregate: 'opening',
      aggregateId: `${versionId}:${viewer.userId}`,
      verb: isSeen ? 'changes_seen' : 'opened',
      detail: { versionId, ...(kept ? {} : { isFirst: true }) },
      statements: [
        kept ? db.update(openings).set({ changesSeenAt }).where(mine) : db.insert(openings).values(row),
      ],
    };
  });
}
