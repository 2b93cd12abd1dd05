import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { markReadInput } from '@/lib/forms/comment';
import { canReview } from '@/lib/policies/review';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { readMarks } from '../../schema/review';
import { writeReview } from './review-standing';

export type ReadMark = { resolutionId: string; userId: string; readAt: string };

/** Who marked these resolutions as read. Callers have checked that the viewer may see them. */
export async function unsafeLoadReadMarks(resolutionIds: readonly string[]): Promise<ReadMark[]> {
  return db
    .select({ resolutionId: readMarks.resolutionId, userId: readMarks.userId, readAt: readMarks.readAt })
    .from(readMarks)
    .where(inArray(readMarks.resolutionId, [...resolutionIds]));
}

/**
 * Sets or takes back the viewer's own «Đã đọc», which the clerk sees. Saying what is so already writes nothing.
 *
 * @param input what `markReadInput` reads: resolutionId, read.
 */
export async function markRead(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = markReadInput.safeParse(input);
  if (!parsed.success) return null;
  const { resolutionId, read } = parsed.data;
  const mine = and(eq(readMarks.resolutionId, resolutionId), eq(readMarks.userId, viewer.userId));
  return writeReview<Result>(viewer, resolutionId, now, async ({ standing }) => {
    const verdict = canReview(viewer, standing);
    if (verdict) return refuse(verdict);
    const [marked] = await db.select().from(readMarks).where(mine).limit(1);
    if (Boolean(marked) === read) return { ok: true };
    const row = { id: randomUUID(), resolutionId, userId: viewer.userId, readAt: now };
    return {
      aggregate: 'read_mark',
      aggregateId: `${resolutionId}:${viewer.userId}`,
      verb: read ? 'read' : 'unread',
      statements: [read ? db.insert(readMarks).values(row) : db.delete(readMarks).where(mine)],
    };
  });
}
