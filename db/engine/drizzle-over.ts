import 'server-only';
import { BaseSQLiteDatabase, SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { SQLiteRemoteSession, type SqliteRemoteResult } from 'drizzle-orm/sqlite-proxy';
import type { Engine } from './engine';

/** Questions are asked of tables; no relation is declared to Drizzle. */
type Schema = Record<string, never>;

/**
 * Drizzle's own session puts whatever a question throws into an error that prints the values it carried, where no log may
 * have them and nobody would know a fault of the disk again. Of this one the error comes as it was thrown.
 */
class Session extends SQLiteRemoteSession<Schema, Schema> {
  override prepareQuery(...asked: Parameters<SQLiteRemoteSession<Schema, Schema>['prepareQuery']>) {
    const query = super.prepareQuery(...asked);
    const asThrown = (_sql: string, _values: unknown, ask: () => Promise<unknown>) => ask();
    return Object.assign(query, { queryWithCache: asThrown });
  }
}

/** The read side: Drizzle's words for questions. A statement that changes something only runs in a `commit`. */
export function drizzleOver(query: Engine['query']) {
  const dialect = new SQLiteAsyncDialect();
  const session = new Session(
    async (sql, values, method) => {
      if (method === 'run') throw new Error(`Only a commit writes: ${sql}`);
      const rows = await query(sql, values, 'lists');
      return { rows: method === 'get' ? (rows[0] as unknown[]) : rows };
    },
    dialect,
    undefined,
    undefined,
  );
  return new BaseSQLiteDatabase<'async', SqliteRemoteResult, Schema, Schema>(
    'async',
    dialect,
    session,
    undefined,
  );
}
