import { renameSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import { serverProcess } from '@/lib/server/observe/process';
import { close, databaseFile, raw } from '../../client';
import { keepSwept } from '../files/sweep-files';
import { openTestDatabase } from '../test-database';
import { startServing } from './start';

vi.mock('../files/sweep-files', () => ({ keepSwept: vi.fn() }));

let closeDatabase: () => void;
beforeEach(() => {
  closeDatabase = openTestDatabase();
  vi.mocked(keepSwept).mockClear();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  closeDatabase();
});

test('a database of this program is served, and its files are kept swept once its port may be opened', async () => {
  const starting = startServing();
  expect(keepSwept).not.toHaveBeenCalled();
  await starting;
  await serverProcess.opening;
  expect(keepSwept).toHaveBeenCalledOnce();
});

test('one that newer code wrote is not', async () => {
  raw().exec("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)");
  await expect(startServing()).rejects.toThrow(/^The database is at migration .+ \/ Dữ liệu .+$/);
  await serverProcess.opening;
  expect(keepSwept).not.toHaveBeenCalled();
});

test.each([
  ['behind https', { NEXTAUTH_URL: 'https://hdnd.example.vn' }],
  ['on every address', { HOST: '0.0.0.0' }],
])('one with sample councils is not served %s, and is once their password is shut', async (_name, env) => {
  raw().exec(
    "insert into councils (id, slug, name, locality, level, is_sample) values ('s', 'mau', 'M', 'M', 'ward', 1)",
  );
  await startServing();
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  await expect(startServing()).rejects.toThrow(
    /^The database has the sample councils.+SAMPLE_DATA=off.+ \/ Cơ sở dữ liệu .+$/,
  );
  vi.stubEnv('SAMPLE_DATA', 'off');
  await startServing();
  raw().exec('update councils set is_sample = 0');
  vi.stubEnv('SAMPLE_DATA', '');
  await startServing();
});

test('a disk that is not there yet is told and waited for', async () => {
  const error = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const file = databaseFile();
  close();
  renameSync(file, `${file}.away`);
  await startServing();
  expect(error.mock.calls[0]?.[0]).toMatchObject({ event: 'store.unreachable', reason: 'ENOENT' });
  renameSync(`${file}.away`, file);
  expect(raw().pragma('integrity_check', { simple: true })).toBe('ok');
});
