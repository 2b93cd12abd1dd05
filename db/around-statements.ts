import 'server-only';
import type { Database } from './sqlite';

/** Runs a statement: `execute` gives what SQLite gives, or throws what it throws. */
export type Around = (sql: string, execute: () => unknown) => unknown;

/** Puts `around` around every run of every statement the connection prepares from now on. */
export function aroundStatements(sqlite: Database, around: Around): void {
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((sql: string) => {
    const statement = prepare(sql);
    for (const method of ['run', 'get', 'all'] as const) {
      const execute = statement[method].bind(statement) as (...values: unknown[]) => unknown;
      statement[method] = ((...values: unknown[]) => around(sql, () => execute(...values))) as never;
    }
    return statement;
  }) as typeof sqlite.prepare;
}
