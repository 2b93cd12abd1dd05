import 'server-only';
import { randomUUID } from 'node:crypto';
import { sendNoticeInput } from '@/lib/forms/convening';
import { readInput } from '@/lib/forms/fields';
import { canTellOff, offOccurrenceOf } from '@/lib/policies/convening';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { conveningNotices } from '../../schema/convening';
import { findDeskSession } from '../desk/standing';
import { letterStatement } from '../mail/outbox';
import { event, versionOf } from '../trail/event';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { tryCommit } from '../try-commit';
import { unsafeNoticeOf } from './notices';
import { unsafeLoadConvened, unsafeLoadSendings } from './sendings';

/**
 * Tells everybody the newest sending called that the session is put off, or called off, as its file says. Once for a sending and kind:
 * pressed twice, or by two clerks, it is told once.
 *
 * @param input what `sendNoticeInput` reads
 */
export async function sendNotice(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = readInput(sendNoticeInput, input);
  if (!parsed.ok) return parsed;
  const { sessionId, base, note } = parsed.data;
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const { session, council } = desk;
  const verdict = canTellOff(viewer, { ...session, councilId: council.id });
  if (verdict) return refuse(verdict);
  const kind = offOccurrenceOf(session.occurrence);
  const sendings = await unsafeLoadSendings(sessionId);
  const newest = sendings.at(-1);
  if (!kind || !newest || newest.number !== base) return refuse('convening.replaced');
  if (await unsafeNoticeOf(newest.id, kind)) return { ok: true };
  const id = randomUUID();
  const { rows, hide } = privateTextsOf({ sessionId, rowId: id });
  const asked = await unsafeLoadConvened(sendings);
  const told = event(viewer, now, {
    ...{ aggregate: 'convening_notice', aggregateId: newest.id, councilId: council.id },
    seq: (await versionOf('convening_notice', newest.id)) + 1,
    verb: `${kind}_told`,
    detail: { sessionId, noticeId: id, number: newest.number, note: note === null ? null : hide(note) },
  });
  const row = { id, conveningId: newest.id, sessionId, kind, note, sentAt: now, sentBy: viewer.userId };
  const letters = asked.flatMap(({ id: convenedId, email }) =>
    email ? [letterStatement({ councilId: council.id, convenedId, kind, address: email, dueAt: now })] : [],
  );
  return tryCommit([told], [db.insert(conveningNotices).values(row), ...letters, ...keepStatements(rows)]);
}
