import { z } from 'zod';
import { agendaLinkFaults, withSubItems } from '@/lib/rules/agenda-links';
import { agendaChanges, agendaKinds, paperKinds, presenceBounds } from '@/lib/words';
import {
  asideFields,
  choiceOf,
  draftText,
  fileDigest,
  optionalChoice,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalWhole,
  rowId,
  rowsOf,
} from './fields';

const placeField = optionalWhole(1, 999, 'Thứ tự là số từ 1 đến 999.').prefault(null);

const agendaItemInput = z
  .object({
    id: rowId,
    kind: choiceOf(agendaKinds, 'Chọn loại nội dung.'),
    title: draftText(500),
    presenter: optionalText(300),
    discussion: optionalParagraphs(),
    speakers: optionalParagraphs(2_000),
    conclusion: optionalParagraphs(),
    ...asideFields('agendaItems'),
    isClosed: z.boolean(),
    approvesSession: optionalText(80).prefault(null),
    parentId: optionalRow.prefault(null),
    refersTo: z.array(rowId).max(50, 'Nhắc lại nhiều nhất 50 nội dung.').prefault([]),
    plannedPosition: placeField,
    adoptedPosition: placeField,
    change: optionalChoice(agendaChanges, 'Chọn thay đổi trong danh sách.').prefault(null),
    changeNote: optionalText(500).prefault(null),
    changeVoteId: optionalRow.prefault(null),
  })
  // Without a change nothing explains or decides it; an item is recalled once.
  .transform((row) => ({
    ...row,
    refersTo: [...new Set(row.refersTo)],
    ...(row.change === null ? { changeNote: null, changeVoteId: null } : {}),
  }));

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
  ...asideFields('papers'),
  fileDigest,
  fileName: optionalText(200),
});

/** Chương trình kỳ họp, in order, with the papers of each item. */
export const agendaInput = z
  .object({
    agendaItems: rowsOf(agendaItemInput, 200),
    papers: rowsOf(paperInput, 1_000),
  })
  .superRefine(({ agendaItems }, context) => {
    for (const { index, column, text } of agendaLinkFaults(agendaItems))
      context.addIssue({ code: 'custom', path: ['agendaItems', index, column], message: text });
  })
  // What belongs to a closed item is closed.
  .transform(({ agendaItems, ...rest }) => {
    const closed = new Set(
      agendaItems.filter(({ isClosed }) => isClosed).flatMap(({ id }) => [...withSubItems(agendaItems, id)]),
    );
    return { ...rest, agendaItems: agendaItems.map((row) => ({ ...row, isClosed: closed.has(row.id) })) };
  });
