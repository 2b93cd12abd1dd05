import { expect, test } from 'vitest';
import { databaseFaultOf } from './database-fault';

const failing = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

test.each([
  ['SQLITE_FULL', 'store.full'],
  ['SQLITE_READONLY_DBMOVED', 'store.read_only'],
  ['SQLITE_BUSY_SNAPSHOT', 'store.busy'],
  ['SQLITE_LOCKED', 'store.busy'],
  ['SQLITE_IOERR_FSYNC', 'store.unreachable'],
  ['SQLITE_CANTOPEN', 'store.unreachable'],
  ['SQLITE_CORRUPT_VTAB', 'store.corrupt'],
  ['SQLITE_NOTADB', 'store.corrupt'],
  ['ENOENT', 'store.unreachable'],
])('%s is %s', (reason, code) => {
  expect(databaseFaultOf(failing(reason))).toMatchObject({ code, reason, part: 'database', digest: code });
});

test.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'EINVAL'])('«%s» is no fault of the disk', (reason) =>
  expect(databaseFaultOf(failing(reason))).toBeNull(),
);

test('the cause of an error is looked at for SQLite’s codes, too', () => {
  const error = failing('E_QUERY', failing('SQLITE_FULL'));
  expect(databaseFaultOf(error)).toMatchObject({ code: 'store.full', reason: 'SQLITE_FULL' });
});
