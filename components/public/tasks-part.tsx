import { taskDetail } from '@/lib/public/task-text';
import type { Task } from '@/lib/record/schema';
import { upperFirst } from '@/lib/vi/case';
import { Part } from './part';

/** The key tasks the council set, numbered as they were told. */
export function TasksPart({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  const periods = new Set(tasks.map(({ period }) => period));
  const [period] = periods;
  const common = periods.size === 1 ? period : null;
  const rows = common ? tasks.map((task) => ({ ...task, period: null })) : tasks;
  return (
    <Part id="nhiem-vu" title="Nhiệm vụ trọng tâm" intro={common && `${upperFirst(common)}.`}>
      <ol className="grid gap-x-10 md:grid-cols-2">
        {rows.map((task, index) => (
          <li key={task.id} className="grid grid-cols-[2.25rem_1fr] border-t border-line py-4">
            <span aria-hidden="true" className="font-serif text-xl leading-snug font-semibold text-red">
              {index + 1}
            </span>
            <span>
              <span data-speak="" className="block max-w-text">
                {task.body}
              </span>
              {taskDetail(task) && <span className="block text-sm text-soft">{taskDetail(task)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
