import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { commentInput, withdrawCommentInput } from '@/lib/forms/comment';
import { readInput } from '@/lib/forms/fields';
import { canReview, canWithdrawComment } from '@/lib/policies/review';
import { type Result, refuse } from '@/lib/refusal';
import { piecesOf } from '@/lib/review/pieces';
import type { Comment } from '@/lib/review/threads';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { resolutions } from '../../schema/decisions';
import { comments } from '../../schema/review';
import { idsInUse } from '../desk/ids-in-use';
import { ownId } from '../desk/own-id';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { unsafeLateness } from './deadlines';
import { type Review, reviewText, writeReview } from './review-standing';

const answerers = alias(users, 'answerers');

/** The comments on these resolutions, oldest first. Callers have checked that the viewer may see them. */
export async function unsafeLoadComments(resolutionIds: readonly string[]): Promise<Comment[]> {
  const rows = await db
    .select({
      ...{ comment: comments, sessionId: resolutions.sessionId },
      ...{ authorName: users.name, answeredBy: answerers.name },
    })
    .from(comments)
    .innerJoin(resolutions, eq(resolutions.id, comments.resolutionId))
    .innerJoin(users, eq(users.id, comments.authorId))
    .leftJoin(answerers, eq(answerers.id, comments.answeredBy))
    .where(inArray(comments.resolutionId, [...resolutionIds]))
    .orderBy(asc(comments.writtenAt), asc(comments.id));
  const isLate = unsafeLateness();
  const all = rows.map(
    async ({
      sessionId,
      comment: { answerKind, answer, answeredAt, answeredBy: _, ...comment },
      ...who
    }) => ({
      ...comment,
      authorName: who.authorName,
      isLate: await isLate(sessionId, comment.writtenAt),
      body: comment.withdrawnAt ? null : comment.body,
      answer:
        answerKind && answer && answeredAt
          ? { kind: answerKind, text: answer, by: who.answeredBy ?? '', at: answeredAt }
          : null,
    }),
  );
  return Promise.all(all);
}

/**
 * Adds a councillor's remark, or a reply. The form carries a key, so sending it twice writes it once.
 *
 * @param input what `commentInput` reads: key, resolutionId, pieceId or nothing, replyTo or nothing, body.
 */
export async function addComment(
  viewer: Viewer,
  input: unknown,
  now: string,
): Promise<Result<{ commentId: string }> | null> {
  const parsed = readInput(commentInput, input);
  if (!parsed.ok) return parsed;
  const { key, resolutionId, body, ...about } = parsed.data;
  let commentId = '';
  const done = await writeReview<Result>(viewer, resolutionId, now, async (review) => {
    const { standing, session } = review;
    const id = ownId('comment', viewer, standing.councilId, key);
    commentId = id;
    // It may have been the answer that was lost, and the review closed since.
    if (await findComment(id)) return { ok: true };
    const verdict = canReview(viewer, standing);
    if (verdict) return refuse(verdict);
    const place = about.replyTo ? await placeInThread(review, about.replyTo) : placeOf(review, about.pieceId);
    if (!place)
      return refuse('input.invalid', { fields: { body: about.replyTo ? THREAD_GONE : PIECE_GONE } });
    if ((await idsInUse([id])).length > 0) return refuse('row.in_use');
    const row = { id, resolutionId, ...place, authorId: viewer.userId, body, writtenAt: now };
    const { rows, hide } = privateTextsOf({ sessionId: session.id, rowId: id });
    const { pieceId, replyTo, about: label, quote } = place;
    return {
      ...{ aggregate: 'comment', aggregateId: id, verb: 'commented' },
      detail: { body: hide(body), pieceId, replyTo, about: label, quote: quote && hide(quote) },
      statements: [db.insert(comments).values(row), ...keepStatements(rows)],
    };
  });
  return done?.ok ? { ok: true, commentId } : done;
}

const PIECE_GONE =
  'Chỗ này không còn trong dự thảo. Những gì bạn gõ vẫn còn đây: chép lại, tải lại trang rồi góp ý ở chỗ khác hoặc cho cả dự thảo.';
const THREAD_GONE = 'Góp ý này không có trong dự thảo. Tải lại trang rồi trả lời góp ý khác.';

type Place = Pick<typeof comments.$inferSelect, 'pieceId' | 'replyTo' | 'about' | 'quote'>;

/** Where a remark stands, with what the piece is called and says now; `null` where the draft has no such piece. */
function placeOf(review: Review, pieceId: string | null): Place | null {
  if (pieceId === null) return { pieceId, replyTo: null, about: null, quote: null };
  const piece = piecesOf(reviewText(review)).find(({ id }) => id === pieceId);
  return piece ? { pieceId, replyTo: null, about: piece.label, quote: piece.text || null } : null;
}

/** A reply to a reply stands in the thread of both. What the remark is about may have left the draft since. */
async function placeInThread({ resolution }: Review, replyTo: string): Promise<Place | null> {
  const answered = await findComment(replyTo);
  if (answered?.resolutionId !== resolution.id) return null;
  return { pieceId: answered.pieceId, replyTo: answered.replyTo ?? answered.id, about: null, quote: null };
}

/** Takes one's own remark back. Doing it twice is doing it once. */
export async function withdrawComment(viewer: Viewer, input: unknown, now: string): Promise<Result | null> {
  const parsed = withdrawCommentInput.safeParse(input);
  if (!parsed.success) return null;
  const { commentId } = parsed.data;
  const comment = await findComment(commentId);
  if (!comment) return null;
  return writeReview<Result>(viewer, comment.resolutionId, now, async ({ standing }) => {
    const verdict = canWithdrawComment(viewer, standing, comment);
    if (verdict) return refuse(verdict);
    if ((await findComment(commentId))?.withdrawnAt) return { ok: true };
    return {
      aggregate: 'comment',
      aggregateId: commentId,
      verb: 'comment_withdrawn',
      statements: [db.update(comments).set({ withdrawnAt: now }).where(eq(comments.id, commentId))],
    };
  });
}

/** A remark as it is stored, whoever asks. */
export async function findComment(id: string) {
  const [found] = await db.select().from(comments).where(eq(comments.id, id)).limit(1);
  return found ?? null;
}
