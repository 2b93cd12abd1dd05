import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestCouncil, everything, openTestDatabase, TEST_NOW } from '../test-database';
import { createTestSession } from '../test-session';
import { unseen } from '../test-unseen';
import { verifyStore } from '../trail/verify';
import { tellKeptVersions } from './kept-versions';

let closeDatabase: () => void;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const draft = await createTestSession(await createTestCouncil('nha'));
  await draft.release(false);
  // As 0041 makes it of a draft that was under review.
  unseen(`insert into resolution_versions select 'ban-1-' || id, session_id, id, 1,
    json_object('annexes', json(annexes), 'articles', json(articles), 'kind', kind, 'legalBases', json(legal_bases),
      'note', note, 'printedTitle', printed_title, 'title', title),
    '2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z', null, null from resolutions where id = 'r1'`);
});
afterAll(() => closeDatabase());

const faults = async () => (await verifyStore()).flatMap((check) => check.faults);

test('a version kept by the program is told to the trail, once', async () => {
  expect(await faults()).toEqual([expect.stringContaining('resolution_versions ban-1-r1')]);
  await tellKeptVersions(TEST_NOW);
  expect(await faults()).toEqual([]);
  const before = everything();
  await tellKeptVersions(TEST_NOW);
  expect(everything()).toEqual(before);
});
