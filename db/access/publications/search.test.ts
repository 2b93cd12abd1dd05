import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { raw } from '../../client';
import { openTestDatabase } from '../test-database';
import { foundCouncilOf, publishAsIs } from '../test-publish';
import { refreshProjections } from './projections';
import { listResolutions } from './published-resolutions';
import { searchPublished } from './search';

let closeDatabase: () => void;
let ducThang: string;
let mau: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  for (const record of [ducThangRecord, mauRecord]) {
    const founded = await foundCouncilOf(record);
    const publishedAt = '2023-07-18T01:30:00.000Z';
    await publishAsIs(founded, record, [{ kind: 'first', reason: null, publishedAt, record }]);
    if (record === mauRecord) mau = founded.councilId;
    else ducThang = founded.councilId;
  }
});
afterAll(() => closeDatabase());

const titles = async (council: string, q: string) =>
  (await searchPublished(council, q, 1)).rows.map(({ kind, title }) => `${kind}: ${title}`);

describe('search', () => {
  it.each(['đức thắng', 'duc thang', 'Ðức Thắng', 'DUC  thang', 'đức thắ'])('finds %s', async (q) => {
    expect((await titles(ducThang, q))[0]).toBe('session: Kỳ họp thứ 11');
  });

  it('stays within one council', async () => {
    expect(await titles(mau, 'đức thắng')).toEqual([]);
  });

  it.each([
    ['07/NQ-HĐND', 'resolution: Phê chuẩn quyết toán ngân sách phường năm 2022'],
    ['nạo vét mương tổ 7', 'agenda: Báo cáo kinh tế – xã hội sáu tháng đầu năm'],
    ['thu phi le phi', 'figure: Thu phí, lệ phí'],
    ['pham quoc dat', 'delegate: Phạm Quốc Đạt'],
  ])('%s finds %s', async (q, title) => {
    expect(await titles(mau, q)).toContain(title);
  });

  it('marks what has the very diacritics that were typed', async () => {
    const exact = async (q: string) => (await searchPublished(mau, q, 1)).rows.map(({ isExact }) => isExact);
    expect(await exact('giám sát')).toEqual([true]);
    expect(await exact('giảm sát')).toEqual([false]);
    expect(await exact('giam sat')).toEqual([false]);
  });

  it('finds nothing that was said behind closed doors or why somebody was away', async () => {
    expect(await titles(mau, 'nằm viện')).toEqual([]);
    expect(await titles(mau, 'nội dung họp kín')).toEqual([]);
  });

  it.each(['', '   ', '"', '()', '…'])('asks nothing for %j', async (q) => {
    expect(await searchPublished(mau, q, 1)).toMatchObject({ rows: [], total: 0 });
  });

  it('keeps what no letter or digit was left of out of the way', async () => {
    expect(await titles(mau, '\u{e000} \u{e001}agenda')).toEqual(await titles(mau, 'agenda'));
  });

  it('never breaks the index’s syntax, whatever is typed', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        'NEAR(',
        'AND',
        'OR NOT',
        '{exact} :',
        'đ*',
        '^x',
        'a"b',
        "'",
        '\0',
        '--',
        'ﬁ',
        '½',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words), async (parts) => {
        expect((await searchPublished(mau, parts.join(' '), 1)).total).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

/** The same session held again another day, with one delegate's office changed. */
function repeated(ordinal: number, startsOn: string, title: string): SessionRecord {
  const slug = `khoa-2-ky-${ordinal}`;
  const session = {
    ...mauRecord.session,
    ordinal,
    slug,
    label: `Kỳ họp thứ ${ordinal}`,
    startsOn,
    endsOn: startsOn,
  };
  const [chair, ...others] = mauRecord.delegates;
  const offices = [{ kind: 'council_chair' as const, title, startedOn: '2021-07-01', endedOn: null }];
  const delegates = chair ? [{ ...chair, offices }, ...others] : [];
  return { ...mauRecord, session, delegates, resolutions: [], votes: [], figures: [] };
}

describe('many sessions', () => {
  let council: { councilId: string; termId: string };
  const publish = (record: SessionRecord, ...more: Parameters<typeof publishAsIs>[2]) =>
    publishAsIs(council, record, [
      { kind: 'first', reason: null, publishedAt: '2024-01-01T01:00:00.000Z', record },
      ...more,
    ]);
  const named = (record: SessionRecord): SessionRecord => ({
    ...record,
    council: { ...record.council, slug: 'nhieu-ky' },
  });

  beforeAll(async () => {
    const first = named(repeated(1, '2022-07-12', 'Chủ tịch lâm thời'));
    council = await foundCouncilOf(first);
    // The order of publishing is not that of the sessions.
    await publish(named(repeated(3, '2023-12-12', 'Chủ tịch')));
    await publish(first);
    const withdrawn = {
      kind: 'withdrawal',
      reason: 'Nhầm.',
      publishedAt: '2024-02-01T01:00:00.000Z',
    } as const;
    await publish(named(repeated(4, '2024-07-12', 'Danh dự')), { ...withdrawn, record: null });
    for (let ordinal = 5; ordinal < 30; ordinal++)
      await publish(named(repeated(ordinal, `2020-01-${String(ordinal).padStart(2, '0')}`, 'Chủ tịch')));
  }, 120_000);

  it('are found newest first, a session before what it dealt with', async () => {
    const { rows } = await searchPublished(council.councilId, 'hoi dong', 1);
    const dates = rows.map(({ happenedOn }) => happenedOn);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(rows[0]).toMatchObject({ kind: 'session', title: 'Kỳ họp thứ 3' });
  });

  it('have a delegate once, as the newest that still stands says', async () => {
    const { rows } = await searchPublished(council.councilId, 'nguyen thi an', 1);
    const found = rows.filter(({ kind }) => kind === 'delegate');
    expect(found.map(({ body }) => body)).toEqual([
      'Tổ 1, Khóa II, 2021–2026\nChủ tịch từ 1/7/2021\nĐại biểu từ 1/7/2021',
    ]);
    expect((await searchPublished(council.councilId, 'danh du', 1)).total).toBe(0);
  });

  it('are counted only as far as anybody turns', async () => {
    const first = await searchPublished(council.councilId, 'hoi truong ubnd', 1);
    expect(first).toMatchObject({ total: 27, pages: 2, isMore: false });
    const many = await searchPublished(council.councilId, 't', 1);
    expect(many).toMatchObject({ total: 100, pages: 5, isMore: true });
    const second = await searchPublished(council.councilId, 't', 2);
    expect(second.rows).toHaveLength(20);
    expect(second.rows[0]).not.toEqual(many.rows[0]);
    expect((await searchPublished(council.councilId, 't', 999_999)).rows).toEqual([]);
  });
});

it('reads few parts of the index, however often was published', () => {
  const parts = raw().prepare('select count(distinct segid) from search_index_idx').pluck().get();
  expect(parts).toBeLessThan(5);
});

it('finds a resolution by its number, with and without the leading nought', async () => {
  const numbers = async (q: string) =>
    (await listResolutions(mau, { q }, 1)).rows.map(({ number }) => number);
  expect(await numbers('07/NQ-HĐND')).toEqual(['07/NQ-HĐND']);
  expect(await numbers('7/NQ')).toEqual(['07/NQ-HĐND']);
});

it('makes anew at the start what older code had projected otherwise', async () => {
  raw().exec('delete from search_index; delete from published_resolutions; pragma user_version = 1');
  expect(await titles(mau, 'pham quoc dat')).toEqual([]);
  expect(await refreshProjections()).toBe(true);
  expect(await titles(mau, 'pham quoc dat')).toContain('delegate: Phạm Quốc Đạt');
  expect(await refreshProjections()).toBe(false);
});
