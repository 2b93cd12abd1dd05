import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { releaseTexts, releaseWord } from '@/lib/review/release-text';
import type { Viewer } from '@/lib/viewer';
import { getHistory } from '../publications/history';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { getChamber } from './chamber';
import { compareVersions } from './compare';
import { keepChangesSeen, keepOpening } from './openings';
import { callBack, releaseLater, releaseNow } from './release';
import { listReleases } from './releases';
import { getReviewResolution, listReview } from './review';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let ordinal = 20;
let draft: TestSession;
let id: string;
let councillor: Viewer;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  councillor = home.viewers.councillor;
});
beforeEach(async () => {
  ordinal += 1;
  draft = await createTestSession(home, ordinal);
  id = `r1-${ordinal}`;
  await draft.release(false);
});
afterAll(() => closeDatabase());

const LATER = '2026-03-05T01:30:00.000Z';
const key = () => ({ sessionId: draft.sessionId, resolutionId: id });
const now = (viewer = home.viewers.clerk, at = TEST_NOW) => releaseNow(viewer, key(), at);
const later = (day = '5/3/2026', time = '8h30', viewer = home.viewers.clerk) =>
  releaseLater(viewer, { ...key(), day, time }, TEST_NOW);
const seen = (at = TEST_NOW) => getReviewResolution(councillor, id, at);
const told = async (at = TEST_NOW) =>
  (await listReleases(home.viewers.clerk, draft.sessionId, at))?.drafts.find((one) => one.id === id);
const versionId = async () => {
  const { scheduled, current } = (await told()) ?? {};
  return (scheduled ?? current)?.id ?? '';
};
async function type(columns: Record<string, unknown>) {
  const { resolutions, ...rest } = await draft.load('resolutions');
  const rows = resolutions.map((row) => (row.id === id ? { ...row, ...columns } : row));
  await draft.save('resolutions', { ...rest, resolutions: rows } as never);
}

describe('releasing a draft', () => {
  test('opens it, and what is typed afterwards waits for the next release', async () => {
    expect(await told()).toMatchObject({ current: null, scheduled: null, inReview: false, isShown: false });
    must(await now());
    expect(await told()).toMatchObject({
      current: { n: 1, visibleFrom: TEST_NOW, by: home.viewers.clerk.name },
      ...{ inReview: true, isShown: true, unreleased: [] },
    });
    await type({ title: 'Tên mới' });
    expect(await told()).toMatchObject({ current: { n: 1 }, unreleased: ['Sửa tên nghị quyết'] });
    expect((await seen())?.resolution.title).toBe(`Dự thảo ${id}`);
    must(await now());
    expect(await seen()).toMatchObject({ resolution: { title: 'Tên mới' }, version: { n: 2 } });
  });

  test('of an unchanged text is refused; of a closed one it only opens', async () => {
    must(await now());
    const before = everything();
    expect(await now()).toMatchObject({ code: 'release.nothing_changed' });
    expect(everything()).toEqual(before);
    await type({ inReview: false });
    expect(await told()).toMatchObject({ isShown: false });
    expect(await later()).toMatchObject({ code: 'release.nothing_changed' });
    must(await now());
    expect(await seen()).toMatchObject({ version: { n: 1 } });
  });

  test('of a closed item is refused, and what was released before is read no more', async () => {
    must(await now());
    await draft.saveAgenda(null, null);
    await type({ agendaItemId: `kin-${ordinal}`, title: 'Tên mới' });
    expect(await seen()).toBeNull();
    const release = await told();
    expect(release).toMatchObject({ isClosed: true, isShown: false });
    expect(release && [...releaseTexts(release), releaseWord(release)].join(' ')).toContain('nội dung kín');
    const before = everything();
    for (const refused of [await now(), await later()])
      expect(refused).toMatchObject({ code: 'release.closed' });
    expect(everything()).toEqual(before);
  });

  test.each<[string, () => Viewer, string | null]>([
    ['the chair', () => home.viewers.chair, 'role.missing'],
    ['a councillor', () => councillor, null],
    ['an administrator', () => home.viewers.admin, null],
    ['another council’s clerk', () => other.viewers.clerk, null],
  ])('is not for %s', async (_, viewer, code) => {
    const before = everything();
    const [first, second] = [await now(viewer()), await later('5/3/2026', '8h30', viewer())];
    for (const result of [first, second]) expect(result?.ok ? 'done' : (result?.code ?? null)).toBe(code);
    expect(everything()).toEqual(before);
  });

  test('under another session’s address finds nothing', async () => {
    const elsewhere = await createTestSession(home, 90);
    expect(
      await releaseNow(home.viewers.clerk, { ...key(), sessionId: elsewhere.sessionId }, TEST_NOW),
    ).toBeNull();
  });

  test('twice in the same instant makes one version', async () => {
    const done = await Promise.all([now(), now()]);
    expect(done.filter((one) => one?.ok)).toHaveLength(1);
    expect((await told())?.current?.n).toBe(1);
  });
});

describe('a release for later', () => {
  test('is read from its time on, and never the typing before or after', async () => {
    must(await later());
    await type({ title: 'Gõ sau khi hẹn' });
    expect(await seen()).toBeNull();
    expect(JSON.stringify(await getChamber(councillor, TEST_NOW))).not.toContain(id);
    expect(await told()).toMatchObject({
      ...{ current: null, inReview: true, isShown: false, unreleased: ['Sửa tên nghị quyết'] },
      scheduled: { n: 1, visibleFrom: LATER },
    });
    expect(await seen('2026-03-05T01:29:59.999Z')).toBeNull();
    expect(await seen(LATER)).toMatchObject({ resolution: { title: `Dự thảo ${id}` } });
    expect(await told(LATER)).toMatchObject({ current: { n: 1 }, scheduled: null, isShown: true });
  });

  test('stands in the way of another until it is called back, and its number is given again', async () => {
    must(await now());
    await type({ title: 'Hai' });
    must(await later());
    await type({ title: 'Ba' });
    expect(await now()).toMatchObject({ code: 'release.scheduled' });
    const back = { sessionId: draft.sessionId, versionId: await versionId() };
    expect(await callBack(home.viewers.chair, back, TEST_NOW)).toMatchObject({ code: 'role.missing' });
    expect(await callBack(other.viewers.clerk, back, TEST_NOW)).toBeNull();
    expect(await callBack(home.viewers.clerk, back, LATER)).toMatchObject({ code: 'release.begun' });
    must(await callBack(home.viewers.clerk, back, TEST_NOW));
    must(await callBack(home.viewers.clerk, back, TEST_NOW));
    expect(await told()).toMatchObject({ current: { n: 1 }, scheduled: null, inReview: true });
    must(await now());
    expect(await seen(LATER)).toMatchObject({ resolution: { title: 'Ba' }, version: { n: 2 } });
  });

  test('called back with no other, the draft is not under review any more', async () => {
    must(await later());
    must(
      await callBack(
        home.viewers.clerk,
        { sessionId: draft.sessionId, versionId: await versionId() },
        TEST_NOW,
      ),
    );
    expect(await told()).toMatchObject({ current: null, scheduled: null, inReview: false });
  });

  test.each([
    ['no day', '', '8h30', 'day'],
    ['no hour', '5/3/2026', '', 'time'],
    ['a day that is none', '31/2/2026', '8h30', 'day'],
    ['an hour that is none', '5/3/2026', '25h', 'time'],
    ['a day gone by', '1/3/2020', '8h30', 'day'],
    ['another year', '5/3/2036', '8h30', 'day'],
  ])('with %s is refused beside the field', async (_, day, time, field) => {
    const before = everything();
    expect(await later(day, time)).toMatchObject({
      code: 'input.invalid',
      fields: { [field]: expect.any(String) },
    });
    expect(everything()).toEqual(before);
  });
});

describe('opening a version', () => {
  const open = async (viewer = councillor) =>
    keepOpening(viewer, { resolutionId: id, versionId: await versionId() }, TEST_NOW);
  const reader = async () =>
    (await listReview(home.viewers.clerk, draft.sessionId, TEST_NOW))?.resolutions
      .find((one) => one.id === id)
      ?.readers.find(({ opened }) => opened);

  test('is kept once, without a click, and the desk sees it', async () => {
    must(await now());
    expect((await seen())?.reading.state).toBe('new');
    must(await open());
    const before = everything();
    must(await open());
    expect(everything()).toEqual(before);
    expect(await reader()).toMatchObject({ opened: { n: 1, at: TEST_NOW }, read: null });
    expect((await seen())?.reading).toMatchObject({ state: 'opened', lastSeen: null });
  });

  test('is of that version: a newer one is compared with it until its changes were seen', async () => {
    must(await now());
    must(await open());
    await type({ title: 'Hai' });
    must(await now());
    await type({ note: 'Chú ý' });
    must(await now());
    expect((await seen())?.reading).toMatchObject({ state: 'revised', lastSeen: 1 });
    expect(await getChamber(councillor, TEST_NOW)).toMatchObject([
      { reviews: expect.arrayContaining([expect.objectContaining({ id, state: 'revised' })]) },
    ]);
    must(await open());
    expect((await seen())?.reading).toMatchObject({ state: 'revised', lastSeen: 1 });
    const compared = await compareVersions(councillor, id, { from: 1, to: 3 }, TEST_NOW);
    expect(compared?.comparison?.changes.map(({ id: piece }) => piece)).toEqual(['ghi-chu', 'ten']);
    must(await keepChangesSeen(councillor, { resolutionId: id, versionId: await versionId() }, TEST_NOW));
    expect((await seen())?.reading).toMatchObject({ state: 'opened', lastSeen: 1 });
  });

  test('and comparing are for those who may read it, of versions there are', async () => {
    must(await now());
    await type({ title: 'Hai' });
    must(await later());
    for (const viewer of [home.viewers.clerk, home.viewers.admin, other.viewers.councillor]) {
      expect(await open(viewer)).toBeNull();
      expect(await compareVersions(viewer, id, { from: 1, to: 1 }, TEST_NOW)).toBeNull();
    }
    expect(await open()).toMatchObject({ code: 'comment.closed' });
    expect(await compareVersions(councillor, id, { from: 1, to: 2 }, TEST_NOW)).toMatchObject({
      versions: [{ n: 1 }],
      comparison: null,
    });
    expect(await compareVersions(councillor, id, { from: 1, to: 2 }, LATER)).toMatchObject({
      versions: [{ n: 2 }, { n: 1 }],
      comparison: { from: { n: 1 }, to: { n: 2 } },
    });
    await type({ inReview: false });
    expect(await compareVersions(councillor, id, { from: 1, to: 2 }, LATER)).toBeNull();
  });
});

test('the history of the session tells of it, and of no reading', async () => {
  must(await now());
  must(await keepOpening(councillor, { resolutionId: id, versionId: await versionId() }, TEST_NOW));
  const history = await getHistory(home.viewers.clerk, { sessionId: draft.sessionId });
  expect(history?.entries.slice(0, 2)).toMatchObject([
    { aggregate: 'release', verb: 'version_released', changes: [], actorName: home.viewers.clerk.name },
    { aggregate: 'resolutions', verb: 'saved' },
  ]);
});

test('the trail explains every version, opening and mark of it', async () => {
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
});
