import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ConveningFacts } from '@/lib/convening/facts';
import { remindAt } from '@/lib/convening/reminder';
import { sendConveningInput } from '@/lib/forms/convening';
import { readInput } from '@/lib/forms/fields';
import { canConvene, hasBegun } from '@/lib/policies/convening';
import { type Result, refuse } from '@/lib/refusal';
import { type LocalMoment, momentBounds } from '@/lib/vi/local-moment';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { convened, convenings } from '../../schema/convening';
import { findDeskSession } from '../desk/standing';
import { letterStatement } from '../mail/outbox';
import { event, versionOf } from '../trail/event';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { tryCommit } from '../try-commit';
import { type ConveningPlan, conveningPlan, withPapers } from './convening';

type Asked = typeof convened.$inferInsert;

/**
 * Sends a convening: what it says and whom it asks are written down together. A sending is never taken back; what changes is said
 * by another one. The number of the sending is the version of the lock: of two clerks who press at once one is told.
 *
 * @param input what `sendConveningInput` reads
 */
export async function sendConvening(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = readInput(sendConveningInput, input);
  if (!parsed.ok) return parsed;
  const { sessionId, base, papers, guests, emails, ...said } = parsed.data;
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk || desk.session.meetingKind) return null;
  const { session, council } = desk;
  const verdict = canConvene(viewer, { ...session, councilId: council.id });
  if (verdict) return refuse(verdict);
  if ((await versionOf('convening', sessionId)) !== base) return refuse('convening.replaced');
  const plan = await conveningPlan(desk);
  if (!plan.facts || plan.delegates.length === 0) return refuse('convening.nobody');
  const wrong = replyByFault(said.replyBy, plan.facts, now);
  if (wrong) return refuse('input.invalid', { fields: { replyBy: wrong } });
  const number = base + 1;
  const id = randomUUID();
  const facts = withPapers(
    plan.facts,
    plan.papers.filter((paper) => papers.includes(paper.id)),
  );
  const asked = askedBy(plan, { conveningId: id, sessionId }, { guests, emails });
  const { rows, hide } = privateTextsOf({ sessionId, rowId: id });
  const hidden = (text: string | null) => (text === null ? null : hide(text));
  const detail = {
    ...{ conveningId: id, number, replyBy: said.replyBy },
    // What a draft says openly may turn out to be secret.
    facts: { ...hide(JSON.stringify(facts)), json: true },
    ...{
      contact: hidden(said.contact),
      practical: hidden(said.practical),
      lateReason: hidden(said.lateReason),
    },
    // Addresses are not in the trail: they are personal, and no proof of anything.
    asked: asked.map(({ email: _, conveningId: __, sessionId: ___, ...row }) => row),
  };
  const what = { aggregate: 'convening', aggregateId: sessionId, seq: number, verb: 'convened' as const };
  const row = { id, sessionId, number, sentAt: now, sentBy: viewer.userId, facts, ...said };
  return tryCommit(
    [event(viewer, now, { ...what, councilId: council.id, detail })],
    [
      db.insert(convenings).values(row),
      ...asked.map((one) => db.insert(convened).values(one)),
      ...lettersTo(asked, { councilId: council.id, remindAt: remindAt(said.replyBy, council, now), now }),
      ...keepStatements(rows),
    ],
  );
}

/** An answer is asked for from now on, and before the session. */
function replyByFault(replyBy: LocalMoment | null, facts: ConveningFacts, now: string): string | null {
  if (replyBy === null) return null;
  const { first, last } = momentBounds(replyBy);
  if (last < now) return 'Hạn trả lời đã qua. Ghi một lúc còn ở trước mặt.';
  return hasBegun(facts, first) ? 'Hạn trả lời phải trước khi kỳ họp bắt đầu.' : null;
}

/** A letter for each who has an address, and for a delegate one more that reminds, if it is still needed then. */
function lettersTo(
  asked: readonly Asked[],
  { councilId, remindAt, now }: { councilId: string; remindAt: string | null; now: string },
) {
  return asked.flatMap(({ id: convenedId, kind, email }) => {
    if (!email) return [];
    const to = { councilId, convenedId, address: email };
    const first = letterStatement({ ...to, kind: 'convening', dueAt: now });
    return kind === 'delegate' && remindAt
      ? [first, letterStatement({ ...to, kind: 'reminder', dueAt: remindAt })]
      : [first];
  });
}

/** A row for each delegate in office on the day, then for each guest that was ticked. */
function askedBy(
  plan: ConveningPlan,
  of: { conveningId: string; sessionId: string },
  { guests, emails }: { guests: readonly string[]; emails: Readonly<Record<string, string | null>> },
): Asked[] {
  const delegates = plan.delegates.map(({ unit, ...delegate }) => ({
    ...{ kind: 'delegate' as const, body: unit },
    ...delegate,
  }));
  const invited = plan.guests
    .filter(({ id }) => guests.includes(id))
    .map(({ id, name, body }) => ({
      ...{ kind: 'guest' as const, name, body, email: emails[id] ?? null },
      ...{ personId: null, mandateId: null, hasAccount: false },
    }));
  return [...delegates, ...invited].map((row, position) => ({ id: randomUUID(), ...of, position, ...row }));
}
