import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrderOf } from '@/lib/rules/province-overview';
import type { Viewer } from '@/lib/viewer';
import { aroundStatements } from '../../around-statements';
import { close, raw } from '../../client';
import { createTestCouncil, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession } from '../test-session';
import { unsafeCreateCouncil } from './councils';
import { getLookedAfterCouncil, listLookedAfter, listStandings } from './province-overview';

const LATER = '2026-04-01T01:00:00.000Z';
const province = (...provinces: string[]): Viewer => ({
  ...{ userId: 'u', name: 'Tỉnh', email: 't@x.vn', signInId: '', personId: null, roles: [], provinces },
});

let closeDatabase: () => void;
let council: TestCouncil;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  council = await createTestCouncil('mau-thu');
  const published = await createTestSession(council);
  await published.saveGeneral({});
  await published.publish();
  const draft = await createTestSession(council, 12);
  await draft.saveGeneral({ title: 'Chuyện bí mật' });
  for (let at = 0; at < 300; at += 1)
    await unsafeCreateCouncil(
      {
        ...{ slug: `xa-${at}`, name: `Xã ${at}`, locality: `Xã ${at}`, level: 'commune' },
        ...{ provinceCode: at % 2 ? '68' : '01', unitCode: String(10_000 + at) },
      },
      TEST_NOW,
    );
});
afterAll(() => closeDatabase());

const standingOf = async (viewer: Viewer, slug: string, now = LATER) =>
  (await listStandings(viewer, now))?.find((one) => one.slug === slug);

test('what is missing is counted once its day is past, and says nothing of what anything says', async () => {
  const before = await standingOf(province('*'), 'mau-thu', TEST_NOW);
  expect(before).toMatchObject({
    sessions: 0,
    unpublished: 0,
    hasTerm: true,
    hasChair: true,
    hasAdmin: true,
  });
  const after = await standingOf(province('*'), 'mau-thu');
  expect(after).toMatchObject({ sessions: 2, unpublished: 1, overdue: 0 });
  expect(JSON.stringify(await listStandings(province('*'), LATER))).not.toMatch(/bí mật|@|Nguyễn/);
});

test('a council nobody works in yet lacks all', async () => {
  expect(await standingOf(province('*'), 'xa-1')).toMatchObject({
    ...{ hasTerm: false, hasChair: false, hasAdmin: false, sessions: 0, newest: null, bytes: 0 },
  });
});

test('who looks after one province sees its councils alone; whose province nobody stated is nobody’s but the whole’s', async () => {
  const seen = (await listStandings(province('68'), LATER)) ?? [];
  expect(seen).toHaveLength(150);
  expect(seen.every(({ provinceCode }) => provinceCode === '68')).toBe(true);
  expect(await listStandings(province('*'), LATER)).toHaveLength(301);
  expect(await listLookedAfter(province('68'))).toHaveLength(150);
  expect(await getLookedAfterCouncil(province('68'), 'mau-thu')).toBeNull();
  expect(await getLookedAfterCouncil(province('68'), 'xa-1')).toMatchObject({ slug: 'xa-1' });
});

test.each(['admin', 'chair', 'clerk', 'councillor'] as const)(
  'is not for the %s of a council',
  async (role) => {
    expect(await listStandings(council.viewers[role], LATER)).toBeNull();
    expect(await getLookedAfterCouncil(council.viewers[role], 'mau-thu')).toBeNull();
  },
);

test('asks as many questions of 300 councils as of one', async () => {
  // A connection that has prepared nothing yet.
  close();
  let asked = 0;
  aroundStatements(raw(), (_sql, execute) => {
    asked += 1;
    return execute();
  });
  await listStandings(province('*'), LATER);
  expect(asked).toBe(2);
});

test('stands in the order that is asked for, those alike by name', async () => {
  const rows = (await listStandings(province('*'), LATER)) ?? [];
  expect(inOrderOf(rows, 'ky-hop')[0]?.slug).toBe('mau-thu');
  expect(
    inOrderOf(rows, 'ten')
      .slice(1, 4)
      .map(({ name }) => name),
  ).toEqual(['Xã 0', 'Xã 1', 'Xã 2']);
  expect(inOrderOf(rows, 'thieu')[0]?.slug).toBe('xa-0');
  expect(inOrderOf(rows, 'moi-nhat')[0]?.newest).toBeNull();
});

test('a published record is without minutes until a line of them is written down', async () => {
  const minutes = await createTestSession(council, 13);
  await minutes.saveGeneral({ occurrence: 'held' });
  await minutes.publish();
  expect(await standingOf(province('*'), 'mau-thu')).toMatchObject({ sessions: 3, withoutMinutes: 1 });
  raw().exec(`insert into minute_entries (id, session_id, position, kind, body)
    select 'm', id, 0, 'note', 'Chuyện bí mật' from council_sessions where ordinal = 13`);
  const after = await standingOf(province('*'), 'mau-thu');
  expect(after).toMatchObject({ withoutMinutes: 0 });
  expect(JSON.stringify(after)).not.toContain('bí mật');
});
