import { questionAnchor, respondentsText } from '@/lib/public/question-text';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { PromiseKind, PromiseState } from '@/lib/words-of-promises';
import type { SessionPromise } from './promise';
import type { SessionRecord, Task } from './schema';
import type { Petition } from './schema-petitions';
import type { Oversight, Question } from './schema-questions';

/** Something a record says somebody has yet to do or has done, whatever it is called there. Null is not known. */
export type RecordPromise = {
  readonly kind: PromiseKind;
  /** Of the row that holds it. */
  readonly id: string;
  readonly body: string;
  readonly owner: string | null;
  readonly dueOn: KnownDate;
  readonly extendedTo: KnownDate;
  readonly state: PromiseState | null;
  readonly doneOn: KnownDate;
  readonly evidence: string | null;
  /** Whether an answer is what is waited for, and not a deed. */
  readonly awaitsAnswer: boolean;
  /** Where it stands on the page of its session. */
  readonly anchor: string;
};

/** A promise of a published record as it stands by the newest report on it. */
export type PublishedPromise = Omit<RecordPromise, 'id'> & {
  readonly sessionSlug: string;
  readonly sessionLabel: string;
  readonly promiseId: string;
  /** The address and the name of the session that reported on it last; null where none has. */
  readonly reportedIn: string | null;
  readonly reportedAt: string | null;
};

/** The first of those that are open, and how many there are. */
export type OpenPromises = { readonly promises: readonly PublishedPromise[]; readonly total: number };

/**
 * All a record promises, in its order: its tasks, the questions put and what was promised in answering them, what voters asked
 * for, and what was to be overseen. Nothing is concluded from what is not written.
 */
export const promisesOf = ({
  tasks,
  questions = [],
  petitions = [],
  oversight = [],
}: Pick<SessionRecord, 'tasks' | 'questions' | 'petitions' | 'oversight'>): RecordPromise[] => [
  ...tasks.map(ofTask),
  ...questions.map(ofQuestion),
  ...petitions.map(ofPetition),
  ...oversight.map(ofOversight),
];

/** Whether nothing more is waited for. */
export const isSettled = (state: PromiseState | null): boolean => state === 'done' || state === 'answered';

/** The last day for it as it was put off, as far as either is known. */
export const dueDayOf = ({ dueOn, extendedTo }: Pick<RecordPromise, 'dueOn' | 'extendedTo'>): KnownDate =>
  extendedTo ?? dueOn;

type Became = Pick<SessionPromise, 'status' | 'doneOn' | 'evidence'>;

const becameOf = ({ status, doneOn = null, evidence = null }: Became) => ({
  state: status === 'done' ? ('done' as const) : status === 'open' ? ('not_done' as const) : null,
  ...{ doneOn, evidence },
});

const ofTask = (task: Task): RecordPromise => ({
  ...{ kind: 'task', id: task.id, body: task.body, owner: task.owner, dueOn: task.dueOn, extendedTo: null },
  ...becameOf(task),
  ...{ awaitsAnswer: false, anchor: 'nhiem-vu' },
});

const ofPromise = ({ body, owner = null, dueOn = null, ...became }: SessionPromise) => ({
  ...{ body, owner, dueOn, extendedTo: null, awaitsAnswer: false },
  ...becameOf(became),
});

/** What was promised in answering; of a question where nothing was, the answer itself. */
function ofQuestion(question: Question): RecordPromise {
  const { id, matter, promise, turns = [] } = question;
  const at = { kind: 'question' as const, id, anchor: questionAnchor(question) };
  if (promise) return { ...at, ...ofPromise(promise) };
  const answer = turns.findLast(({ kind }) => kind === 'answer');
  return {
    ...at,
    ...{ body: matter, owner: respondentsText(question) || null, dueOn: null, extendedTo: null },
    ...{ state: answer ? 'answered' : null, doneOn: answer?.on ?? null },
    ...{ evidence: answer?.document?.number ?? null, awaitsAnswer: true },
  };
}

const STANDING = {
  solved: 'done',
  explained: 'answered',
  solving: 'not_done',
  planned: 'not_done',
  forwarded: 'not_done',
  unsolved: 'not_done',
} as const;

/** How a matter stands by what looking at it found; else as its answer says, or by there being one. */
function petitionState({ review, status, ...answer }: Petition): PromiseState | null {
  if (review) return review;
  if (status) return STANDING[status];
  return answer.answeredOn || answer.answer || answer.answerNumber ? 'answered' : null;
}

function ofPetition(row: Petition): RecordPromise {
  const { id, body, responsible = null, dueOn = null, extendedTo = null } = row;
  const state = petitionState(row);
  const doneOn = state === 'done' ? (row.reviewedOn ?? row.answeredOn) : row.answeredOn;
  return {
    ...{ kind: 'petition', id, body, owner: responsible, dueOn, extendedTo, state },
    ...{ doneOn: isSettled(state) ? (doneOn ?? null) : null, evidence: row.answerNumber ?? null },
    ...{ awaitsAnswer: true, anchor: `kien-nghi-${id}` },
  };
}

const OVERSEEN = {
  done: 'done',
  partly_done: 'partly',
  not_done: 'not_done',
  planned: 'not_done',
  under_way: 'not_done',
} as const;

/** What its conclusion asks for; where that is not written down, that it is carried out. */
function ofOversight({ id, subject, lead = null, state, promise }: Oversight): RecordPromise {
  const at = { kind: 'oversight' as const, id, anchor: 'giam-sat' };
  if (promise) return { ...at, ...ofPromise(promise) };
  return {
    ...at,
    ...{ body: subject, owner: lead, dueOn: null, extendedTo: null, awaitsAnswer: false },
    ...{ state: state ? OVERSEEN[state] : null, doneOn: null, evidence: null },
  };
}
