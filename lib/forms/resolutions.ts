import { z } from 'zod';
import { isPartialDate, isSurelyBefore } from '@/lib/vi/partial-date';
import { readResolutionNumber } from '@/lib/vi/resolution-number';
import { groupScopes, presenceBounds, resolutionKinds, resolutionStatuses } from '@/lib/words';
import {
  asideFields,
  choiceOf,
  draftParagraphs,
  draftText,
  optionalChoice,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalWhole,
  rowId,
  rowsOf,
} from './fields';

/** Why a sign in a draft may stand. */
export const passReason = draftText(500);

const pointInput = z.object({ id: rowId, text: draftParagraphs(4_000) });

const clauseInput = z.object({
  id: rowId,
  text: draftParagraphs(8_000),
  points: rowsOf(pointInput, 60),
});

const articleInput = z.object({
  id: rowId,
  heading: optionalText(500),
  text: optionalParagraphs(8_000),
  clauses: rowsOf(clauseInput, 100),
});

/** In the one spelling of its kind; a number of another kind stays as its source prints it. */
const numberField = optionalText(60).transform((value) => value && (readResolutionNumber(value) ?? value));

const resolutionInput = z
  .object({
    id: rowId,
    agendaItemId: optionalRow,
    number: numberField,
    kind: optionalChoice(resolutionKinds, 'Chọn loại nghị quyết trong danh sách.'),
    title: draftText(500),
    printedTitle: optionalParagraphs(1_000),
    note: optionalParagraphs(2_000),
    legalBases: z
      .array(optionalParagraphs(1_000))
      .max(60)
      .transform((lines) => lines.filter((line) => line !== null)),
    articles: rowsOf(articleInput, 500),
    annexes: z
      .array(
        z.object({
          title: draftText(300),
          text: draftParagraphs(),
        }),
      )
      .max(20),
    adoptedOn: optionalPartialDate,
    issuedOn: optionalPartialDate,
    effectiveOn: optionalPartialDate,
    signer: optionalText(200),
    ...asideFields('resolutions'),
    sent: z
      .array(z.object({ to: draftText(300), on: optionalPartialDate, how: optionalText(200) }))
      .max(100)
      .prefault([]),
    posted: z
      .array(z.object({ where: draftText(300), from: optionalPartialDate, to: optionalPartialDate }))
      .max(40)
      .prefault([]),
    passedSigns: z
      .array(z.object({ rule: z.string().max(80), passage: draftText(400), reason: passReason }))
      .max(200)
      .transform((signs) => signs.filter(({ reason }) => reason !== ''))
      .prefault([]),
    status: choiceOf(resolutionStatuses, 'Chọn tình trạng nghị quyết.'),
    inReview: z.boolean(),
    sourceId: optionalRow,
  })
  .superRefine((resolution, context) => {
    const { adoptedOn, issuedOn } = resolution;
    // A field that was refused arrives here as it was typed.
    const isRead = (typed: string | null): typed is string => typed !== null && isPartialDate(typed);
    if (isRead(adoptedOn) && isRead(issuedOn) && isSurelyBefore(issuedOn, adoptedOn))
      context.addIssue({
        code: 'custom',
        path: ['issuedOn'],
        message: 'Ngày ban hành phải từ ngày thông qua trở đi.',
      });
  });

const groupInput = z.object({
  id: rowId,
  count: optionalWhole(1, 10_000, 'Số nghị quyết là số từ 1 đến 10.000; nguồn không ghi thì để trống.'),
  countBound: choiceOf(presenceBounds, 'Chọn mức đúng của số nghị quyết.').prefault('exact'),
  scope: choiceOf(groupScopes, 'Chọn nhóm này gồm những nghị quyết nào.'),
  subject: optionalText(500),
  status: choiceOf(resolutionStatuses, 'Chọn tình trạng nghị quyết.'),
  printed: optionalParagraphs(2_000),
  sourceId: optionalRow,
});

/** Nghị quyết of the session, in order, and groups of which a source gives the number only. */
export const resolutionsInput = z.object({
  resolutions: rowsOf(resolutionInput, 100),
  resolutionGroups: rowsOf(groupInput, 40).prefault([]),
});
