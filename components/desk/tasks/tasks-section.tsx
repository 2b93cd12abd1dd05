'use client';

import type { PreviousTasks } from '@/lib/record/previous-session';
import { terms } from '@/lib/vi/terms';
import { AreaCell, PartialDateCell, SelectCell, TextCell } from '../editor/cells';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { type SectionProps, useSection } from '../editor/use-section';
import { CarryOver } from './carry-over';
import { newTask } from './new-task';

/** Nhiệm vụ trọng tâm: what the council set out to do next, in its order. */
export function TasksSection({
  previous,
  lines,
  ...setup
}: SectionProps<'tasks'> & { previous: PreviousTasks | null; lines: Lines }) {
  const section = useSection('tasks', setup);
  return (
    <SectionFrame
      section={section}
      title="Nhiệm vụ trọng tâm"
      result={<CarryOver section={section} previous={previous} />}
      hint="Việc kỳ họp đề ra cho thời gian tới, mỗi việc một dòng, đúng theo văn bản."
    >
      <RowList
        label="Nhiệm vụ trọng tâm"
        rows={section.rows.keyTasks}
        onChange={setRows(section, 'keyTasks')}
        newRow={newTask}
        addLabel="Thêm nhiệm vụ"
        word="nhiệm vụ"
        titleOf={(task) => task.body}
        paste={{ table: 'keyTasks', flush: section.flush }}
        readOnly={section.readOnly !== null}
        empty="Chưa ghi nhiệm vụ nào."
      >
        {(task, index) => (
          <TaskFields
            field={rowFields(section, 'keyTasks', index)}
            isDone={task.status === 'done'}
            given={givenBy(lines, task.entryId)}
          />
        )}
      </RowList>
    </SectionFrame>
  );
}

type Lines = readonly { readonly id: string; readonly body: string | null }[];

const givenBy = (lines: Lines, id: string | null | undefined): string | null =>
  lines.find((line) => line.id === id)?.body ?? null;

type TaskFieldsProps = {
  field: ReturnType<typeof rowFields<'tasks', 'keyTasks'>>;
  isDone: boolean;
  /** The line of the minutes that gave it. */
  given: string | null;
};

function TaskFields({ field, isDone, given }: TaskFieldsProps) {
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
      <AreaCell label="Nội dung nhiệm vụ" className="sm:col-span-4" {...field('body')} />
      <TextCell label="Kỳ" placeholder="6 tháng cuối năm 2020" {...field('period')} />
      <TextCell label="Chủ trì" {...field('owner')} />
      <PartialDateCell label="Hạn" {...field('dueOn')} />
      <TextCell label="Mục tiêu" {...field('target')} />
      <SelectCell
        label="Tình trạng"
        empty="Chưa rõ"
        options={terms.taskStatus}
        {...field('status', { now: true })}
      />
      {isDone && (
        <>
          <PartialDateCell label="Xong ngày" {...field('doneOn')} />
          <AreaCell
            oneLine
            label="Căn cứ đã xong"
            placeholder="Báo cáo số 45/BC-UBND"
            className="sm:col-span-2"
            {...field('evidence')}
          />
        </>
      )}
      {given && <p className="text-sm text-soft sm:col-span-4">Giao ở biên bản: “{given}”</p>}
    </div>
  );
}
