import { expect, it } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import { rowFields } from './row-fields';
import type { SectionHandle } from './use-section';

const task = (id: string, body = id) => ({ id, body, period: null, owner: null, dueOn: null, target: null });

it('edits the row it was drawn for, also when rows have come above it since', () => {
  let now: SectionInput<'tasks'> = { keyTasks: [task('a'), task('b')] };
  const section = {
    rows: now,
    errors: { 'keyTasks.1.body': 'Ghi nội dung nhiệm vụ.' },
    change: (update: (rows: SectionInput<'tasks'>) => SectionInput<'tasks'>) => {
      now = update(now);
    },
  } as unknown as SectionHandle<'tasks'>;
  const body = rowFields(section, 'keyTasks', 1)('body');
  expect(body).toMatchObject({ value: 'b', error: 'Ghi nội dung nhiệm vụ.' });
  now = { keyTasks: [task('new'), ...now.keyTasks] };
  body.onChange('Trồng cây');
  expect(now.keyTasks).toEqual([task('new'), task('a'), task('b', 'Trồng cây')]);
});
