import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Database } from '../sqlite';

/*
 * Tests look at rows, and put them wrong, on the very connection: on a file at once. So that the same tests hold of a
 * cluster, this asks its node while the test's thread stands still. Nothing but tests may.
 */

type Result = { columns?: string[]; values?: unknown[][]; error?: string };
type Given = readonly unknown[];

/** Asks one node, and waits. */
function askerOf(host: string) {
  const signal = new SharedArrayBuffer(4);
  const done = new Int32Array(signal);
  const worker = new Worker(new URL('./test-bridge.mjs', import.meta.url), { workerData: { host, signal } });
  worker.unref();
  return (path: string, body?: string | Uint8Array): Buffer => {
    const { port1, port2 } = new MessageChannel();
    Atomics.store(done, 0, 0);
    worker.postMessage({ path, body, port: port2 }, [port2]);
    Atomics.wait(done, 0, 0);
    const received = receiveMessageOnPort(port1);
    port1.close();
    const { status, bytes } = received?.message ?? { status: 0, bytes: 'no answer' };
    if (status !== 200) throw new Error(`${path}: ${status} ${Buffer.from(bytes)}`);
    return Buffer.from(bytes);
  };
}

export type TestCluster = ReturnType<typeof testCluster>;

/** A node as tests use it, with as much of a connection's interface as they do. */
export function testCluster(host: string) {
  const ask = askerOf(host);

  function results(path: string, statements: unknown[]): Result[] {
    const all = JSON.parse(ask(path, JSON.stringify(statements)).toString()).results as Result[];
    const failed = all.find(({ error }) => error !== undefined);
    if (failed) throw new Error(failed.error);
    return all;
  }

  const statementOf = (sql: string, given: Given): unknown[] => [sql, ...given.flat()];
  const asRead = (cell: unknown) => (Array.isArray(cell) ? Buffer.from(cell) : cell);

  function prepare(sql: string) {
    let form: 'rows' | 'lists' | 'first' = 'rows';
    const all = (...given: Given) => {
      const [result] = results('/db/request?transaction&blob_array&level=weak', [statementOf(sql, given)]);
      const { columns = [], values = [] } = result ?? {};
      return values.map((read) => {
        const cells = read.map(asRead);
        if (form === 'first') return cells[0];
        return form === 'lists' ? cells : Object.fromEntries(columns.map((name, at) => [name, cells[at]]));
      });
    };
    const statement = {
      all,
      get: (...given: Given) => all(...given)[0],
      run: (...given: Given) => void results('/db/execute?transaction', [statementOf(sql, given)]),
      pluck: () => as('first'),
      raw: () => as('lists'),
    };
    const as = (asked: typeof form) => {
      form = asked;
      return statement;
    };
    return statement;
  }

  const connection = {
    prepare,
    exec: (sql: string) => void results('/db/execute', [[sql]]),
    pragma(text: string, { simple = false } = {}) {
      // What is durable there is the log of the cluster, not SQLite's.
      if (/^synchronous\b/.test(text)) return [];
      const rows = prepare(`pragma ${text}`).all() as Record<string, unknown>[];
      return simple ? Object.values(rows[0] ?? {})[0] : rows;
    },
    serialize: () => ask('/db/backup'),
  };
  return {
    url: `rqlite://${host}`,
    raw: () => connection as unknown as Database,
    /** Puts a file of SQLite's in the place of everything there is. */
    load: (bytes: Uint8Array) => void ask('/db/load', bytes),
  };
}

let known: TestCluster | undefined;

/** The node this run of the tests is on; `null` when it is on files. */
export function clusterOfTests(): TestCluster | null {
  const host = process.env.TEST_CLUSTER;
  if (host) known ??= testCluster(host);
  return known ?? null;
}
