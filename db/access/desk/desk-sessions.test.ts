import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGE_SIZE } from '@/lib/pages';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession } from '../test-session';
import { deleteSession } from './session-moves';
import { createSession, listDeskSessions } from './sessions';

let closeDatabase: () => void;
let home: TestCouncil;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
});
afterAll(() => closeDatabase());

test('the desk turns its sessions by pages: those under way first, deleted drafts last', async () => {
  const { clerk } = home.viewers;
  const published = await createTestSession(home);
  await published.saveGeneral({});
  await published.publish();
  const deleted = await createTestSession(home, 12);
  const key = { sessionId: deleted.sessionId, base: await deleted.version() };
  must(await deleteSession(clerk, key, TEST_NOW));
  for (let ordinal = 13; ordinal < 13 + PAGE_SIZE; ordinal++) {
    const named = {
      termId: home.termId,
      ordinal,
      series: 'main',
      kind: null,
      label: `Kỳ họp thứ ${ordinal}`,
    };
    // Older than the one published: under way comes before newer.
    must(await createSession(clerk, { ...named, startsOn: '2025-01-02', endsOn: '2025-01-02' }, TEST_NOW));
  }
  const first = await listDeskSessions(clerk, home.councilId, 1);
  expect(first?.rows.map(({ state }) => state)).toEqual(Array(PAGE_SIZE).fill('draft'));
  expect(first).toMatchObject({ pages: 2, total: PAGE_SIZE + 2 });
  expect(first?.counts).toEqual(
    new Map([
      ['draft', PAGE_SIZE],
      ['published', 1],
      ['deleted', 1],
    ]),
  );
  const second = await listDeskSessions(clerk, home.councilId, 2);
  expect(second?.rows.map(({ state }) => state)).toEqual(['published', 'deleted']);
});

test('the desk shows nobody another council’s sessions', async () => {
  const other = await createTestCouncil('khac');
  expect(await listDeskSessions(other.viewers.clerk, home.councilId, 1)).toBeNull();
});
