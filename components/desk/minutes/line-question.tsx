'use client';

import { ButtonLink } from '@/components/ui/button-link';
import { paths } from '@/lib/paths';
import { AreaCell, PartialDateCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { WhoCell } from '../editor/who-cell';
import { nextTurn, type Question } from '../questions/new-question';
import type { MinutesPage } from './use-minutes-page';

type LineQuestionProps = { page: MinutesPage; questionId: string; names: string };

/**
 * The question a line stands for, in the order of the hall: who asks whom about what, what was answered, what was promised until
 * when. It is a row of «Chất vấn» like any other; what is rarer is written there.
 */
export function LineQuestion({ page, questionId, names }: LineQuestionProps) {
  const { questions: section, context, sessionId } = page;
  const index = section.rows.questions.findIndex(({ id }) => id === questionId);
  const row = section.rows.questions[index];
  if (!row) return <p className="col-span-full text-soft">Câu chất vấn này không còn trong hồ sơ.</p>;
  const field = rowFields(section, 'questions', index);
  const replace = (next: Partial<Question>) =>
    section.change((all) => ({
      ...all,
      questions: all.questions.map((other) => (other.id === questionId ? { ...other, ...next } : other)),
    }));
  const [asked = { name: null, office: null, body: null }, ...others] = row.respondents ?? [];
  const answer = section.rows.questionTurns.find(
    (turn) => turn.questionId === questionId && turn.kind === 'answer',
  );
  /** The first words of an answer make it. */
  const onAnswer = (words: string) =>
    section.change((all) => ({
      ...all,
      questionTurns: answer
        ? all.questionTurns.map((turn) => (turn.id === answer.id ? { ...turn, words } : turn))
        : [...all.questionTurns, { ...nextTurn(questionId, []), how: 'hall' as const, words }],
    }));
  const respond = (part: Partial<typeof asked>) =>
    replace({ respondents: [{ ...asked, ...part }, ...others] });
  const error = (column: string) => section.errors[`questions.${index}.${column}`];
  return (
    <section
      aria-label="Câu chất vấn"
      data-question={questionId}
      className="col-span-full grid grid-cols-1 gap-3 sm:grid-cols-3"
    >
      <div data-first="">
        <WhoCell
          label="Ai chất vấn"
          names={names}
          delegates={context.delegates}
          row={row}
          error={error('name')}
          onChange={replace}
        />
      </div>
      <TextCell
        label="Chất vấn ai"
        value={asked.name}
        error={error('respondents.0.name')}
        onChange={(name) => respond({ name })}
      />
      <TextCell
        label="Chức vụ, cơ quan"
        value={asked.office}
        error={error('respondents.0.office')}
        onChange={(office) => respond({ office })}
      />
      <AreaCell label="Nội dung chất vấn" className="sm:col-span-3" {...field('matter')} />
      <AreaCell
        label="Trả lời tại phiên họp"
        className="sm:col-span-3"
        value={answer?.words ?? ''}
        error={answer && section.errors[`questionTurns.${section.rows.questionTurns.indexOf(answer)}.words`]}
        onChange={onAnswer}
      />
      <TextCell label="Hứa làm việc gì" className="sm:col-span-2" {...field('promiseBody')} />
      <PartialDateCell label="Hạn" {...field('promiseDueOn')} />
      <div className="sm:col-span-3">
        <ButtonLink size="small" href={paths.deskSection(sessionId, 'questions')}>
          Hỏi thêm, kết luận, văn bản trả lời
        </ButtonLink>
      </div>
    </section>
  );
}
