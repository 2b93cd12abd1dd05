import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPublication } from '@/db/access/publications/published';
import { openTestDatabase } from '@/db/access/test-database';
import { raw } from '@/db/client';
import { seed } from './story';

let closeDatabase: () => void;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  await seed();
}, 60_000);
afterAll(() => closeDatabase());

const recordOf = async (slug: string) => {
  const found = await getPublication('mau', slug);
  if (!found?.document.record) throw new Error(`${slug} has no record.`);
  return found.document.record;
};

test('an archive in which everything that can be unknown is, and nothing stands in its place', async () => {
  const states = raw()
    .prepare(`select s.slug, s.starts_on as startsOn, s.state from council_sessions s
     join councils c on c.id = s.council_id where c.slug = 'mau' and s.slug not glob 'khoa-*' and s.meeting_kind is null order by s.slug`)
    .all();
  expect(states).toEqual([
    { slug: 'bat-thuong-2016', startsOn: '2016', state: 'published' },
    { slug: 'chua-ro-ky-hop', startsOn: null, state: 'published' },
    { slug: 'chuyen-de-thang-9-2019', startsOn: '2019-09', state: 'published' },
    { slug: 'cuoi-nam-2009', startsOn: '2009', state: 'published' },
    { slug: 'nhiem-ky-2011-2016-ky-8', startsOn: '2014-07', state: 'published' },
    { slug: 'nhiem-ky-2016-2021-ky-11', startsOn: '2020-07-15', state: 'published' },
    { slug: 'nhiem-ky-2016-2021-ky-3', startsOn: '2017-06-29', state: 'published' },
    { slug: 'nhiem-ky-2016-2021-ky-6', startsOn: '2018-12-19', state: 'published' },
  ]);
  const july = await recordOf('nhiem-ky-2011-2016-ky-8');
  expect(july.council).toMatchObject({ level: 'township', districtName: 'Huyện Mẫu' });
  expect(july.votes.map(({ counts, outcome }) => [counts, outcome])).toEqual([
    [{ for: 20, against: null, notVoting: null }, 'adopted'],
    [{ for: 11, against: null, notVoting: null }, 'rejected'],
  ]);
  const counted = await recordOf('nhiem-ky-2016-2021-ky-11');
  expect(counted.resolutionGroups?.[0]).toMatchObject({ count: 8, scope: 'all' });
  expect(counted.resolutions).toHaveLength(2);
  const shared = await recordOf('nhiem-ky-2016-2021-ky-6');
  const [tin, report] = shared.sources.map(({ id }) => id);
  expect(shared.sittings[0]?.stated?.source).toBe(tin);
  expect(shared.votes.map(({ source }) => source)).toEqual([tin, report, report]);
});
