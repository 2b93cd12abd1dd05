import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { refusals } from '@/lib/refusal';
import { log } from '@/lib/server/observe/log';
import { serverProcess } from '@/lib/server/observe/process';
import { StoreFault } from '@/lib/server/store-fault';
import { raw } from '../client';
import { signIn } from './accounts/sign-in';
import { orStoreRefusal, tellStoreFault } from './store-refusal';
import { createTestCouncil, openTestDatabase, TEST_NOW, TEST_PASSWORD } from './test-database';

let closeDatabase: () => void;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  await createTestCouncil('mau');
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => closeDatabase());

const entry = () => signIn({ email: 'clerk@mau.example', password: TEST_PASSWORD, address: 'x' }, TEST_NOW);

test('a fault of the disk is a sentence to the person and one line to the operator', async () => {
  const error = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  raw().pragma('query_only = ON');
  // Rightly typed, so that a wrong password is not what is said.
  expect(await orStoreRefusal(entry)).toEqual({
    ok: false,
    code: 'store.read_only',
    message: refusals['store.read_only'],
  });
  expect(error.mock.calls).toEqual([
    [
      { event: 'store.read_only', part: 'database', reason: 'SQLITE_READONLY' },
      'The database cannot be written to: give the program leave to write there.',
    ],
  ]);
  expect(await orStoreRefusal(entry)).toMatchObject({ ok: true });
});

test('one request has one line, however much of its page could not be read', () => {
  const error = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const fault = new StoreFault('store.full', 'files', 'ENOSPC');
  for (const id of ['first', 'second'])
    serverProcess.requests.run({ id }, () => {
      for (const part of ['layout', 'page']) expect(tellStoreFault(fault, { part })).toBe(true);
    });
  expect(error).toHaveBeenCalledTimes(2);
});

test('what is no fault of the disk is still thrown, and not logged', async () => {
  const error = vi.spyOn(log, 'error');
  const broken = () => Promise.reject(new TypeError('ours'));
  await expect(orStoreRefusal(broken)).rejects.toThrow('ours');
  expect(error).not.toHaveBeenCalled();
});
