import { z } from 'zod';
import { optionalRow, requiredParagraphs, rowId } from './fields';

/** A remark on a draft resolution; `articleId` is `null` when it is on the whole. `key` lets a double submit be one. */
export const commentInput = z.object({
  key: optionalRow,
  resolutionId: rowId,
  articleId: optionalRow,
  body: requiredParagraphs('Ghi nội dung góp ý.', 4_000),
});

export const withdrawCommentInput = z.object({ commentId: rowId });

/** `versionId` is of the version that was on the page; without it the newest is meant. */
export const markReadInput = z.object({
  resolutionId: rowId,
  versionId: optionalRow,
  read: z.boolean(),
});

/** The version of a draft that a reader has before them. */
export const openingInput = z.object({ resolutionId: rowId, versionId: rowId });
