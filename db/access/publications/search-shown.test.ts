import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundRecord } from '@/lib/record/fixture-found';
import type { SessionRecord } from '@/lib/record/schema';
import { openTestDatabase } from '../test-database';
import { foundCouncilOf, publishAsIs } from '../test-publish';
import { listResolutions } from './published-resolutions';
import { searchPublished } from './search';

/* What a page shows is found, in any writing, the exact one first. */

let closeDatabase: () => void;
let council: string;

/** The same in a council of its own. */
const inCouncil = (slug: string, record: SessionRecord): SessionRecord => ({
  ...(JSON.parse(JSON.stringify(record).replaceAll('"f-', `"${slug}-`)) as SessionRecord),
  council: { ...record.council, slug },
});

const publish = async (record: SessionRecord) => {
  const founded = await foundCouncilOf(record);
  const publishedAt = '2026-09-30T01:30:00.000Z';
  await publishAsIs(founded, record, [{ kind: 'first', reason: null, publishedAt, record }]);
  return founded.councilId;
};

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  council = await publish(foundRecord);
});
afterAll(() => closeDatabase());

const found = async (q: string, of = council) =>
  (await searchPublished(of, q, 1)).rows.map(({ kind, title }) => `${kind}: ${title}`);

const session = 'session: Kỳ họp thứ IX';
const resolution = 'resolution: Chỉnh trang hè đường và cống thoát nước';
const report = 'agenda: Báo cáo của phường';
const figure = 'figure: Chi chỉnh trang';

describe('what is shown is found', () => {
  it.each([
    ['an annex', 'danh mục xe buýt', resolution],
    ['a vote without a resolution', 'bầu ban kiểm phiếu', 'vote: Bầu Ban kiểm phiếu'],
    ['how it was taken', 'bỏ phiếu kín', 'vote: Bầu Ban kiểm phiếu'],
    ['a speaker', 'mai trọng toản', report],
    ['a signer', 'đoàn khắc nghiêm', resolution],
    ["the source's text", 'covid', 'source: Bài trên cổng phường'],
    ["the source's publisher", 'cổng thông tin', 'source: Bài trên cổng phường'],
    ['the kind of a session', 'chuyên đề', session],
    ['the kind of a resolution', 'nghị quyết cá biệt', resolution],
    ['what became of it', 'chỉnh trang thông qua', resolution],
    ['the kind of a paper', 'báo cáo thẩm tra', report],
    ['how the source prints a title', 'v/v chỉnh trang', resolution],
    ['a sitting', 'phiên chiều', session],
    ['how somebody was away', 'vắng không lý do', session],
  ])('%s: «%s»', async (_, q, title) => {
    expect(await found(q)).toContain(title);
  });
});

describe('any writing finds any other', () => {
  it.each([
    ['kỳ họp thứ 9', session],
    ['kỳ họp thứ chín', session],
    ['kỳ họp thứ IX', session],
    ['ky hop thu chin', session],
    ['ky hop thu 9', session],
    ['kì họp thứ ix', session],
    ['kỳ họp 9', session],
    ['khoá 2', session],
    ['khóa hai', session],
    ['phụ lục II xe bus', resolution],
    ['17/9/2026', resolution],
    ['17-9-2026', resolution],
    ['17.09.2026', resolution],
    ['2026-09-17', resolution],
    ['ngày 17 tháng 9 năm 2026', resolution],
    ['ngay 17 thang 09 nam 2026', resolution],
    ['18/9/2026', session],
    ['tháng 9/2026', session],
    ['3,99 tỷ', figure],
    ['3,99 tỉ đồng', figure],
    ['3.990 triệu', figure],
    ['3990 trieu', figure],
    ['3.990.000.000 đồng', figure],
    ['3990000000', figure],
    ['3,99 tỷ', resolution],
    ['1234 lượt xem', 'source: Bài trên cổng phường'],
    ['21/NQ', resolution],
    ['021/NQ-HĐND', resolution],
    ['nghị quyết số 21', resolution],
    ['ủy ban xã', 'agenda: Làm việc cùng Ủyban xã'],
    ['uỷ ban', 'agenda: Làm việc cùng Ủyban xã'],
    ['uy ban', 'agenda: Làm việc cùng Ủyban xã'],
    ['hòa giải', report],
    ['hoà giải', report],
    ['thủy lợi', 'source: Bài trên cổng phường'],
    ['vỉa hè', resolution],
    ['via he', resolution],
    ['hẻm 40', resolution],
    ['sáu tháng đầu năm 2023', session],
    ['06 tháng', session],
    ['6 tháng cuối năm', session],
    ['18h42', 'source: Bài trên cổng phường'],
    ['8 giờ 00', session],
    ['ngõ 040', resolution],
    ['quí I', 'none'],
  ])('«%s» finds %s', async (q, title) => {
    if (title === 'none') expect(await found(q)).toEqual([]);
    else expect(await found(q)).toContain(title);
  });

  it.each(['kỳ họp thứ 8', '17/9/2025', '3,98 tỷ', '12/NQ', 'khóa III'])('«%s» finds nothing', async (q) => {
    expect(await found(q)).toEqual([]);
  });

  it.each(['kỳ họp thứ 9', 'ky hop thu chin'])('what «%s» names comes before what tells of it', async (q) => {
    expect((await found(q))[0]).toBe(session);
    expect(await found(q)).toContain('resolution: Công tác văn thư');
  });

  it('marks what it found', async () => {
    const { rows, marks } = await searchPublished(council, 'kỳ họp thứ 9', 1);
    expect(rows[0]?.title).toBe('Kỳ họp thứ IX');
    expect(marks).toMatchObject({ beginning: null, keys: ['o9'] });
  });
});

describe('the exact marks first', () => {
  it.each([
    ['Toản', report, 'agenda: Quyết toán'],
    ['toán', 'agenda: Quyết toán', report],
    ['công', 'agenda: Quyết toán', resolution],
    ['cống', resolution, 'agenda: Quyết toán'],
  ])('«%s» lists %s before %s', async (q, first, second) => {
    const titles = await found(q);
    expect(titles.indexOf(first)).toBeGreaterThanOrEqual(0);
    expect(titles.indexOf(second)).toBeGreaterThan(titles.indexOf(first));
  });

  it('old and new tone marks are one', async () => {
    const exact = async (q: string) => (await searchPublished(council, q, 1)).rows.map((row) => row.isExact);
    expect(await exact('hoà giải')).toEqual(await exact('hòa giải'));
    expect((await exact('hòa giải'))[0]).toBe(true);
  });

  it('are asked only of what was typed with any', async () => {
    const isAnyExact = async (q: string) =>
      (await searchPublished(council, q, 1)).rows.some(({ isExact }) => isExact);
    for (const q of ['chinh trang', 'uy ban nhan dan', 'ubnd', '17/9/2026', 'ky hop thu 9'])
      expect([q, await isAnyExact(q)]).toEqual([q, false]);
    for (const q of ['chỉnh trang', 'ủy ban nhân dân', 'kỳ họp thứ 9'])
      expect(await isAnyExact(q)).toBe(true);
  });

  it.each([null, 2026])('in the register too, filtered by the year %j', async (year) => {
    const numbers = async (q: string) =>
      (await listResolutions(council, { q, year }, 1)).rows.map(({ number }) => number);
    expect(await numbers('cong')).toEqual(['22/NQ-HĐND', '21/NQ-HĐND']);
    expect(await numbers('công')).toEqual(['22/NQ-HĐND', '21/NQ-HĐND']);
    expect(await numbers('cống')).toEqual(['21/NQ-HĐND', '22/NQ-HĐND']);
    for (const q of ['vỉa hè', '21/NQ', 'ngày 17/9/2026']) expect(await numbers(q)).toEqual(['21/NQ-HĐND']);
  });
});

describe('what is not shown is not found', () => {
  it('a closed session but that it was held', async () => {
    const session = { ...foundRecord.session, isClosed: true };
    const closed = await publish(inCouncil('kin', { ...foundRecord, session }));
    expect(await found('kỳ họp thứ 9', closed)).toEqual(['session: Kỳ họp thứ IX']);
    for (const q of ['covid', 'trần minh quang', 'hè đường', 'bầu ban kiểm phiếu', 'chỉnh trang', 'xe buýt'])
      expect(await found(q, closed)).toEqual([]);
  });

  it('what was voted on in a closed sitting', async () => {
    const [sitting] = foundRecord.sittings;
    const votes = foundRecord.votes.map((vote) => ({
      ...vote,
      sitting: 'f-kin',
      printed: 'lời kín',
      counts: null,
    }));
    const sittings = sitting ? [{ ...sitting, id: 'f-kin', isClosed: true }] : [];
    const closed = await publish(inCouncil('phien-kin', { ...foundRecord, sittings, votes }));
    expect(await found('kiểm phiếu', closed)).toEqual([]);
    expect(await found('lời kín', closed)).toEqual([]);
    expect(await found('21/NQ', closed)).toEqual([resolution]);
  });
});

it('dates no delegate with a session to come', async () => {
  const session = { ...foundRecord.session, occurrence: 'planned' as const };
  const planned = await publish(inCouncil('sap-hop', { ...foundRecord, session }));
  const { rows } = await searchPublished(planned, 'nguyễn thị an', 1);
  expect(rows.filter(({ kind }) => kind === 'delegate').map((row) => row.happenedOn)).toEqual(['2021-07-01']);
});
