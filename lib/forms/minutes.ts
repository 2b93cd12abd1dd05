import { z } from 'zod';
import { type MinuteKind, minuteKinds } from '@/lib/words';
import {
  choiceOf,
  optionalParagraphs,
  optionalRow,
  optionalText,
  optionalTime,
  rowId,
  rowsOf,
} from './fields';

/** Lines that may be of a question. */
const ofQuestions: readonly MinuteKind[] = ['question', 'answer', 'conclusion'];

const entryInput = z
  .object({
    id: rowId,
    kind: choiceOf(minuteKinds, 'Chọn loại dòng biên bản.'),
    agendaItemId: optionalRow.prefault(null),
    sittingId: optionalRow.prefault(null),
    at: optionalTime.prefault(null),
    mandateId: optionalRow.prefault(null),
    name: optionalText(200).prefault(null),
    office: optionalText(300).prefault(null),
    body: optionalParagraphs(20_000).prefault(null),
    answersId: optionalRow.prefault(null),
    voteId: optionalRow.prefault(null),
    questionId: optionalRow.prefault(null),
    personnelVoteId: optionalRow.prefault(null),
    isInternal: z.boolean().prefault(false),
  })
  // A delegate is called as the register has it; only an answer answers, and only a vote or what was concluded of it names one,
  // and only what is asked, answered or concluded is of a question.
  .transform((row) => ({
    ...row,
    name: row.mandateId === null ? row.name : null,
    answersId: row.kind === 'answer' ? row.answersId : null,
    voteId: row.kind === 'vote' || row.kind === 'conclusion' ? row.voteId : null,
    questionId: ofQuestions.includes(row.kind) ? row.questionId : null,
    personnelVoteId: row.kind === 'vote' || row.kind === 'conclusion' ? row.personnelVoteId : null,
  }));

/** Biên bản, line by line, in the order it was written down. */
export const minutesInput = z
  .object({ minuteEntries: rowsOf(entryInput, 2_000) })
  // An answer to a line that is gone stands by itself.
  .transform(({ minuteEntries }) => {
    const there = new Set(minuteEntries.map(({ id }) => id));
    const kept = (row: (typeof minuteEntries)[number]) =>
      row.answersId !== null && (!there.has(row.answersId) || row.answersId === row.id)
        ? { ...row, answersId: null }
        : row;
    return { minuteEntries: minuteEntries.map(kept) };
  });
