import { describe, expect, test } from 'vitest';
import { taskDetail, tasksOfLine } from '@/lib/public/task-text';
import { buildRecord } from './build';
import { goingOn } from './previous-session';
import type { SessionRecord } from './schema';
import { sheetsOf } from './sheets';
import { aDraft } from './test-draft';

/* What became of a task, and the line of the minutes that gave it, as far as somebody says. */

const task = {
  id: 't',
  body: 'Nạo vét mương',
  period: null,
  owner: 'Công an phường',
  dueOn: null,
  target: null,
};
const nothing = { status: null, doneOn: null, evidence: null, entryId: null };
const line = {
  ...{
    id: 'l',
    kind: 'conclusion',
    agendaItemId: null,
    sittingId: null,
    at: null,
    mandateId: null,
    name: null,
  },
  ...{ office: null, body: 'Giao Công an phường.', answersId: null, voteId: null, isInternal: false },
} as const;
const recordOf = (
  state: Partial<typeof nothing> | object,
  lines: readonly object[] = [line],
): SessionRecord =>
  buildRecord(aDraft({ tasks: [{ ...task, ...nothing, ...state }], minuteEntries: lines } as never));

describe('a task of the record', () => {
  test.each<[string, object, object]>([
    ['of which nobody says anything is as it always was', {}, task],
    ['not done yet', { status: 'open', doneOn: '2026-09-12', evidence: 'x' }, { ...task, status: 'open' }],
    ['done, nobody knows when', { status: 'done' }, { ...task, status: 'done' }],
    [
      'done on a day, with what shows it',
      { status: 'done', doneOn: '2026-09', evidence: 'Báo cáo số 45/BC-UBND' },
      { ...task, status: 'done', doneOn: '2026-09', evidence: 'Báo cáo số 45/BC-UBND' },
    ],
    ['given by a line', { entryId: 'l' }, { ...task, entry: 'l' }],
    ['given by a line that is gone', { entryId: 'gone' }, task],
  ])('%s', (_, state, said) => {
    expect(recordOf(state).tasks).toEqual([said]);
  });

  test('names no line that is the office’s alone', () => {
    expect(recordOf({ entryId: 'l' }, [{ ...line, isInternal: true }]).tasks).toEqual([task]);
  });

  test('goes back into its form as it came', () => {
    const record = recordOf({ status: 'done', doneOn: '2026-09-12', entryId: 'l' });
    expect(sheetsOf(record).tasks.keyTasks[0]?.row).toMatchObject({
      status: 'done',
      doneOn: '2026-09-12',
      entryId: 'l',
    });
  });
});

test('what residents read of it', () => {
  const [done, open, silent] = [
    { status: 'done', doneOn: '2026-09-12', evidence: 'Báo cáo 45' },
    { status: 'open' },
    {},
  ].map((state) => recordOf(state).tasks[0]);
  expect([done, open, silent].map((one) => one && taskDetail(one))).toEqual([
    'Giao Công an phường · đã xong 12/9/2026 (Báo cáo 45)',
    'Giao Công an phường · chưa xong',
    'Giao Công an phường',
  ]);
  expect(tasksOfLine(recordOf({ entryId: 'l' }), 'l')).toBe('Thành nhiệm vụ 1');
  expect(tasksOfLine(recordOf({}), 'l')).toBe('');
});

test('one that goes on in the next session leaves its line behind', () => {
  const before = { ...task, ...nothing, status: 'open' as const, entryId: 'l' };
  expect(goingOn(before, 'new')).toEqual({ ...before, id: 'new', entryId: null });
});
