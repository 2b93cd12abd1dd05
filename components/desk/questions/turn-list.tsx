'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { terms } from '@/lib/vi/terms';
import { AreaCell, PartialDateCell, SelectCell, TextCell, TimeCell } from '../editor/cells';
import { DocumentCells } from '../editor/document-cells';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { useKeptOpen } from '../editor/use-kept-open';
import type { ChangeOptions } from '../editor/use-section';
import { WhoCell } from '../editor/who-cell';
import type { QuestionsPage } from './context';
import { nextTurn, type Turn } from './new-question';

type TurnListProps = { page: QuestionsPage; questionId: string };

/** What followed a question, in the order in which it was said; that of other questions keeps its place. */
export function TurnList({ page, questionId }: TurnListProps) {
  const { section } = page;
  const all = section.rows.questionTurns;
  const mine = all.filter((turn) => turn.questionId === questionId);
  const others = all.filter((turn) => turn.questionId !== questionId);
  const set = setRows(section, 'questionTurns');
  return (
    <RowList
      label="Trả lời, hỏi thêm"
      rows={mine}
      onChange={(rows, options?: ChangeOptions) => set([...others, ...rows], options)}
      newRow={() => nextTurn(questionId, mine)}
      addLabel={mine.length === 0 ? 'Thêm trả lời' : 'Thêm trả lời, hỏi thêm'}
      word="lời"
      titleOf={(turn) => turn.words}
      readOnly={section.readOnly !== null}
    >
      {(turn) => <TurnFields page={page} turn={turn} index={all.indexOf(turn)} />}
    </RowList>
  );
}

type TurnFieldsProps = { page: QuestionsPage; turn: Turn; index: number };

function TurnFields({ page, turn, index }: TurnFieldsProps) {
  const { section, context, names, uploadTo } = page;
  const field = rowFields(section, 'questionTurns', index);
  const replace = (next: Partial<Turn>, options?: { now?: boolean }) =>
    section.change(
      (all) => ({
        ...all,
        questionTurns: all.questionTurns.map((other) =>
          other.id === turn.id ? { ...other, ...next } : other,
        ),
      }),
      options,
    );
  const isAnswer = turn.kind === 'answer';
  const word = isAnswer ? 'trả lời' : 'hỏi thêm';
  const isWritten = turn.how === 'in_writing';
  const isOpen = useKeptOpen(
    Boolean(turn.on || turn.at || turn.number || turn.datedOn || turn.fileDigest) || isWritten,
  );
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <SelectCell label="Lời" options={terms.questionTurn} {...field('kind', { now: true })} />
      <SelectCell
        label={`Cách ${word}`}
        empty="Không ghi"
        options={terms.questionWay}
        {...field('how', { now: true })}
      />
      <WhoCell
        label={`Ai ${word}`}
        names={names}
        delegates={context.delegates}
        row={turn}
        error={section.errors[`questionTurns.${index}.name`]}
        onChange={replace}
      />
      <TextCell label="Chức vụ" {...field('office')} />
      <AreaCell label={`Nội dung ${word}`} className="sm:col-span-2" {...field('words')} />
      <Disclosure
        summary={isAnswer ? 'Ngày, giờ, văn bản trả lời' : 'Ngày, giờ, văn bản'}
        open={isOpen}
        className="sm:col-span-2"
      >
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <PartialDateCell label={`Ngày ${word}`} {...field('on')} />
          <TimeCell label={`Giờ ${word}`} {...field('at')} />
          <DocumentCells
            word="văn bản"
            row={turn}
            field={field}
            readOnly={section.readOnly !== null}
            uploadTo={uploadTo}
            onAttach={(file) => replace(file, { now: true })}
          />
        </div>
      </Disclosure>
    </div>
  );
}
