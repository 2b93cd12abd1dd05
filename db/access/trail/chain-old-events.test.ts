import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isPrivateText } from '@/lib/private-text';
import { close, databaseFile, raw } from '../../client';
import { migrate } from '../../migrate';
import { upgrade } from '../../upgrade';
import { loadRows, undoSection } from '../desk/sections';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { chainOldEvents } from './chain-old-events';
import { chainFaults } from './verify-chain';

const ILL = 'điều trị tại bệnh viện';

let closeDatabase: () => void;
let folder: string;
beforeEach(() => {
  closeDatabase = openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'old-migrations-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  closeDatabase();
  rmSync(folder, { recursive: true });
});

/** The migrations of the program before this one. */
function oldMigrations(): string {
  cpSync('db/migrations', folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
  const since = journal.entries.findIndex(({ tag }) => tag.endsWith('_trail'));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, since) }));
  return folder;
}

type Old = [aggregate: string, seq: number, verb: string, detail: unknown];

/** What older code left: a council as it is today, its trail as it was then. */
async function openOldDatabase(): Promise<TestCouncil> {
  const council = await createTestCouncil();
  const { councilId, termId, delegates, viewers } = council;
  const tables = ['councils', 'terms', 'people', 'mandates', 'users', 'user_roles'];
  const rows = tables.map(
    (table) => [table, raw().prepare(`select * from ${table}`).all() as object[]] as const,
  );
  const events = raw().prepare('select * from events order by id').all() as Record<string, unknown>[];
  close();
  rmSync(databaseFile());
  migrate(oldMigrations());
  const put = (table: string, row: object) => {
    // Columns of later migrations were not there yet.
    const known = raw().pragma(`table_info(${table})`) as { name: string }[];
    const values = Object.entries(row).filter(([column]) => known.some(({ name }) => name === column));
    const [columns, marks] = [values.map(([column]) => column), values.map(() => '?')];
    raw()
      .prepare(`insert into ${table} (${columns.join()}) values (${marks.join()})`)
      .run(...values.map(([, value]) => value));
  };
  for (const [table, list] of rows) for (const row of list) put(table, row);
  for (const event of events) put('events', event);
  const day = { starts_on: '2026-03-12', ends_on: '2026-03-12' };
  const session = {
    id: 'ky',
    council_id: councilId,
    term_id: termId,
    slug: 'khoa-2-ky-1',
    label: 'Kỳ họp',
    ...day,
  };
  put('council_sessions', { ...session, return_note: 'Bà An nằm viện.' });
  put('sittings', { id: 'sang', session_id: 'ky', position: 1, label: 'Sáng', held_on: day.starts_on });
  const mark = { id: 'dau', sittingId: 'sang', mandateId: delegates[0]?.mandateId ?? '', status: 'absent' };
  const whole = { ...mark, fromTime: null, toTime: null, reason: ILL };
  put('attendance', {
    ...{ id: 'dau', session_id: 'ky', sitting_id: 'sang', mandate_id: mark.mandateId, status: 'absent' },
    reason: 'về quê',
  });
  const change = (before: unknown, after: unknown) => ({
    changes: [{ table: 'attendance', id: 'dau', before, after }],
  });
  const named = (voteId: string, choice: string) => [
    { table: 'votes', id: voteId, before: null, after: { id: voteId, method: 'show_of_hands' } },
    { table: 'ballots', id: `la-${voteId}`, before: null, after: { id: `la-${voteId}`, voteId, choice } },
  ];
  const secret = {
    ...{ table: 'votes', id: 'kin', before: { method: 'show_of_hands' }, after: { method: 'secret' } },
  };
  const told: Old[] = [
    ['session', 1, 'created', { label: 'Kỳ họp', slug: 'khoa-2-ky-1' }],
    ['attendance', 1, 'saved', change(null, whole)],
    ['attendance', 2, 'saved', change({ reason: ILL }, { reason: 'về quê' })],
    ['votes', 1, 'saved', { changes: [...named('kin', 'for'), ...named('mo', 'against')] }],
    ['votes', 2, 'saved', { changes: [secret, { ...named('kin', 'for')[1], before: null, after: null }] }],
    ['session', 2, 'submitted', { warnings: [{ key: 'a', text: 'Thiếu giờ.', reason: `Bà An ${ILL}` }] }],
    ['session', 3, 'returned', { reason: 'Bà An nằm viện.' }],
    ['session', 4, 'reopened', { reason: 'Sửa số liệu.' }],
  ];
  for (const [aggregate, seq, verb, detail] of told) {
    const who = { council_id: councilId, actor_id: viewers.clerk.userId, actor_name: 'Thư ký', at: TEST_NOW };
    put('events', { aggregate, aggregate_id: 'ky', seq, verb, ...who, detail: JSON.stringify(detail) });
  }
  return council;
}

const details = () =>
  raw().prepare("select detail from events where aggregate_id = 'ky' order by id").pluck().all() as string[];

test('an old trail is chained in place, without the private text that stood in it', async () => {
  const council = await openOldDatabase();
  const count = raw().prepare('select count(*) from events').pluck().get() as number;
  await upgrade();
  expect(await chainFaults()).toEqual({ counted: count, faults: [] });
  expect(details().join()).not.toMatch(/bệnh viện|nằm viện|về quê/);
  expect(details().at(-1)).toBe('{"reason":"Sửa số liệu."}');
  expect(isPrivateText(JSON.parse(details().at(-2) ?? '').reason)).toBe(true);
  must(
    await undoSection(council.viewers.clerk, { sessionId: 'ky', section: 'attendance', base: 2 }, TEST_NOW),
  );
  expect((await loadRows('attendance', 'ky')).attendance[0]?.reason).toBe(ILL);
});

test('how delegates voted is taken out of it too, and kept of no vote that was called secret', async () => {
  await openOldDatabase();
  await upgrade();
  expect(details().join()).not.toMatch(/"choice":"/);
  const kept = raw().prepare("select row_id from private_texts where row_id like 'la-%'").pluck().all();
  expect(kept).toEqual(['la-mo']);
});

test('nothing of that text is left in the file where the events were', async () => {
  await openOldDatabase();
  const inFile = () => readFileSync(databaseFile()).toString('utf8').split(ILL).length - 1;
  raw().pragma('wal_checkpoint(TRUNCATE)');
  expect(inFile()).toBe(3);
  await upgrade();
  // Once for each of the three times it was written, where it can be erased.
  expect(inFile()).toBe(3);
  raw().exec('delete from private_texts');
  raw().pragma('wal_checkpoint(TRUNCATE)');
  expect(inFile()).toBe(0);
});

test('an upgrade that is cut off leaves the trail as it was, frozen, and is made at the next start', async () => {
  await openOldDatabase();
  await migrate();
  const before = details();
  const real = raw().prepare.bind(raw());
  vi.spyOn(raw(), 'prepare').mockImplementation(((sql: string) => {
    if (sql.startsWith('insert into private_texts')) throw new Error('cut off');
    return real(sql);
  }) as typeof real);
  expect(() => chainOldEvents()).toThrow('cut off');
  vi.restoreAllMocks();
  expect(details()).toEqual(before);
  expect(() => raw().exec("update events set verb = 'x'")).toThrow('event_frozen');
  await upgrade();
  expect((await chainFaults()).faults).toEqual([]);
  expect(() => raw().exec("update events set verb = 'x'")).toThrow('event_frozen');
});

test('a trail that is chained is left alone, and one that is chained in part is not mended in silence', async () => {
  await openOldDatabase();
  await upgrade();
  expect(chainOldEvents()).toBe(0);
  raw().exec('drop trigger events_frozen; update events set chain = null where id = 3');
  expect(chainOldEvents()).toBe(0);
  expect((await chainFaults()).faults.length).toBeGreaterThan(0);
});

test('a hundred thousand events take seconds', async () => {
  await openOldDatabase();
  raw().exec(`with recursive n(i) as (select 5 union all select i + 1 from n where i < 100000)
    insert into events (aggregate, aggregate_id, seq, verb, council_id, actor_name, at, detail)
    select 'session', 'ky', i, 'recalled', (select id from councils), 'Thư ký', '${TEST_NOW}', '{}' from n`);
  await migrate();
  const began = process.cpuUsage();
  expect(chainOldEvents()).toBeGreaterThan(100_000);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(20);
  expect((await chainFaults()).faults).toEqual([]);
});
