import { asDocumentColumns } from './document';
import { asPromiseColumns } from './promise';
import type { Oversight, Question, QuestionTurn } from './schema-questions';
import { asSourced } from './sourced';

/** A question as its form would send it. */
export function questionSheet({ turns: _, ...question }: Question) {
  const { delegate, agendaItem, sitting, document, promise, resolution, ...row } = asSourced(question);
  return {
    ...row,
    mandateId: delegate,
    agendaItemId: agendaItem,
    sittingId: sitting,
    ...asDocumentColumns(document),
    ...asPromiseColumns(promise),
    resolutionId: resolution,
  };
}

/** What followed a question, as its form would send it. */
export const turnSheet = ({ delegate, document, ...row }: QuestionTurn, questionId: string) => ({
  ...row,
  questionId,
  mandateId: delegate,
  ...asDocumentColumns(document),
});

/** An oversight as its form would send it. */
export function oversightSheet(oversight: Oversight) {
  const { document, promise, agendaItem, ...row } = asSourced(oversight);
  return { ...row, ...asDocumentColumns(document), ...asPromiseColumns(promise), agendaItemId: agendaItem };
}
