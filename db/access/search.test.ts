import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import { searchPublished } from './search';
import { openTestDatabase } from './test-database';
import { foundCouncilOf, publishAsIs } from './test-publish';

let closeDatabase: () => void;
let ducThang: string;
let mau: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  for (const record of [ducThangRecord, mauRecord]) {
    const place = await foundCouncilOf(record);
    const publishedAt = '2023-07-18T01:30:00.000Z';
    await publishAsIs(place, record, [{ kind: 'first', reason: null, publishedAt, record }]);
    if (record === mauRecord) mau = place.councilId;
    else ducThang = place.councilId;
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
