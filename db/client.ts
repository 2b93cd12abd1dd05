import 'server-only';
import type { SQL } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { QuotaOwner } from '@/lib/rules/quotas';
import { readEnv } from '@/lib/server/env';
import { metrics } from '@/lib/server/observe/metrics';
import { serverProcess } from '@/lib/server/observe/process';
import { StartFault } from '@/lib/server/start-fault';
import { isStoreFault, StoreFault } from '@/lib/server/store-fault';
import { type Chained, chainOf, linked, type NewEvent } from './chain';
import { drizzleOver } from './engine/drizzle-over';
import {
  AnswerLost,
  type Engine,
  type Form,
  type Reading,
  type RefusalKind,
  Refused,
  type Statement,
  type Values,
} from './engine/engine';
import { type FileEngine, fileEngine } from './engine/file-engine';
import { inTurn } from './engine/in-turn';
import { rqliteEngine } from './engine/rqlite-engine';
import { events } from './schema/events';

/** How long a change waits for another process that is writing, and about how long between two tries. */
const BUSY_WITHIN_MS = 5_000;
const BUSY_PAUSE_MS = 25;

// Next may load this module several times in one process; the connection must stay one.
const held = globalThis as unknown as { council?: Engine | FileEngine };

/** What keeps the rows, as DATABASE_URL says; nothing else asks which it is. */
function engine(): Engine | FileEngine {
  if (!held.council) {
    const { database } = readEnv();
    held.council =
      database.kind === 'file' ? fileEngine(database.path) : rqliteEngine(database.hosts, database.login);
    serverProcess.closing.add(close);
  }
  return held.council;
}

/**
 * Every row a question finds, under the names of its columns (`rows`) or as lists of its cells.
 *
 * @param reading how new the answer must be; for a request that brings a cookie always the newest.
 * @throws {StoreFault} when it cannot be read.
 */
export async function query(sql: string, values: Values, form: Form, reading?: Reading): Promise<unknown[]> {
  const isKnown = reading === 'recent' && serverProcess.requests.getStore()?.hasCookie;
  return engine().query(sql, values, form, isKnown ? 'newest' : reading);
}

/** The read side in Drizzle's words. Only `db/access` and set-up use it. */
export const db = drizzleOver(query);

/** Whether the rows are kept by several servers, which then have to come before one another. */
export const isCluster = () => readEnv().database.kind === 'rqlite';

/** The database's file, for work that only one file allows. @throws {StartFault} where there is none */
export function databaseFile(): string {
  const { database } = readEnv();
  if (database.kind === 'file') return database.path;
  throw new StartFault(ONLY_ON_A_FILE);
}

const ONLY_ON_A_FILE =
  'This works on one file alone: set DATABASE_URL to file:PATH. / Việc này chỉ làm được trên một tệp: đặt DATABASE_URL là file:ĐƯỜNG-DẪN.';

/** What the rows are kept by, with the version of SQLite in it. */
export const about = () => engine().about();

/** Writes all rows, as they stand at one instant, to a new file of SQLite's. */
export const copyTo = (file: string) => engine().copyTo(file);

/** The same of every node of a cluster by itself; none on one file. */
export const copiesTo = (folder: string) => engine().copiesTo(folder);

/** Puts all rows of a file in the place of all rows of the cluster. */
export const replaceBy = (file: string) => engine().replaceBy(file);

/** Closes the connection, so that a test or a tool can leave. */
export function close(): void {
  held.council?.close();
  held.council = undefined;
}

/** The connection to the file itself, for what only SQLite does: integrity checks, and looking at every row. */
export function raw() {
  const file = engine();
  if ('raw' in file) return file.raw();
  throw new StartFault(ONLY_ON_A_FILE);
}

type Written = SQL | { toSQL(): Statement };

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
const compile = (statement: Written): Statement =>
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
export async function commit(newEvents: readonly NewEvent[], statements: readonly Written[]): Promise<void> {
  const rows = statements.map(compile);
  const timer = metrics.commitSeconds.startTimer();
  try {
    const until = performance.now() + BUSY_WITHIN_MS;
    // Who adds to the same chain would only take one another's place in it.
    await inTurn(newEvents.map(chainOfEvent), () => patiently(until, attempts(newEvents, rows)));
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

/**
 * Tries to write the batch, as often as it is called. Where nobody said whether a try was written, the store is asked for its
 * event before anything is sent again, and so it is where that event's number was taken meanwhile.
 */
function attempts(newEvents: readonly NewEvent[], rows: readonly Statement[]): () => Promise<void> {
  const sent: Chained[] = [];
  return async () => {
    const chained = await linked(query, newEvents);
    const before = sent.length;
    sent.push(...chained.slice(0, 1));
    try {
      await engine().commit([...chained.map((event) => compile(db.insert(events).values(event))), ...rows]);
    } catch (error) {
      const isLost = error instanceof AnswerLost;
      if (isLost && newEvents.length === 0)
        throw new StoreFault('store.unreachable', 'database', error.reason);
      if (!isLost && !(before > 0 && isEventTaken(error))) throw error;
      if (!(await wasWritten(sent))) throw error;
    }
  };
}

const WRITTEN = 'select hash from events where aggregate = ? and aggregate_id = ? and seq = ?';

/** Whether one of the tries to write an event is there; what is under way still comes before the answer, or never. */
async function wasWritten(tries: readonly Chained[]): Promise<boolean> {
  const [first] = tries;
  if (!first) return false;
  const { aggregate, aggregateId, seq } = first;
  const [found] = await query(WRITTEN, [aggregate, aggregateId, seq], 'rows', 'settled');
  return tries.some(({ hash }) => hash === (found as { hash: string } | undefined)?.hash);
}

/** Tries again while another process writes, or has just added to the chain; readers are served between two tries. */
async function patiently(until: number, attempt: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isBusy = isStoreFault(error) && error.code === 'store.busy';
      const mayBeTried = isBusy || isChainTaken(error) || error instanceof AnswerLost;
      if (!mayBeTried || performance.now() > until) throw error;
    }
    await new Promise((done) => setTimeout(done, BUSY_PAUSE_MS * (0.5 + Math.random())));
  }
}

/** An event has a number in its aggregate and one in its council's chain; the trigger's message says which was taken. */
const isChainTaken = (error: unknown) => error instanceof Refused && error.rule === 'chain_taken';
const isEventTaken = (error: unknown) => error instanceof Refused && error.rule === 'event_taken';

function translate(error: unknown, newEvents: readonly NewEvent[]): unknown {
  if (error instanceof AnswerLost) return new StoreFault('store.unreachable', 'database', error.reason);
  if (!(error instanceof Refused)) return error;
  if (error.rule === 'event_taken') return new Conflict(newEvents[0]?.aggregate ?? 'record');
  if (error.rule === 'council_ended') return new CouncilEnded();
  const [, quota] = /^quota_(person|council)_events$/.exec(error.rule) ?? [];
  return quota ? new QuotaReached(quota as QuotaOwner) : new Broken(error.rule, error.kind);
}
