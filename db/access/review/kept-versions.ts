import 'server-only';
import { eq, isNull } from 'drizzle-orm';
import { commit, db } from '../../client';
import { resolutionVersions } from '../../schema/review';
import { councilSessions } from '../../schema/sessions';
import { event, versionOf } from '../trail/event';
import { contentDigest } from './release-rows';

/**
 * Tells the trail of the versions that the database was given when versions began to be kept (0041), from drafts that were
 * under review then. Safe to repeat: one that was told is not told again.
 */
export async function tellKeptVersions(now: string): Promise<void> {
  const kept = await db
    .select({ version: resolutionVersions, councilId: councilSessions.councilId })
    .from(resolutionVersions)
    .innerJoin(councilSessions, eq(councilSessions.id, resolutionVersions.sessionId))
    .where(isNull(resolutionVersions.releasedBy));
  for (const { version, councilId } of kept) {
    const { id: versionId, resolutionId, sessionId, n, visibleFrom, content } = version;
    if ((await versionOf('release', resolutionId)) > 0) continue;
    const detail = { versionId, sessionId, n, visibleFrom, digest: contentDigest(content) };
    const what = { aggregate: 'release', aggregateId: resolutionId, seq: 1, verb: 'version_kept' as const };
    await commit([event(null, now, { ...what, councilId, detail })], []);
  }
}
