import { lowerFirst } from '@/lib/vi/case';
import { formatPartialDate, isPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { CarryOver } from '../tasks/carry-over';
import type { MinutesPage } from './use-minutes-page';

/** What was given to do so far, and what the session before gave. */
export function TasksNow({ page }: { page: MinutesPage }) {
  const { tasks, previousTasks } = page;
  const { keyTasks } = tasks.rows;
  return (
    <>
      {keyTasks.length > 0 && (
        <section aria-label="Nhiệm vụ đã giao" className="flex flex-col gap-2">
          <h2 className="font-semibold">Nhiệm vụ đã giao</h2>
          <ol className="flex list-decimal flex-col gap-1 ps-5">
            {keyTasks.map((task) => (
              <li key={task.id}>
                {task.body || 'Chưa ghi nội dung'} <span className="text-soft">{detailOf(task)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <CarryOver section={tasks} previous={previousTasks} />
    </>
  );
}

/** A day half typed is told as it is typed. */
function detailOf({ owner, dueOn, status }: MinutesPage['tasks']['rows']['keyTasks'][number]): string {
  const due = dueOn && (isPartialDate(dueOn) ? formatPartialDate(dueOn) : dueOn);
  const became = (status === 'open' || status === 'done') && lowerFirst(terms.taskStatus[status]);
  return [owner && `Giao ${owner}`, due && `hạn ${due}`, became].filter(Boolean).join(' · ');
}
