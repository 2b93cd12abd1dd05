import 'server-only';
import { eq } from 'drizzle-orm';
import { canEnterAnswer } from '@/lib/policies/convening';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { outbox } from '../../schema/outbox';
import { unsafeLoadConvened, unsafeLoadSendings } from '../convening/sendings';
import { findDeskSession } from '../desk/standing';
import { unsafeStandingDeadline } from '../review/deadlines';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { unsafeLoadDeadlineLetters, unsafeLoadLetters } from './outbox';

/**
 * Puts the letters of a session's newest sending and of its deadline for comments that were refused or given up back to wait, as new: with
 * nothing of their tries.
 */
export async function resendLetters(viewer: Viewer, sessionId: string, now: string): Promise<Result | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const councilId = desk.council.id;
  const verdict = canEnterAnswer(viewer, councilId);
  if (verdict) return refuse(verdict);
  const asked = await unsafeLoadConvened(await unsafeLoadSendings(sessionId));
  const deadline = await unsafeStandingDeadline(sessionId);
  const letters = [
    ...(await unsafeLoadLetters(asked.map(({ id }) => id))),
    ...(deadline ? await unsafeLoadDeadlineLetters(deadline.id) : []),
  ];
  const failed = letters.filter(({ state }) => state === 'refused' || state === 'given_up');
  if (failed.length === 0) return { ok: true };
  const events = await Promise.all(
    failed.map(async ({ id, convenedId, deadlineId }) => {
      const seq = (await versionOf('letter', id)) + 1;
      const about = deadlineId ? { deadlineId } : { convenedId };
      const what = { aggregate: 'letter', aggregateId: id, seq, verb: 'letter_resent' as const, councilId };
      return event(viewer, now, { ...what, detail: { sessionId, ...about } });
    }),
  );
  const waiting = { state: 'waiting' as const, attempts: 0, dueAt: now, errorCode: null };
  return tryCommit(
    events,
    failed.map(({ id }) => db.update(outbox).set(waiting).where(eq(outbox.id, id))),
  );
}
