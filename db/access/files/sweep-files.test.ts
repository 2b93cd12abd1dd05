import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { digestOf, namesOf, pathOfName, putFile } from '@/lib/server/files/by-digest';
import { log } from '@/lib/server/observe/log';
import { testPdf } from '@/lib/server/papers/test-pdf';
import { undoSection } from '../desk/sections';
import { reopenSession } from '../desk/session-moves';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { saveTestPhoto, sendTestPaper } from '../test-files';
import { createTestSession, type TestSession } from '../test-session';
import { sweepFiles } from './sweep-files';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let closeDatabase: () => void;
let home: TestCouncil;
let draft: TestSession;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  draft = await createTestSession(home);
});
beforeEach(() => void vi.spyOn(log, 'info').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());
afterAll(() => closeDatabase());

const nothing = { unfinished: 0, unnamed: 0, withheld: 0 };
const inDays = (days: number) => Date.now() + days * DAY_MS;
const there = async (digest: string) => (await namesOf(digest)).length > 0;

test('what was sent and never named goes after a week, and the log counts it', async () => {
  const sent = await sendTestPaper(home, draft.sessionId, 'bỏ');
  expect(await sweepFiles(inDays(6))).toEqual(nothing);
  expect(await there(sent)).toBe(true);
  expect(await sweepFiles(inDays(8))).toEqual({ ...nothing, unnamed: 1 });
  expect(log.info).toHaveBeenCalledExactlyOnceWith(
    { event: 'files.swept', ...nothing, unnamed: 1 },
    expect.any(String),
  );
  expect(await there(sent)).toBe(false);
});

test('a row, a step of history that undo may take back, and an older version each keep their file', async () => {
  const [first, second] = [
    await sendTestPaper(home, draft.sessionId, 'một'),
    await sendTestPaper(home, draft.sessionId, 'hai'),
  ];
  await draft.saveGeneral({});
  await draft.saveAgenda(first, null);
  const photo = await saveTestPhoto(home, draft.sessionId);
  await draft.publish();
  const base = await draft.version();
  const again = { sessionId: draft.sessionId, base, reason: 'Thay tài liệu.' };
  must(await reopenSession(home.viewers.clerk, again, TEST_NOW));
  await draft.saveAgenda(second, null);
  expect(await sweepFiles(inDays(30))).toEqual(nothing);
  const back = { sessionId: draft.sessionId, section: 'agenda' as const, base: 2 };
  must(await undoSection(home.viewers.clerk, back, TEST_NOW));
  // Now only the undone step names the second, and rows the first.
  expect(await sweepFiles(inDays(30))).toEqual(nothing);
  for (const digest of [first, second, photo]) expect(await there(digest)).toBe(true);
});

test('a file sent once more counts as new', async () => {
  const digest = await sendTestPaper(home, draft.sessionId, 'lại');
  const path = pathOfName(`${digest}.pdf`);
  utimesSync(path, new Date(0), new Date(0));
  await putFile(digest, '.pdf', testPdf('lại'));
  expect(await sweepFiles(Date.now())).toEqual(nothing);
  utimesSync(path, new Date(0), new Date(0));
  expect(await sweepFiles(Date.now())).toEqual({ ...nothing, unnamed: 1 });
});

test('an upload that was cut off goes after an hour; what we never put there stays', async () => {
  const digest = await sendTestPaper(home, draft.sessionId, 'còn');
  const [cut, others] = [`${pathOfName(`${digest}.pdf`)}.x.part`, `${pathOfName(digest)}.txt`];
  writeFileSync(cut, 'half');
  writeFileSync(others, 'not ours');
  expect(await sweepFiles(Date.now() + HOUR_MS / 2)).toEqual(nothing);
  expect(await sweepFiles(Date.now() + 2 * HOUR_MS)).toEqual({ ...nothing, unfinished: 1 });
  expect([existsSync(cut), existsSync(others)]).toEqual([false, true]);
  expect(digestOf(testPdf('còn'))).toBe(digest);
});

test('a clock that jumped back sweeps nothing', async () => {
  await sendTestPaper(home, draft.sessionId, 'mới');
  expect(await sweepFiles(0)).toEqual(nothing);
});
