import 'server-only';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { readEnv } from './env';
import { metrics } from './observe/metrics';
import { serverProcess } from './observe/process';
import { timeStatements } from './observe/time-statements';
import { events } from './schema/events';

const OLDEST_SAFE_SQLITE = [3, 51, 3] as const; // older ones can corrupt on a WAL reset

function open() {
  const { database } = readEnv();
  if (database.kind !== 'file')
    throw new Error('This version keeps its data in one file: set DATABASE_URL to file:PATH.');
  const file = database.path;
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Database(file);
  // Every time: better-sqlite3 reopens a WAL database with synchronous=NORMAL, which may lose acknowledged commits.
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 5000',
    'trusted_schema = OFF',
    'cell_size_check = ON',
  ])
    sqlite.pragma(pragma);
  const version = sqlite.prepare('select sqlite_version() as v').pluck().get() as string;
  if (isOlder(version.split('.').map(Number), OLDEST_SAFE_SQLITE))
    throw new Error(`SQLite ${version} is too old: install better-sqlite3 with SQLite 3.51.3 or newer.`);
  timeStatements(sqlite);
  return { sqlite, file, db: drizzle(sqlite) };
}

function isOlder(version: readonly number[], least: readonly number[]): boolean {
  const at = least.findIndex((part, index) => (version[index] ?? 0) !== part);
  return at >= 0 && (version[at] ?? 0) < (least[at] ?? 0);
}

// Next may load this module several times in one process; the connection must stay one.
const held = globalThis as unknown as { council?: ReturnType<typeof open> };
const connection = () => {
  if (!held.council) {
    held.council = open();
    serverProcess.closing.add(close);
  }
  return held.council;
};

/** The read side: Drizzle over the one connection. Only `db/access` and set-up use it. */
export const db = new Proxy({} as ReturnType<typeof open>['db'], {
  get: (_, key) => Reflect.get(connection().db, key),
});

/** Where the database lies, for the operator. */
export const databaseFile = () => connection().file;

/** Closes the connection, so that a test or a tool can leave. */
export function close(): void {
  held.council?.sqlite.close();
  held.council = undefined;
}

/** Runs what only one file can do (migrations, backup, integrity) on the raw connection. */
export const raw = () => connection().sqlite;

export type NewEvent = typeof events.$inferInsert;
type Statement = SQL | { toSQL(): { sql: string; params: unknown[] } };

/** Someone else wrote first; the batch left no trace. */
export class Conflict extends Error {
  constructor(readonly aggregate: string) {
    super(`The ${aggregate} was changed by someone else since it was loaded.`);
  }
}

/** The schema refused the batch; `rule` is SQLite's own words, or a trigger's. The batch left no trace. */
export class Broken extends Error {
  constructor(
    readonly rule: string,
    readonly kind: 'foreign_key' | 'unique' | 'check' | 'trigger' | 'other',
  ) {
    super(rule);
  }
}

const dialect = new SQLiteSyncDialect();
const compile = (statement: Statement) =>
  'toSQL' in statement ? statement.toSQL() : dialect.sqlToQuery(statement);

/**
 * The only way to write: one event for each aggregate that changes, then the rows, all or nothing. Everything was
 * decided before; nothing is read in between, so the same batch can run on one file or on a cluster.
 *
 * Counters that are no part of any record (page views, sign-in failures) pass no event.
 *
 * @throws {Conflict} when an event's sequence number is taken.
 * @throws {Broken} when a constraint or a freeze trigger refuses.
 */
export async function commit(
  newEvents: readonly NewEvent[],
  statements: readonly Statement[],
): Promise<void> {
  const batch = [...newEvents.map((event) => db.insert(events).values(event)), ...statements].map(compile);
  const { sqlite } = connection();
  const run = sqlite.transaction(() => {
    for (const query of batch) sqlite.prepare(query.sql).run(...(query.params as never[]));
  });
  const timer = metrics.commitSeconds.startTimer();
  try {
    run.immediate();
    timer({ result: 'done' });
  } catch (error) {
    const translated = translate(error, newEvents);
    timer({
      result: translated instanceof Conflict ? 'conflict' : translated instanceof Broken ? 'broken' : 'fault',
    });
    throw translated;
  }
}

function translate(error: unknown, newEvents: readonly NewEvent[]): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code === 'SQLITE_CONSTRAINT_UNIQUE' && error.message.includes('events.seq'))
    return new Conflict(newEvents[0]?.aggregate ?? 'record');
  const kinds = {
    SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign_key',
    SQLITE_CONSTRAINT_UNIQUE: 'unique',
    SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
    SQLITE_CONSTRAINT_CHECK: 'check',
    SQLITE_CONSTRAINT_TRIGGER: 'trigger',
  } as const;
  const kind = kinds[error.code as keyof typeof kinds];
  return kind ? new Broken(error.message, kind) : error;
}
