import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redoSection, saveSection, undoSection } from '../desk/sections';
import { createSession } from '../desk/sessions';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { getHistory, lastWarnings } from './history';
import { submitSession } from './publishing';

let closeDatabase: () => void;
let council: TestCouncil;
let sessionId: string;

const task = (body: string) => ({
  keyTasks: [{ id: 'viec', body, period: null, owner: null, dueOn: null, target: null }],
});

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  council = await createTestCouncil();
  const { clerk } = council.viewers;
  const input = {
    termId: council.termId,
    ordinal: '3',
    series: 'main',
    kind: null,
    label: 'Kỳ họp thứ ba',
    startsOn: '2026-03-10',
    endsOn: '2026-03-10',
  };
  sessionId = must(await createSession(clerk, input, TEST_NOW)).sessionId;
  const at = { sessionId, section: 'tasks' } as const;
  must(await saveSection(clerk, { ...at, base: 0, rows: task('một') }, TEST_NOW));
  must(await saveSection(clerk, { ...at, base: 1, rows: task('hai') }, TEST_NOW));
  must(await undoSection(clerk, { ...at, base: 2 }, TEST_NOW));
});

afterAll(() => closeDatabase());

const told = async () => (await getHistory(council.viewers.clerk, { sessionId }))?.entries ?? [];

describe('the history of a session', () => {
  it('says of each step what undo makes of it, newest first', async () => {
    expect((await told()).map(({ verb, undo }) => ({ verb, undo }))).toEqual([
      { verb: 'undone', undo: null },
      { verb: 'saved', undo: 'undone' },
      { verb: 'saved', undo: 'next' },
      { verb: 'created', undo: null },
    ]);
  });

  it('tells what an undo took back, and what a redo made again', async () => {
    const change = (before: string, after: string) => [
      { table: 'keyTasks', id: 'viec', before: { body: before }, after: { body: after } },
    ];
    expect((await told())[0]?.changes).toEqual(change('hai', 'một'));
    must(await redoSection(council.viewers.clerk, { sessionId, section: 'tasks', base: 3 }, TEST_NOW));
    expect((await told())[0]?.changes).toEqual(change('một', 'hai'));
  });

  it('remembers why warnings were let pass', async () => {
    const { clerk } = council.viewers;
    const reasons = { place: 'Chưa chốt hội trường.', agenda: 'Gửi sau.' };
    must(await submitSession(clerk, { sessionId, base: 1, reasons }, TEST_NOW));
    const kept = (await lastWarnings(clerk, sessionId)).map(({ key, reason }) => [key, reason]);
    expect(Object.fromEntries(kept)).toEqual(reasons);
  });

  it('is nothing to whoever may not see the desk', async () => {
    expect(await getHistory(council.viewers.councillor, { sessionId })).toBeNull();
    expect(await lastWarnings(council.viewers.councillor, sessionId)).toEqual([]);
  });
});
