import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import { signIn } from '../accounts/sign-in';
import { getViewer } from '../accounts/viewer';
import { getHistory } from '../publications/history';
import { getPublishedText } from '../publications/published';
import { approveSession, getPreview, submitSession, withdrawSession } from '../publications/publishing';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { getSection, saveSection, undoSection } from './sections';
import { reopenSession } from './session-moves';

/* A server whose clock was set back in the middle of work. */

const EARLIER = '2026-03-01T01:00:00.000Z';
const LATER = '2026-03-03T01:00:00.000Z';
let closeDatabase: () => void;
let home: TestCouncil;
let draft: TestSession;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  draft = await createTestSession(home);
  await draft.saveGeneral({});
  await draft.publish();
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => closeDatabase());

async function saveTask(body: string, now: string) {
  const { sessionId } = draft;
  const base = (await getSection(home.viewers.clerk, sessionId, 'tasks'))?.version ?? 0;
  const rows = { keyTasks: [{ id: 'viec', body }] };
  must(await saveSection(home.viewers.clerk, { sessionId, section: 'tasks', base, rows }, now));
  return base + 1;
}

test('no version is dated before what it follows: refused with a sentence and a line, and published once the clock is right', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  const { clerk, chair } = home.viewers;
  const { sessionId } = draft;
  const step = async () => ({ sessionId, base: await draft.version() });
  must(await reopenSession(clerk, { ...(await step()), reason: 'Sửa.' }, EARLIER));
  await saveTask('Việc', EARLIER);
  const findings = (await getPreview(clerk, sessionId, EARLIER))?.findings ?? [];
  const reasons = Object.fromEntries(findings.map(({ key }) => [key, 'Nguồn không ghi.']));
  must(await submitSession(clerk, { ...(await step()), reasons }, EARLIER));
  const recordDigest = (await getPreview(chair, sessionId, EARLIER))?.recordDigest ?? '';
  const approval = { ...(await step()), recordDigest };
  const withdrawal = { ...(await step()), reason: 'Thôi.' };
  for (const tried of [
    () => approveSession(chair, approval, EARLIER),
    () => withdrawSession(chair, withdrawal, EARLIER),
  ])
    expect(await writesNothing(tried)).toMatchObject({ ok: false, code: 'clock.behind' });
  // By less than a person would notice, and still before the version it follows.
  const aMoment = new Date(Date.parse(TEST_NOW) - 1).toISOString();
  expect(await approveSession(chair, approval, aMoment)).toMatchObject({ code: 'clock.behind' });
  expect(warn.mock.calls[0]?.[0]).toEqual({ event: 'clock.behind', now: EARLIER, latest: TEST_NOW });
  expect(must(await approveSession(chair, approval, LATER)).version).toBe(2);
  expect((await getPublishedText('nha', 'khoa-2-ky-11'))?.publishedAt).toBe(LATER);
});

test('whoever took the time a moment before somebody else’s change was made is not told of the clock', async () => {
  const other = await createTestSession(home, 12);
  await other.saveGeneral({});
  const { clerk, chair } = home.viewers;
  const { sessionId } = other;
  const findings = (await getPreview(clerk, sessionId, TEST_NOW))?.findings ?? [];
  const reasons = Object.fromEntries(findings.map(({ key }) => [key, 'Nguồn không ghi.']));
  must(await submitSession(clerk, { sessionId, base: await other.version(), reasons }, TEST_NOW));
  const recordDigest = (await getPreview(chair, sessionId, TEST_NOW))?.recordDigest ?? '';
  const before = new Date(Date.parse(TEST_NOW) - 500).toISOString();
  must(await approveSession(chair, { sessionId, base: await other.version(), recordDigest }, before));
});

test('changes are kept, and stand and are undone in the order in which they were made', async () => {
  const { clerk } = home.viewers;
  const { sessionId } = draft;
  must(await reopenSession(clerk, { sessionId, base: await draft.version(), reason: 'Sửa.' }, LATER));
  await saveTask('Trước', LATER);
  const base = await saveTask('Sau', EARLIER);
  const history = await getHistory(clerk, { sessionId });
  expect(history?.entries.slice(0, 2).map(({ at, undo }) => [at, undo])).toEqual([
    [EARLIER, 'next'],
    [LATER, null],
  ]);
  must(await undoSection(clerk, { sessionId, section: 'tasks', base }, EARLIER));
  const section = await getSection(clerk, sessionId, 'tasks');
  expect(section?.rows.keyTasks.map(({ body }) => body)).toEqual(['Trước']);
});

test('a sign-in of before does not live on until the clock comes round to it again', async () => {
  const input = { email: 'clerk@nha.example', password: TEST_PASSWORD, address: 'x' };
  const { token } = must(await signIn(input, LATER));
  expect(await getViewer(token, LATER)).not.toBeNull();
  expect(await getViewer(token, EARLIER)).toBeNull();
  const stepBack = new Date(Date.parse(LATER) - 30_000).toISOString();
  expect(await getViewer(token, stepBack)).not.toBeNull();
});
