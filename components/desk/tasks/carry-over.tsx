import { Button } from '@/components/ui/button';
import { taskDetail } from '@/lib/public/task-text';
import { goingOn, notCarriedOver, type PreviousTasks } from '@/lib/record/previous-session';
import { newRowId } from '../editor/new-row-id';
import type { SectionHandle } from '../editor/use-section';

type CarryOverProps = { section: SectionHandle<'tasks'>; previous: PreviousTasks | null };

/** What the session before set out to do, until it stands here too: which of it goes on, the clerk says. */
export function CarryOver({ section, previous }: CarryOverProps) {
  const open = previous ? notCarriedOver(previous, section.rows.keyTasks) : [];
  if (!previous || open.length === 0) return null;

  const carry = (tasks: typeof open, state: Partial<(typeof open)[number]> = {}) =>
    section.change(
      (rows) => ({
        keyTasks: [...rows.keyTasks, ...tasks.map((task) => ({ ...goingOn(task, newRowId()), ...state }))],
      }),
      { now: true },
    );

  return (
    <section aria-label="Nhiệm vụ kỳ trước" className="flex flex-col gap-2">
      <h2 className="font-semibold">Nhiệm vụ của {previous.label}</h2>
      <ul className="flex flex-col border-t border-line">
        {open.map((task) => {
          const detail = taskDetail(task);
          return (
            <li key={task.id} className="flex flex-col items-start gap-1 border-b border-line py-2">
              <span>{task.body}</span>
              {detail && <span className="text-sm text-soft">{detail}</span>}
              {section.readOnly === null && (
                <span className="-ms-3 flex flex-wrap">
                  <Button size="small" variant="quiet" onClick={() => carry([task])}>
                    Chuyển tiếp<span className="sr-only"> {task.body}</span>
                  </Button>
                  <Button size="small" variant="quiet" onClick={() => carry([task], { status: 'done' })}>
                    Đã xong<span className="sr-only"> {task.body}</span>
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {section.readOnly === null && open.length > 1 && (
        <Button size="small" className="self-start" onClick={() => carry(open)}>
          Chuyển tiếp cả {open.length} nhiệm vụ
        </Button>
      )}
    </section>
  );
}
