import { z } from 'zod';
import { isPartialDate, isSurelyBefore } from '@/lib/vi/partial-date';
import { readResolutionNumber } from '@/lib/vi/resolution-number';
import { resolutionKinds, resolutionStatuses } from '@/lib/words';
import {
  choiceOf,
  draftParagraphs,
  draftText,
  optionalChoice,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  rowId,
  rowsOf,
  textFields,
} from './fields';

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

const numberField = optionalText(60).transform((value, context): string | null => {
  if (!value) return null;
  const number = readResolutionNumber(value);
  if (number) return number;
  const message = 'Ghi số, ký hiệu theo dạng 05/NQ-HĐND hoặc 06/2021/NQ-HĐND.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

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
    articles: rowsOf(articleInput, 100),
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
    ...textFields('resolutions'),
    status: choiceOf(resolutionStatuses, 'Chọn tình trạng nghị quyết.'),
    inReview: z.boolean(),
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

/** Nghị quyết of the session, in order. */
export const resolutionsInput = z.object({ resolutions: rowsOf(resolutionInput, 100) });
