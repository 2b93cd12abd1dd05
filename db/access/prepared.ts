import 'server-only';
import { query } from '../client';
import type { Form, Reading, Values } from '../engine/engine';

/** What a question's placeholders stand for: in order, or one object by name. */
type Asked = readonly unknown[];

/**
 * A question in SQL, for those every page or every search asks: building one anew in Drizzle's words takes longer than
 * answering it. `pluck` gives the first column alone.
 *
 * @param reading how new the answer must be
 */
export function prepared(sql: string, reading?: Reading) {
  const ask = (form: Form, asked: Asked) => query(sql, valuesOf(asked), form, reading);
  return {
    all: (...asked: Asked): Promise<unknown[]> => ask('rows', asked),
    get: async (...asked: Asked): Promise<unknown> => (await ask('rows', asked))[0],
    pluck: () => ({
      all: async (...asked: Asked): Promise<unknown[]> => (await ask('lists', asked)).map(firstOf),
      get: async (...asked: Asked): Promise<unknown> => (await ask('lists', asked)).map(firstOf)[0],
    }),
  };
}

const firstOf = (row: unknown) => (row as unknown[])[0];

const isNames = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value);

const valuesOf = (asked: Asked): Values => (asked.length === 1 && isNames(asked[0]) ? asked[0] : asked);
