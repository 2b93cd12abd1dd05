import { z } from 'zod';
import { amendmentKinds } from '@/lib/words';
import {
  choiceOf,
  draftParagraphs,
  optionalParagraphs,
  optionalRow,
  requiredParagraphs,
  rowId,
} from './fields';

const NOTHING_PROPOSED = 'Ghi câu chữ đề nghị. Muốn bỏ hẳn chỗ này thì chọn «Bỏ».';

/**
 * Other words for a piece of a draft. `seen` is the number of the version on the page; `hasWaited` that it lay in the browser for want of
 * a network. What is to be removed is given no words, whatever was typed.
 */
export const amendmentInput = z
  .object({
    key: optionalRow,
    resolutionId: rowId,
    pieceId: rowId,
    kind: choiceOf(amendmentKinds, 'Chọn sửa, thêm hay bỏ.'),
    proposed: draftParagraphs(4_000),
    reason: optionalParagraphs(2_000),
    seen: z.coerce.number().int().min(0).max(100_000),
    hasWaited: z.boolean().default(false),
  })
  .transform((input, context) => {
    if (input.kind === 'delete') return { ...input, proposed: '' };
    if (input.proposed === '')
      context.addIssue({ code: 'custom', path: ['proposed'], message: NOTHING_PROPOSED });
    return input;
  });

/** One amendment, for what is done with a press of a button. */
export const amendmentKey = z.object({ amendmentId: rowId });

export const declineInput = z.object({
  amendmentId: rowId,
  answer: requiredParagraphs('Ghi vì sao không tiếp thu, để đại biểu đọc được.', 2_000),
});

/**
 * What was passed and is put into the draft: the version of the desk's section and the amendments that were on the page, and those that
 * are taken over others they contradict.
 */
export const assembleInput = z.object({
  resolutionId: rowId,
  base: z.coerce.number().int().min(0),
  shown: z.array(rowId).max(500),
  taken: z.array(rowId).max(500),
});
