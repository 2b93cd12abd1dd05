import 'server-only';
import { raw } from '../client';

type Connection = ReturnType<typeof raw>;

const known = new WeakMap<Connection, Map<string, ReturnType<Connection['prepare']>>>();

/**
 * A question in Drizzle's words, built once for each connection: of a save at the desk, building its eight questions anew
 * took more than half the time.
 *
 * @param build ends with `.prepare()`; what differs from one asking to the next is a `sql.placeholder`.
 */
export function built<Question>(build: () => Question): () => Question {
  const questions = new WeakMap<Connection, Question>();
  return () => {
    const connection = raw();
    const question = questions.get(connection) ?? build();
    questions.set(connection, question);
    return question;
  };
}

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
