import { afterAll, beforeAll, expect, test } from 'vitest';
import { readersText } from '@/lib/review/reader-groups';
import type { Viewer } from '@/lib/viewer';
import { createTestCouncil, everything, openTestDatabase, TEST_NOW } from '../test-database';
import { createTestSession } from '../test-session';
import { unseen } from '../test-unseen';
import { verifyStore } from '../trail/verify';
import { tellKeptVersions } from './kept-versions';
import { listReview } from './review';

let closeDatabase: () => void;
let clerk: Viewer;
let sessionId: string;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const home = await createTestCouncil('nha');
  clerk = home.viewers.clerk;
  const draft = await createTestSession(home);
  sessionId = draft.sessionId;
  await draft.release(false);
  // As 0041 makes it of a draft that was under review.
  unseen(`insert into resolution_versions select 'ban-1-' || id, session_id, id, 1,
    json_object('annexes', json(annexes), 'articles', json(articles), 'kind', kind, 'legalBases', json(legal_bases),
      'note', note, 'printedTitle', printed_title, 'title', title),
    '2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z', null, null from resolutions where id = 'r1'`);
});
afterAll(() => closeDatabase());

test('of a version from before openings were kept, nobody is said not to have opened it', async () => {
  const review = await listReview(clerk, sessionId, TEST_NOW);
  const [draft] = review?.resolutions ?? [];
  expect(draft).toMatchObject({ version: 1, areOpeningsKnown: false });
  expect(draft && readersText(draft)).toBe('0/3 đại biểu đã đọc bản 1 · 3 không ghi nhận đã mở');
});

const faults = async () => (await verifyStore()).flatMap((check) => check.faults);

test('a version kept by the program is told to the trail, once', async () => {
  expect(await faults()).toEqual([expect.stringContaining('resolution_versions ban-1-r1')]);
  await tellKeptVersions(TEST_NOW);
  expect(await faults()).toEqual([]);
  const before = everything();
  await tellKeptVersions(TEST_NOW);
  expect(everything()).toEqual(before);
});
