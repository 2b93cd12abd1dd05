import 'server-only';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { StartFault } from '@/lib/server/start-fault';
import { StoreFault } from '@/lib/server/store-fault';
import {
  type About,
  AnswerLost,
  type Engine,
  type Form,
  type NodeCopy,
  type Reading,
  type RefusalKind,
  Refused,
  type Statement,
  type Values,
} from './engine';
import { allAsStored, refuseInexact } from './exact';
import { withBytesInHex } from './placeholders';
import { clusterNodes, isAnswerLost, type Nodes, STALE } from './rqlite-nodes';

/** How long one node may think: a dead one does not answer at all, and a large change takes its time. */
const READ_WITHIN_MS = 3_000;
const WRITE_WITHIN_MS = 3_000;
const WRITE_MS_PER_BYTE = 1 / 1_000;
/** How long all of them are asked, one after another: longer than an election takes. */
const PATIENCE_MS = 8_000;
/** Once around all nodes more. */
const ROUND_MS = 200;
const COPY_WITHIN_MS = 600_000;
/** Without a leader for longer than elections take, nothing can be written: what is there may be read. */
const ELECTION_MS = 4_000;
/** Half of what a `recent` answer may lag behind is the node's, half is ours. */
const RECENT_MS = 1_000;
const MOST_RECENT = 5_000;

const LEVELS: Record<Reading, string> = {
  newest: 'level=weak',
  recent: `level=none&freshness=${RECENT_MS}ms&freshness_strict`,
  settled: 'level=strong',
};
const AS_IS = 'level=none';

type Result = { columns?: string[]; values?: unknown[][]; error?: string };
type Answered = { readonly results: Result[]; readonly servedBy: string };
type Asked = {
  readonly statement: unknown[];
  readonly done: (result: Result) => void;
  readonly fail: (error: unknown) => void;
};

/** A node that has not heard of the others for a while. */
class StaleNode extends Error {}

/**
 * A cluster of rqlite over its HTTP interface. Any node takes any request and hands it to the one that leads.
 *
 * @param hosts `host:port` of each node, the nearest first
 */
export function rqliteEngine(hosts: readonly string[], login?: string): Engine {
  const nodes = clusterNodes(hosts, login);
  const recent = new LRUCache<string, Promise<unknown[]>>({ max: MOST_RECENT, ttl: RECENT_MS });
  const waiting = new Map<Reading, Asked[]>();

  async function ask(path: string, statements: readonly unknown[], mayRepeat: boolean): Promise<Answered> {
    const body = JSON.stringify(statements);
    const answerWithinMs = mayRepeat ? READ_WITHIN_MS : WRITE_WITHIN_MS + body.length * WRITE_MS_PER_BYTE;
    const patience = patienceOf(nodes, mayRepeat && !path.endsWith(LEVELS.settled));
    const {
      status,
      body: answer,
      servedBy,
    } = await nodes.ask(path, { body, answerWithinMs }, mayRepeat, patience);
    if (status === 401) throw new StoreFault('store.unreachable', 'database', 'unauthorized');
    if (status !== 200) throw new Error(`The cluster refused a request (${status}): ${answer}`);
    const { results = [], error } = JSON.parse(answer.toString()) as { results?: Result[]; error?: string };
    if (error === STALE) throw new StaleNode();
    const isFailed = results.some((result) => result.error !== undefined);
    if (results.length !== statements.length && !isFailed)
      throw new Error(`The cluster gave ${results.length} results for ${statements.length}: ${error}`);
    return { results, servedBy };
  }

  async function read(reading: Reading, statements: unknown[][]): Promise<Result[]> {
    const path = (level: string) => `/db/query?transaction&blob_array&${level}`;
    try {
      const { results, servedBy } = await ask(path(LEVELS[reading]), statements, true);
      if (reading === 'settled') nodes.knowToLead(servedBy);
      // Another leads now: what goes through the log comes after all that it has not done yet.
      return reading === 'newest' && !nodes.isKnownToLead(servedBy)
        ? await read('settled', statements)
        : results;
    } catch (error) {
      if (reading === 'recent' && error instanceof StaleNode) return read('newest', statements);
      const mayBeOld = reading !== 'settled' && nodes.leaderlessFor() > ELECTION_MS;
      if (!(error instanceof StoreFault && mayBeOld)) throw error;
      return (await ask(path(AS_IS), statements, true)).results;
    }
  }

  /** One request for all that was asked in one go, answered of one instant. */
  function askTogether(reading: Reading, asked: readonly Asked[]): void {
    const statements = asked.map(({ statement }) => statement);
    read(reading, statements).then(
      (results) => {
        for (const [at, { done }] of asked.entries()) done(results[at] ?? {});
      },
      (error) => {
        for (const { fail } of asked) fail(error);
      },
    );
  }

  function asked(reading: Reading, statement: unknown[]): Promise<Result> {
    return new Promise((done, fail) => {
      const others = waiting.get(reading);
      if (others) return void others.push({ statement, done, fail });
      const all = [{ statement, done, fail }];
      waiting.set(reading, all);
      process.nextTick(() => {
        waiting.delete(reading);
        askTogether(reading, all);
      });
    });
  }

  async function query(sql: string, values: Values, form: Form, reading: Reading): Promise<unknown[]> {
    const { columns = [], values: lists = [], error } = await asked(reading, crossing(sql, values));
    if (error !== undefined) throw new Error(error);
    const rows = lists.map((cells) => cells.map(asRead));
    refuseInexact(rows);
    return form === 'lists' ? rows : rows.map((cells) => named(columns, cells));
  }

  return {
    close: nodes.close,
    query(sql, values, form, reading = 'newest') {
      if (reading !== 'recent') return query(sql, values, form, reading);
      const key = JSON.stringify([sql, values, form]);
      const known = recent.get(key);
      if (known) return known;
      const asking = query(sql, values, form, reading);
      recent.set(key, asking);
      asking.catch(() => recent.delete(key));
      return asking;
    },
    async commit(batch: readonly Statement[]) {
      const statements = batch.map(({ sql, params }) => crossing(sql, params));
      const { results } = await ask('/db/execute?transaction', statements, false).catch((error: unknown) => {
        throw isAnswerLost(error) ? new AnswerLost(error.reason) : error;
      });
      const failed = results.find(({ error }) => error !== undefined);
      if (failed?.error !== undefined) throw refusedBy(failed.error);
    },
    async copyTo(file) {
      const asking = { answerWithinMs: COPY_WITHIN_MS };
      const { status, body } = await nodes.ask('/db/backup', asking, true, PATIENCE_MS);
      if (status !== 200) throw new Error(`The cluster gave no copy of itself (${status}): ${body}`);
      await writeFile(file, body, { mode: 0o600 });
    },
    async copiesTo(folder) {
      const copies: NodeCopy[] = [];
      for (const [at, node] of nodes.hosts.entries())
        copies.push(await copyOf(nodes, node, join(folder, `${at}.db`)));
      return copies;
    },
    async replaceBy(file) {
      const asking = { body: await readFile(file), answerWithinMs: COPY_WITHIN_MS };
      const { status, body } = await nodes.ask('/db/load', asking, false, PATIENCE_MS);
      if (status !== 200) throw new Error(`The cluster does not take this file (${status}): ${body}`);
      recent.clear();
    },
    about: () => aboutNode(nodes),
  };
}

/**
 * How long to go on asking. What may be old need not wait longer than an election takes, and where none has come of that time,
 * nobody waits any more.
 */
function patienceOf(nodes: Nodes, mayBeOld: boolean): number {
  const left = ELECTION_MS - nodes.leaderlessFor();
  if (left < 0) return 0;
  return mayBeOld ? left + ROUND_MS : PATIENCE_MS;
}

/** What one node holds, whoever leads. */
async function copyOf(nodes: Nodes, node: string, file: string): Promise<NodeCopy> {
  try {
    const asking = { answerWithinMs: COPY_WITHIN_MS };
    const { status, body } = await nodes.askOne(node, '/db/backup?noleader', asking);
    if (status !== 200) return { node, file: null, reason: `${status} ${body}` };
    await writeFile(file, body, { mode: 0o600 });
    return { node, file };
  } catch (error) {
    return { node, file: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What a node says of itself. @throws {StartFault} where it does not keep links between rows */
async function aboutNode(nodes: Nodes): Promise<About> {
  const { body } = await nodes.ask('/status', { answerWithinMs: READ_WITHIN_MS }, true, PATIENCE_MS);
  const said = JSON.parse(body.toString()) as Status;
  const { version, pragmas } = said.store.sqlite3;
  if (pragmas.rw.foreign_keys !== '1') throw new StartFault(WITHOUT_LINKS);
  return { engine: `rqlite ${said.build.version}`, sqlite: version };
}

const WITHOUT_LINKS =
  'The cluster does not keep the links between rows: start every rqlited with -fk. / Cụm dữ liệu không giữ liên kết giữa các dòng: chạy mọi rqlited với -fk.';

type Status = {
  readonly build: { readonly version: string };
  readonly store: {
    readonly sqlite3: {
      readonly version: string;
      readonly pragmas: { readonly rw: { readonly foreign_keys: string } };
    };
  };
};

/** A statement as it is sent: values in the order of its placeholders, or by their names, bytes in hexadecimal. */
function crossing(sql: string, given: Values): unknown[] {
  const values = allAsStored(given);
  const entries = Object.entries(values);
  if (entries.length === 0) return [sql];
  const bytes = new Set(entries.flatMap(([place, value]) => (value instanceof Uint8Array ? [place] : [])));
  const text = bytes.size === 0 ? sql : withBytesInHex(sql, (place) => bytes.has(String(place)));
  const sent = entries.map(([, value]) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
  if (Array.isArray(values)) return [text, ...sent];
  return [text, Object.fromEntries(entries.map(([name], at) => [name, sent[at]]))];
}

/** Bytes come as a list of numbers. */
const asRead = (cell: unknown) => (Array.isArray(cell) ? Buffer.from(cell) : cell);

const named = (columns: readonly string[], cells: readonly unknown[]) =>
  Object.fromEntries(columns.map((name, at) => [name, cells[at]]));

const KINDS: readonly (readonly [RegExp, RefusalKind])[] = [
  [/^FOREIGN KEY constraint failed/, 'foreign_key'],
  [/^UNIQUE constraint failed/, 'unique'],
  [/^CHECK constraint failed/, 'check'],
  // What a trigger of ours says is one word.
  [/^[a-z_]+$/, 'trigger'],
];

/** What a node said when it could not run a batch; SQLite's words are all it says. */
function refusedBy(error: string): Error {
  const kind = KINDS.find(([words]) => words.test(error))?.[1];
  if (kind) return new Refused(error, kind);
  return /disk is full|no space left/i.test(error)
    ? new StoreFault('store.full', 'database', error)
    : new Error(error);
}
