import { z } from 'zod';
import { NOTE_MOST } from '@/lib/review/notes';
import { password } from './accounts';
import { draftParagraphs, rowId } from './fields';

const place = z.discriminatedUnion('is', [
  z.object({ is: z.literal('piece'), sessionId: rowId, resolutionId: rowId, pieceId: rowId }),
  z.object({ is: z.literal('paper'), sessionId: rowId, paperId: rowId }),
  z.object({ is: z.literal('session'), sessionId: rowId }),
]);

/** A private note as its page sends it; an empty `body` removes it. `base` is the revision it was typed over. */
export const noteInput = z.object({
  place,
  body: draftParagraphs(NOTE_MOST),
  base: z.int().min(0).max(1_000_000_000),
  /** The page that was typed in: what it sends twice is one. */
  writer: rowId,
});

/** The password from before somebody else set another: it opens the notes of then. */
export const openNotesInput = z.object({ former: password('Ghi mật khẩu trước khi được đặt lại.') });
