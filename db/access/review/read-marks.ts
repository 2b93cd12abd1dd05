import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { markReadInput } from '@/lib/forms/comment';
import { canReview } from '@/lib/policies/review';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { readMarks, resolutionVersions } from '../../schema/review';
import { prepared } from '../prepared';
import { writeReview } from './review-standing';
import { unsafeListReadable } from './versions';

/** The version and its number are `null` of a mark from before versions were kept. */
export type ReadMark = {
  resolutionId: string;
  userId: string;
  readAt: string;
  versionId: string | null;
  n: number | null;
};

/** Who marked these resolutions as read. Callers have checked that the viewer may see them. */
export async function unsafeLoadReadMarks(resolutionIds: readonly string[]): Promise<ReadMark[]> {
  return db
    .select({
      resolutionId: readMarks.resolutionId,
      userId: readMarks.userId,
      readAt: readMarks.readAt,
      versionId: readMarks.versionId,
      n: resolutionVersions.n,
    })
    .from(readMarks)
    .leftJoin(resolutionVersions, eq(resolutionVersions.id, readMarks.versionId))
    .where(inArray(readMarks.resolutionId, [...resolutionIds]));
}

/**
 * Sets or takes back the viewer's own «Đã đọc», which the clerk sees. It is of the version that was on the page, which a
 * newer one may have followed meanwhile. Saying what is so already writes nothing, and neither does a press that was taken before,
 * whatever came after it.
 *
 * @param input what `markReadInput` reads: key, resolutionId, read, and which version, else the newest.
 */
export async function markRead(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = markReadInput.safeParse(input);
  if (!parsed.success) return null;
  const { key, resolutionId, versionId, read } = parsed.data;
  const mine = and(eq(readMarks.resolutionId, resolutionId), eq(readMarks.userId, viewer.userId));
  return writeReview<Result>(viewer, resolutionId, now, async ({ standing, version }) => {
    const what = { aggregate: 'read_mark' as const, aggregateId: `${resolutionId}:${viewer.userId}` };
    if (key && (await isTaken(what.aggregateId, key))) return { ok: true };
    const verdict = canReview(viewer, standing);
    if (verdict) return refuse(verdict);
    const readable = await unsafeListReadable(resolutionId, now);
    const asked = readable.find(({ id }) => id === (versionId ?? version?.id));
    if (!asked) return refuse('comment.closed');
    const [marked] = await unsafeLoadReadMarks([resolutionId]).then((all) =>
      all.filter(({ userId }) => userId === viewer.userId),
    );
    // A page from before, sent once more, takes nothing back.
    if (read ? (marked?.n ?? 0) >= asked.n : !marked) return { ok: true };
    const pressed = key ? { key } : {};
    if (!read)
      return { ...what, verb: 'unread', detail: pressed, statements: [db.delete(readMarks).where(mine)] };
    const row = { id: randomUUID(), resolutionId, userId: viewer.userId };
    const mark = { readAt: now, versionId: asked.id };
    const written = marked
      ? db.update(readMarks).set(mark).where(mine)
      : db.insert(readMarks).values({ ...row, ...mark });
    return { ...what, verb: 'read', detail: { versionId: asked.id, ...pressed }, statements: [written] };
  });
}

const TAKEN = `select 1 from events
  where aggregate = 'read_mark' and aggregate_id = @mark and json_extract(detail, '$.key') = @key`;

/** A mark that was taken back is no row any more: what remembers a press is its event. */
const isTaken = async (mark: string, key: string): Promise<boolean> =>
  (await prepared(TAKEN).get({ mark, key })) !== undefined;
