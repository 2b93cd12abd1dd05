import 'server-only';
import { raw } from '../client';

type Connection = ReturnType<typeof raw>;

const known = new WeakMap<Connection, Map<string, ReturnType<Connection['prepare']>>>();

/**
 * A statement compiled once for each connection, for the few questions every page or every search asks: building one anew
 * takes longer than answering it.
 */
export function prepared(sql: string) {
  const connection = raw();
  const statements = known.get(connection) ?? new Map();
  known.set(connection, statements);
  const statement = statements.get(sql) ?? connection.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
