import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raw } from '../client';
import { getSection, saveSection } from './desk/sections';
import { createSession } from './desk/sessions';
import { unsafeExportDraft } from './keeping/export-record';
import { importRecord } from './keeping/import-record';
import { unsafeOperatorOf } from './keeping/operator';
import { getPublication } from './publications/published';
import { getDelegate, listDelegates, listDelegateTerms } from './publications/published-delegates';
import { listTerms as listPublicTerms, listSessions } from './publications/published-lists';
import { approveSession, getPreview, submitSession } from './publications/publishing';
import { renameCouncil, unsafeCreateCouncil } from './register/councils';
import { addMandate } from './register/mandates';
import { correctTerm, createTerm, listTerms } from './register/terms';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from './test-database';

let close: () => void;
let home: TestCouncil;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
});
afterAll(() => close());

const BLANK = { ordinal: '', label: '', startYear: '', endYear: '' };
const open = (change: object) =>
  createTerm(home.viewers.admin, { councilId: home.councilId, ...BLANK, ...change }, TEST_NOW);
const mend = (termId: string, change: object) =>
  correctTerm(home.viewers.admin, { termId, ...BLANK, ...change }, TEST_NOW);
const found = (termId: string, change: object = {}) =>
  createSession(
    home.viewers.clerk,
    {
      ...{ termId, ordinal: '', series: 'main', kind: null, label: 'Kỳ họp Hội đồng nhân dân' },
      ...{ startsOn: '10/7/2012', endsOn: '10/7/2012' },
      ...change,
    },
    TEST_NOW,
  );
const slugOf = (sessionId: string) =>
  raw().prepare('select slug from council_sessions where id = ?').pluck().get(sessionId);

async function publish(sessionId: string): Promise<void> {
  const { clerk, chair } = home.viewers;
  const preview = await getPreview(clerk, sessionId, TEST_NOW);
  if (!preview) throw new Error('Nothing to publish.');
  const reasons = Object.fromEntries(preview.findings.map(({ key }) => [key, 'Nguồn không ghi.']));
  must(await submitSession(clerk, { sessionId, base: preview.desk.version, reasons }, TEST_NOW));
  const { recordDigest } = preview;
  must(await approveSession(chair, { sessionId, base: preview.desk.version + 1, recordDigest }, TEST_NOW));
}

describe('a term as far as it is known', () => {
  test('is taken with what is known of it, and told from the others', async () => {
    must(await open({ startYear: '2011', endYear: '2016' }));
    must(await open({ label: 'Khóa lâm thời' }));
    expect(await writesNothing(() => open({}))).toMatchObject({ fields: { isUnknown: expect.any(String) } });
    must(await open({ isUnknown: 'on' }));
    for (const again of [{ startYear: '2011', endYear: '2016' }, { isUnknown: 'on' }])
      expect(await writesNothing(() => open(again))).toMatchObject({ code: 'term.same_as_other' });
    const known = await listTerms(home.viewers.clerk, home.councilId);
    expect(known?.map(({ ordinal, startYear }) => [ordinal, startYear])).toEqual([
      [2, 2021],
      [null, 2011],
      [null, null],
      [null, null],
    ]);
  });

  test('learns its number once, which then stays', async () => {
    const { termId } = must(await open({ startYear: '1999', endYear: '2004' }));
    expect(await writesNothing(async () => mend(termId, { ordinal: '2', startYear: '1999' }))).toMatchObject({
      code: 'term.exists',
    });
    must(await mend(termId, { ordinal: '1', startYear: '1999', endYear: '2004' }));
    must(await mend(termId, { ordinal: '7', label: 'Khóa I' }));
    const terms = await listTerms(home.viewers.clerk, home.councilId);
    expect(terms?.find(({ id }) => id === termId)).toMatchObject({
      ...{ ordinal: 1, label: 'Khóa I', startYear: null, endYear: null },
    });
  });
});

describe('a session without number, or of a term without one', () => {
  test('has an address of what is known, of its own and for ever', async () => {
    const terms = (await listTerms(home.viewers.clerk, home.councilId)) ?? [];
    const id = (startYear: number | null, label: string | null = null) =>
      terms.find((term) => term.startYear === startYear && term.label === label)?.id ?? '';
    const key = 'a0000000-0000-4000-8000-000000000001';
    const first = must(await found(id(2011), { key }));
    expect(must(await found(id(2011), { key })).sessionId).toBe(first.sessionId);
    const slugs = [
      first,
      must(await found(id(2011))),
      must(await found(id(2011), { ordinal: '4' })),
      must(await found(id(null))),
      must(await found(id(null, 'Khóa lâm thời'), { ordinal: '4' })),
    ].map(({ sessionId }) => slugOf(sessionId));
    expect(slugs).toEqual([
      'nhiem-ky-2011-2016-ngay-2012-07-10',
      'nhiem-ky-2011-2016-ngay-2012-07-10-2',
      'nhiem-ky-2011-2016-ky-4',
      'ngay-2012-07-10',
      'ky-4-ngay-2012-07-10',
    ]);
    expect(await writesNothing(async () => found(id(2011), { ordinal: '4' }))).toMatchObject({
      code: 'session.exists',
    });
  });

  test('is listed under what is known, with nothing made up', async () => {
    const terms = (await listTerms(home.viewers.clerk, home.councilId)) ?? [];
    const unknown = terms.find(({ ordinal, label, startYear }) => (ordinal ?? label ?? startYear) === null);
    const added = { termId: unknown?.id ?? '', name: 'Phan Văn Lộc', startedOn: '1/6/2011' };
    must(await addMandate(home.viewers.admin, added, TEST_NOW));
    for (const slug of ['ngay-2012-07-10', 'nhiem-ky-2011-2016-ky-4'])
      await publish(
        raw().prepare('select id from council_sessions where slug = ?').pluck().get(slug) as string,
      );
    expect(await listPublicTerms(home.councilId)).toMatchObject([
      { key: '2011-2016', ordinal: null, label: 'Nhiệm kỳ 2011–2016' },
      { key: 'chua-ro', ordinal: null, label: null },
    ]);
    const { rows } = await listSessions(home.councilId, 1, 'chua-ro');
    expect(rows).toMatchObject([
      { slug: 'ngay-2012-07-10', termOrdinal: null, termLabel: null, termStartYear: null },
    ]);
    expect((await listSessions(home.councilId, 1, '2011-2016')).total).toBe(1);
    expect((await listSessions(home.councilId, 1, '2')).total).toBe(0);
    expect(await listDelegateTerms(home.councilId)).toMatchObject([{ key: 'chua-ro' }]);
    expect(await listDelegates(home.councilId, 'chua-ro')).toMatchObject([{ slug: 'phan-van-loc' }]);
    const delegate = await getDelegate(home.councilId, 'phan-van-loc');
    expect(delegate?.terms).toMatchObject([{ key: 'chua-ro', label: null, isOver: false }]);
    const published = await getPublication('nha', 'ngay-2012-07-10');
    expect(published?.document.record?.term).toMatchObject({ ordinal: null, label: null, startYear: null });
    expect(published?.document.record?.session.ordinal).toBeNull();
  });
});

describe('a record of a term that is known in part', () => {
  const council = (slug: string, level: 'district' | 'commune' = 'commune') =>
    unsafeCreateCouncil({ slug, name: `Xã ${slug}`, locality: `Xã ${slug}`, level }, TEST_NOW);
  const exported = async () => {
    const draft = await unsafeExportDraft('nha', 'nhiem-ky-2011-2016-ky-4', TEST_NOW);
    if (!draft.ok) throw new Error('No draft.');
    return draft.record;
  };
  const bring = async (councilId: string, record: unknown) =>
    importRecord(unsafeOperatorOf(councilId), { councilId, json: JSON.stringify(record) }, TEST_NOW);
  const termsOf = (councilId: string) =>
    raw()
      .prepare('select ordinal, label, start_year, end_year from terms where council_id = ? order by rowid')
      .raw()
      .all(councilId);

  test('founds it as it is, and a second record is of the same', async () => {
    const { councilId } = await council('xa-mot');
    const record = await exported();
    expect(must(await bring(councilId, record)).slug).toBe('nhiem-ky-2011-2016-ky-4');
    const fifth = { ...record, session: { ...record.session, ordinal: 5 } };
    must(await bring(councilId, fifth));
    expect(termsOf(councilId)).toEqual([[null, null, 2011, 2016]]);
    // What the register did not know and a record does is learned; what both know must agree.
    const sixth = (term: object) => ({
      ...record,
      session: { ...record.session, ordinal: 6 },
      term: { ...record.term, ...term },
    });
    must(await bring(councilId, sixth({ ordinal: 17, label: 'Khóa XVII' })));
    expect(termsOf(councilId)).toEqual([[17, 'Khóa XVII', 2011, 2016]]);
    const other = sixth({ ordinal: 17, endYear: 2015 });
    expect(await writesNothing(() => bring(councilId, other))).toMatchObject({
      fields: { 'term.endYear': expect.stringContaining('2016') },
    });
  });

  test('keeps the address it came with until its day is another', async () => {
    const { councilId } = await council('xa-ba');
    const record = await exported();
    const slug = 'phien-hop-bat-thuong-2012';
    const file = { ...record, session: { ...record.session, ordinal: null, slug } };
    const { sessionId } = must(await bring(councilId, file));
    const clerk = unsafeOperatorOf(councilId);
    const save = async (change: object) => {
      const loaded = await getSection(clerk, sessionId, 'general');
      if (!loaded) throw new Error('No section.');
      const [session] = loaded.rows.councilSessions;
      const rows = { ...loaded.rows, councilSessions: [{ ...session, ...change }] } as typeof loaded.rows;
      must(await saveSection(clerk, { sessionId, section: 'general', base: loaded.version, rows }, TEST_NOW));
      return slugOf(sessionId);
    };
    expect(await save({ place: 'Hội trường' })).toBe(slug);
    const moved = { startsOn: '2012-07-09' };
    expect(await save(moved)).toBe('nhiem-ky-2011-2016-ngay-2012-07-09');
    expect(await save({ ordinal: 3 })).toBe('nhiem-ky-2011-2016-ky-3');
  });

  test('is asked to say more where it may be of several', async () => {
    const { councilId } = await council('xa-hai');
    const record = await exported();
    for (const [ordinal, endYear] of [
      [1, 2016],
      [2, 2014],
    ] as const) {
      const term = { ...record.term, ordinal, endYear };
      must(await bring(councilId, { ...record, term }));
    }
    const vague = { ...record, term: { ...record.term, endYear: null } };
    expect(await writesNothing(() => bring(councilId, vague))).toMatchObject({
      fields: { term: expect.stringContaining('nhiều khóa') },
    });
  });
});

describe('a council of any level', () => {
  const rename = (change: object) =>
    renameCouncil(
      home.viewers.admin,
      { councilId: home.councilId, name: 'Hội đồng liên xã Nhà', locality: 'Xã Nhà', ...change },
      TEST_NOW,
    );

  test('says what its kind is called where it is none of the list, and the unit above it as of that day', async () => {
    expect(await writesNothing(() => rename({ level: 'other' }))).toMatchObject({
      fields: { levelPrinted: expect.any(String) },
    });
    must(await rename({ level: 'other', levelPrinted: 'Hội đồng liên xã', districtName: 'Huyện Sông Sao' }));
    const { sessionId } = must(await found(home.termId, { startsOn: '10/3/2026', endsOn: '10/3/2026' }));
    expect(slugOf(sessionId)).toBe('khoa-2-ngay-2026-03-10');
    await publish(sessionId);
    must(await rename({ level: 'commune', levelPrinted: 'bỏ qua', districtName: '' }));
    const published = await getPublication('nha', 'khoa-2-ngay-2026-03-10');
    expect(published?.document.record?.council).toMatchObject({
      ...{ level: 'other', levelPrinted: 'Hội đồng liên xã', districtName: 'Huyện Sông Sao' },
    });
    const now = raw().prepare('select level, level_printed, district_name from councils where slug = ?');
    expect(now.raw().get('nha')).toEqual(['commune', null, null]);
    // A form that does not say leaves the level as it is.
    must(await rename({}));
    expect(now.raw().get('nha')).toEqual(['commune', null, null]);
  });
});
