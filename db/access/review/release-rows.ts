import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import type { Change, Tables } from '@/lib/changes';
import { type Snapshot, snapshotOf, snapshotText } from '@/lib/review/snapshot';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { resolutionVersions } from '../../schema/review';
import { event, versionOf } from '../trail/event';
import { unsafeLoadVersions, type Version } from './versions';

/** What a released text is known by in the trail, which holds no word of it. */
export const contentDigest = (content: Snapshot): string =>
  createHash('sha256').update(snapshotText(content)).digest('hex');

type Drafted = Snapshot & { readonly id: string; readonly sessionId: string };

/** The event and the row of one more version of a draft, to be read from `visibleFrom` on. */
export async function releaseOf(
  viewer: Viewer,
  councilId: string,
  { draft, n, visibleFrom }: { draft: Drafted; n: number; visibleFrom: string },
  now: string,
) {
  const { id: resolutionId, sessionId } = draft;
  const content = snapshotOf(draft);
  const row = { id: randomUUID(), sessionId, resolutionId, n, content, visibleFrom };
  const seq = (await versionOf('release', resolutionId)) + 1;
  const detail = { versionId: row.id, sessionId, n, visibleFrom, digest: contentDigest(content) };
  return {
    told: event(viewer, now, {
      ...{ aggregate: 'release', aggregateId: resolutionId, seq, verb: 'version_released' },
      ...{ councilId, detail },
    }),
    statement: db.insert(resolutionVersions).values({ ...row, releasedAt: now, releasedBy: viewer.userId }),
  };
}

/** Whether a draft says what its newest version says. */
export const isReleasedText = (draft: Snapshot, newest: Version | undefined): boolean =>
  newest !== undefined && snapshotText(draft) === snapshotText(newest.content);

/**
 * The releases that follow from opening drafts to the councillors: what they read then is what stands there at that moment.
 * A draft whose newest version says the same, or is still to come, gets none.
 */
export async function releasesByOpening(
  viewer: Viewer,
  { councilId, sessionId }: { councilId: string; sessionId: string },
  before: Tables,
  changes: readonly Change[],
  now: string,
) {
  const opened = changes.filter(
    ({ table, before: was, after }) =>
      table === 'resolutions' && after?.inReview === true && was?.inReview !== true,
  );
  if (opened.length === 0) return [];
  const versions = await unsafeLoadVersions(opened.map(({ id }) => id));
  const made = opened.map(async ({ id, after }) => {
    const stored = before.resolutions?.find((row) => row.id === id);
    const draft = { ...stored, ...after, id, sessionId } as unknown as Drafted;
    const newest = versions.filter(({ resolutionId }) => resolutionId === id).at(-1);
    if (isReleasedText(draft, newest) || (newest && newest.visibleFrom > now)) return [];
    return [await releaseOf(viewer, councilId, { draft, n: (newest?.n ?? 0) + 1, visibleFrom: now }, now)];
  });
  return (await Promise.all(made)).flat();
}
