import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { composeForSigning, isAsSent } from '@/lib/print/signing';
import { canonical } from '@/lib/record/digest';
import { type Result, refuse } from '@/lib/refusal';
import { print } from '@/lib/server/print/print';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { signings } from '../../schema/signings';
import { storePaper } from '../files/files';
import { getPreview } from '../publications/publishing';
import { templateInForce } from '../register/templates';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { findSigning, unsafeSignings } from './signings';

/**
 * Sets the minutes, or a resolution, as the paper itself and keeps its very bytes: what comes back signed is compared with them. The
 * same paper with other words ends the sending before, with whatever had come back of it.
 *
 * @returns a refusal; `null` when the viewer may not see the session.
 */
export async function sendForSigning(
  viewer: Viewer,
  { sessionId, resolutionId }: { sessionId: string; resolutionId: string | null },
  now: string,
): Promise<Result<{ signingId: string }> | null> {
  const preview = await getPreview(viewer, sessionId, now);
  if (!preview) return null;
  const { desk, record, recordDigest } = preview;
  if (desk.abilities.edit) return refuse(desk.abilities.edit);
  const words = await templateInForce(desk.council.id, now);
  const composition = composeForSigning(record, resolutionId, { digest: recordDigest, at: now, ...words });
  if (!composition) return refuse('signing.not_ready');
  const out = (await unsafeSignings(sessionId)).find((one) => one.resolutionId === resolutionId);
  // What is out says this already: sending it twice is sending it once.
  if (out && isAsSent(out, record)) return { ok: true, signingId: out.id };
  const { bytes } = await print(composition, 'pdf');
  const stored = await storePaper(viewer, { sessionId, bytes, name: `${composition.name}.pdf` }, now);
  if (!stored?.ok) return stored;
  const id = randomUUID();
  const of = { aggregate: 'signing', councilId: desk.council.id };
  const about = { sessionId, resolutionId, sentDigest: stored.digest, recordDigest };
  const events = [
    event(viewer, now, { ...of, aggregateId: id, seq: 1, verb: 'sent_for_signing', detail: about }),
  ];
  const statements = [];
  if (out) {
    events.unshift(await ended(viewer, out.id, desk.council.id, now));
    statements.push(endStatement(out.id, now));
  }
  const row = { id, ...about, record: canonical(record), sentAt: now, sentBy: viewer.userId };
  const done = await tryCommit(events, [...statements, db.insert(signings).values(row)]);
  return done.ok ? { ok: true, signingId: id } : done;
}

/** Takes a paper back that is out, or drops what came back of it. Doing it twice is doing it once. */
export async function endSigning(
  viewer: Viewer,
  { sessionId, signingId }: { sessionId: string; signingId: string },
  now: string,
): Promise<Result | null> {
  const preview = await getPreview(viewer, sessionId, now);
  if (!preview) return null;
  const { desk } = preview;
  if (desk.abilities.edit) return refuse(desk.abilities.edit);
  if (!(await findSigning(sessionId, signingId))) return { ok: true };
  return tryCommit([await ended(viewer, signingId, desk.council.id, now)], [endStatement(signingId, now)]);
}

const ended = async (viewer: Viewer, aggregateId: string, councilId: string, now: string) =>
  event(viewer, now, {
    ...{ aggregate: 'signing', aggregateId, councilId, verb: 'signing_ended' as const },
    seq: (await versionOf('signing', aggregateId)) + 1,
  });

const endStatement = (id: string, now: string) =>
  db.update(signings).set({ endedAt: now }).where(eq(signings.id, id));
