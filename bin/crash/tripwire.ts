import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Database } from '@/db/sqlite';

/*
 * A clock seldom strikes between two statements that take a tenth of a millisecond each. This ends the process exactly
 * there: before a statement, or before a file is opened, written, put on the disk or renamed.
 */

let left = Number.POSITIVE_INFINITY;

function step(): void {
  left -= 1;
  if (left < 0) process.kill(process.pid, 'SIGKILL');
}

/** Ends the process before the step after so many. */
export function endAfter(steps: number): void {
  left = steps;
}

type Methods = Record<string, (...values: unknown[]) => unknown>;

function countCalls(owner: object, names: readonly string[]): void {
  const methods = owner as Methods;
  for (const name of names) {
    const plain = methods[name];
    methods[name] = function (this: unknown, ...values: unknown[]) {
      step();
      return plain?.apply(this, values);
    };
  }
}

/** Makes every statement and every change of a file a step. */
export async function layTripwire(): Promise<void> {
  const { prepare } = Database.prototype;
  Database.prototype.prepare = function (this: Database, sql: string) {
    const statement = prepare.call(this, sql);
    countCalls(statement, ['run', 'get', 'all']);
    return statement;
  } as typeof prepare;
  const handle = await fs.open(process.execPath);
  countCalls(Object.getPrototypeOf(handle), ['write', 'writeFile', 'sync']);
  await handle.close();
  countCalls(fs, ['open', 'rename']);
  syncBuiltinESMExports();
}
