import 'server-only';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as drizzleMigrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StartFault } from '@/lib/server/start-fault';
import { Broken, commit, databaseFile, isCluster, query, raw } from './client';
import { BUSY_MS } from './open';
import { Database } from './sqlite';

const FOLDER = join(process.cwd(), 'db/migrations');

/**
 * Brings the database to this code's schema: on a file it is made where there is none, in a cluster one server does it while
 * the others wait.
 *
 * @throws {StartFault} when newer code wrote the database.
 */
export async function migrate(folder = FOLDER): Promise<void> {
  if (!isCluster()) return migrateFile(folder);
  const steps = readMigrationFiles({ migrationsFolder: folder });
  for (;;) {
    const applied = await appliedMigrations();
    refuseNewer(applied, folder);
    if (applied === steps.length || (await migrateCluster(steps, applied))) return;
  }
}

/** The same on a file, at once. */
export function migrateFile(folder = FOLDER): void {
  createFile(databaseFile());
  refuseNewer(
    countApplied((sql) => raw().prepare(sql).pluck().get()),
    folder,
  );
  // Nobody is served yet: another process that writes may be waited for.
  raw().pragma('busy_timeout = 5000');
  bringForward(raw(), folder);
  raw().pragma(`busy_timeout = ${BUSY_MS}`);
}

type Step = ReturnType<typeof readMigrationFiles>[number];

const TABLE = '__drizzle_migrations';

/**
 * Takes every step that is missing, as one commit. Each step has a number that no other may have: of two servers that take it at
 * once one is refused whole, and looks again.
 *
 * @returns whether it was this server that took them.
 */
async function migrateCluster(steps: readonly Step[], applied: number): Promise<boolean> {
  const fresh = freshDatabase();
  const table = fresh.prepare(`select sql from sqlite_master where name = '${TABLE}'`).pluck().get();
  fresh.close();
  const taken = steps
    .slice(applied)
    .flatMap((step, at) => [
      sql`insert into ${sql.raw(TABLE)} (id, hash, created_at) values (${applied + at + 1}, ${step.hash}, ${step.folderMillis})`,
      ...step.sql.map((one) => sql.raw(one)),
    ]);
  try {
    await commit([], [...(applied === 0 ? [sql.raw(String(table))] : []), ...taken]);
    return true;
  } catch (error) {
    const isTaken = error instanceof Broken && error.kind === 'unique';
    const isThere = error instanceof Error && error.message.includes('already exists');
    if (isTaken || isThere) return false;
    throw error;
  }
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

const HAS_TABLE = `select count(*) from sqlite_master where name = '${TABLE}'`;
const APPLIED = `select count(*) from ${TABLE}`;

/** How many migrations the database holds; 0 for an empty one. */
export async function appliedMigrations(): Promise<number> {
  const [table] = (await query(HAS_TABLE, [], 'lists')) as number[][];
  if (!table?.[0]) return 0;
  const [applied] = (await query(APPLIED, [], 'lists')) as number[][];
  return applied?.[0] ?? 0;
}

const countApplied = (ask: (sql: string) => unknown): number => Number(ask(HAS_TABLE) && ask(APPLIED));

/** How many migrations this program knows. */
export function knownMigrations(folder = FOLDER): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  return journal.entries.length;
}

/** Where the database stands apart from this program, and what to do, after the words «dữ liệu»; null where it does not. */
export async function migrationsApart(): Promise<string | null> {
  const [applied, known] = [await appliedMigrations(), knownMigrations()];
  if (applied === known) return null;
  const remedy = applied < known ? 'chạy npm start' : 'dùng bản chương trình mới hơn';
  return `ở bước ${applied}, chương trình ở bước ${known}: ${remedy}.`;
}
