import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { answerInput, resolveInput } from '@/lib/forms/comment';
import { readInput } from '@/lib/forms/fields';
import { canAnswerComment } from '@/lib/policies/review';
import { type Result, refuse } from '@/lib/refusal';
import { formatInstant } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { comments } from '../../schema/review';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { findComment } from './comments';
import { findReviewAtDesk, writeReview } from './review-standing';

/**
 * Answers a thread: «tiếp thu» with what was changed, or «giải trình» with why nothing was. A later answer takes the place of the
 * one before, but only of the one that was on screen: two clerks never answer over each other unseen.
 *
 * @param input what `answerInput` reads; `commentId` is the remark that began the thread.
 */
export async function answerComment(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = readInput(answerInput, input);
  if (!parsed.ok) return parsed;
  const { commentId, kind, answer, seen } = parsed.data;
  return onThread(viewer, commentId, now, async (thread, { sessionId }) => {
    if (await isEmpty(thread)) return refuse('comment.taken_back');
    if ((thread.answeredAt ?? '') !== seen) return answeredBy(viewer, thread, { kind, answer });
    const { rows, hide } = privateTextsOf({ sessionId, rowId: commentId });
    const set = { answerKind: kind, answer, answeredBy: viewer.userId, answeredAt: now };
    return {
      ...{ aggregate: 'comment', aggregateId: commentId, verb: 'comment_answered' },
      detail: { kind, answer: hide(answer) },
      statements: [db.update(comments).set(set).where(eq(comments.id, commentId)), ...keepStatements(rows)],
    };
  });
}

/** Sets a thread down as done, or opens it again. Saying what is so already writes nothing. */
export async function resolveComment(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = resolveInput.safeParse(input);
  if (!parsed.success) return null;
  const { commentId, isDone } = parsed.data;
  return onThread(viewer, commentId, now, async (thread) => {
    if (Boolean(thread.resolvedAt) === isDone) return { ok: true };
    const set = { resolvedAt: isDone ? now : null };
    return {
      ...{ aggregate: 'comment', aggregateId: commentId },
      verb: isDone ? 'comment_resolved' : 'comment_reopened',
      statements: [db.update(comments).set(set).where(eq(comments.id, commentId))],
    };
  });
}

type Stored = NonNullable<Awaited<ReturnType<typeof findComment>>>;
type Decided = Awaited<ReturnType<Parameters<typeof writeReview<Result>>[3]>>;

/** What the clerk does to the remark that began a thread; 404 for a reply, which is answered with its thread. */
async function onThread(
  viewer: Viewer,
  commentId: string,
  now: string,
  decide: (thread: Stored, at: { sessionId: string }) => Promise<Decided>,
): Promise<Result | null> {
  const known = await findComment(commentId);
  if (!known || known.replyTo) return null;
  return writeReview<Result>(
    viewer,
    known.resolutionId,
    now,
    async ({ standing, session }) => {
      const verdict = canAnswerComment(viewer, standing);
      if (verdict) return refuse(verdict);
      // Asked anew each time: another clerk may have been quicker.
      const thread = await findComment(commentId);
      return thread ? decide(thread, { sessionId: session.id }) : refuse('row.gone');
    },
    findReviewAtDesk,
  );
}

/** Whether everybody took back what they said in a thread. */
async function isEmpty({ id, withdrawnAt }: Stored): Promise<boolean> {
  if (!withdrawnAt) return false;
  const standing = and(eq(comments.replyTo, id), isNull(comments.withdrawnAt));
  return (await db.select({ id: comments.id }).from(comments).where(standing).limit(1)).length === 0;
}

/** The refusal that names who answered meanwhile; the very same answer again is only a form sent twice. */
async function answeredBy(viewer: Viewer, thread: Stored, sent: { kind: string; answer: string }) {
  const isOwnAgain =
    thread.answeredBy === viewer.userId && thread.answerKind === sent.kind && thread.answer === sent.answer;
  if (isOwnAgain) return { ok: true } as const;
  const [who] = await db
    .select({ name: users.name })
    .from(users)
    .where(eq(users.id, thread.answeredBy ?? ''));
  const at = thread.answeredAt ? ` lúc ${formatInstant(thread.answeredAt)}` : '';
  return refuse('comment.answered', {
    fields: { answer: `${who?.name ?? 'Người khác'} đã trả lời${at}: “${thread.answer ?? ''}”` },
  });
}
