import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { getPaper } from '../files/served-files';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { sendTestPaper } from '../test-files';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { getChamberSession } from './chamber-session';
import { holdItem, listItemReleases, releaseItem, releaseItemLater } from './item-release';
import { keepPaperOpenings } from './paper-openings';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let draft: TestSession;
let councillor: Viewer;
let file: string;
let newer: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  councillor = home.viewers.councillor;
  draft = await createTestSession(home);
  await draft.saveGeneral({ reviewOpen: true });
  file = await sendTestPaper(home, draft.sessionId, 'bản một');
  newer = await sendTestPaper(home, draft.sessionId, 'bản hai');
  await draft.saveAgenda(file, null);
});
afterAll(() => closeDatabase());

const LATER = '2026-03-05T01:30:00.000Z';
const item = (agendaItemId = 'mo') => ({ sessionId: draft.sessionId, agendaItemId });
const hold = (viewer = home.viewers.clerk) => holdItem(viewer, item(), TEST_NOW);
const release = (viewer = home.viewers.clerk) => releaseItem(viewer, item(), TEST_NOW);
const later = (viewer = home.viewers.clerk, time = '8h30') =>
  releaseItemLater(viewer, { ...item(), day: '5/3/2026', time }, TEST_NOW);
const served = async (at = TEST_NOW) => (await getPaper(councillor, file, at)) !== null;
const seen = async (at = TEST_NOW) => {
  const found = await getChamberSession(councillor, draft.sessionId, at);
  return found?.stage === 'preparing' ? found.preparation?.agenda[0] : undefined;
};

describe('the papers of an item', () => {
  test('come with the session while nobody says otherwise', async () => {
    expect(await served()).toBe(true);
    expect(await seen()).toMatchObject({ held: null, papers: [{ title: 'Thu chi', replaces: null }] });
  });

  test('held back are served to no councillor, and not named', async () => {
    must(await hold());
    expect(await served()).toBe(false);
    expect(await seen()).toMatchObject({
      title: 'Báo cáo ngân sách',
      held: 'Tài liệu của nội dung này chưa phát hành.',
      papers: [],
    });
    expect(await getPaper(home.viewers.clerk, file, TEST_NOW), 'the desk has them').not.toBeNull();
    const before = everything();
    await keepPaperOpenings(councillor, file, TEST_NOW);
    must(await hold());
    expect(everything()).toEqual(before);
  });

  test('stay held back when the item is deleted and the deletion undone', async () => {
    const rows = await draft.load('agenda');
    await draft.save('agenda', { agendaItems: [], papers: [] } as never);
    await draft.save('agenda', rows as never);
    expect(await served()).toBe(false);
  });

  test('are read from the hour that was set', async () => {
    must(await later());
    expect(await served('2026-03-05T01:29:59.999Z')).toBe(false);
    expect(await seen()).toMatchObject({ held: 'Tài liệu đọc được từ 08:30 ngày 5/3/2026.', papers: [] });
    expect(await served(LATER)).toBe(true);
    expect(await seen(LATER)).toMatchObject({ held: null, papers: [{ title: 'Thu chi' }] });
    expect(await later(home.viewers.clerk, '25h')).toMatchObject({ fields: { time: expect.any(String) } });
    must(await release());
    expect(await served()).toBe(true);
  });

  test('are for the clerk to release', async () => {
    const before = everything();
    for (const verb of [hold, release, later]) {
      expect(await verb(home.viewers.chair)).toMatchObject({ code: 'role.missing' });
      for (const viewer of [councillor, home.viewers.admin, other.viewers.clerk])
        expect(await verb(viewer)).toBeNull();
    }
    expect(await holdItem(home.viewers.clerk, item('gone'), TEST_NOW)).toBeNull();
    expect(await listItemReleases(councillor, draft.sessionId)).toBeNull();
    expect(everything()).toEqual(before);
  });
});

describe('a file that was opened', () => {
  test('is kept once, and the desk sees by whom', async () => {
    await keepPaperOpenings(councillor, file, TEST_NOW);
    const before = everything();
    for (const viewer of [councillor, home.viewers.clerk, other.viewers.councillor])
      await keepPaperOpenings(viewer, file, LATER);
    expect(everything()).toEqual(before);
    expect((await listItemReleases(home.viewers.clerk, draft.sessionId))?.items).toMatchObject([
      { id: 'mo', papers: [{ openedBy: [{ name: councillor.name, openedAt: TEST_NOW }] }] },
    ]);
  });

  test('and replaced since is told as a new version, until that is opened too', async () => {
    await draft.saveAgenda(newer, null);
    expect(await seen()).toMatchObject({ papers: [{ replaces: TEST_NOW }] });
    expect((await listItemReleases(home.viewers.clerk, draft.sessionId))?.items).toMatchObject([
      { papers: [{ openedBy: [] }] },
    ]);
    await keepPaperOpenings(councillor, newer, LATER);
    expect(await seen()).toMatchObject({ papers: [{ replaces: null }] });
  });

  test('is explained by the trail', async () => {
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });
});
