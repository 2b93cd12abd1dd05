import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { lastSessions, loadPrevious, loadPreviousTasks } from './previous-session';
import { getSection, saveSection } from './sections';
import { deleteSession } from './session-moves';
import { createSession } from './sessions';
import { findDeskSession } from './standing';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
});
afterAll(() => closeDatabase());

async function open(council: TestCouncil, ordinal: number, day: string, series = 'main') {
  const { termId, viewers } = council;
  const named = { termId, ordinal, series, kind: null, label: `Kỳ họp thứ ${ordinal}` };
  return must(await createSession(viewers.clerk, { ...named, startsOn: day, endsOn: day }, TEST_NOW))
    .sessionId;
}

async function before(council: TestCouncil, sessionId: string) {
  const desk = await findDeskSession(council.viewers.clerk, sessionId);
  return desk && (await loadPrevious(council.viewers.clerk, desk));
}

test('the session before is of the same council, term and series, and was not deleted', async () => {
  const first = await open(home, 1, '2024-03-12');
  const second = await open(home, 2, '2024-07-12');
  await open(home, 1, '2024-10-12', 'thematic');
  const next = await open(home, 3, '2024-12-12');
  await open(other, 2, '2024-12-01');
  expect(await before(home, first)).toBeNull();
  expect((await before(home, next))?.label).toBe('Kỳ họp thứ 2');

  const { clerk } = home.viewers;
  const version = (await findDeskSession(clerk, second))?.version ?? 0;
  must(await deleteSession(clerk, { sessionId: second, base: version }, TEST_NOW));
  expect((await before(home, next))?.label).toBe('Kỳ họp thứ 1');
});

test('it gives its sittings, guests and agenda', async () => {
  const { clerk } = home.viewers;
  const first = await open(home, 11, '2025-03-12');
  const next = await open(home, 12, '2025-07-12');
  const general = await getSection(clerk, first, 'general');
  const guest = { id: 'khach', kind: 'group', name: 'Đảng ủy', title: null, body: null };
  const presided = { id: 'r', role: 'presided', printed: null, mandateId: null, office: null };
  const sitting = {
    id: 'sang',
    label: 'Sáng',
    heldOn: '2025-03-12',
    startsAt: '08:00',
    endsAt: null,
    isClosed: false,
  };
  const rows = {
    ...general?.rows,
    guests: [guest],
    sittings: [{ ...sitting, presidedBy: 'Bà An', minutesBy: null }],
    sessionRoles: [{ ...presided, name: 'Ông Tư', sittingId: 'sang' }],
  };
  must(await saveSection(clerk, { sessionId: first, section: 'general', base: 0, rows }, TEST_NOW));
  expect(await before(home, next)).toMatchObject({
    guests: [{ name: 'Đảng ủy' }],
    sittings: [{ label: 'Sáng', day: 0 }],
    roles: [{ role: 'presided', name: 'Ông Tư', sitting: 0, heldOn: '2025-03-12' }],
    agendaItems: [],
  });
});

test('the newest of each series, the main one first; nothing for whoever has no desk there', async () => {
  const found = await lastSessions(home.viewers.clerk, home.councilId, home.termId);
  expect(found.map(({ series, ordinal }) => [series, ordinal])).toEqual([
    ['main', 12],
    ['thematic', 1],
  ]);
  expect(await lastSessions(other.viewers.clerk, home.councilId, home.termId)).toEqual([]);
});

test('what it set out to do comes to the next, and to nobody of another council', async () => {
  const { clerk } = home.viewers;
  const first = await open(home, 21, '2025-08-12');
  const next = await open(home, 22, '2025-09-12');
  const tasks = async (viewer: TestCouncil) => {
    const desk = await findDeskSession(clerk, next);
    return desk && (await loadPreviousTasks(viewer.viewers.clerk, desk));
  };
  expect(await tasks(home)).toBeNull();
  const task = {
    id: 'viec',
    body: 'Nạo vét mương',
    owner: 'Ủy ban',
    period: null,
    dueOn: null,
    target: null,
  };
  const asked = { sessionId: first, section: 'tasks' as const, base: 0, rows: { keyTasks: [task] } };
  must(await saveSection(clerk, asked, TEST_NOW));
  expect(await tasks(home)).toMatchObject({ label: 'Kỳ họp thứ 21', tasks: [{ body: 'Nạo vét mương' }] });
  expect(await tasks(other)).toBeNull();
});
