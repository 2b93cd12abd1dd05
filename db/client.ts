import 'server-only';
import type { SQL } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { QuotaOwner } from '@/lib/rules/quotas';
import { readEnv } from '@/lib/server/env';
import { metrics } from '@/lib/server/observe/metrics';
import { serverProcess } from '@/lib/server/observe/process';
import { StartFault } from '@/lib/server/start-fault';
import { isStoreFault } from '@/lib/server/store-fault';
import { chainOf, linked, type NewEvent } from './chain';
import { drizzleOver } from './engine/drizzle-over';
import { type Form, type RefusalKind, Refused, type Values } from './engine/engine';
import { type FileEngine, fileEngine } from './engine/file-engine';
import { inTurn } from './engine/in-turn';
import { events } from './schema/events';

/** How long a change waits for another process that is writing, and about how long between two tries. */
const BUSY_WITHIN_MS = 5_000;
const BUSY_PAUSE_MS = 25;

// Next may load this module several times in one process; the connection must stay one.
const held = globalThis as unknown as { council?: FileEngine };

function engine(): FileEngine {
  if (!held.council) {
    held.council = fileEngine(databaseFile());
    serverProcess.closing.add(close);
  }
  return held.council;
}

/**
 * Every row a question finds, under the names of its columns (`rows`) or as lists of its cells.
 *
 * @throws {StoreFault} when it cannot be read.
 */
export const query = async (sql: string, values: Values, form: Form): Promise<unknown[]> =>
  engine().query(sql, values, form);

/** The read side in Drizzle's words. Only `db/access` and set-up use it. */
export const db = drizzleOver(query);

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
  held.council?.close();
  held.council = undefined;
}

/** The raw connection, for work that only SQLite on one file can do: migrations, backup, integrity checks. */
export const raw = () => engine().raw();

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
    readonly kind: RefusalKind,
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
 * made before the call, and the batch reads nothing, so it runs on one file as on a cluster. Only the position of the
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
    const until = performance.now() + BUSY_WITHIN_MS;
    // Who adds to the same chain would only take one another's place in it.
    await inTurn(newEvents.map(chainOfEvent), () =>
      patiently(until, async () => engine().commit([...(await eventStatements(newEvents)), ...rows])),
    );
    timer({ result: 'done' });
  } catch (error) {
    const translated = translate(error, newEvents);
    timer({
      result: translated instanceof Conflict ? 'conflict' : translated instanceof Broken ? 'broken' : 'fault',
    });
    throw translated;
  }
}

const chainOfEvent = ({ councilId }: NewEvent) => chainOf(councilId);

const eventStatements = async (newEvents: readonly NewEvent[]) =>
  (await linked(query, newEvents)).map((event) => compile(db.insert(events).values(event)));

/** Tries again while another process writes, or has just added to the chain; readers are served between two tries. */
async function patiently(until: number, attempt: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isBusy = isStoreFault(error) && error.code === 'store.busy';
      if (!(isBusy || isChainTaken(error)) || performance.now() > until) throw error;
    }
    await new Promise((done) => setTimeout(done, BUSY_PAUSE_MS * (0.5 + Math.random())));
  }
}

/** An event has a number in its aggregate and one in its council's chain; the trigger's message says which was taken. */
const isChainTaken = (error: unknown) => error instanceof Refused && error.rule === 'chain_taken';

function translate(error: unknown, newEvents: readonly NewEvent[]): unknown {
  if (!(error instanceof Refused)) return error;
  if (error.rule === 'event_taken') return new Conflict(newEvents[0]?.aggregate ?? 'record');
  if (error.rule === 'council_ended') return new CouncilEnded();
  const [, quota] = /^quota_(person|council)_events$/.exec(error.rule) ?? [];
  return quota ? new QuotaReached(quota as QuotaOwner) : new Broken(error.rule, error.kind);
}
