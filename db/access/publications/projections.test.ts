import { createHash } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { foundRecord } from '@/lib/record/fixture-found';
import { mauRecord } from '@/lib/record/fixture-mau';
import { project } from '@/lib/record/project';
import { PUBLICATION_FORMAT, type PublicationDocument } from '@/lib/record/schema';
import { raw } from '../../client';
import { openTestDatabase } from '../test-database';
import { PROJECTION, projectionTables } from './projections';

let closeDatabase: () => void;
beforeAll(() => {
  closeDatabase = openTestDatabase();
});
afterAll(() => closeDatabase());

test.each(projectionTables.map(getTableName))('finds the rows of one session in %s by an index', (table) => {
  const plan = raw().prepare(`explain query plan delete from ${table} where session_id = 'one'`).all();
  expect(plan).toMatchObject([{ detail: expect.stringMatching(/^SEARCH .+ INDEX/) }]);
});

/** What came out when this was last changed. A search finds by the words of the pages: these are part of it. */
const CAME_OUT = '18: add5b9e89d3c04ec';

it('is raised whenever rows come out otherwise', () => {
  const rows = [mauRecord, ducThangRecord, foundRecord].map((record) => {
    const publishedAt = '2026-09-30T01:30:00.000Z';
    const first = {
      kind: 'first',
      reason: null,
      publishedAt,
      publishedBy: 'Chủ tọa',
      previousDigest: null,
    } as const;
    const document: PublicationDocument = {
      format: PUBLICATION_FORMAT,
      version: 1,
      ...first,
      record,
    };
    return project({ councilId: 'c', sessionId: record.session.id }, [document]);
  });
  const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
  expect(
    `${PROJECTION}: ${digest}`,
    'Raise PROJECTION in db/access/publications/projections.ts, then put this here.',
  ).toBe(CAME_OUT);
});
