import 'server-only';
import { statSync } from 'node:fs';
import { StartFault } from '@/lib/server/start-fault';
import { StoreFault } from '@/lib/server/store-fault';
import { aroundStatements } from './around-statements';
import { databaseFaultOf } from './database-fault';
import { Database } from './sqlite';
import { timeStatements } from './time-statements';

const OLDEST_SAFE_SQLITE = [3, 51, 3] as const; // older ones can corrupt on a WAL reset

/**
 * Readers wait for nobody in WAL mode but the moment in which another process mends what a crash left. The wait stops
 * the whole process, so it is short; who waits to write does so in `commit`.
 */
export const BUSY_MS = 250;

// Every time: better-sqlite3 reopens a WAL database with synchronous=NORMAL, which may lose acknowledged commits.
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  // Or REPLACE deletes what the triggers that refuse a deletion would have kept.
  'recursive_triggers = ON',
  // Text that is erased is overwritten in the page it stood in, which is written anyway.
  'secure_delete = FAST',
];

export type Opened = ReturnType<typeof openDatabase>;

/**
 * Opens the database's file, which must be there: a disk that is not must never be taken for an empty database.
 *
 * @throws {StoreFault} when it cannot be read.
 * @throws {StartFault} when this SQLite is known to corrupt.
 */
export function openDatabase(file: string, versionOf = sqliteVersion) {
  const { dev, ino } = look(file);
  try {
    const sqlite = new Database(file, { fileMustExist: true, timeout: BUSY_MS });
    try {
      refuseOldSqlite(versionOf(sqlite));
      for (const pragma of pragmas) sqlite.pragma(pragma);
    } catch (error) {
      sqlite.close();
      throw error;
    }
    const opened = { sqlite, file, dev, ino, isSuspect: false, lookedAt: 0 };
    timeStatements(sqlite);
    guardStatements(opened);
    return opened;
  } catch (error) {
    throw databaseFaultOf(error) ?? error;
  }
}

/** The version of SQLite a connection runs. */
export const sqliteVersion = (sqlite: Database) =>
  sqlite.prepare('select sqlite_version() as v').pluck().get() as string;

/** @throws {StartFault} when a database in WAL mode is not safe with this version of SQLite. */
function refuseOldSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  const at = OLDEST_SAFE_SQLITE.findIndex((least, index) => (parts[index] ?? 0) !== least);
  if (at >= 0 && (parts[at] ?? 0) < (OLDEST_SAFE_SQLITE[at] ?? 0))
    throw new StartFault(
      `SQLite ${version} can damage a database: install better-sqlite3 with SQLite 3.51.3 or newer. / SQLite ${version} có thể làm hỏng dữ liệu: cài better-sqlite3 có SQLite 3.51.3 trở lên.`,
    );
}

/** Makes every statement say a disk's fault as one, and remember that the connection may have gone bad with it. */
function guardStatements(opened: { sqlite: Database; isSuspect: boolean }): void {
  const guarded = <T>(execute: () => T): T => {
    try {
      return execute();
    } catch (error) {
      throw suspect(opened, error);
    }
  };
  aroundStatements(opened.sqlite, (_sql, execute) => guarded(execute));
  const prepare = opened.sqlite.prepare.bind(opened.sqlite);
  opened.sqlite.prepare = ((sql: string) => guarded(() => prepare(sql))) as typeof prepare;
}

/** `error` as the store's fault where it is one; a connection it may have spoilt is opened anew before it is used. */
export function suspect(opened: { isSuspect: boolean }, error: unknown): unknown {
  const fault = databaseFaultOf(error);
  if (fault && fault.code !== 'store.full' && fault.code !== 'store.busy') opened.isSuspect = true;
  return fault ?? error;
}

/** The file at the database's path, as it is now. */
function look(file: string) {
  try {
    return statSync(file);
  } catch (error) {
    throw databaseFaultOf(error) ?? error;
  }
}

/**
 * Makes sure that the file that is open is the one at its path. A disk that was taken away under us still takes
 * writes that nobody will ever find again.
 */
export function refuseMoved({ file, dev, ino }: { file: string; dev: number; ino: number }): void {
  const there = look(file);
  if (there.dev !== dev || there.ino !== ino) throw new StoreFault('store.replaced', 'database', 'MOVED');
}
