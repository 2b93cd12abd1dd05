import { paths } from '@/lib/paths';
import { citing } from '@/lib/public/cited';
import {
  delegateNames,
  promiseDetail,
  questionAnchor,
  questionHead,
  turnHead,
  unansweredText,
  whenText,
} from '@/lib/public/question-text';
import { resolutionName } from '@/lib/public/row-names';
import type { WithheldFiles } from '@/lib/public/withheld-text';
import { silentOne } from '@/lib/record/absences';
import type { SessionRecord } from '@/lib/record/schema';
import type { Question } from '@/lib/record/schema-questions';
import { upperFirst } from '@/lib/vi/case';
import { BySource } from './by-source';
import { DocumentLine } from './document-line';
import { Part } from './part';
import { TextLines } from './text-lines';

type QuestionsPartProps = {
  record: SessionRecord;
  withheld: WithheldFiles;
  /** Whether its resolutions have pages of their own: those of a preview have none. */
  hasPages: boolean;
};

/** Chất vấn: each question with its answers, what the chair concluded, and what was promised. */
export function QuestionsPart(props: QuestionsPartProps) {
  const { questions = [] } = props.record;
  if (questions.length === 0) return null;
  return (
    <Part id="chat-van" title="Chất vấn">
      <ol className="max-w-3xl">
        {questions.map((question) => (
          <OneQuestion key={question.id} question={question} {...props} />
        ))}
      </ol>
    </Part>
  );
}

type OneProps = QuestionsPartProps & { question: Question };

function OneQuestion({ question, record, withheld, hasPages }: OneProps) {
  const nameOf = delegateNames(record);
  const { turns = [], conclusion, promise } = question;
  const when = whenText(question);
  const none = unansweredText(question, silentOne(record));
  const cited = citing(record)(question);
  const resolution = record.resolutions.find(({ id }) => id === question.resolution);
  return (
    <li id={questionAnchor(question)} className="scroll-mt-4 border-t border-line py-6">
      <p data-speak="" className="text-sm text-soft">
        {questionHead(question, nameOf)}
        {when && `, ${when}`}
      </p>
      <h3
        data-speak=""
        className="mt-1 max-w-text font-serif text-lg leading-snug font-semibold whitespace-pre-line"
      >
        {question.matter}
      </h3>
      <DocumentLine document={question.document} withheld={withheld} />
      {turns.map((turn) => (
        <Said key={turn.id} label={turnHead(turn, nameOf)} text={turn.words}>
          <DocumentLine document={turn.document} withheld={withheld} />
        </Said>
      ))}
      {none && (
        <p data-speak="" className="mt-4 text-soft">
          {none}
        </p>
      )}
      {conclusion && <Said label="Kết luận của chủ tọa" text={conclusion} />}
      {promise && (
        <Said label="Lời hứa" text={promise.body}>
          {promiseDetail(promise) && (
            <p className="text-sm text-soft">{upperFirst(promiseDetail(promise))}</p>
          )}
        </Said>
      )}
      {resolution && (
        <p className="mt-4">
          Nghị quyết về chất vấn:{' '}
          {hasPages ? (
            <a href={paths.resolution(record.council.slug, resolution.slug)}>{resolutionName(resolution)}</a>
          ) : (
            resolutionName(resolution)
          )}
        </p>
      )}
      <TextLines table="questions" row={question} />
      {cited && (
        <p className="text-sm text-soft">
          <BySource cited={cited} />
        </p>
      )}
    </li>
  );
}

type SaidProps = { label: string; text: string | null | undefined; children?: React.ReactNode };

/** What somebody said, under who said it. */
function Said({ label, text, children }: SaidProps) {
  return (
    <div className="mt-4 border-s-2 border-line ps-4">
      <p data-speak="" className="text-sm font-medium">
        {label}
      </p>
      {text && (
        <p data-speak="" className="max-w-text whitespace-pre-line">
          {text}
        </p>
      )}
      {children}
    </div>
  );
}
