'use client';

import { Button } from '@/components/ui/button';
import { AreaCell, PartialDateCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import type { SectionHandle } from '../editor/use-section';

type LineTaskProps = { tasks: SectionHandle<'tasks'>; taskId: string; onClose: () => void };

/** What a line of the minutes gave somebody to do: who, what, until when. It is a task of the session like any other. */
export function LineTask({ tasks, taskId, onClose }: LineTaskProps) {
  const index = tasks.rows.keyTasks.findIndex(({ id }) => id === taskId);
  if (index < 0) return null;
  const field = rowFields(tasks, 'keyTasks', index);
  return (
    <section
      aria-label="Nhiệm vụ từ dòng này"
      data-task={taskId}
      className="col-span-full grid grid-cols-1 gap-3 rounded-md border border-line-strong p-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto] sm:items-end"
    >
      <TextCell label="Chủ trì" placeholder="Ai làm" {...field('owner')} />
      <PartialDateCell label="Hạn" {...field('dueOn')} />
      <Button size="small" onClick={onClose} className="min-h-10! pointer-coarse:min-h-11!">
        Xong
      </Button>
      <AreaCell label="Nội dung nhiệm vụ" rows={1} className="col-span-full" {...field('body')} />
    </section>
  );
}
