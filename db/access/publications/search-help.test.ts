import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundRecord } from '@/lib/record/fixture-found';
import { openTestDatabase } from '../test-database';
import { foundCouncilOf, publishAsIs } from '../test-publish';
import { searchPublished } from './search';
import { helpSearch, recentSubjects } from './search-help';

let closeDatabase: () => void;
let council: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const founded = await foundCouncilOf(foundRecord);
  const publishedAt = '2026-09-30T01:30:00.000Z';
  await publishAsIs(founded, foundRecord, [
    { kind: 'first', reason: null, publishedAt, record: foundRecord },
  ]);
  council = founded.councilId;
});
afterAll(() => closeDatabase());

describe('other spellings', () => {
  it.each([
    ['covod', 'covid'],
    ['ocvid', 'covid'],
    ['covd', 'covid'],
    ['chirnh trang', 'chỉnh trang'],
    ['thoatnuoc', 'thoát nước'],
    ['danh mục xe buyts', 'danh mục xe buýt'],
  ])('«%s» may be «%s»', async (q, meant) => {
    expect((await searchPublished(council, q, 1)).total).toBe(0);
    const { spellings } = await helpSearch(council, q);
    expect(spellings).toContain(meant);
    for (const other of spellings)
      expect((await searchPublished(council, other, 1)).total).toBeGreaterThan(0);
  });

  it.each(['qwxzj', '17/9/1999', '99/NQ-HĐND', 'a', 'x'.repeat(60)])(
    '«%s» is like nothing here',
    async (q) => {
      expect((await helpSearch(council, q)).spellings).toEqual([]);
    },
  );
});

describe('fewer words', () => {
  it('leave out the one that is in the way, an ordinal in one', async () => {
    expect((await helpSearch(council, 'xe buýt trên mây')).fewer).toEqual(['xe buýt trên']);
    expect((await helpSearch(council, 'xe buýt qwxzj')).fewer).toEqual(['xe buýt']);
    expect((await helpSearch(council, 'hè đường kỳ họp thứ 8')).fewer).toEqual(['hè đường kỳ họp']);
  });

  it('are single ones where more than one is in the way', async () => {
    expect((await helpSearch(council, 'qwxzj cống zzzq')).fewer).toEqual(['cống']);
  });

  it.each(['', 'qwxzj', '"('])('are none for %j', async (q) => {
    expect((await helpSearch(council, q)).fewer).toEqual([]);
  });
});

it('names the newest sessions and resolutions, of this council alone', async () => {
  expect((await recentSubjects(council)).map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
    'session: Kỳ họp thứ IX',
    'resolution: Công tác văn thư',
    'resolution: Chỉnh trang hè đường và cống thoát nước',
  ]);
  expect(await recentSubjects('nobody')).toEqual([]);
});
