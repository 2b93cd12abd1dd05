import { oversightLines } from '@/lib/public/oversight-text';
import { delegateNames, documentText, followingLines, questionHead } from '@/lib/public/question-text';
import { silentOne } from './absences';
import { textLines } from './row-texts';
import type { SessionRecord } from './schema';
import type { Oversight, Question } from './schema-questions';
import { joinLines } from './search-texts';

/** A question with what followed it, in the words of its page. */
export function questionSearchText(question: Question, record: SessionRecord): string {
  return joinLines(
    questionHead(question, delegateNames(record)),
    question.matter,
    question.document && documentText(question.document),
    ...followingLines(question, record, silentOne(record)).map(([label, text]) => `${label}: ${text}`),
    ...textLines('questions', question),
  );
}

/** An oversight, in the words of its page. */
export const oversightSearchText = (row: Oversight): string =>
  joinLines(
    ...oversightLines(row).map(([label, text]) => `${label}: ${text}`),
    ...textLines('oversights', row),
  );
