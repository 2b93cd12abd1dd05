import { documentOf } from './document';
import type { SessionDraft } from './draft';
import { known } from './known';
import { promiseOf } from './promise';
import { knownTexts } from './row-texts';
import type { Oversight, Question, QuestionTurn, Respondent } from './schema-questions';
import { sourceOf } from './sourced';
import { whoIn } from './who';

type Row = SessionDraft['questions'][number];
type Turn = SessionDraft['questionTurns'][number];

/** Questions with what followed each; left out where there is none. */
export function buildQuestions(draft: SessionDraft): { questions?: Question[] } {
  if (draft.questions.length === 0) return {};
  const who = whoIn(draft);
  const turnsOf = (id: string) =>
    draft.questionTurns.filter(({ questionId }) => questionId === id).map((turn) => turnOf(turn, who));
  const questions = draft.questions.map((row) => questionOf(row, turnsOf(row.id), who));
  return { questions };
}

type Who = ReturnType<typeof whoIn>;

function questionOf(row: Row, turns: QuestionTurn[], who: Who): Question {
  const respondents = row.respondents.map(respondentOf);
  return {
    id: row.id,
    ...who(row),
    ...known('office', row.office),
    ...(row.how && { how: row.how }),
    ...known('on', row.on),
    ...known('at', row.at),
    ...(respondents.length > 0 && { respondents }),
    matter: row.matter,
    ...known('agendaItem', row.agendaItemId),
    ...known('sitting', row.sittingId),
    ...documentOf(row),
    ...(turns.length > 0 && { turns }),
    ...known('conclusion', row.conclusion),
    ...promiseOf(row),
    ...known('resolution', row.resolutionId),
    ...knownTexts('questions', row),
    ...sourceOf(row),
  };
}

const respondentOf = ({ name, office, body }: Row['respondents'][number]): Respondent => ({
  ...known('name', name),
  ...known('office', office),
  ...known('body', body),
});

const turnOf = (row: Turn, who: Who): QuestionTurn => ({
  id: row.id,
  kind: row.kind,
  ...who(row),
  ...known('office', row.office),
  ...(row.how && { how: row.how }),
  ...known('on', row.on),
  ...known('at', row.at),
  ...known('words', row.words),
  ...documentOf(row),
});

/** What the council oversees; left out where nothing is. */
export function buildOversight({ oversights }: SessionDraft): { oversight?: Oversight[] } {
  if (oversights.length === 0) return {};
  const oversight = oversights.map((row) => ({
    id: row.id,
    subject: row.subject,
    ...known('programme', row.programme),
    ...(row.method && { method: row.method }),
    ...known('lead', row.lead),
    ...(row.bodies.length > 0 && { bodies: row.bodies }),
    ...known('period', row.period),
    ...(row.state && { state: row.state }),
    ...known('conclusion', row.conclusion),
    ...documentOf(row),
    ...promiseOf(row),
    ...known('agendaItem', row.agendaItemId),
    ...knownTexts('oversights', row),
    ...sourceOf(row),
  }));
  return { oversight };
}
