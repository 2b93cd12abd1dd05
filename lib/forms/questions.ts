import { z } from 'zod';
import {
  oversightMethods,
  oversightStates,
  questionTurnKinds,
  questionWays,
  taskStatuses,
} from '@/lib/words';
import {
  choiceOf,
  draftParagraphs,
  draftText,
  fileDigest,
  optionalChoice,
  optionalParagraphs,
  optionalPartialDate,
  optionalRow,
  optionalText,
  optionalTime,
  rowId,
  rowsOf,
  textFields,
} from './fields';

/** Something undertaken within another row; what became of it is told of one that is done. */
const promiseFields = {
  promiseBody: optionalParagraphs(2_000).prefault(null),
  promiseOwner: optionalText(300).prefault(null),
  promiseDueOn: optionalPartialDate.prefault(null),
  promiseStatus: optionalChoice(taskStatuses, 'Chọn đã xong hay chưa.').prefault(null),
  promiseDoneOn: optionalPartialDate.prefault(null),
  promiseEvidence: optionalText(1_000).prefault(null),
};

/** The paper a row was put down in. */
const documentFields = {
  number: optionalText(60).prefault(null),
  datedOn: optionalPartialDate.prefault(null),
  fileDigest: fileDigest.prefault(null),
  fileName: optionalText(200).prefault(null),
};

const whoFields = {
  mandateId: optionalRow.prefault(null),
  name: optionalText(200).prefault(null),
  office: optionalText(300).prefault(null),
};

const wayField = optionalChoice(questionWays, 'Chọn tại phiên họp hay bằng văn bản.').prefault(null);

/** A delegate is called as the register has it. */
const calledOnce = <Row extends { mandateId: string | null; name: string | null }>(row: Row): Row => ({
  ...row,
  name: row.mandateId === null ? row.name : null,
});

const respondentInput = z.object({
  name: optionalText(200).prefault(null),
  office: optionalText(300).prefault(null),
  body: optionalText(300).prefault(null),
});

const questionInput = z
  .object({
    id: rowId,
    ...whoFields,
    how: wayField,
    on: optionalPartialDate.prefault(null),
    at: optionalTime.prefault(null),
    // Somebody of whom nothing is written was not asked.
    respondents: z
      .array(respondentInput)
      .max(20, 'Ghi nhiều nhất 20 người trả lời.')
      .transform((rows) => rows.filter((row) => row.name || row.office || row.body))
      .prefault([]),
    matter: draftParagraphs(10_000),
    agendaItemId: optionalRow.prefault(null),
    sittingId: optionalRow.prefault(null),
    ...documentFields,
    conclusion: optionalParagraphs(10_000).prefault(null),
    ...promiseFields,
    resolutionId: optionalRow.prefault(null),
    ...textFields('questions'),
    sourceId: optionalRow.prefault(null),
  })
  .transform(calledOnce);

const turnInput = z
  .object({
    id: rowId,
    questionId: rowId,
    kind: choiceOf(questionTurnKinds, 'Chọn trả lời hay hỏi thêm.'),
    ...whoFields,
    how: wayField,
    on: optionalPartialDate.prefault(null),
    at: optionalTime.prefault(null),
    words: optionalParagraphs().prefault(null),
    ...documentFields,
  })
  .transform(calledOnce);

/** Chất vấn, in the order in which they were put, and what followed each. */
export const questionsInput = z
  .object({ questions: rowsOf(questionInput, 500), questionTurns: rowsOf(turnInput, 2_000) })
  // What followed a question goes with it.
  .transform(({ questions, questionTurns }) => {
    const there = new Set(questions.map(({ id }) => id));
    return { questions, questionTurns: questionTurns.filter(({ questionId }) => there.has(questionId)) };
  });

const oversightInput = z.object({
  id: rowId,
  subject: draftText(1_000),
  programme: optionalText(500).prefault(null),
  method: optionalChoice(oversightMethods, 'Chọn cách giám sát trong danh sách.').prefault(null),
  lead: optionalText(300).prefault(null),
  bodies: z
    .array(optionalText(300))
    .max(50, 'Ghi nhiều nhất 50 cơ quan, đơn vị.')
    .transform((names) => names.filter((name) => name !== null))
    .prefault([]),
  period: optionalText(200).prefault(null),
  state: optionalChoice(oversightStates, 'Chọn tình trạng trong danh sách.').prefault(null),
  conclusion: optionalParagraphs().prefault(null),
  ...documentFields,
  ...promiseFields,
  agendaItemId: optionalRow.prefault(null),
  ...textFields('oversights'),
  sourceId: optionalRow.prefault(null),
});

/** Giám sát, in order. */
export const oversightInputs = z.object({ oversights: rowsOf(oversightInput, 200) });
