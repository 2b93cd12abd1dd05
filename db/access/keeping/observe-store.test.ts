import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMetrics } from '@/lib/server/observe/metrics';
import { raw } from '../../client';
import { createTestCouncil, everything, openTestDatabase, type TestCouncil } from '../test-database';
import { createTestSession } from '../test-session';
import { canWrite } from './can-write';
import { countRefusal } from './count-refusal';
import { canRead } from './health';
import { noteBackup } from './last-backup';
import { observeStore } from './observe-store';

let closeDatabase: () => void;
let home: TestCouncil;
/** Later than whatever was asked before: nothing is answered from memory. */
let clock = 1e9;
const later = () => {
  clock += 1e6;
  return clock;
};
const line = async (start: string) =>
  (await readMetrics()).text.split('\n').filter((one) => one.startsWith(start));

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  await createTestCouncil('khac');
  const session = await createTestSession(home);
  await session.saveGeneral({});
  await session.publish();
});
afterAll(() => closeDatabase());

test('whether it can write is found out by a change that leaves nothing', async () => {
  const failures = () => raw().prepare('select * from sign_in_failures').all();
  const before = { ...everything(), failures: failures() };
  expect([await canRead(), await canWrite(later())]).toEqual([true, true]);
  expect({ ...everything(), failures: failures() }).toEqual(before);
});

test('a store that is read only reads and does not write; asked again at once, it is not asked', async () => {
  raw().pragma('query_only = on');
  try {
    const at = later();
    expect([await canRead(), await canWrite(at)]).toEqual([true, false]);
    raw().pragma('query_only = off');
    expect([await canWrite(at + 9_999), await canWrite(at + 10_000)]).toEqual([false, true]);
  } finally {
    raw().pragma('query_only = off');
  }
});

test('each council has its counts, and no backup is no instant', async () => {
  await observeStore(later());
  const changes = raw()
    .prepare("select count(*) from events join councils on councils.id = council_id where slug = 'nha'")
    .pluck()
    .get();
  expect(changes).toBeGreaterThan(3);
  expect(await line('nghi_truong_council_changes{')).toContain(
    `nghi_truong_council_changes{council="nha"} ${changes}`,
  );
  expect(await line('nghi_truong_council_publications{')).toEqual([
    'nghi_truong_council_publications{council="nha"} 1',
    'nghi_truong_council_publications{council="khac"} 0',
  ]);
  expect(await line('nghi_truong_council_file_bytes{')).toContain(
    'nghi_truong_council_file_bytes{council="nha"} 0',
  );
  expect(await line('nghi_truong_last_backup')).toEqual([]);
  await noteBackup({ at: '2026-03-02T01:00:00.000Z', bytes: 1, sha256: 'a'.repeat(64) });
  await observeStore(later());
  expect(await line('nghi_truong_last_backup')).toEqual([
    'nghi_truong_last_backup_timestamp_seconds 1772413200',
  ]);
});

test('a refusal is counted for its council, for nobody of several, and with no name', async () => {
  const { clerk } = home.viewers;
  const elsewhere = { ...clerk, roles: [...clerk.roles, { councilId: 'x', role: 'clerk' as const }] };
  for (const viewer of [clerk, elsewhere, null]) await countRefusal(viewer, 'role.missing');
  expect(await line('nghi_truong_council_refusals_total{')).toEqual([
    'nghi_truong_council_refusals_total{council="nha"} 1',
  ]);
  const { text } = await readMetrics();
  for (const hidden of [clerk.userId, clerk.email, clerk.name]) expect(text).not.toContain(hidden);
});
