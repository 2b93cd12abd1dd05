import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPreview } from '../publications/publishing';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { getDraft } from './draft';
import { getSection, saveSection } from './sections';
import { deleteSession } from './session-moves';
import { createSession } from './sessions';
import { findDeskSession } from './standing';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
});
afterAll(() => closeDatabase());

async function sessionWith(
  council: TestCouncil,
  ordinal: number,
  day: string,
  number: string,
): Promise<string> {
  const { clerk } = council.viewers;
  const named = { termId: council.termId, ordinal, series: 'main', label: `Kỳ họp thứ ${ordinal}` };
  const { sessionId } = must(await createSession(clerk, { ...named, startsOn: day, endsOn: day }, TEST_NOW));
  const general = await getSection(clerk, sessionId, 'general');
  const [row] = general?.rows.councilSessions ?? [];
  const held = {
    councilSessions: [{ ...row, occurrence: 'held' }],
    sittings: [],
    sessionRoles: [],
    guests: [],
    sources: [],
  };
  must(await saveSection(clerk, { sessionId, section: 'general', base: 0, rows: held }, TEST_NOW));
  const resolution = {
    ...{ id: crypto.randomUUID(), title: 'Về dự toán', number, kind: 'individual', status: 'draft' },
    ...{ adoptedOn: day, issuedOn: day, legalBases: [], articles: [], annexes: [], inReview: false },
  };
  const rows = { resolutions: [resolution] };
  must(await saveSection(clerk, { sessionId, section: 'resolutions', base: 0, rows }, TEST_NOW));
  return sessionId;
}

const findings = async (council: TestCouncil, sessionId: string) =>
  (await getPreview(council.viewers.clerk, sessionId, TEST_NOW))?.findings ?? [];

test('a number is compared with those of the council’s other sessions of its year, and with no others', async () => {
  const first = await sessionWith(home, 1, '2024-03-12', '05/NQ-HĐND');
  const second = await sessionWith(home, 2, '2024-06-12', '5/nq\u2013h\u00F0nd');
  const next = await sessionWith(home, 3, '2025-03-12', '05/NQ-HĐND');
  const elsewhere = await sessionWith(other, 1, '2024-03-12', '05/NQ-HĐND');
  const taken = async (council: TestCouncil, sessionId: string) =>
    (await findings(council, sessionId))
      .filter(({ key }) => key.startsWith('number_taken'))
      .map(({ text }) => text);
  expect(await taken(home, first)).toEqual(['Số 05/NQ-HĐND đã có trong năm 2024: 5/NQ-HĐND ở Kỳ họp thứ 2.']);
  expect(await taken(home, second)).toEqual([
    'Số 5/NQ-HĐND đã có trong năm 2024: 05/NQ-HĐND ở Kỳ họp thứ 1.',
  ]);
  expect(await taken(home, next)).toEqual([]);
  expect(await taken(other, elsewhere)).toEqual([]);

  const base = (await findDeskSession(home.viewers.clerk, first))?.version ?? 0;
  must(await deleteSession(home.viewers.clerk, { sessionId: first, base }, TEST_NOW));
  expect(await taken(home, second)).toEqual([]);
});

test('the desk gets the same beside the draft', async () => {
  const sessionId = await sessionWith(home, 4, '2024-01-12', '09/NQ-HĐND');
  const found = await getDraft(home.viewers.clerk, sessionId);
  expect(found?.elsewhere.map(({ label, isOfTerm }) => [label, isOfTerm])).toEqual([
    ['Kỳ họp thứ 2', true],
    ['Kỳ họp thứ 3', true],
  ]);
  expect((await findings(home, sessionId)).map(({ key }) => key)).toContain('order');
});
