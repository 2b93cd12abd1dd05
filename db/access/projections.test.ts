import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { raw } from '../client';
import { projectionTables } from './projections';
import { openTestDatabase } from './test-database';

let closeDatabase: () => void;
beforeAll(() => {
  closeDatabase = openTestDatabase();
});
afterAll(() => closeDatabase());

test.each(projectionTables.map(getTableName))('finds the rows of one session in %s by an index', (table) => {
  const plan = raw().prepare(`explain query plan delete from ${table} where session_id = 'one'`).all();
  expect(plan).toMatchObject([{ detail: expect.stringMatching(/^SEARCH .+ INDEX/) }]);
});
