import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveSession, getPreview, submitSession } from '../publications/publishing';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { saveSection, undoSection } from './sections';
import { returnSession } from './session-moves';
import { createSession } from './sessions';
import { sinceReturn } from './since-return';
import { findDeskSession } from './standing';

let closeDatabase: () => void;
let home: TestCouncil;
let sessionId: string;
const tasks = (...bodies: string[]) => ({
  keyTasks: bodies.map((body) => ({ id: (body[0] ?? '').repeat(32), body })),
});

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  const what = { termId: home.termId, ordinal: 1, series: 'main', label: 'Kỳ họp thứ nhất' };
  const days = { startsOn: '2024-06-12', endsOn: '2024-06-12' };
  sessionId = must(await createSession(home.viewers.clerk, { ...what, ...days }, TEST_NOW)).sessionId;
});
afterAll(() => closeDatabase());

const base = async () => (await findDeskSession(home.viewers.clerk, sessionId))?.version ?? 0;
const save = async (at: number, rows: object) =>
  must(await saveSection(home.viewers.clerk, { sessionId, section: 'tasks', base: at, rows }, TEST_NOW));
const submit = async () => {
  const found = (await getPreview(home.viewers.clerk, sessionId, TEST_NOW))?.findings ?? [];
  const reasons = Object.fromEntries(found.map(({ key }) => [key, 'Nguồn không ghi.']));
  must(await submitSession(home.viewers.clerk, { sessionId, base: await base(), reasons }, TEST_NOW));
};

test('at a second submission the chair sees the note, and what was changed since, by name', async () => {
  const { chair } = home.viewers;
  await save(0, tasks('a: Làm đường', 'b: Sửa trường', 'c: Trồng cây'));
  await submit();
  expect(await sinceReturn(chair, sessionId)).toBeNull();
  must(await returnSession(chair, { sessionId, base: await base(), reason: 'Thiếu hạn.' }, TEST_NOW));
  await save(1, tasks('a: Làm đường', 'b: Sửa trường học', 'd: Lập chợ'));
  await save(2, tasks('a: Làm đường lớn', 'b: Sửa trường học', 'd: Lập chợ'));
  must(await undoSection(home.viewers.clerk, { sessionId, section: 'tasks', base: 3 }, TEST_NOW));
  await submit();

  const since = await sinceReturn(chair, sessionId);
  expect(since).toMatchObject({ by: chair.name, note: 'Thiếu hạn.' });
  expect(since?.changes.map(({ what, kind }) => [what, kind])).toEqual([
    ['b: Sửa trường học', 'changed'],
    ['d: Lập chợ', 'added'],
    ['c: Trồng cây', 'removed'],
  ]);
  expect(since?.changes[0]?.fields).toMatchObject([{ before: 'b: Sửa trường', after: 'b: Sửa trường học' }]);
  expect(await sinceReturn((await createTestCouncil('ben')).viewers.chair, sessionId)).toBeNull();
});

test('what was published is no longer being mended', async () => {
  const { chair } = home.viewers;
  const recordDigest = (await getPreview(chair, sessionId, TEST_NOW))?.recordDigest ?? '';
  must(await approveSession(chair, { sessionId, base: await base(), recordDigest }, TEST_NOW));
  expect(await sinceReturn(chair, sessionId)).toBeNull();
});
