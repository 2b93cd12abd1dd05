import 'server-only';
import { LRUCache } from 'lru-cache';
import { isStoreFault } from '@/lib/server/store-fault';
import { BUSY_MS, type Opened, openDatabase, refuseMoved, sqliteVersion, suspect } from '../open';
import { Database } from '../sqlite';
import { type Engine, type Form, type RefusalKind, Refused, type Statement, type Values } from './engine';
import { allAsStored, refuseInexact } from './exact';

/** How long the file may be gone before a reader notices; a writer always looks. */
const LOOK_EVERY_MS = 1_000;
/** Statements made on a connection just before it was replaced still run on it. */
const RETIRE_AFTER_MS = 10_000;
/** Building a statement takes longer than running most of them; lists of ids make endless ones. */
const MOST_STATEMENTS = 1_000;

type Compiled = ReturnType<Database['prepare']>;

/** One file on this machine. It answers within the call: what is asked together is answered of one instant. */
export type FileEngine = Engine & {
  /** The connection itself, for work that only SQLite on one file can do: migrations, backup, integrity checks. */
  raw(): Database;
};

/**
 * Opens the file, which must be there.
 *
 * @throws {StoreFault} when it cannot be read.
 */
export function fileEngine(file: string): FileEngine {
  let held = openDatabase(file);
  const compiled = new WeakMap<Database, LRUCache<string, Compiled>>();

  /** Replaces a connection that met a fault, so that the server works again by itself once the disk is back. */
  function renewed(known: Opened): Opened {
    try {
      refuseMoved(known);
      held = openDatabase(known.file);
      setTimeout(() => known.sqlite.close(), RETIRE_AFTER_MS).unref();
      return held;
    } catch (error) {
      // The open connection may still read a file that can no longer be opened; if it cannot, the read reports the fault.
      if (isStoreFault(error) && error.code !== 'store.replaced') return known;
      throw error;
    }
  }

  function connection(): Opened {
    if (performance.now() - held.lookedAt > LOOK_EVERY_MS) {
      refuseMoved(held);
      held.lookedAt = performance.now();
    }
    return held.isSuspect ? renewed(held) : held;
  }

  function statement({ sqlite }: Opened, sql: string): Compiled {
    let all = compiled.get(sqlite);
    if (!all) {
      all = new LRUCache({ max: MOST_STATEMENTS });
      compiled.set(sqlite, all);
    }
    const known = all.get(sql) ?? sqlite.prepare(sql);
    all.set(sql, known);
    return known;
  }

  return {
    raw: () => connection().sqlite,
    close: () => void held.sqlite.close(),
    async query(sql: string, values: Values, form: Form) {
      const asked = statement(connection(), sql).raw(form === 'lists');
      // An array stands for placeholders in order, an object for those with names.
      const rows = asked.all(allAsStored(values));
      refuseInexact(rows);
      return rows;
    },
    async commit(batch: readonly Statement[]) {
      const opened = connection();
      const { sqlite } = opened;
      const stored = batch.map(({ sql, params }) => ({ sql, values: allAsStored(params) }));
      const run = sqlite.transaction(() => {
        for (const { sql, values } of stored) statement(opened, sql).run(values);
      });
      refuseMoved(opened);
      try {
        sqlite.pragma('busy_timeout = 0');
        run.immediate();
      } catch (error) {
        throw refusedBy(suspect(opened, error));
      } finally {
        sqlite.pragma(`busy_timeout = ${BUSY_MS}`);
      }
    },
    async copyTo(copy: string) {
      // One statement, so one instant.
      connection().sqlite.prepare('vacuum into ?').run(copy);
    },
    copiesTo: async () => [],
    async replaceBy() {
      throw new Error('A file is replaced by another while nobody has it open.');
    },
    about: async () => ({ engine: 'file', sqlite: sqliteVersion(connection().sqlite) }),
  };
}

const KINDS: Readonly<Record<string, RefusalKind>> = {
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign_key',
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_TRIGGER: 'trigger',
};

function refusedBy(error: unknown): unknown {
  const kind = error instanceof Database.SqliteError && KINDS[error.code];
  return kind ? new Refused(error.message, kind) : error;
}
