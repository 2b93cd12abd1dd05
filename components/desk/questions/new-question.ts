import type { SectionInput } from '@/lib/forms/sections';
import { newRowId } from '../editor/new-row-id';

export type Question = SectionInput<'questions'>['questions'][number];
export type Turn = SectionInput<'questions'>['questionTurns'][number];

/** A question of which nothing is known yet. */
export const newQuestion = (): Question => ({
  ...{ id: newRowId(), mandateId: null, name: null, office: null, how: null, on: null, at: null },
  ...{ respondents: [], matter: '', agendaItemId: null, sittingId: null },
  ...{ number: null, datedOn: null, fileDigest: null, fileName: null, conclusion: null },
  ...{ promiseBody: null, promiseOwner: null, promiseDueOn: null, promiseStatus: null },
  ...{ promiseDoneOn: null, promiseEvidence: null, resolutionId: null, note: null, sourceId: null },
});

/** What comes next of a question: its answer, and after an answer what is asked again. */
export const nextTurn = (questionId: string, turns: readonly Turn[]): Turn => ({
  ...{ id: newRowId(), questionId, kind: turns.at(-1)?.kind === 'answer' ? 'follow_up' : 'answer' },
  ...{ mandateId: null, name: null, office: null, how: null, on: null, at: null, words: null },
  ...{ number: null, datedOn: null, fileDigest: null, fileName: null },
});
