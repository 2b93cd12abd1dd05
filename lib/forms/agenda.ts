import { z } from 'zod';
import { agendaKinds, paperKinds, presenceBounds } from '@/lib/words';
import {
  choiceOf,
  draftText,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalWhole,
  rowId,
  rowsOf,
  textFields,
} from './fields';

const agendaItemInput = z.object({
  id: rowId,
  kind: choiceOf(agendaKinds, 'Chọn loại nội dung.'),
  title: draftText(500),
  presenter: optionalText(300),
  discussion: optionalParagraphs(),
  speakers: optionalParagraphs(2_000),
  conclusion: optionalParagraphs(),
  ...textFields('agendaItems'),
  isClosed: z.boolean(),
});

const paperInput = z.object({
  id: rowId,
  agendaItemId: optionalRow,
  kind: choiceOf(paperKinds, 'Chọn loại tài liệu.'),
  number: optionalText(60),
  datedOn: optionalPartialDate,
  fromBody: optionalText(300),
  toBody: optionalText(300),
  title: draftText(500),
  count: optionalWhole(
    1,
    10_000,
    'Số tài liệu là số từ 1 đến 10.000; nguồn không ghi thì để trống.',
  ).prefault(null),
  countBound: choiceOf(presenceBounds, 'Chọn mức đúng của số tài liệu.').prefault('exact'),
  ...textFields('papers'),
  fileDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .catch(null),
  fileName: optionalText(200),
});

/** Chương trình kỳ họp, in order, with the papers of each item and those of the session as a whole. */
export const agendaInput = z.object({
  agendaItems: rowsOf(agendaItemInput, 200),
  papers: rowsOf(paperInput, 1_000),
});
