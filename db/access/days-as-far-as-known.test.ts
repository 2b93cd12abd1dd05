import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionCalendar } from '@/lib/public/calendar';
import { sessionJsonLd } from '@/lib/public/json-ld';
import { sessionCard } from '@/lib/public/share-card';
import { readRecord } from '@/lib/record/read-record';
import { textLines } from '@/lib/record/row-texts';
import type { SessionRecord } from '@/lib/record/schema';
import { getSection, saveSection } from './desk/sections';
import { createSession } from './desk/sessions';
import { importRecord } from './keeping/import-record';
import { unsafeOperatorOf } from './keeping/operator';
import { getPublication } from './publications/published';
import { listCalendar, listSessions, newestSessions } from './publications/published-lists';
import { listResolutions, listResolutionYears } from './publications/published-resolutions';
import { approveSession, getPreview, submitSession } from './publications/publishing';
import { searchPublished } from './publications/search';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from './test-database';

let close: () => void;
let home: TestCouncil;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
});
afterAll(() => close());

const partial = JSON.parse(readFileSync('docs/record/partial.json', 'utf8')) as SessionRecord;

/** The record of `docs/record/partial.json` with other days: those of its session, and no day of its sitting. */
const known = (startsOn: string | null, endsOn: string | null, ordinal: number | null = null) => ({
  ...partial,
  term: { ordinal: 9, label: null, startYear: 2016, endYear: 2021, isRegisterComplete: false },
  session: { ...partial.session, startsOn, endsOn, ordinal, slug: `ky-hop-${startsOn}-${ordinal}` },
  sittings: partial.sittings.map((sitting) => ({
    ...{ ...sitting, heldOn: null, startsAt: '07:30:15' },
    heldOnInferredFrom: 'ngày đăng bài',
  })),
  resolutions: partial.resolutions.map((row) => ({ ...row, adoptedOn: null })),
  votes: partial.votes.map((vote) => ({ ...vote, heldOn: null })),
});

async function publish(sessionId: string): Promise<SessionRecord> {
  const { clerk, chair } = home.viewers;
  const preview = await getPreview(clerk, sessionId, TEST_NOW);
  if (!preview) throw new Error('Nothing to publish.');
  const reasons = Object.fromEntries(preview.findings.map(({ key }) => [key, 'Nguồn không ghi.']));
  must(await submitSession(clerk, { sessionId, base: preview.desk.version, reasons }, TEST_NOW));
  const { recordDigest } = preview;
  must(await approveSession(chair, { sessionId, base: preview.desk.version + 1, recordDigest }, TEST_NOW));
  return preview.record;
}

async function bring(record: object): Promise<{ sessionId: string; record: SessionRecord }> {
  const json = JSON.stringify(record);
  const admin = unsafeOperatorOf(home.councilId);
  const { sessionId } = must(await importRecord(admin, { councilId: home.councilId, json }, TEST_NOW));
  return { sessionId, record: await publish(sessionId) };
}

describe('a session of which a file knows the month', () => {
  let record: SessionRecord;
  beforeAll(async () => {
    ({ record } = await bring(known('2018-07', '2018-07')));
  });

  test('has its month and an hour to the second in its record, and no day', () => {
    expect(record.session).toMatchObject({ startsOn: '2018-07', endsOn: '2018-07' });
    expect(record.sittings[0]).toMatchObject({ heldOn: null, startsAt: '07:30:15' });
    expect(textLines('sittings', record.sittings[0] ?? {})).toContain('Ngày họp suy ra từ: ngày đăng bài');
    expect(record.votes[0]).toMatchObject({ heldOn: '2018-07', outcome: 'adopted' });
    expect(record.resolutions[0]).toMatchObject({ adoptedOn: '2018-07' });
    expect(JSON.stringify(record)).not.toMatch(/2018-07-\d\d/);
  });

  test('says so wherever it is shown', async () => {
    expect(sessionCard(record).date).toBe('Họp tháng 7/2018');
    expect(sessionJsonLd(record, 'https://x.vn')).toMatchObject({ startDate: '2018-07', endDate: '2018-07' });
    const found = await searchPublished(home.councilId, 'tháng 7/2018', 1);
    expect(found.rows.map(({ happenedOn }) => happenedOn)).toContain('2018-07');
    const list = await listResolutions(home.councilId, { year: 2018 }, 1);
    expect(list.rows[0]).toMatchObject({ decidedOn: '2018-07' });
  });

  test('stands in no calendar, which has no months', async () => {
    const council = { slug: 'nha', name: 'Phường Nhà', locality: 'Phường Nhà', level: 'ward' } as never;
    const calendar = sessionCalendar(council, await listCalendar(home.councilId), 'https://x.vn');
    expect(calendar).not.toContain('VEVENT');
  });

  test('is exported and taken back as it was', () => {
    const read = readRecord(JSON.stringify(record));
    expect(read).toMatchObject({ ok: true, rows: { votes: { votes: [{ heldOn: null }] } } });
  });
});

test('sessions stand in the order of what is known of them, unknown ones last and still found', async () => {
  await bring(known('2018-07-20', null, 8));
  await bring(known('2017', '2017'));
  await bring(known(null, null));
  const rows = (await listSessions(home.councilId, 1)).rows;
  expect(rows.map(({ startsOn }) => startsOn)).toEqual(['2018-07-20', '2018-07', '2017', null]);
  expect((await newestSessions(home.councilId, '2026-01-01')).newest?.startsOn).toBe('2018-07-20');
  expect(await listResolutionYears(home.councilId)).toEqual([2018, 2017, 'chua-ro']);
  const undated = await listResolutions(home.councilId, { year: 'chua-ro' }, 1);
  expect(undated.rows.map(({ decidedOn }) => decidedOn)).toEqual([null]);
  const [row] = undated.rows;
  const page = await getPublication('nha', row?.sessionSlug ?? '');
  expect(page?.document.record?.session).toMatchObject({ startsOn: null, endsOn: null });
});

describe('a form', () => {
  const asked = { ordinal: '21', series: 'main', kind: null, label: 'Kỳ họp' };
  const open = (days: object) =>
    createSession(home.viewers.clerk, { ...asked, termId: home.termId, ...days }, TEST_NOW);

  test.each([
    [
      { startsOn: '31/6/2024', endsOn: '' },
      { startsOn: 'Ngày này không có trong lịch. Kiểm tra lại ngày và tháng.' },
    ],
    [
      { startsOn: '13/2024', endsOn: '' },
      { startsOn: 'Ngày này không có trong lịch. Kiểm tra lại ngày và tháng.' },
    ],
    [{ startsOn: '7/2024', endsOn: '30/6/2024' }, { endsOn: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.' }],
  ])('with %o says what to mend', async (days, fields) => {
    expect(await open(days)).toMatchObject({ ok: false, fields });
  });

  test('takes a month, and the desk corrects it', async () => {
    const { sessionId } = must(await open({ startsOn: '7/2024', endsOn: '' }));
    const section = await getSection(home.viewers.clerk, sessionId, 'general');
    const rows = section?.rows as { councilSessions: { startsOn: string | null; endsOn: string | null }[] };
    expect(rows.councilSessions[0]).toMatchObject({ startsOn: '2024-07', endsOn: null });
    const sittings = [
      { id: 'p1', label: 'Phiên sáng', heldOn: '6/2024', startsAt: '7:30:15', endsAt: null, isClosed: false },
    ];
    const refused = await saveSection(
      home.viewers.clerk,
      { sessionId, section: 'general', base: section?.version ?? 0, rows: { ...rows, sittings } },
      TEST_NOW,
    );
    expect(refused).toMatchObject({
      ok: false,
      fields: { 'sittings.0.heldOn': 'Ngày của phiên phải nằm trong thời gian kỳ họp.' },
    });
  });
});
