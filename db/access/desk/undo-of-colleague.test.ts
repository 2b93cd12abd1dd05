import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { getSection, redoSection, saveSection, undoSection } from './sections';
import { createSession } from './sessions';

let close: () => void;
let home: TestCouncil;
let colleague: Viewer;
let sessionId: string;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  const { chair } = home.viewers;
  colleague = { ...chair, roles: [{ councilId: home.councilId, role: 'clerk' }] };
  const named = { termId: home.termId, ordinal: 11, series: 'main', kind: null, label: 'Kỳ họp thứ 11' };
  const days = { startsOn: '12/6/2024', endsOn: '12/6/2024' };
  sessionId = must(await createSession(home.viewers.clerk, { ...named, ...days }, TEST_NOW)).sessionId;
});
afterAll(() => close());

const clerk = () => home.viewers.clerk;
const section = 'tasks' as const;
const task = (id: string, body: string) => ({ id, body, period: '', owner: '', dueOn: '', target: '' });
const base = async () => (await getSection(clerk(), sessionId, section))?.version ?? 0;
const bodies = async () =>
  (await getSection(clerk(), sessionId, section))?.rows.keyTasks.map(({ body }) => body);
const save = async (viewer: Viewer, keyTasks: object[]) =>
  must(await saveSection(viewer, { sessionId, section, base: await base(), rows: { keyTasks } }, TEST_NOW));
const undo = async (of?: number, viewer = clerk()) =>
  undoSection(viewer, { sessionId, section, base: await base(), of }, TEST_NOW);
const redo = async (of?: number, viewer = clerk()) =>
  redoSection(viewer, { sessionId, section, base: await base(), of }, TEST_NOW);

describe('undo', () => {
  it('says whose the last step is, when and which, and takes it only when it is named', async () => {
    await save(clerk(), [task('a', 'Của tôi')]);
    await save(colleague, [task('a', 'Của tôi'), task('b', 'Của chủ tọa')]);
    const later = { changed: { by: 'chair', at: TEST_NOW, step: 2 } };
    expect(await writesNothing(() => undo())).toMatchObject({ code: 'undo.of_colleague', ...later });
    must(await undo(2));
    expect(await bodies()).toEqual(['Của tôi']);
  });

  it('takes no other step than the one that was asked about', async () => {
    await save(colleague, [task('a', 'Bước ba'), task('b', 'Của chủ tọa')]);
    expect(await writesNothing(() => undo(2))).toMatchObject({
      code: 'undo.of_colleague',
      changed: { step: 4 },
    });
  });

  it('asks nothing about one’s own step', async () => {
    await save(clerk(), [task('a', 'Bước bốn')]);
    must(await undo());
    expect(await bodies()).toEqual(['Bước ba', 'Của chủ tọa']);
  });
});

describe('redo', () => {
  it('asks about a colleague’s step that one took back oneself', async () => {
    await save(clerk(), [task('a', 'Của tôi')]);
    await save(colleague, [task('a', 'Của chủ tọa')]);
    const step = await base();
    must(await undo(step));
    expect(await writesNothing(() => redo())).toMatchObject({
      code: 'redo.of_colleague',
      changed: { by: 'chair', at: TEST_NOW, step, isUndo: false },
    });
    expect(await writesNothing(() => redo(step - 1))).toMatchObject({ code: 'redo.of_colleague' });
    must(await redo(step));
    expect(await bodies()).toEqual(['Của chủ tọa']);
  });

  it('asks about one’s own step that a colleague took back, and names who took it', async () => {
    await save(clerk(), [task('a', 'Tôi viết lại')]);
    const mine = await base();
    must(await undo(mine, colleague));
    expect(await writesNothing(() => redo())).toMatchObject({
      code: 'redo.of_colleague',
      changed: { by: 'chair', step: mine + 1, isUndo: true },
    });
    must(await redo(mine + 1));
    expect(await bodies()).toEqual(['Tôi viết lại']);
  });

  it('asks nothing about what one did and took back oneself', async () => {
    must(await undo());
    must(await redo());
    expect(await bodies()).toEqual(['Tôi viết lại']);
  });

  it('of a colleague is a colleague’s last step, which undo asks about', async () => {
    must(await undo());
    const undone = await base();
    must(await redo(undone, colleague));
    const asked = { code: 'undo.of_colleague', changed: { by: 'chair', step: undone + 1 } };
    expect(await writesNothing(() => undo())).toMatchObject(asked);
    must(await undo(undone + 1));
  });
});
