import type { SessionRecord, Task } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';

/** «Giao Công an phường · hạn 30/9/2026 · mục tiêu … · đã xong 12/9/2026», as far as it is known. */
export const taskDetail = (task: Task): string =>
  [
    task.owner && `Giao ${task.owner}`,
    task.dueOn && `hạn ${formatPartialDate(task.dueOn)}`,
    task.target && `mục tiêu ${task.target}`,
    task.period,
    lowerFirst(taskState(task)),
  ]
    .filter(Boolean)
    .join(' · ');

/** «Đã xong 12/9/2026 (Báo cáo số 45/BC-UBND)», «Chưa xong»; empty where nobody says. */
export function taskState({
  status = null,
  doneOn = null,
  evidence = null,
}: Pick<Task, 'status' | 'doneOn' | 'evidence'>): string {
  if (!status) return '';
  const when = doneOn ? ` ${formatPartialDate(doneOn)}` : '';
  return `${terms.taskStatus[status]}${when}${evidence ? ` (${evidence})` : ''}`;
}

/** «Thành nhiệm vụ 2», «Thành nhiệm vụ 2 và 3»: what a line of the minutes gave to do, by its place in the list; empty for none. */
export function tasksOfLine({ tasks }: Pick<SessionRecord, 'tasks'>, line: string): string {
  const places = tasks.flatMap(({ entry }, at) => (entry === line ? [String(at + 1)] : []));
  return places.length > 0 ? upperFirst(`thành nhiệm vụ ${places.join(' và ')}`) : '';
}
