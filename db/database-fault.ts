import 'server-only';
import { type Meanings, type StoreFault, storeFaultOf } from '@/lib/server/store-fault';

const ofSqlite: Meanings = [
  [/^SQLITE_FULL/, 'store.full'],
  [/^(SQLITE_READONLY|SQLITE_PERM)/, 'store.read_only'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_PROTOCOL)/, 'store.busy'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'store.corrupt'],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|SQLITE_NOLFS)/, 'store.unreachable'],
];

/** The fault of the disk under the database that `error` stands for, by SQLite's code or the operating system's. */
export const databaseFaultOf = (error: unknown): StoreFault | null =>
  storeFaultOf(error, 'database', ofSqlite);
