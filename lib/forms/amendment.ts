import { z } from 'zod';
import { amendmentKinds, proposerKinds } from '@/lib/words';
import {
  choiceOf,
  draftParagraphs,
  optionalParagraphs,
  optionalRow,
  optionalText,
  requiredParagraphs,
  rowId,
} from './fields';

/** What a form that proposes sends besides its key. */
export const AMEND_FIELDS = [
  'resolutionId',
  'pieceId',
  'kind',
  'proposed',
  'reason',
  'partOf',
  'seen',
] as const;

/** So many pieces one amendment may reach. */
export const MOST_PIECES = 60;

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
    /** As long as any piece may be; what its own kind of piece takes is asked where the draft is known. */
    proposed: draftParagraphs(),
    reason: optionalParagraphs(2_000),
    /** The amendment of one's own that it is a further piece of. */
    partOf: optionalRow,
    seen: z.coerce.number().int().min(0).max(100_000),
    hasWaited: z.boolean().default(false),
  })
  .transform((input, context) => {
    if (input.kind === 'delete') return { ...input, proposed: '' };
    if (input.proposed === '')
      context.addIssue({ code: 'custom', path: ['proposed'], message: NOTHING_PROPOSED });
    return input;
  });

const NAME_THEM = 'Ghi tên người, nhóm hoặc cơ quan đề nghị.';

/** Those whose name says nothing that what they are does not. */
const NAMELESS: readonly string[] = ['standing_committee', 'drafter', 'secretariat'];

/** The same entered at the desk for those who put it forward. */
export const recordedInput = amendmentInput.and(
  z
    .object({
      proposerKind: choiceOf(proposerKinds, 'Chọn ai đề nghị.'),
      proposer: optionalText(300),
      coSigners: optionalParagraphs(4_000),
    })
    .superRefine(({ proposerKind, proposer }, context) => {
      if (!proposer && !NAMELESS.includes(proposerKind))
        context.addIssue({ code: 'custom', path: ['proposer'], message: NAME_THEM });
    }),
);

/** One piece of an amendment, for what is done with a press of a button. */
export const amendmentKey = z.object({ amendmentId: rowId });

/** The pieces of one amendment that are decided on together: those that were on the page. */
const pieces = z.array(rowId).min(1).max(MOST_PIECES);
export const amendmentKeys = z.object({ amendmentIds: pieces });

export const declineInput = z.object({
  amendmentIds: pieces,
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
