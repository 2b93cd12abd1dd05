import type { Section } from '@/lib/words';
import type { SessionDraft } from './draft';
import type { PromiseColumns } from './promise';

/** What a row lacks to be published, by the column that lacks it. */
export type Lack = { section: Section; id: string; column: string; text: string };

/** A question without its matter, an oversight without its subject, a promise that does not say what was promised. */
export const lacksOfQuestions = ({ questions, questionTurns, oversights }: SessionDraft): Lack[] => [
  ...questions.flatMap((row, at) => {
    const name = row.matter ? `«${row.matter.slice(0, 80)}»` : `Câu chất vấn thứ ${at + 1}`;
    return [
      ...lack('questions', row.id, !row.matter, 'matter', `${name}: ghi nội dung chất vấn.`),
      ...lackOfPromise('questions', row, name),
    ];
  }),
  ...questionTurns.flatMap(({ id, kind, words, fileDigest, number }) =>
    lack(
      'questions',
      id,
      !words && !fileDigest && !number,
      'words',
      kind === 'answer'
        ? 'Có lời trả lời chưa ghi gì: ghi nội dung, hoặc số văn bản trả lời, hoặc xóa lời này.'
        : 'Có lời hỏi thêm chưa ghi gì: ghi nội dung, hoặc xóa lời này.',
    ),
  ),
  ...oversights.flatMap((row, at) => {
    const name = row.subject ? `«${row.subject.slice(0, 80)}»` : `Cuộc giám sát thứ ${at + 1}`;
    return [
      ...lack('oversight', row.id, !row.subject, 'subject', `${name}: ghi nội dung giám sát.`),
      ...lackOfPromise('oversight', row, name),
    ];
  }),
];

const lack = (section: Section, id: string, isLacking: boolean, column: string, text: string): Lack[] =>
  isLacking ? [{ section, id, column, text }] : [];

function lackOfPromise(section: Section, row: PromiseColumns & { id: string }, name: string): Lack[] {
  const isBegun = Boolean(row.promiseOwner || row.promiseDueOn || row.promiseStatus) && !row.promiseBody;
  return lack(section, row.id, isBegun, 'promise', `${name}: ghi đã hứa làm việc gì.`);
}
