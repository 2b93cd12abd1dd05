'use client';

import { useId } from 'react';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { type ChangeOptions, type SectionProps, useSection } from '../editor/use-section';
import { WhoNames } from '../editor/who-cell';
import { WorkedExample } from '../editor/worked-example';
import type { QuestionsContext } from './context';
import { newQuestion, type Question } from './new-question';
import { QuestionFields } from './question-fields';

export type QuestionsSectionProps = SectionProps<'questions'> & {
  context: QuestionsContext;
  uploadTo: string;
};

/** Chất vấn: each question with what followed it, in the order of the hall. */
export function QuestionsSection({ context, uploadTo, ...setup }: QuestionsSectionProps) {
  const section = useSection('questions', setup);
  const names = useId();
  const { questions } = section.rows;

  /** A question that goes takes along what followed it. */
  function setQuestions(next: Question[], options?: ChangeOptions) {
    const kept = new Set(next.map(({ id }) => id));
    section.change(
      ({ questionTurns }) => ({
        questions: next,
        questionTurns: questionTurns.filter(({ questionId }) => kept.has(questionId)),
      }),
      options,
    );
  }

  return (
    <SectionFrame
      section={section}
      title="Chất vấn"
      hint="Mỗi câu hỏi một mục, theo thứ tự ở hội trường: ai hỏi, hỏi ai, nội dung, trả lời, kết luận, lời hứa."
    >
      <WhoNames id={names} delegates={context.delegates} />
      {questions.length === 0 && <WorkedExample of="question" />}
      <RowList
        label="Các câu chất vấn"
        rows={questions}
        onChange={setQuestions}
        newRow={newQuestion}
        addLabel="Thêm câu chất vấn"
        word="câu chất vấn"
        titleOf={(row) => row.matter}
        readOnly={section.readOnly !== null}
        empty="Chưa ghi câu chất vấn nào."
      >
        {(row, index) => (
          <QuestionFields page={{ section, context, names, uploadTo }} row={row} index={index} />
        )}
      </RowList>
    </SectionFrame>
  );
}
