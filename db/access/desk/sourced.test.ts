import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tables } from '@/lib/changes';
import type { SectionInput } from '@/lib/forms/sections';
import type { Section } from '@/lib/words';
import { raw } from '../../client';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { getSection, saveSection, undoSection } from './sections';
import { listSources } from './sources';

let close: () => void;
let home: TestCouncil;
let session: TestSession;

const SOURCES: SectionInput<'general'>['sources'] = [
  { id: 'bao', title: 'Báo A' },
  { id: 'cong', title: '', publisher: 'Cổng thông tin' },
];
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  session = await createTestSession(home);
  await withSources(session, SOURCES);
  await withSources(await createTestSession(home, 12), [{ id: 'khac', title: 'Báo khác' }]);
});
afterAll(() => close());

async function withSources(one: TestSession, sources: SectionInput<'general'>['sources']) {
  await one.saveGeneral({});
  await one.save('general', { ...(await one.load('general')), sources });
}

const numbers = { id: 'n', sittingId: 'sang', total: '26', present: '23', presentBound: 'exact' };
const vote = {
  ...{ id: 'v', resolutionId: null, agendaItemId: null, sittingId: 'sang', subject: 'Bầu thư ký' },
  ...{ rule: 'ordinary', entry: 'unanimous_uncounted', printed: 'thống nhất' },
};
const resolution = {
  ...{ id: 'r', kind: 'individual', title: 'Về dự toán', legalBases: [], articles: [], annexes: [] },
  ...{ status: 'draft', inReview: false },
};
const figure = { id: 'f', concept: 'other', label: 'Tổng thu', stage: 'outturn', part: 'year', year: 2024 };
const indicator = { id: 'i', group: null, name: 'Hộ có nước sạch', printed: '7/9' };

type Case = [table: string, section: Section, sqlTable: string, rows: (sourceId: string) => object];
const CASES: Case[] = [
  [
    'attendanceNumbers',
    'attendance',
    'attendance_numbers',
    (sourceId) => ({ attendance: [], attendanceNumbers: [{ ...numbers, sourceId }] }),
  ],
  [
    'resolutions',
    'resolutions',
    'resolutions',
    (sourceId) => ({ resolutions: [{ ...resolution, sourceId }], resolutionGroups: [] }),
  ],
  ['votes', 'votes', 'votes', (sourceId) => ({ votes: [{ ...vote, sourceId }], ballots: [] })],
  ['budgetFigures', 'budget', 'budget_figures', (sourceId) => ({ budgetFigures: [{ ...figure, sourceId }] })],
  ['indicators', 'indicators', 'indicators', (sourceId) => ({ indicators: [{ ...indicator, sourceId }] })],
];

const versionOf = async (section: Section) =>
  (await getSection(home.viewers.clerk, session.sessionId, section))?.version ?? 0;
const save = async (section: Section, rows: object) => {
  const asked = { sessionId: session.sessionId, section, base: await versionOf(section), rows };
  return saveSection(home.viewers.clerk, asked, TEST_NOW);
};
const stored = async (section: Section, table: string) => {
  const found = await getSection(home.viewers.clerk, session.sessionId, section);
  const tables = (found?.rows ?? {}) as Tables;
  return (tables[table] ?? []).map(({ sourceId }) => sourceId);
};

test('sources are offered in order, by what they are called', async () => {
  expect(await listSources(session.sessionId)).toEqual([
    { id: 'bao', name: 'Báo A' },
    { id: 'cong', name: 'Cổng thông tin' },
  ]);
});

describe.each(CASES)('%s', (table, section, sqlTable, rows) => {
  test('say which source they are from, and another one, and take that back', async () => {
    must(await save(section, rows('')));
    expect(await stored(section, table)).toEqual([null]);
    must(await save(section, rows('bao')));
    must(await save(section, rows('cong')));
    expect(await stored(section, table)).toEqual(['cong']);
    const asked = { sessionId: session.sessionId, section, base: await versionOf(section) };
    must(await undoSection(home.viewers.clerk, asked, TEST_NOW));
    expect(await stored(section, table)).toEqual(['bao']);
  });

  test.each(['khong-co', 'khac'])('are refused beside the field with the source %s', async (sourceId) => {
    expect(await save(section, rows(sourceId))).toMatchObject({
      code: 'row.gone',
      fields: { [`${table}.0.sourceId`]: 'Nguồn được chọn vừa bị xóa. Chọn mục khác.' },
    });
  });

  test('of one session and a source of another are refused by the store itself', () => {
    const update = `update ${sqlTable} set source_id = 'khac' where session_id = ?`;
    expect(() => raw().prepare(update).run(session.sessionId)).toThrow('row_of_other_session');
  });
});

test('a source that rows are from is not removed, and it is said where they are', async () => {
  const found = await getSection(home.viewers.clerk, session.sessionId, 'general');
  const refused = await save('general', { ...found?.rows, sources: [SOURCES[1]] });
  expect(refused).toMatchObject({
    code: 'row.in_use',
    message:
      'Nguồn «Báo A» đang được dùng ở mục «Điểm danh», «Nghị quyết», «Biểu quyết», «Ngân sách», «Chỉ tiêu». Bỏ chọn ở đó trước rồi xóa.',
  });
  for (const [, section, , rows] of CASES) must(await save(section, rows('')));
  must(await save('general', { ...found?.rows, sources: [SOURCES[1]] }));
  expect(await listSources(session.sessionId)).toEqual([{ id: 'cong', name: 'Cổng thông tin' }]);
});
