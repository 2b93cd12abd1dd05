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
import { getReadingCopy } from './reading-copy';

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
const item = (ofId = 'mo') => ({ sessionId: draft.sessionId, ofId });
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

describe('a paper of the session as a whole', () => {
  let shared: string;
  const chamber = async (at = TEST_NOW) => {
    const found = await getChamberSession(councillor, draft.sessionId, at);
    return found?.stage === 'preparing' ? found.preparation?.papers.map(({ id }) => id) : undefined;
  };
  const isServed = async (at = TEST_NOW) => (await getPaper(councillor, shared, at)) !== null;
  beforeAll(async () => {
    shared = await sendTestPaper(home, draft.sessionId, 'kế hoạch');
    const { agendaItems, papers } = await draft.load('agenda');
    const [like] = papers;
    const rows = ['chung', 'chung-2'].map((id) => ({ ...like, id, agendaItemId: null, title: 'Kế hoạch' }));
    const [first, second] = rows.map((row, at) => ({ ...row, fileDigest: at === 0 ? shared : null }));
    await draft.save('agenda', { agendaItems, papers: [...papers, first, second] } as never);
  });
  afterAll(() => draft.saveAgenda(file, null));

  test('is read in the chamber like those of an item', async () => {
    expect(await chamber()).toEqual(['chung', 'chung-2']);
    expect(await isServed()).toBe(true);
  });

  test('is held back by itself, is scheduled, and comes again', async () => {
    must(await holdItem(home.viewers.clerk, item('chung'), TEST_NOW));
    expect(await isServed()).toBe(false);
    expect(await chamber()).toEqual(['chung-2']);
    expect(await served(), 'an item is another matter').toBe(true);
    expect(await getReadingCopy(councillor, draft.sessionId, TEST_NOW)).toMatchObject({
      papers: [{ id: 'p1' }, { id: 'chung-2' }],
    });
    const told = (await listItemReleases(home.viewers.clerk, draft.sessionId))?.items;
    expect(told?.at(-1)).toMatchObject({ id: 'chung', release: { visibleFrom: null } });
    must(
      await releaseItemLater(
        home.viewers.clerk,
        { ...item('chung'), day: '5/3/2026', time: '8h30' },
        TEST_NOW,
      ),
    );
    expect([await isServed(), await isServed(LATER)]).toEqual([false, true]);
    must(await releaseItem(home.viewers.clerk, item('chung'), TEST_NOW));
    expect(await chamber()).toEqual(['chung', 'chung-2']);
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('of an item, by its own name, is nothing to hold back', async () => {
    const before = everything();
    expect(await holdItem(home.viewers.clerk, item('p1'), TEST_NOW)).toBeNull();
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
