import type { SectionInput } from '@/lib/forms/sections';
import { newRowId } from '../editor/new-row-id';

type Task = SectionInput<'tasks'>['keyTasks'][number];

/** A task nobody has said anything of. */
export const newTask = (): Task => ({
  id: newRowId(),
  body: '',
  period: null,
  owner: null,
  dueOn: null,
  target: null,
  status: null,
  doneOn: null,
  evidence: null,
  entryId: null,
});
