import { respondentText } from '@/lib/public/question-text';
import { terms } from '@/lib/vi/terms';
import {
  choice,
  type Field,
  file,
  following,
  inParts,
  link,
  list,
  partialDate,
  rowText,
  sourced,
  type Thing,
  text,
  texts,
  time,
} from './field-writing';
import type { SessionPromise } from './promise';
import type { QuestionTurn, Respondent } from './schema-questions';

const who = {
  mandateId: link('Đại biểu trong danh sách'),
  delegate: link('Đại biểu'),
  name: text('Họ tên'),
  office: text('Chức vụ'),
};

/** A paper by itself. */
const paper = {
  name: 'Văn bản',
  titledBy: 'number',
  fields: { number: text('Số, ký hiệu'), datedOn: partialDate('Ngày'), file: file('Tệp') },
} satisfies Thing;

/** The paper of a row, as a form holds it and as a record does. */
const document = {
  number: text('Số, ký hiệu văn bản'),
  datedOn: partialDate('Ngày văn bản'),
  fileName: text('Tên tệp'),
  fileDigest: following(file('Mã đối chiếu của tệp')),
  document: {
    label: 'Văn bản',
    write: (value, nameOf) => (value ? rowText(paper, value, nameOf) : null),
  } satisfies Field,
};

const promiseFields = {
  body: text('Hứa làm'),
  owner: text('Người thực hiện lời hứa'),
  dueOn: partialDate('Hạn của lời hứa'),
  status: choice('Tình trạng lời hứa', terms.taskStatus),
  doneOn: partialDate('Lời hứa xong ngày'),
  evidence: text('Căn cứ lời hứa đã xong'),
};

const promise = {
  promiseBody: promiseFields.body,
  promiseOwner: promiseFields.owner,
  promiseDueOn: promiseFields.dueOn,
  promiseStatus: promiseFields.status,
  promiseDoneOn: promiseFields.doneOn,
  promiseEvidence: promiseFields.evidence,
  promise: inParts('Lời hứa', (value, nameOf) => promiseParts((value ?? {}) as SessionPromise, nameOf)),
};

const promiseParts = (
  promise: Partial<SessionPromise>,
  nameOf: Parameters<Field['write']>[1],
): [string, string][] =>
  (Object.keys(promiseFields) as (keyof typeof promiseFields)[]).map((key) => {
    const field: Field = promiseFields[key];
    return [field.label, field.write(promise[key], nameOf, promise) ?? ''];
  });

const turns = {
  name: 'Trả lời, hỏi thêm',
  titledBy: 'words',
  fields: {
    questionId: link('Câu chất vấn'),
    kind: choice('Lời', terms.questionTurn),
    ...who,
    how: choice('Cách trả lời', terms.questionWay),
    on: partialDate('Ngày trả lời'),
    at: time('Giờ trả lời'),
    words: text('Nội dung'),
    ...document,
  },
} satisfies Thing;

/** The rows of questioning and of oversight. */
export const questionThings = {
  questions: {
    name: 'Câu chất vấn',
    titledBy: 'matter',
    fields: {
      ...who,
      how: choice('Cách chất vấn', terms.questionWay),
      on: partialDate('Ngày chất vấn'),
      at: time('Giờ chất vấn'),
      respondents: list<Respondent>(
        'Người trả lời',
        (_, index) => `Người trả lời ${index + 1}`,
        (one) => respondentText(one),
      ),
      matter: text('Nội dung chất vấn'),
      agendaItemId: link('Nội dung chương trình'),
      agendaItem: link('Nội dung chương trình'),
      sittingId: link('Phiên'),
      sitting: link('Phiên'),
      ...document,
      turns: list<QuestionTurn>(
        'Trả lời, hỏi thêm',
        (_, index) => `Lời ${index + 1}`,
        (turn, nameOf) => rowText(turns, turn, nameOf),
      ),
      conclusion: text('Kết luận của chủ tọa'),
      ...promise,
      resolutionId: link('Nghị quyết'),
      resolution: link('Nghị quyết'),
      ...texts('questions'),
      ...sourced,
    },
  },
  questionTurns: turns,
  oversights: {
    name: 'Giám sát',
    titledBy: 'subject',
    fields: {
      subject: text('Nội dung giám sát'),
      programme: text('Chương trình giám sát'),
      method: choice('Cách giám sát', terms.oversightMethod),
      lead: text('Chủ trì'),
      bodies: list<string>(
        'Cơ quan chịu giám sát',
        (_, index) => `Cơ quan chịu giám sát ${index + 1}`,
        (name) => name,
      ),
      period: text('Thời gian'),
      state: choice('Tình trạng', terms.oversightState),
      conclusion: text('Kết luận'),
      ...document,
      ...promise,
      agendaItemId: link('Nội dung chương trình'),
      agendaItem: link('Nội dung chương trình'),
      ...texts('oversights'),
      ...sourced,
    },
  },
} satisfies Record<string, Thing>;
