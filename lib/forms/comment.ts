import { z } from 'zod';
import { answerKinds } from '@/lib/words';
import { choiceOf, optionalRow, requiredParagraphs, rowId } from './fields';

/**
 * A remark on a draft resolution; `pieceId` is `null` when it is on the whole. A reply names the remark it answers, and is of
 * its piece. `key` lets a double submit be one.
 */
export const commentInput = z.object({
  key: optionalRow,
  resolutionId: rowId,
  pieceId: optionalRow,
  replyTo: optionalRow,
  body: requiredParagraphs('Ghi nội dung góp ý.', 4_000),
});

export const withdrawCommentInput = z.object({ commentId: rowId });

/** The clerk's answer to a thread. `seen` is when the answer on screen was given, '' while there was none. */
export const answerInput = z.object({
  commentId: rowId,
  kind: choiceOf(answerKinds, 'Chọn tiếp thu hoặc giải trình.'),
  answer: requiredParagraphs('Ghi đã sửa gì, hoặc vì sao không sửa.', 4_000),
  seen: z.string().max(40),
});

export const resolveInput = z.object({ commentId: rowId, isDone: z.boolean() });

/** `versionId` is of the version that was on the page; without it the newest is meant. Sent twice with one `key`, it is one press. */
export const markReadInput = z.object({
  key: optionalRow,
  resolutionId: rowId,
  versionId: optionalRow,
  read: z.boolean(),
});

/** The version of a draft that a reader has before them. */
export const openingInput = z.object({ resolutionId: rowId, versionId: rowId });
