import 'server-only';
import { randomUUID } from 'node:crypto';
import { remindOfCommentsAt } from '@/lib/convening/reminder';
import { readInput } from '@/lib/forms/fields';
import { deadlineInput } from '@/lib/forms/release';
import { canEditSession } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import { delegatesInOffice } from '@/lib/rules/mandates';
import { daysOfSession } from '@/lib/rules/possible-days';
import { readEnv } from '@/lib/server/env';
import type { LocalMoment } from '@/lib/vi/local-moment';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { commentDeadlines } from '../../schema/deadlines';
import { unsafeCouncillorAccounts } from '../convening/delegate-accounts';
import { type DeskSession, findDeskSession } from '../desk/standing';
import { deadlineLetterStatement, unsafeLoadDeadlineLetters } from '../mail/outbox';
import { loadMandates } from '../register/mandate-list';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';
import { unsafeDeadlinesOf } from './deadlines';

type OfPage = { sessionId: string; base: number };

/**
 * Sets until when councillors are asked to comment, or moves it. A reminder for each delegate with an account is written with it, for the
 * deadline alone: of one that is moved or withdrawn later none goes out any more.
 *
 * @param input.day the local day and hour as typed, what `deadlineInput` reads.
 */
export async function setCommentDeadline(
  viewer: Viewer,
  { sessionId, base, ...input }: OfPage & { day: unknown; time: unknown },
  now: string,
): Promise<Result | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const read = readInput(deadlineInput(now), input);
  return read.ok ? put(viewer, desk, { base, until: read.data }, now) : read;
}

/** Withdraws the deadline: nothing is said of one any more, and nothing is late. */
export async function removeCommentDeadline(
  viewer: Viewer,
  { sessionId, base }: OfPage,
  now: string,
): Promise<Result | null> {
  const desk = await findDeskSession(viewer, sessionId);
  return desk && put(viewer, desk, { base, until: null }, now);
}

async function put(
  viewer: Viewer,
  desk: DeskSession,
  { base, until }: { base: number; until: LocalMoment | null },
  now: string,
): Promise<Result> {
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  const sessionId = desk.session.id;
  const newest = (await unsafeDeadlinesOf(sessionId)).at(-1);
  // Pressed twice, or by two who mean the same, it is said once.
  if ((newest?.until ?? null) === until) return { ok: true };
  if ((newest?.n ?? 0) !== base) return refuse('session.changed');
  const row = { id: randomUUID(), sessionId, n: base + 1, until, setAt: now, setBy: viewer.userId };
  const told = event(viewer, now, {
    ...{ aggregate: 'comment_deadline', aggregateId: sessionId, seq: row.n, councilId: desk.council.id },
    verb: until === null ? 'comment_deadline_removed' : 'comment_deadline_set',
    detail: { sessionId, deadlineId: row.id, n: row.n, until },
  });
  const letters = await lettersFor(desk, row, now);
  return tryCommit([told], [db.insert(commentDeadlines).values(row), ...letters]);
}

/** One letter for each delegate with an account who wants letters; whether it is needed is asked when it goes out. */
async function lettersFor(
  desk: DeskSession,
  { id: deadlineId, until }: { id: string; until: LocalMoment | null },
  now: string,
) {
  const { council, session, term } = desk;
  const dueAt = remindOfCommentsAt(until, council, now);
  if (dueAt === null) return [];
  const [mandates, accounts] = await Promise.all([
    loadMandates(term.id),
    unsafeCouncillorAccounts(council.id),
  ]);
  return delegatesInOffice(mandates, daysOfSession(session, term).from, null).flatMap(({ personId }) => {
    const account = accounts.find((one) => one.personId === personId && one.wantsLetters);
    if (!account) return [];
    const { userId, email: address } = account;
    return [deadlineLetterStatement({ councilId: council.id, deadlineId, userId, address, dueAt })];
  });
}

/**
 * The deadline of a session as clerk and chair see it: the one that stands, the one before it, and what became of its reminders. `null`
 * for anybody but the desk's readers.
 */
export async function getCommentDeadline(viewer: Viewer, sessionId: string) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const all = await unsafeDeadlinesOf(sessionId);
  const newest = all.at(-1) ?? null;
  return {
    base: newest?.n ?? 0,
    until: newest?.until ?? null,
    before: all.at(-2)?.until ?? null,
    isMailSet: readEnv().mail !== null,
    letters: newest?.until ? await unsafeLoadDeadlineLetters(newest.id) : [],
  };
}
