import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { getChamber } from './chamber';
import { markRead } from './read-marks';
import { getReviewResolution } from './review';

let closeDatabase: () => void;
let home: TestCouncil;
let draft: TestSession;
let councillor: Viewer;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  councillor = home.viewers.councillor;
  draft = await createTestSession(home);
});
afterAll(() => closeDatabase());

/** Saves the first draft with these columns changed. */
async function type(columns: Record<string, unknown>) {
  const { resolutions, ...rest } = await draft.load('resolutions');
  const rows = resolutions.map((row) => (row.id === 'r1' ? { ...row, ...columns } : row));
  await draft.save('resolutions', { ...rest, resolutions: rows } as never);
}
const seen = (now = TEST_NOW) => getReviewResolution(councillor, 'r1', now);
const versions = () => everything().resolution_versions as { n: number; resolution_id: string }[];

describe('what a councillor reads', () => {
  test('is the text as it stood when the review was opened, never what is typed since', async () => {
    await draft.release(false);
    expect(versions()).toEqual([]);
    await draft.release(true);
    expect(await seen()).toMatchObject({
      resolution: { title: 'Dự thảo r1' },
      version: { n: 1, visibleFrom: TEST_NOW },
    });
    await type({ title: 'Đang gõ dở' });
    expect(await seen()).toMatchObject({ resolution: { title: 'Dự thảo r1' }, version: { n: 1 } });
    expect(await getChamber(councillor, TEST_NOW)).toMatchObject([{ reviews: [{ title: 'Dự thảo r1' }] }]);
    expect(versions()).toHaveLength(1);
  });

  test('is gone when it is withdrawn, and what stands there when it is opened again', async () => {
    await type({ inReview: false });
    expect(await seen()).toBeNull();
    await type({ inReview: true });
    expect(await seen()).toMatchObject({ resolution: { title: 'Đang gõ dở' }, version: { n: 2 } });
    await type({ inReview: false });
    await type({ inReview: true });
    expect(versions(), 'nothing is released twice').toHaveLength(2);
  });

  test('is never from before its time', async () => {
    expect(await seen('2020-01-01T00:00:00.000Z')).toBeNull();
  });
});

test('«Đã đọc» is of the version read', async () => {
  const before = (await seen())?.version.id ?? '';
  const read = (versionId: string | null) =>
    markRead(councillor, { resolutionId: 'r1', versionId, read: true }, TEST_NOW);
  must(await read(before));
  expect((await seen())?.readAt).toBe(TEST_NOW);
  await type({ inReview: false, title: 'Sửa rồi' });
  await type({ inReview: true });
  expect(await seen()).toMatchObject({ version: { n: 3 }, readAt: null });
  must(await read(before));
  expect((await seen())?.readAt, 'the old page sent again marks the old version').toBeNull();
  expect(await read('r2-gone')).toMatchObject({ code: 'comment.closed' });
  must(await read(null));
  must(await read(before));
  expect((await seen())?.readAt, 'nor does it take the new mark back').toBe(TEST_NOW);
});
