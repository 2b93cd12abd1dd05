import 'server-only';
import { eq } from 'drizzle-orm';
import { signedCopiesOf } from '@/lib/record/files-of';
import type { SessionRecord } from '@/lib/record/schema';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { signings } from '../../schema/signings';
import { event, versionOf } from '../trail/event';

/**
 * What makes the signed copies of a session those of its published record again, for a correction that is dropped: what came back
 * since is ended, what was ended stands again. A paper that is out and did not come back stays out.
 */
export async function signedAsPublished(
  viewer: Viewer,
  { sessionId, councilId }: { sessionId: string; councilId: string },
  published: SessionRecord | null,
  now: string,
) {
  const rows = await db.select().from(signings).where(eq(signings.sessionId, sessionId));
  const shown = new Set((published ? signedCopiesOf(published) : []).map(({ file }) => file.digest));
  const late = rows.filter(({ copy, endedAt }) => copy && !endedAt && !shown.has(copy.file.digest));
  const back = rows.filter(({ copy, endedAt }) => copy && endedAt && shown.has(copy.file.digest));
  // What stands again takes the place of whatever of the same paper is out.
  const subjects = new Set(back.map(({ resolutionId }) => resolutionId));
  const replaced = rows.filter(
    ({ copy, endedAt, resolutionId }) => !copy && !endedAt && subjects.has(resolutionId),
  );
  const steps = [
    ...[...late, ...replaced].map(({ id }) => ({ id, verb: 'signing_ended' as const, endedAt: now })),
    ...back.map(({ id }) => ({ id, verb: 'signing_restored' as const, endedAt: null })),
  ];
  const events = await Promise.all(
    steps.map(async ({ id, verb }) =>
      event(viewer, now, {
        ...{ aggregate: 'signing', aggregateId: id, councilId, verb },
        seq: (await versionOf('signing', id)) + 1,
      }),
    ),
  );
  const statements = steps.map(({ id, endedAt }) =>
    db.update(signings).set({ endedAt }).where(eq(signings.id, id)),
  );
  return { events, statements };
}
