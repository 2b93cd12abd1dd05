import type { RowDocument } from '@/lib/record/document';
import type { SessionPromise } from '@/lib/record/promise';
import type { SessionRecord } from '@/lib/record/schema';
import type { Question, QuestionTurn, Respondent } from '@/lib/record/schema-questions';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { formatPartialDate, onPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { taskState } from './task-text';

/* Questions in words, the same on the page, on paper and in the search. */

/** Gives a delegate's name by the id of the mandate. */
type NameOf = (id: string) => string | null;

/** The names of a record's delegates. */
export const delegateNames =
  ({ delegates }: Pick<SessionRecord, 'delegates'>): NameOf =>
  (id) =>
    delegates.find((one) => one.id === id)?.name ?? null;

type Who = Pick<Question, 'delegate' | 'name' | 'office'>;

/** «Lê Thị Cúc, Trưởng ban Kinh tế»; null where nobody is named. */
export function whoText({ delegate, name, office }: Who, nameOf: NameOf): string | null {
  const who = (delegate && nameOf(delegate)) || name;
  return [who, office].filter(Boolean).join(', ') || null;
}

/** «Ông Trần Văn Bình, Trưởng phòng Kinh tế, Ủy ban nhân dân phường», as far as it is known. */
export const respondentText = ({ name, office, body }: Respondent): string =>
  [name, office, body].filter(Boolean).join(', ');

/** Within a sentence somebody is «ông», «bà»; at its beginning, as it is typed. */
const withinSentence = (text: string): string =>
  text.replace(/^(?:Ông|Bà|Đồng chí)(?=\s)/u, (word) => word.toLocaleLowerCase('vi'));

/** Everybody who was asked, «…; …», as it stands within a sentence; empty where nobody is named. */
export const respondentsText = ({ respondents = [] }: Pick<Question, 'respondents'>): string =>
  respondents.map((one) => withinSentence(respondentText(one))).join('; ');

type When = Pick<Question, 'how' | 'on' | 'at'>;

/** «bằng văn bản, ngày 12/6/2026», «tại phiên họp, lúc 9:40»; empty where nothing of it is known. */
export const whenText = ({ how, on, at }: When): string =>
  [how && lowerFirst(terms.questionWay[how]), on && onPartialDate(on), at && `lúc ${at}`]
    .filter(Boolean)
    .join(', ');

/** «Văn bản số 45/UBND, ngày 3/8/2026, tệp tra-loi.pdf». */
export const documentText = ({ number, datedOn, file }: RowDocument): string =>
  [`Văn bản${number ? ` số ${number}` : ''}`, datedOn && onPartialDate(datedOn), file && `tệp ${file.name}`]
    .filter(Boolean)
    .join(', ');

/** «Ông Trần Văn Bình trả lời tại phiên họp», «Lê Thị Cúc hỏi thêm», «Trả lời bằng văn bản, ngày 3/8/2026». */
export function turnHead(turn: QuestionTurn, nameOf: NameOf): string {
  const who = whoText(turn, nameOf);
  const did = lowerFirst(terms.questionTurn[turn.kind]);
  return upperFirst([who, did, whenText(turn)].filter(Boolean).join(' '));
}

/** «Ủy ban nhân dân phường · hạn 30/9/2026 · đã xong 12/9/2026 (Báo cáo số 45)»; empty where only the promise is known. */
export const promiseDetail = (promise: SessionPromise): string =>
  [promise.owner, promise.dueOn && `hạn ${formatPartialDate(promise.dueOn)}`, lowerFirst(taskState(promise))]
    .filter(Boolean)
    .join(' · ');

/** «Lê Thị Cúc chất vấn Ông Trần Văn Bình, Trưởng phòng Kinh tế», as far as it is known. */
export function questionHead(question: Question, nameOf: NameOf): string {
  const [asker, asked] = [whoText(question, nameOf), respondentsText(question)];
  if (!asker) return asked ? `Chất vấn ${asked}` : 'Chất vấn';
  return asked ? `${asker} chất vấn ${asked}` : `${asker} chất vấn`;
}

/** «Hứa: xong mương tổ 7 (Ủy ban nhân dân phường; hạn 30/9/2026; chưa xong).» */
export function promiseText(promise: SessionPromise): string {
  const detail = promiseDetail(promise).replaceAll(' · ', '; ');
  const body = promise.body.replace(/[.;]$/u, '');
  return detail ? `${body} (${detail})` : body;
}

/** That nobody answered, as far as the record says; null where somebody did. */
export const unansweredText = ({ turns = [] }: Pick<Question, 'turns'>, silent: string): string | null =>
  turns.some(({ kind }) => kind === 'answer') ? null : `${silent} câu trả lời.`;

type Of = Pick<SessionRecord, 'delegates' | 'questions' | 'session'>;

/** What followed a question and what came of it, each with its label; the matter itself stands before them. */
export function followingLines(
  question: Question,
  record: Of,
  silent: string,
): [label: string, text: string][] {
  const nameOf = delegateNames(record);
  const { turns = [], conclusion, promise } = question;
  const none = unansweredText(question, silent);
  const last: [string, string | null | undefined][] = [
    ['Trả lời', none],
    ['Kết luận của chủ tọa', conclusion],
    ['Lời hứa', promise && promiseText(promise)],
  ];
  return [
    ...turns.map((turn): [string, string] => [
      turnHead(turn, nameOf),
      [turn.words, turn.document && `${documentText(turn.document)}.`].filter(Boolean).join('\n'),
    ]),
    ...last.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : [])),
  ];
}

/** The permanent anchor of a question on its session's page. */
export const questionAnchor = ({ id }: Pick<Question, 'id'>): string => `chat-van-${id}`;

/** What a question is called in a list: its matter, as far as one line holds it. */
export const questionTitle = ({ matter }: Pick<Question, 'matter'>): string => {
  const [line = ''] = matter.split('\n');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
};
