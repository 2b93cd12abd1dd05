import { oversightLines } from '@/lib/public/oversight-text';
import { delegateNames, followingLines, questionHead, whenText } from '@/lib/public/question-text';
import { silentOne } from '@/lib/record/absences';
import { textLines } from '@/lib/record/row-texts';
import type { SessionRecord } from '@/lib/record/schema';
import type { Question } from '@/lib/record/schema-questions';
import { type Block, ended, paragraph } from './composition';
import { written } from './minutes-parts';

/** Each question with its answer, in the order in which they were put; what a line of the minutes told is told there. */
export function questionBlocks(record: SessionRecord): Block[] {
  const { questions = [], minutes = [] } = record;
  const inLines = new Set(minutes.flatMap(({ kind, question }) => (kind === 'question' ? question : [])));
  return questions.filter(({ id }) => !inLines.has(id)).flatMap((one) => blocksOf(one, record));
}

function blocksOf(question: Question, record: SessionRecord): Block[] {
  const when = whenText(question);
  const head = [questionHead(question, delegateNames(record)), when && `(${when})`].filter(Boolean).join(' ');
  return [
    ...written(head, question.matter),
    ...followingLines(question, record, silentOne(record)).flatMap(([label, text]) =>
      text ? written(label, text) : [paragraph(ended(label))],
    ),
    ...textLines('questions', question).map((line) => paragraph(ended(line))),
  ];
}

/** Each oversight the session dealt with. */
export const oversightBlocks = ({ oversight = [] }: SessionRecord): Block[] =>
  oversight.flatMap((row) => [
    { is: 'heading', level: 3, text: row.subject } as const,
    ...oversightLines(row).flatMap(([label, text]) => written(label, text)),
    ...textLines('oversights', row).map((line) => paragraph(ended(line))),
  ]);
