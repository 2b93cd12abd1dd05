import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SectionPatch } from '@/lib/section-patch';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { lastEvent } from '../trail/event';
import { draftFaults } from '../trail/verify-drafts';
import { getSection, redoSection, saveChanges, saveSection, undoSection } from './sections';
import { createSession } from './sessions';

let closeDatabase: () => void;
let home: TestCouncil;
let sessionId: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  const input = { termId: home.termId, ordinal: 11, series: 'main', kind: null, label: 'Kỳ họp thứ 11' };
  const days = { startsOn: '12/6/2024', endsOn: '2024-06-12' };
  sessionId = must(await createSession(home.viewers.clerk, { ...input, ...days }, TEST_NOW)).sessionId;
});
afterAll(() => closeDatabase());

const bodies = async () =>
  (await getSection(home.viewers.clerk, sessionId, 'tasks'))?.rows.keyTasks.map((row) => row.body);

describe('saveChanges', () => {
  const asked = () => ({ sessionId, section: 'tasks' as const });
  const row = (body: string) => ({
    ...{ id: 'patch-t1', body, period: '', owner: '', dueOn: '', target: '' },
  });
  const bodyPatch = (body: string) => ({ keyTasks: { set: [{ row: row(body) }], gone: [] } });

  test('writes what is different and refuses what was meant for another version', async () => {
    const { clerk } = home.viewers;
    const at = (await getSection(clerk, sessionId, 'tasks'))?.version ?? 0;
    const whole = { keyTasks: ['t1', 't2'].map((id) => ({ ...row(id), id: `patch-${id}` })) };
    const { version } = must(await saveSection(clerk, { ...asked(), base: at, rows: whole }, TEST_NOW));
    const saved = must(
      await saveChanges(clerk, { ...asked(), base: version, patch: bodyPatch('Một') }, TEST_NOW),
    );
    expect(saved.version).toBe(version + 1);
    expect(await bodies()).toEqual(['Một', 't2']);
    const late = { ...asked(), base: version, patch: bodyPatch('Khác') };
    expect(await saveChanges(clerk, late, TEST_NOW)).toMatchObject({ ok: false, code: 'session.changed' });
    expect(await bodies()).toEqual(['Một', 't2']);
  });

  test('is told again that it is done when its answer was lost, and nobody else is', async () => {
    const { clerk, chair } = home.viewers;
    const base = (await getSection(clerk, sessionId, 'tasks'))?.version ?? 0;
    const change = { ...asked(), base, patch: bodyPatch('Gửi lại') };
    const first = must(await saveChanges(clerk, change, TEST_NOW));
    expect(must(await saveChanges(clerk, change, TEST_NOW))).toEqual(first);
    expect(await saveChanges(chair, change, TEST_NOW)).toMatchObject({ ok: false });
  });

  test('refuses a table, a row and a place that are not there, and writes nothing', async () => {
    const { clerk } = home.viewers;
    const base = (await getSection(clerk, sessionId, 'tasks'))?.version ?? 0;
    const before = await bodies();
    const nowhere: SectionPatch[] = [
      { photos: { set: [], gone: [] } },
      { keyTasks: { set: [{ row: { ...row('x'), id: 'nowhere' } }], gone: [] } },
      { keyTasks: { set: [{ row: { ...row('x'), id: 'new' }, after: 'nowhere' }], gone: [] } },
    ];
    for (const patch of nowhere)
      expect(await saveChanges(clerk, { ...asked(), base, patch }, TEST_NOW)).toMatchObject({
        ok: false,
        code: 'input.invalid',
      });
    expect(await bodies()).toEqual(before);
  });

  test('a row put on top leaves the others as they are, and the event tells of it alone', async () => {
    const { clerk } = home.viewers;
    const base = (await getSection(clerk, sessionId, 'tasks'))?.version ?? 0;
    const top = { row: { ...row('Trên cùng'), id: 'patch-t9' }, after: null };
    must(
      await saveChanges(clerk, { ...asked(), base, patch: { keyTasks: { set: [top], gone: [] } } }, TEST_NOW),
    );
    expect(await bodies()).toEqual(['Trên cùng', 'Gửi lại', 't2']);
    const event = await lastEvent('tasks', sessionId);
    expect(event?.detail).toMatchObject({ changes: [{ id: 'patch-t9' }] });
  });
});

test('a change in a long text is told by what changed, and undone and made again whole', async () => {
  const { clerk } = home.viewers;
  const asked = { sessionId, section: 'agenda' as const };
  const long = 'Các đại biểu thảo luận về thu ngân sách và trật tự đô thị. '.repeat(60);
  const item = (discussion: string) => ({
    ...{ id: 'patch-a1', kind: 'report', title: 'Báo cáo', presenter: '', discussion, speakers: '' },
    ...{ conclusion: '', isClosed: false },
  });
  const rows = (text: string) => ({ agendaItems: [item(text)], papers: [] });
  const at = must(await saveSection(clerk, { ...asked, base: 0, rows: rows(`${long}24 người.`) }, TEST_NOW));
  const patch = { agendaItems: { set: [{ row: item(`${long}25 người.`) }], gone: [] } };
  const { version } = must(await saveChanges(clerk, { ...asked, base: at.version, patch }, TEST_NOW));
  expect(JSON.stringify((await lastEvent('agenda', sessionId))?.detail).length).toBeLessThan(600);
  const text = async () => (await getSection(clerk, sessionId, 'agenda'))?.rows.agendaItems[0]?.discussion;
  const undone = must(await undoSection(clerk, { ...asked, base: version }, TEST_NOW));
  expect(await text()).toBe(`${long}24 người.`);
  must(await redoSection(clerk, { ...asked, base: undone.version }, TEST_NOW));
  expect(await text()).toBe(`${long}25 người.`);
  expect((await draftFaults()).faults).toEqual([]);
});
