import type { SessionDraft } from './draft';
import { known } from './known';
import { becameOf } from './promise';
import type { SessionRecord, Task } from './schema';

/** What was given to do. What became of it is said where somebody said it, and its line of the minutes where residents read it. */
export function buildTasks(
  { tasks }: Pick<SessionDraft, 'tasks'>,
  minutes: NonNullable<SessionRecord['minutes']>,
): Task[] {
  const there = new Set(minutes.map(({ id }) => id));
  return tasks.map(({ id, body, period, owner, dueOn, target, status, doneOn, evidence, entryId }) => ({
    ...{ id, body, period, owner, dueOn, target },
    ...becameOf({ status, doneOn, evidence }),
    ...known('entry', entryId && there.has(entryId) ? entryId : null),
  }));
}
