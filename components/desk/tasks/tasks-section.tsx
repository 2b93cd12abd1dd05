'use client';

import type { PreviousTasks } from '@/lib/record/previous-session';
import { AreaCell, PartialDateCell, TextCell } from '../editor/cells';
import { rowFields, setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { type SectionProps, useSection } from '../editor/use-section';
import { CarryOver } from './carry-over';
import { newTask } from './new-task';

/** Nhiệm vụ trọng tâm: what the council set out to do next, in its order. */
export function TasksSection({
  previous,
  ...setup
}: SectionProps<'tasks'> & { previous: PreviousTasks | null }) {
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
        {(_, index) => <TaskFields field={rowFields(section, 'keyTasks', index)} />}
      </RowList>
    </SectionFrame>
  );
}

function TaskFields({ field }: { field: ReturnType<typeof rowFields<'tasks', 'keyTasks'>> }) {
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-4">
      <AreaCell label="Nội dung nhiệm vụ" className="sm:col-span-4" {...field('body')} />
      <TextCell label="Kỳ" placeholder="6 tháng cuối năm 2020" {...field('period')} />
      <TextCell label="Chủ trì" {...field('owner')} />
      <PartialDateCell label="Hạn" {...field('dueOn')} />
      <TextCell label="Mục tiêu" {...field('target')} />
    </div>
  );
}
