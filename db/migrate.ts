import 'server-only';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as drizzleMigrate } from 'drizzle-orm/better-sqlite3/migrator';
import { StartFault } from '@/lib/server/start-fault';
import { databaseFile, raw } from './client';
import { BUSY_MS } from './open';
import { Database } from './sqlite';

const FOLDER = join(process.cwd(), 'db/migrations');

/**
 * Brings the database to this code's schema.
 *
 * @throws {StartFault} when newer code wrote the database.
 */
export function migrate(folder = FOLDER): void {
  createFile(databaseFile());
  refuseNewer(appliedMigrations(), folder);
  // Nobody is served yet: another process that writes may be waited for.
  raw().pragma('busy_timeout = 5000');
  bringForward(raw(), folder);
  raw().pragma(`busy_timeout = ${BUSY_MS}`);
}

/** An empty database of this code's schema, in memory, to compare others with. The caller closes it. */
export function freshDatabase(folder = FOLDER): Database {
  const sqlite = new Database(':memory:');
  bringForward(sqlite, folder);
  return sqlite;
}

/**
 * Applies every step that is missing, in one transaction. A step may widen what a table allows by rewriting its statement
 * (`PRAGMA writable_schema`, as sqlite.org/lang_altertable.html describes for changes that leave the rows as they are), which
 * the connection refuses at any other time.
 */
export function bringForward(sqlite: Database, folder = FOLDER): void {
  sqlite.unsafeMode(true);
  try {
    drizzleMigrate(drizzle(sqlite), { migrationsFolder: folder });
  } finally {
    sqlite.unsafeMode(false);
  }
}

/** Makes an empty file where there is none, its owner's alone, which SQLite takes for an empty database. */
function createFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}

/** @throws {StartFault} when newer code wrote the database: an older program would not understand it. */
export function refuseNewer(applied: number, folder = FOLDER): void {
  const known = knownMigrations(folder);
  if (applied > known)
    throw new StartFault(
      `The database is at migration ${applied} and this program knows ${known}: start the newer program, or restore a backup made by this one. / Dữ liệu đã qua ${applied} bước nâng cấp mà chương trình này biết ${known}: chạy bản mới hơn, hoặc khôi phục bản sao lưu của bản này.`,
    );
}

/** How many migrations the database holds; 0 for an empty one. */
export function appliedMigrations(): number {
  const found = raw()
    .prepare("select count(*) from sqlite_master where name = '__drizzle_migrations'")
    .pluck()
    .get();
  return found ? (raw().prepare('select count(*) from __drizzle_migrations').pluck().get() as number) : 0;
}

/** How many migrations this program knows. */
export function knownMigrations(folder = FOLDER): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  return journal.entries.length;
}

/** Where the database stands apart from this program, and what to do, after the words «dữ liệu»; null where it does not. */
export function migrationsApart(): string | null {
  const [applied, known] = [appliedMigrations(), knownMigrations()];
  if (applied === known) return null;
  const remedy = applied < known ? 'chạy npm start' : 'dùng bản chương trình mới hơn';
  return `ở bước ${applied}, chương trình ở bước ${known}: ${remedy}.`;
}
