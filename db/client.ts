import 'server-only';
import type { SQL } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { QuotaOwner } from '@/lib/rules/quotas';
import { readEnv } from '@/lib/server/env';
import { metrics } from '@/lib/server/observe/metrics';
import { serverProcess } from '@/lib/server/observe/process';
import { StartFault } from '@/lib/server/start-fault';
import { isStoreFault } from '@/lib/server/store-fault';
import { linked, type NewEvent } from './chain';
import { BUSY_MS, type Opened, openDatabase, refuseMoved, suspect } from './open';
import { events } from './schema/events';
import { Database } from './sqlite';

/** How long a change waits for another process that is writing, and about how long between two tries. */
const BUSY_WITHIN_MS = 5_000;
const BUSY_PAUSE_MS = 25;
/** How long the file may be gone before a reader notices; a writer always looks. */
const LOOK_EVERY_MS = 1_000;
/** Statements made on a connection just before it was replaced still run on it. */
const RETIRE_AFTER_MS = 10_000;

// Next may load this module several times in one process; the connection must stay one.
const held = globalThis as unknown as { council?: Opened };

function connection(): Opened {
  const known = held.council;
  if (!known) {
    held.council = openDatabase(databaseFile());
    serverProcess.closing.add(close);
    return held.council;
  }
  if (performance.now() - known.lookedAt > LOOK_EVERY_MS) {
    refuseMoved(known);
    known.lookedAt = performance.now();
  }
  return known.isSuspect ? renewed(known) : known;
}

/** Replaces a connection that met a fault, so that the server works again by itself once the disk is back. */
function renewed(known: Opened): Opened {
  try {
    refuseMoved(known);
    held.council = openDatabase(known.file);
    setTimeout(() => known.sqlite.close(), RETIRE_AFTER_MS).unref();
    return held.council;
  } catch (error) {
    // The open connection may still read a file that can no longer be opened; if it cannot, the read reports the fault.
    if (isStoreFault(error) && error.code !== 'store.replaced') return known;
    throw error;
  }
}

/** The read side: Drizzle over the one connection. Only `db/access` and set-up use it. */
export const db = new Proxy({} as Opened['db'], {
  get: (_, key) => Reflect.get(connection().db, key),
});

/** Where the database lies, for the operator. */
export function databaseFile(): string {
  const { database } = readEnv();
  if (database.kind === 'file') return database.path;
  throw new StartFault(
    'This version keeps its data in one file: set DATABASE_URL to file:PATH. / Bản này giữ dữ liệu trong một tệp: đặt DATABASE_URL là file:ĐƯỜNG-DẪN.',
  );
}

/** Closes the connection, so that a test or a tool can leave. */
export function close(): void {
  held.council?.sqlite.close();
  held.council = undefined;
}

/** The raw connection, for work that only SQLite on one file can do: migrations, backup, integrity checks. */
export const raw = () => connection().sqlite;

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

/** Somebody, or their council, wrote as much within a day as one may (lib/rules/quotas). The batch left no trace. */
export class QuotaReached extends Error {
  constructor(readonly owner: QuotaOwner) {
    super(`The daily quota of events of the ${owner} is used up.`);
  }
}

/** The council ended before that day, and nothing of it is written any more. The batch left no trace. */
export class CouncilEnded extends Error {
  constructor() {
    super('The council has ended.');
  }
}

const dialect = new SQLiteSyncDialect();
const compile = (statement: Statement) =>
  'toSQL' in statement ? statement.toSQL() : dialect.sqlToQuery(statement);

/**
 * The only way to write: one event for each aggregate that changes, then the rows, all or nothing. Every decision was
 * made before the call, and the batch reads nothing, so it can run on one file or on a cluster. Only the position of the
 * events in their council's chain is determined here, and again when another writer took that position first.
 *
 * Counters that are no part of any record (page views, sign-in failures) pass no event.
 *
 * @throws {Conflict} when an event's sequence number is taken.
 * @throws {Broken} when a constraint or a freeze trigger refuses.
 * @throws {QuotaReached} when its writer wrote too much within a day.
 * @throws {CouncilEnded} when its council has ended.
 * @throws {StoreFault} when the disk does not take it; nothing is written then.
 */
export async function commit(
  newEvents: readonly NewEvent[],
  statements: readonly Statement[],
): Promise<void> {
  const rows = statements.map(compile);
  const timer = metrics.commitSeconds.startTimer();
  try {
    await patiently(() => write([...eventStatements(newEvents), ...rows]));
    timer({ result: 'done' });
  } catch (error) {
    const translated = translate(error, newEvents);
    timer({
      result: translated instanceof Conflict ? 'conflict' : translated instanceof Broken ? 'broken' : 'fault',
    });
    throw translated;
  }
}

const eventStatements = (newEvents: readonly NewEvent[]) =>
  linked(raw(), newEvents).map((event) => compile(db.insert(events).values(event)));

/** Tries again while another process writes, or has just added to the chain; readers are served between two tries. */
async function patiently(attempt: () => void): Promise<void> {
  const until = performance.now() + BUSY_WITHIN_MS;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const isBusy = isStoreFault(error) && error.code === 'store.busy';
      if (!(isBusy || isChainTaken(error)) || performance.now() > until) throw error;
    }
    await new Promise((done) => setTimeout(done, BUSY_PAUSE_MS * (0.5 + Math.random())));
  }
}

function write(batch: readonly { sql: string; params: unknown[] }[]): void {
  const opened = connection();
  const { sqlite } = opened;
  const run = sqlite.transaction(() => {
    for (const query of batch) sqlite.prepare(query.sql).run(...(query.params as never[]));
  });
  refuseMoved(opened);
  try {
    sqlite.pragma('busy_timeout = 0');
    run.immediate();
  } catch (error) {
    throw suspect(opened, error);
  } finally {
    sqlite.pragma(`busy_timeout = ${BUSY_MS}`);
  }
}

/** An event has a number in its aggregate and one in its council's chain; the trigger's message says which was taken. */
const isChainTaken = (error: unknown) =>
  error instanceof Database.SqliteError && error.message === 'chain_taken';

function translate(error: unknown, newEvents: readonly NewEvent[]): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.message === 'event_taken') return new Conflict(newEvents[0]?.aggregate ?? 'record');
  if (error.message === 'council_ended') return new CouncilEnded();
  const [, quota] = /^quota_(person|council)_events$/.exec(error.message) ?? [];
  if (quota) return new QuotaReached(quota as QuotaOwner);
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
