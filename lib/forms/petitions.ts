import { z } from 'zod';
import {
  petitionAuthorities,
  petitionAxes,
  petitionReviews,
  petitionStatuses,
  petitionWays,
} from '@/lib/words-of-petitions';
import {
  choiceOf,
  draftParagraphs,
  optionalAddress,
  optionalChoice,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalWhole,
  rowId,
  rowsOf,
} from './fields';

/** A whole term's matters may come as one list out of a workbook. */
const MOST_PETITIONS = 10_000;

const words = (max: number) => optionalText(max).prefault(null);
const day = optionalPartialDate.prefault(null);

const petitionInput = z.object({
  id: rowId,
  code: words(60),
  body: draftParagraphs(5_000),
  field: words(200),
  place: words(300),
  petitioner: words(300),
  way: optionalChoice(petitionWays, 'Chọn cách cử tri nêu kiến nghị.').prefault(null),
  raisedBefore: words(200),
  raisedOn: day,
  responsible: words(300),
  authority: optionalChoice(petitionAuthorities, 'Chọn thẩm quyền trong danh sách.').prefault(null),
  receivedOn: day,
  forwardedOn: day,
  dueOn: day,
  extendedTo: day,
  extensionReason: words(500),
  answeredOn: day,
  answerNumber: words(100),
  answeredBy: words(300),
  answer: optionalParagraphs(10_000).prefault(null),
  answerUrl: optionalAddress().prefault(null),
  status: optionalChoice(petitionStatuses, 'Chọn tình trạng trong danh sách.').prefault(null),
  review: optionalChoice(petitionReviews, 'Chọn kết quả rà soát trong danh sách.').prefault(null),
  reviewedOn: day,
  reviewNote: words(1_000),
  reminders: z
    .array(z.object({ on: day, number: words(100) }))
    .max(50, 'Nhiều quá 50 lần đôn đốc.')
    .prefault([])
    // A line somebody opened and left empty is none.
    .transform((rows) => rows.filter(({ on, number }) => on !== null || number !== null)),
  sourceId: optionalRow.prefault(null),
});

const peopleCount = optionalWhole(0, 1_000_000, 'Ghi một số nguyên từ 0 đến 1.000.000.').prefault(null);

const countInput = z.object({
  id: rowId,
  raisedBefore: words(200),
  axis: choiceOf(petitionAxes, 'Chọn số này là tổng số hay của phần nào.'),
  label: words(300),
  speakers: peopleCount,
  matters: peopleCount,
  printed: words(500),
  sourceId: optionalRow.prefault(null),
});

/** Kiến nghị của cử tri: the matters one by one, and the numbers a source states of them. */
export const petitionsInput = z.object({
  petitions: rowsOf(petitionInput, MOST_PETITIONS),
  petitionCounts: rowsOf(countInput, 1_000),
});
