import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rebuildProjections } from '@/db/access/publications/projections';
import { getPublication } from '@/db/access/publications/published';
import { everything, openTestDatabase, TEST_NOW, viewerOf } from '@/db/access/test-database';
import { verifyStore } from '@/db/access/trail/verify';
import { raw } from '@/db/client';
import type { SessionRecord } from '@/lib/record/schema';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { normalizeText } from '@/lib/vi/fold';
import { isEmpty } from './is-empty';
import { seed, seedNew } from './story';

let closeDatabase: () => void;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  await seed();
}, 60_000);
afterAll(() => closeDatabase());

const recordOf = async (council: string, slug: string, version?: number): Promise<SessionRecord> => {
  const found = await getPublication(council, slug, version);
  if (!found?.document.record) throw new Error(`${council}/${slug} has no record.`);
  return found.document.record;
};

const select = (sql: string, ...values: string[]) =>
  raw()
    .prepare(sql)
    .all(...values);

describe('the seed is told once', () => {
  test('into an empty database only', async () => {
    expect(await isEmpty()).toBe(false);
    const before = everything();
    await expect(seed()).rejects.toThrow('councils here already');
    expect(everything()).toEqual(before);
  });

  test('whole, or not at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'story-'));
    const [file, here] = [join(folder, 'council.db'), process.env.DATABASE_URL];
    const store = { file, filesDir: join(folder, 'files') };
    // Somebody ended the telling, and some of it was left behind.
    writeFileSync(`${file}.new`, 'half');
    const tellings = [
      vi.spyOn(await import('./mau'), 'tellMau').mockResolvedValue(undefined),
      vi.spyOn(await import('./duc-thang'), 'tellDucThang').mockRejectedValueOnce(new Error('cut')),
    ];
    await expect(seedNew(store)).rejects.toThrow('cut');
    expect(existsSync(file)).toBe(false);
    for (const telling of tellings) telling.mockResolvedValue(undefined);
    await seedNew(store);
    expect(readdirSync(folder)).toEqual(['council.db']);
    expect(process.env.DATABASE_URL).toBe(here);
    rmSync(folder, { recursive: true });
    for (const telling of tellings) telling.mockRestore();
  });

  test.each(['thuky@mau.example', 'chutoa@mau.example', 'daibieu01@mau.example', 'daibieu26@mau.example'])(
    '%s signs in with the sample password',
    async (email) => {
      expect((await viewerOf(email, TEST_NOW, SAMPLE_PASSWORD)).email).toBe(email);
    },
  );

  test('opens exactly the accounts of the contract', () => {
    const councillors = Array.from(
      { length: 26 },
      (_, at) => `daibieu${String(at + 1).padStart(2, '0')}@mau.example`,
    );
    const others = ['chutoa@duc-thang.example', 'chutoa@mau.example', 'quantri@mau.example'];
    const clerks = ['thuky@duc-thang.example', 'thuky@mau.example', 'tinh@mau.example'];
    const emails = select('select email from users').map((row) => (row as { email: string }).email);
    expect(emails.sort()).toEqual([...others, ...clerks, ...councillors].sort());
    const linked = 'select count(distinct person_id) as n from users where email like ?';
    expect(select(linked, 'daibieu%')).toEqual([{ n: 26 }]);
  });
});

describe('duc-thang states what the article states', () => {
  let record: SessionRecord;
  beforeAll(async () => {
    record = await recordOf('duc-thang', 'khoa-2-ky-11');
  });

  test('which session, when and what for', () => {
    const { ordinal, startsOn, endsOn, purpose, label } = record.session;
    expect([label, ordinal, startsOn, endsOn]).toEqual(['Kỳ họp thứ 11', 11, '2020-06-12', '2020-06-12']);
    expect(purpose).toContain('06 tháng đầu năm và phương hướng nhiệm vụ 06 tháng cuối năm 2020');
    expect(record.term).toEqual({
      ordinal: 2,
      label: 'Khóa II, nhiệm kỳ 2016 – 2021',
      startYear: 2016,
      endYear: 2021,
    });
  });

  test('the named guest and the five groups', () => {
    expect(record.guests.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'person: Ngô Tiến Dũng',
      'group: Lãnh đạo cấp ủy',
      'group: Chính quyền',
      'group: MTTQ',
      'group: Các đoàn thể',
      'group: Các tổ dân phố',
    ]);
    expect(record.guests[0]?.title).toBe('UVTV, Chỉ huy trưởng Ban Chỉ huy Quân sự Quận');
  });

  test('four resolutions as printed, the first of which may be two', () => {
    expect(record.resolutions.map(({ status }) => status)).toEqual(Array(4).fill('adopted'));
    const source = normalizeText(readFileSync('db/seed/duc-thang-ky-hop-11.txt', 'utf8'));
    for (const { printedTitle } of record.resolutions) expect(source).toContain(printedTitle);
    expect(record.resolutions[0]?.note).toContain('một hoặc hai nghị quyết');
    expect(record.votes.map(({ printed }) => printed)).toEqual(
      Array(4).fill('biểu quyết thống nhất thông qua'),
    );
  });

  test('the figure with its qualifier and basis', () => {
    expect(record.figures).toHaveLength(1);
    expect(record.figures[0]).toMatchObject({
      ...{ concept: 'revenue_total', stage: 'outturn', year: 2020, part: 'h1' },
      ...{ printed: 'trên 3,5 tỷ đồng', valueDong: 3_500_000_000, qualifier: 'over' },
      ...{ percentPrinted: '41,5%', percentPpm: 415_000, basis: 'superior_plan' },
    });
    expect(record.figures[0]?.note).toContain('kế hoạch Quận giao');
  });

  test('three indicators and four tasks', () => {
    expect(
      record.indicators.map(({ countValue, ratio, percentPpm, percentOf }) => [
        countValue,
        ratio,
        percentPpm,
        percentOf,
      ]),
    ).toEqual([
      [22, null, null, null],
      [null, { numerator: 8, denominator: 8 }, null, null],
      [null, null, 984_000, 'gia đình đăng ký xây dựng Gia đình văn hóa'],
    ]);
    expect(record.indicators[0]?.printed).toContain('100% khối lượng');
    expect(record.tasks).toHaveLength(4);
    for (const { period } of record.tasks) expect(period).toBe('6 tháng cuối năm 2020');
  });

  test('the source word for word, and the labels of its photos', () => {
    const [source] = record.sources;
    const body = normalizeText(readFileSync('db/seed/duc-thang-ky-hop-11.txt', 'utf8')).replace(
      /[^\S\n]+\n/g,
      '\n',
    );
    expect(source).toMatchObject({
      ...{ publisher: 'Cổng TTĐT Quận', postedOn: '2020-06-16', postedAt: '18:42', views: 119 },
      body,
    });
    expect(record.photos.map(({ label, file }) => [label, file])).toEqual(
      ['IMG_1500', 'IMG_1598', 'IMG_1484', 'IMG_1519'].map((label) => [label, null]),
    );
  });

  test('nothing else: what it does not say is null, not zero', () => {
    const { kind, place, occurrenceNote } = record.session;
    expect([kind, place, occurrenceNote]).toEqual([null, null, null]);
    expect(record.delegates).toEqual([]);
    expect(record.sittings).toEqual([]);
    for (const vote of record.votes) {
      const { counts, total, present, required, shareOfTotal, shareOfPresent } = vote;
      const numbers = [counts, total, present, required, shareOfTotal, shareOfPresent];
      const unsaid = [...numbers, vote.ballots, vote.method, vote.heldAt];
      expect(unsaid).toEqual(unsaid.map(() => null));
    }
    for (const { number, issuedOn, effectiveOn, signer, articles, legalBases, annexes } of record.resolutions)
      expect([number, issuedOn, effectiveOn, signer, articles, legalBases, annexes]).toEqual([
        null,
        null,
        null,
        null,
        [],
        [],
        [],
      ]);
    const [figure] = record.figures;
    expect([figure?.basisDong, figure?.basisPrinted]).toEqual([null, null]);
    for (const { dueOn, owner, target } of record.tasks)
      expect([dueOn, owner, target]).toEqual([null, null, null]);
  });
});

describe('mau shows every state and every hard rule', () => {
  test('the state of each file', () => {
    const states = select(
      `select s.slug, s.state, (select max(version) from publications p where p.session_id = s.id) as version
       from council_sessions s join councils c on c.id = s.council_id where c.slug = 'mau' and s.slug glob 'khoa-*' order by s.slug`,
    );
    expect(states).toEqual([
      { slug: 'khoa-1-ky-11', state: 'published', version: 1 },
      { slug: 'khoa-1-ky-12', state: 'published', version: 1 },
      { slug: 'khoa-1-ky-13', state: 'published', version: 1 },
      { slug: 'khoa-1-ky-6', state: 'published', version: 1 },
      { slug: 'khoa-2-chuyen-de-1', state: 'published', version: 1 },
      { slug: 'khoa-2-chuyen-de-2', state: 'draft', version: null },
      { slug: 'khoa-2-dot-xuat-1', state: 'withdrawn', version: 2 },
      { slug: 'khoa-2-dot-xuat-2', state: 'submitted', version: null },
      { slug: 'khoa-2-ky-1', state: 'published', version: 1 },
      { slug: 'khoa-2-ky-2', state: 'published', version: 2 },
      { slug: 'khoa-2-ky-3', state: 'draft', version: 1 },
    ]);
  });

  test('a release between two votes: 26 delegates, then 25; a dismissal short of two thirds', async () => {
    const { votes } = await recordOf('mau', 'khoa-1-ky-12');
    const seen = votes.map(({ total, required, rule, outcome }) => [total, required, rule, outcome]);
    expect(seen).toEqual([
      [26, 14, 'ordinary', 'adopted'],
      [25, 13, 'ordinary', 'adopted'],
      [25, 13, 'ordinary', 'adopted'],
      [25, 17, 'dismissal', 'rejected'],
      [25, 13, 'ordinary', 'adopted'],
    ]);
  });

  test('the correction changes the one wrong figure and says why; the first version stands', async () => {
    const found = await getPublication('mau', 'khoa-2-ky-2');
    expect(found?.document).toMatchObject({
      kind: 'correction',
      reason: expect.stringContaining('3.990.000.000'),
    });
    const investment = (record: SessionRecord) =>
      record.figures.find(({ concept }) => concept === 'expenditure_investment')?.valueDong;
    expect(investment(await recordOf('mau', 'khoa-2-ky-2', 1))).toBe(3_090_000_000);
    expect(investment(await recordOf('mau', 'khoa-2-ky-2'))).toBe(3_990_000_000);
    const byName = (await recordOf('mau', 'khoa-2-ky-2')).votes.find(({ entry }) => entry === 'by_name');
    expect(byName?.ballots).toHaveLength(25);
  });

  test('a rejected vote, budgets of three years, and the next session announced', async () => {
    const { votes } = await recordOf('mau', 'khoa-2-chuyen-de-1');
    expect(votes.map(({ outcome }) => outcome)).toEqual(['adopted', 'rejected']);
    expect(
      select('select distinct year from published_figures where session_id like ? order by year', 'mau-%'),
    ).toEqual([{ year: 2024 }, { year: 2025 }, { year: 2026 }]);
    const next = await recordOf('mau', 'khoa-2-ky-3');
    expect([next.session.occurrence, next.session.startsOn, next.resolutions]).toEqual([
      'planned',
      '2026-12-10',
      [],
    ]);
  });

  test('two drafts before the councillors, with remarks and marks', () => {
    expect(select('select id from resolutions where in_review = 1 order by id')).toHaveLength(2);
    expect(select('select article_id from comments order by written_at')).toEqual([
      { article_id: 'mau-2-3-r1-d1' },
      { article_id: null },
    ]);
    expect(select('select count(*) as n from read_marks')).toEqual([{ n: 7 }]);
  });
});

test('the trail explains all that is there, and holds no private text', async () => {
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  const list = (sql: string) => raw().prepare(sql).pluck().all() as string[];
  const hidden = list('select body from private_texts');
  const reasons = list('select reason from attendance where reason is not null');
  expect(hidden).toEqual(expect.arrayContaining(reasons));
  const told = list("select detail from events where aggregate in ('attendance', 'session')").join();
  expect(hidden.filter((body) => told.includes(JSON.stringify(body)))).toEqual([]);
});

test('every projection is rebuilt identical from the publications alone', async () => {
  const projections = () => ({
    ...Object.fromEntries(Object.entries(everything()).filter(([name]) => name.startsWith('published_'))),
    search: select(
      `select council_id, session_id, kind, resolution_id, title, body, path, happened_on, words,
         id in (select rowid from search_index where rowid = search_items.id) as is_found from search_items`,
    ),
  });
  const sorted = (tables: Record<string, unknown[]>) =>
    Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).sort()]),
    );
  const before = sorted(projections());
  expect(before.search?.length).toBeGreaterThan(50);
  expect(await rebuildProjections()).toBe(20);
  expect(sorted(projections())).toEqual(before);
});
