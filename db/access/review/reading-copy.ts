import 'server-only';
import { eq } from 'drizzle-orm';
import type { ReadingCopy } from '@/lib/print/reading-copy';
import { paperName, paperOrigin } from '@/lib/public/paper-text';
import { upperFirst } from '@/lib/vi/case';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { getChamberSession, papersToRead } from './chamber-session';
import { getNotes } from './notes';
import { getReviewResolution, releasedOf } from './review';

/**
 * All that is released to the viewer of a session in preparation, with their own notes: nobody else's. What is behind a closed
 * item, or of a closed session, is in no file. `null` where the session is not open to them.
 *
 * @param now when it is made: a UTC instant
 */
export async function getReadingCopy(
  viewer: Viewer,
  sessionId: string,
  now: string,
): Promise<ReadingCopy | null> {
  const seen = await getChamberSession(viewer, sessionId, now);
  if (seen?.stage !== 'preparing') return null;
  const [council] = await db
    .select({ name: councils.name, level: councils.level, levelPrinted: councils.levelPrinted })
    .from(councils)
    .where(eq(councils.slug, seen.council.slug));
  if (!council) return null;
  const released = await releasedOf(viewer, [sessionId], now);
  const read = await Promise.all(released.map(({ id }) => getReviewResolution(viewer, id, now)));
  return {
    council,
    sessionLabel: seen.session.label,
    reader: viewer.name,
    at: now,
    drafts: read.flatMap((one) => (one ? [{ ...one.resolution, version: one.version }] : [])),
    papers: papersToRead(seen).map((paper) => ({
      id: paper.id,
      name: paperName(paper),
      origin: upperFirst(paperOrigin(paper)),
    })),
    notes: await getNotes(viewer, sessionId),
  };
}
