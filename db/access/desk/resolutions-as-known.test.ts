import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import { readDocument } from '@/lib/record/read-document';
import { readRecord } from '@/lib/record/read-record';
import type { SessionRecord } from '@/lib/record/schema';
import { raw } from '../../client';
import { unsafeExportDraft } from '../keeping/export-record';
import { importRecord } from '../keeping/import-record';
import { unsafeOperatorOf } from '../keeping/operator';
import { findCouncil } from '../publications/published';
import { countPartlyListed, listSessions } from '../publications/published-lists';
import { getPreview } from '../publications/publishing';
import { searchPublished } from '../publications/search';
import { unsafeCreateCouncil } from '../register/councils';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { facts } from '../test-records';
import { createTestSession, type TestSession } from '../test-session';
import { getSection, saveSection } from './sections';

let close: () => void;
let home: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  session = await createTestSession(home);
  await session.saveGeneral({ occurrence: 'held' });
  const { councilSessions, sittings, guests } = await session.load('general');
  const source = { id: 'bao', title: '', publisher: 'Báo Hà Nam', url: '', postedOn: '6/2024' };
  await session.save('general', {
    ...{ councilSessions, sittings, guests },
    sources: [{ ...source, postedAt: '', views: '', body: '' }],
  });
});
afterAll(() => close());

type Resolutions = SectionInput<'resolutions'>;
type Agenda = SectionInput<'agenda'>;

const resolution: Resolutions['resolutions'][number] = {
  ...{
    id: 'q',
    agendaItemId: null,
    number: '12/2024/NQ-HĐND',
    kind: 'normative',
    title: '',
    printedTitle: '',
  },
  ...{
    note: '',
    legalBases: [],
    articles: [],
    annexes: [{ title: 'Bảng giá đất', text: '' }],
    adoptedOn: '',
  },
  ...{ issuedOn: '', effectiveOn: '', signer: '', status: 'adopted', inReview: false },
  effectRule: 'Nghị quyết này có hiệu lực sau 10 ngày kể từ ngày thông qua.',
  closing: 'Nghị quyết này đã được Hội đồng nhân dân khóa II, kỳ họp thứ mười một thông qua.',
  recipients: '- Thường trực HĐND tỉnh;\n- Lưu: VT.',
  sessionPrinted: 'KỲ HỌP THỨ 11 (CHUYÊN ĐỀ)',
};
const group: NonNullable<Resolutions['resolutionGroups']>[number] = {
  ...{ id: 'nhom', count: '15', countBound: 'exact', scope: 'all', subject: '', status: 'adopted' },
  ...{ printed: 'đã thông qua 15 nghị quyết', sourceId: 'bao' },
};
const paper: Agenda['papers'][number] = {
  ...{ id: 'to-trinh', agendaItemId: null, kind: 'submission', number: '', datedOn: '', fromBody: 'UBND' },
  ...{ toBody: '', title: '', count: '12', countBound: 'at_least', fileDigest: null, fileName: null },
};

async function record(): Promise<SessionRecord> {
  const found = await getPreview(home.viewers.clerk, session.sessionId, TEST_NOW);
  if (!found) throw new Error('The session is gone.');
  return found.record;
}
async function refused<S extends 'resolutions' | 'agenda'>(section: S, rows: unknown) {
  const base = (await getSection(home.viewers.clerk, session.sessionId, section))?.version ?? 0;
  return saveSection(home.viewers.clerk, { sessionId: session.sessionId, section, base, rows }, TEST_NOW);
}

describe('what a source only counts', () => {
  test('is kept as it is stated, and nothing is left in a record that has none of it', async () => {
    const before = await record();
    for (const name of ['papers', 'resolutionGroups']) expect(before).not.toHaveProperty(name);
    await session.save('resolutions', { resolutions: [resolution], resolutionGroups: [group] });
    await session.save('agenda', { agendaItems: [], papers: [paper] });
    const after = await record();
    expect(after.resolutionGroups).toEqual([
      {
        ...{ id: 'nhom', count: 15, countBound: 'exact', scope: 'all', subject: null, status: 'adopted' },
        ...{ printed: 'đã thông qua 15 nghị quyết', source: 'bao' },
      },
    ]);
    expect(after.papers).toMatchObject([
      { title: null, counted: { count: 12, bound: 'at_least' }, file: null },
    ]);
    expect(after.sources).toMatchObject([{ title: null, publisher: 'Báo Hà Nam' }]);
    expect(after.resolutions[0]).toMatchObject({
      slug: 'khoa-2-ky-11-so-12-2024-nq-hdnd',
      title: null,
      annexes: [{ title: 'Bảng giá đất', text: null }],
    });
  });

  test.each([
    ['none of them', { count: '0' }, 'resolutionGroups.0.count'],
    ['half of one', { count: '1,5' }, 'resolutionGroups.0.count'],
    ['nobody knows which', { scope: 'các' }, 'resolutionGroups.0.scope'],
    ['another status', { status: 'x' }, 'resolutionGroups.0.status'],
    ['a source that is gone', { sourceId: 'khong-co' }, 'resolutionGroups.0.sourceId'],
  ])('is refused beside its field: %s', async (_, over, path) => {
    const rows = { resolutions: [resolution], resolutionGroups: [{ ...group, ...over }] };
    const answer = await refused('resolutions', rows);
    expect(answer).toMatchObject({ ok: false });
    expect(Object.keys((answer as { fields: object }).fields)).toEqual([path]);
  });

  test('is refused of another session by the store itself', async () => {
    const other = await createTestSession(home, 12);
    await other.saveGeneral({});
    const insert =
      "insert into resolution_groups (id, session_id, source_id, position, scope) values ('x', ?, 'bao', 1, 'all')";
    expect(() => raw().prepare(insert).run(other.sessionId)).toThrow('row_of_other_session');
    expect(() => raw().prepare('update resolution_groups set count = 0').run()).toThrow('CHECK');
    expect(() => raw().prepare('update papers set count = 0').run()).toThrow('CHECK');
  });

  test('is published, listed, found, and read back into the same rows', async () => {
    await session.publish();
    const council = await findCouncil('nha');
    const [listed] = (await listSessions(council?.id ?? '', 1)).rows;
    expect(listed).toMatchObject({
      adoptedCount: 15,
      adoptedBound: 'exact',
      namedCount: 1,
      resolutionCount: 1,
    });
    expect(await countPartlyListed(council?.id ?? '')).toBe(1);
    for (const words of ['15 nghị quyết', 'ít nhất 12 tờ trình', 'kỳ họp thứ mười một thông qua'])
      expect((await searchPublished(council?.id ?? '', words, 1)).rows, words).not.toEqual([]);
    const text = raw().prepare('select document from publications').pluck().get() as string;
    const read = readRecord(text);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { resolutions, resolutionGroups = [] } = await session.load('resolutions');
    // Where a row stands, and in which session, a record does not say.
    const known = <Row extends object>(row: Row) => ({ ...row, position: undefined, sessionId: undefined });
    expect(read.rows.resolutions.resolutions).toEqual(resolutions.map(known));
    expect(read.rows.resolutions.resolutionGroups).toEqual(resolutionGroups.map(known));
    const { papers } = read.rows.agenda;
    expect(papers).toMatchObject([{ agendaItemId: null, title: '', count: 12, countBound: 'at_least' }]);
  });

  test('comes out of another database as it was', async () => {
    const text = raw().prepare('select document from publications').pluck().get() as string;
    const { record: original } = readDocument(text);
    if (!original) throw new Error('A first version has a record.');
    const council = { slug: 'xa-khac', name: 'Xã Khác', locality: 'Xã Khác', level: 'commune' as const };
    const operator = unsafeOperatorOf((await unsafeCreateCouncil(council, TEST_NOW)).councilId);
    const councilId = operator.roles[0]?.councilId ?? '';
    must(await importRecord(operator, { councilId, json: text, folder: tmpdir() }, TEST_NOW));
    const again = await unsafeExportDraft('xa-khac', original.session.slug, TEST_NOW);
    expect(again.ok && facts(again.record)).toEqual(facts(original));
  });
});
