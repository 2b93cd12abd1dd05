import 'server-only';
import { BaseSQLiteDatabase, SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { type RemoteCallback, SQLiteRemoteSession, type SqliteRemoteResult } from 'drizzle-orm/sqlite-proxy';
import type { Engine, Form } from './engine';

/** Questions are asked of tables; no relation is declared to Drizzle. */
type Schema = Record<string, never>;

/**
 * Drizzle's session for a database elsewhere, but for two things. It puts whatever a question throws into an error that prints
 * the values it carried, where no log may have them and nobody would know a fault of the disk again: here the error comes
 * as it was thrown. And a question in SQL alone, whose columns it does not know, gets rows with their names.
 */
class Session extends SQLiteRemoteSession<Schema, Schema> {
  constructor(private readonly query: Engine['query']) {
    super(asking(query, 'lists'), new SQLiteAsyncDialect(), undefined, undefined);
  }

  override prepareQuery(...asked: Parameters<SQLiteRemoteSession<Schema, Schema>['prepareQuery']>) {
    const [, fields, , , mapper] = asked;
    const asThrown = (_sql: string, _values: unknown, ask: () => Promise<unknown>) => ask();
    const isInSqlAlone = fields === undefined && mapper === undefined;
    return Object.assign(super.prepareQuery(...asked), {
      queryWithCache: asThrown,
      ...(isInSqlAlone && { client: asking(this.query, 'rows') }),
    });
  }
}

const asking =
  (query: Engine['query'], form: Form): RemoteCallback =>
  async (sql, values, method) => {
    if (method === 'run') throw new Error(`Only a commit writes: ${sql}`);
    const rows = await query(sql, values, method === 'values' ? 'lists' : form);
    return { rows: method === 'get' ? (rows[0] as unknown[]) : rows };
  };

/** The read side: Drizzle's words for questions. A statement that changes something only runs in a `commit`. */
export const drizzleOver = (query: Engine['query']) =>
  new BaseSQLiteDatabase<'async', SqliteRemoteResult, Schema, Schema>(
    'async',
    new SQLiteAsyncDialect(),
    new Session(query),
    undefined,
  );
