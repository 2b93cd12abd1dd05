import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { raw } from '../../client';
import { openTestDatabase } from '../test-database';
import { sectionTables } from './section-tables';

let closeDatabase: () => void;
beforeAll(() => {
  closeDatabase = openTestDatabase();
});
afterAll(() => closeDatabase());

const tables = () =>
  raw().prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
const pragma = (text: string) => raw().pragma(text) as Record<string, unknown>[];

/** Whether a table has an index that begins with a column. */
const isIndexed = (table: string, column: unknown) =>
  pragma(`index_list(${table})`).some(({ name }) => pragma(`index_info(${name})`)[0]?.name === column);

it('finds what points at a removed row by an index, however long the archive', () => {
  const removed = new Set(
    Object.values(sectionTables).flatMap((section) =>
      Object.values(section).map(({ table }) => getTableName(table)),
    ),
  );
  const unindexed = tables().flatMap((table) =>
    pragma(`foreign_key_list(${table})`)
      .filter(({ table: parent, from }) => removed.has(parent as string) && !isIndexed(table, from))
      .map(({ from }) => `${table}.${from}`),
  );
  expect(unindexed).toEqual([]);
});
