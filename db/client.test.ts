import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDatabase } from './access/test-database';
import { close, commit, databaseFile, db, raw } from './client';
import { migrate } from './migrate';
import { openDatabase } from './open';
import { viewCounts } from './schema/publications';
import { Database } from './sqlite';

/* What a disk can do to us, on a real file: nothing is half-written, it is said which, and it mends itself. */

let closeDatabase: () => void;
beforeEach(() => {
  closeDatabase = openTestDatabase();
});
afterEach(() => {
  vi.useRealTimers();
  closeDatabase();
});

/** A change of two rows, of which the second is large. */
const write = async (path: string) =>
  commit(
    [],
    [
      db.insert(viewCounts).values({ path, views: 1 }),
      db.insert(viewCounts).values({ path: `${path}${'.'.repeat(50_000)}`, views: 1 }),
    ],
  );
const written = async () =>
  (await db.select({ path: sql<string>`rtrim(path, '.')` }).from(viewCounts)).map(({ path }) => path);

test('a full disk takes nothing of a change, gives everything that is there, and goes on once there is room', async () => {
  await write('a');
  raw().pragma(`max_page_count = ${raw().pragma('page_count', { simple: true })}`);
  await expect(write('b')).rejects.toMatchObject({ code: 'store.full', reason: 'SQLITE_FULL' });
  expect(await written()).toEqual(['a', 'a']);
  raw().pragma('max_page_count = 100000');
  await write('b');
  expect(await written()).toEqual(['a', 'a', 'b', 'b']);
});

test('a connection that may only read says so and is replaced by one that may write', async () => {
  raw().pragma('query_only = ON');
  const stuck = raw();
  await expect(write('a')).rejects.toMatchObject({ code: 'store.read_only', part: 'database' });
  expect(await written()).toEqual([]);
  await write('a');
  expect(raw()).not.toBe(stuck);
  expect(await written()).toEqual(['a', 'a']);
});

describe('while another process writes', () => {
  let other: Database;
  beforeEach(() => {
    other = new Database(databaseFile());
    other.exec('begin immediate');
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  });
  afterEach(() => void other.close());

  test('a change waits without keeping readers waiting, and is made when the other is done', async () => {
    const began = process.hrtime.bigint();
    const waiting = write('a');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await written()).toEqual([]);
    other.exec('rollback');
    await vi.advanceTimersByTimeAsync(100);
    await waiting;
    expect(await written()).toEqual(['a', 'a']);
    // A hundred tries and more; had each stopped the process for its quarter of a second, readers would know.
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(2_000);
  });

  test('a change that waited five seconds is refused, and leaves nothing', async () => {
    const waiting = expect(write('a')).rejects.toMatchObject({ code: 'store.busy', reason: 'SQLITE_BUSY' });
    await vi.advanceTimersByTimeAsync(5_200);
    await waiting;
    other.exec('rollback');
    expect(await written()).toEqual([]);
  });
});

describe('a disk that goes away', () => {
  const away = () => `${dirname(databaseFile())}-away`;
  const take = () => renameSync(dirname(databaseFile()), away());
  const bring = () => renameSync(away(), dirname(databaseFile()));

  test('takes no change into nowhere, and is used again when it is back', async () => {
    await write('a');
    take();
    await expect(write('b')).rejects.toMatchObject({ code: 'store.unreachable', reason: 'ENOENT' });
    bring();
    await write('b');
    expect(await written()).toEqual(['a', 'a', 'b', 'b']);
  });

  test('is noticed by whoever reads', async () => {
    await write('a');
    take();
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_000);
    expect(() => raw()).toThrow(expect.objectContaining({ code: 'store.unreachable' }));
    bring();
    expect(await written()).toEqual(['a', 'a']);
    vi.restoreAllMocks();
  });

  test('is never taken for an empty database', () => {
    const file = databaseFile();
    close();
    take();
    mkdirSync(dirname(file));
    expect(() => raw()).toThrow(expect.objectContaining({ code: 'store.unreachable' }));
    expect(existsSync(file)).toBe(false);
    renameSync(dirname(file), `${away()}-empty`);
    bring();
  });

  test('and comes back as another is left alone until the server starts again', async () => {
    const file = databaseFile();
    renameSync(file, `${file}.old`);
    writeFileSync(file, '');
    await expect(write('a')).rejects.toMatchObject({ code: 'store.replaced' });
    expect(statSync(file).size).toBe(0);
  });
});

test('a file that is no database is said to be damaged', () => {
  const file = databaseFile();
  close();
  writeFileSync(file, 'x'.repeat(8_192));
  expect(() => raw()).toThrow(expect.objectContaining({ code: 'store.corrupt', reason: 'SQLITE_NOTADB' }));
});

describe('the program does not start', () => {
  test.each(['3.51.2', '3.50.4', '3.9.0', '2.99.99'])('with SQLite %s', (version) => {
    expect(() => openDatabase(databaseFile(), () => version)).toThrow(
      new RegExp(`^SQLite ${version} can .+ 3.51.3 or newer. / SQLite ${version} có thể .+$`),
    );
  });

  test.each(['3.51.3', '3.52.0', '4.0.0'])('but does with SQLite %s', (version) => {
    openDatabase(databaseFile(), () => version).sqlite.close();
  });

  test('on a database that newer code wrote, which stays as it is', async () => {
    raw().exec("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)");
    const before = raw().serialize();
    await expect(migrate()).rejects.toThrow(
      /^The database is at migration \d+ and this program knows \d+: .+ \/ Dữ liệu .+$/,
    );
    expect(raw().serialize().equals(before)).toBe(true);
  });
});
