import { z } from 'zod';
import { followUpStatuses, promiseKinds } from '@/lib/words-of-promises';
import {
  draftParagraphs,
  optionalChoice,
  optionalPartialDate,
  optionalRow,
  optionalText,
  rowId,
  rowsOf,
  textFields,
} from './fields';

const followUpInput = z.object({
  id: rowId,
  ofSession: optionalText(300).prefault(null),
  ofId: optionalRow.prefault(null),
  ofKind: optionalChoice(promiseKinds, 'Chọn lại việc đã hứa trong danh sách.').prefault(null),
  body: draftParagraphs(10_000),
  status: optionalChoice(followUpStatuses, 'Chọn kết quả trong danh sách.').prefault(null),
  on: optionalPartialDate.prefault(null),
  evidence: optionalText(1_000).prefault(null),
  ...textFields('followUps'),
  sourceId: optionalRow.prefault(null),
});

/** Việc đã hứa: what became of what earlier sessions were promised, in order. */
export const followUpsInput = z.object({ followUps: rowsOf(followUpInput, 2_000) });
