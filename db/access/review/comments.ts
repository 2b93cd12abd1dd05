import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { commentInput, withdrawCommentInput } from '@/lib/forms/comment';
import { readInput } from '@/lib/forms/fields';
import { canReview, canWithdrawComment } from '@/lib/policies/review';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { users } from '../../schema/accounts';
import { comments } from '../../schema/review';
import { idsInUse } from '../desk/ids-in-use';
import { ownId } from '../desk/own-id';
import { keepStatements, privateTextsOf } from '../trail/private-texts';
import { writeReview } from './review-standing';

export type Comment = {
  id: string;
  resolutionId: string;
  /** `null` when it is on the whole resolution. */
  articleId: string | null;
  authorId: string;
  authorName: string;
  /** `null` once withdrawn: that it was there stays known, what it said does not. */
  body: string | null;
  writtenAt: string;
  withdrawnAt: string | null;
};

/** The comments on these resolutions, oldest first. Callers have checked that the viewer may see them. */
export async function unsafeLoadComments(resolutionIds: readonly string[]): Promise<Comment[]> {
  const rows = await db
    .select({ comment: comments, authorName: users.name })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(inArray(comments.resolutionId, [...resolutionIds]))
    .orderBy(asc(comments.writtenAt), asc(comments.id));
  return rows.map(({ comment, authorName }) => ({
    ...comment,
    authorName,
    body: comment.withdrawnAt ? null : comment.body,
  }));
}

/**
 * Adds a councillor's remark. The form carries a key, so sending it twice writes it once.
 *
 * @param input what `commentInput` reads: key, resolutionId, articleId or nothing, body.
 */
export async function addComment(
  viewer: Viewer,
  input: unknown,
  now: string,
): Promise<Result<{ commentId: string }> | null> {
  const parsed = readInput(commentInput, input);
  if (!parsed.ok) return parsed;
  const { key, resolutionId, articleId, body } = parsed.data;
  let commentId = '';
  const done = await writeReview<Result>(
    viewer,
    resolutionId,
    now,
    async ({ standing, resolution, session }) => {
      const id = ownId('comment', viewer, standing.councilId, key);
      commentId = id;
      const verdict = canReview(viewer, standing);
      if (verdict) return refuse(verdict);
      if (articleId && !resolution.articles.some((article) => article.id === articleId))
        return refuse('input.invalid', { fields: { body: ARTICLE_GONE } });
      const sent = await findComment(id);
      if (sent) return { ok: true };
      if (idsInUse([id]).length > 0) return refuse('row.in_use');
      const row = { id, resolutionId, articleId, authorId: viewer.userId, body, writtenAt: now };
      const { rows, hide } = privateTextsOf({ sessionId: session.id, rowId: id });
      return {
        ...{ aggregate: 'comment', aggregateId: id, verb: 'commented' },
        detail: { body: hide(body) },
        statements: [db.insert(comments).values(row), ...keepStatements(rows)],
      };
    },
  );
  return done?.ok ? { ok: true, commentId } : done;
}

const ARTICLE_GONE =
  'Điều này không còn trong dự thảo. Tải lại trang rồi góp ý ở điều khác hoặc cho cả dự thảo.';

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

async function findComment(id: string) {
  const [found] = await db.select().from(comments).where(eq(comments.id, id)).limit(1);
  return found ?? null;
}
