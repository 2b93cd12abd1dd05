'use client';

import { terms } from '@/lib/vi/terms';
import { AreaCell, PartialDateCell, SelectCell, TextCell, TimeCell } from '../editor/cells';
import { DocumentCells } from '../editor/document-cells';
import { PromiseCells } from '../editor/promise-cells';
import { rowFields } from '../editor/row-fields';
import { SourceCell } from '../editor/source-cell';
import { RareCells } from '../editor/text-cells';
import { WhoCell } from '../editor/who-cell';
import { offered, type QuestionsPage } from './context';
import type { Question } from './new-question';
import { RespondentList } from './respondent-list';
import { TurnList } from './turn-list';

type QuestionFieldsProps = { page: QuestionsPage; row: Question; index: number };

/** One question in the order of the hall; what is rare stands folded at the end. */
export function QuestionFields({ page, row, index }: QuestionFieldsProps) {
  const { section, context, names } = page;
  const field = rowFields(section, 'questions', index);
  const replace = (next: Partial<Question>, options?: { now?: boolean }) =>
    section.change(
      (all) => ({
        ...all,
        questions: all.questions.map((other) => (other.id === row.id ? { ...other, ...next } : other)),
      }),
      options,
    );
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <WhoCell
          label="Ai chất vấn"
          names={names}
          delegates={context.delegates}
          row={row}
          error={section.errors[`questions.${index}.name`]}
          onChange={replace}
        />
        <TextCell label="Chức vụ" {...field('office')} />
      </div>
      <RespondentList section={section} row={row} index={index} />
      <AreaCell label="Nội dung chất vấn" {...field('matter')} />
      <TurnList page={page} questionId={row.id} />
      <AreaCell label="Kết luận của chủ tọa" rows={1} {...field('conclusion')} />
      <div className="flex flex-wrap gap-x-6">
        <PromiseCells row={row} field={field} hint={context.reportDue} />
        <MoreOfQuestion page={page} row={row} index={index} onChange={replace} />
      </div>
    </div>
  );
}

type MoreProps = QuestionFieldsProps & {
  onChange: (next: Partial<Question>, options?: { now?: boolean }) => void;
};

/** How and when it was put, on which item, in which paper, and what the council resolved on it. */
function MoreOfQuestion({ page, row, index, onChange }: MoreProps) {
  const { section, context, uploadTo } = page;
  const field = rowFields(section, 'questions', index);
  const isFilled = [row.how, row.on, row.at, row.sittingId, row.agendaItemId, row.number, row.datedOn].some(
    Boolean,
  );
  return (
    <RareCells
      table="questions"
      field={field}
      isFilled={isFilled || Boolean(row.fileDigest || row.resolutionId || row.sourceId)}
    >
      <SelectCell
        label="Cách chất vấn"
        empty="Không ghi"
        options={terms.questionWay}
        {...field('how', { now: true })}
      />
      <PartialDateCell label="Ngày chất vấn" {...field('on')} />
      <TimeCell label="Giờ chất vấn" {...field('at')} />
      <SelectCell
        label="Phiên"
        empty="Không ghi"
        options={offered(context.sittings, 'Phiên chưa có tên')}
        {...field('sittingId', { now: true })}
      />
      <SelectCell
        label="Nội dung chương trình"
        empty="Không ghi"
        options={offered(context.items, 'Nội dung chưa có tên')}
        {...field('agendaItemId', { now: true })}
      />
      <SelectCell
        label="Nghị quyết về chất vấn"
        empty="Không có hoặc không ghi"
        options={offered(context.resolutions, 'Nghị quyết chưa có tên')}
        {...field('resolutionId', { now: true })}
      />
      <DocumentCells
        word="phiếu chất vấn"
        row={row}
        field={field}
        readOnly={section.readOnly !== null}
        uploadTo={uploadTo}
        onAttach={(file) => onChange(file, { now: true })}
      />
      <SourceCell section={section} {...field('sourceId', { now: true })} />
    </RareCells>
  );
}
