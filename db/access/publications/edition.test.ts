import { afterAll, beforeAll, expect, it } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import { openTestDatabase } from '../test-database';
import { foundCouncilOf, publishAsIs } from '../test-publish';
import { editionOf, nowhereAt, standingAt } from './edition';
import { listSiteAddresses } from './published-addresses';

const dropped = mauRecord.resolutions[1];
const corrected = { ...mauRecord, resolutions: mauRecord.resolutions.filter((row) => row !== dropped) };
const gone = {
  ...mauRecord,
  session: { ...mauRecord.session, ordinal: 4, slug: 'khoa-2-ky-4' },
  resolutions: mauRecord.resolutions
    .slice(0, 1)
    .map((row) => ({ ...row, id: 'gone-r', slug: 'khoa-2-ky-4-da-rut' })),
  ...{ votes: [], figures: [] },
};

let closeDatabase: () => void;
let mau: { councilId: string; termId: string };
const ofMau = { kind: 'council', council: 'mau' } as const;
const ofDucThang = { kind: 'council', council: 'duc-thang' } as const;
const site = { kind: 'site' } as const;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  mau = await foundCouncilOf(mauRecord);
  await foundCouncilOf(ducThangRecord);
  await publishAsIs(mau, mauRecord, [
    { kind: 'first', reason: null, publishedAt: '2023-07-15T01:00:00.000Z', record: mauRecord },
    { kind: 'correction', reason: 'Bỏ nhầm.', publishedAt: '2023-07-18T01:30:00.000Z', record: corrected },
  ]);
  await publishAsIs(mau, gone, [
    { kind: 'first', reason: null, publishedAt: '2022-12-15T01:00:00.000Z', record: gone },
    { kind: 'withdrawal', reason: 'Sai.', publishedAt: '2022-12-16T01:00:00.000Z', record: null },
  ]);
});
afterAll(() => closeDatabase());

const isThere = async (url: string) => {
  const standing = await standingAt(url);
  return standing !== null && typeof standing === 'object' && standing.isThere;
};

it('everything that was ever published stands', async () => {
  const session = `/mau/ky-hop/${mauRecord.session.slug}`;
  const addresses = [
    ...(await listSiteAddresses({ id: mau.councilId, slug: 'mau' })).map(({ path }) => path),
    ...[
      '',
      '/thay-doi',
      '/ho-so.json',
      '/anh-chia-se',
      '/phien-ban/1',
      '/phien-ban/2',
      '/phien-ban/2/ho-so.json',
    ].map((at) => session + at),
    // Dropped by a correction, or withdrawn: an address once published is never lost.
    ...[`/mau/nghi-quyet/${dropped?.slug}`, '/mau/ky-hop/khoa-2-ky-4', '/mau/nghi-quyet/khoa-2-ky-4-da-rut'],
    ...['/mau/anh-chia-se', `/mau/nghi-quyet/${dropped?.slug}/anh-chia-se`],
    ...['/', '/duc-thang', '/duc-thang/ky-hop', '/mau/tim-kiem?q=x', '/robots.txt'],
  ];
  expect(addresses.length).toBeGreaterThan(30);
  const standing = await Promise.all(addresses.map(isThere));
  expect(addresses.filter((_, at) => !standing[at])).toEqual([]);
});

it.each([
  ...['/khong', '/khong/ky-hop', '/khong/ky-hop/khoa-2-ky-5', '/mau/ky-hop/khong', '/mau/nghi-quyet/khong'],
  ...['/mau/dai-bieu/khong', '/mau/ngan-sach/1999', `/mau/ky-hop/${mauRecord.session.slug}/phien-ban/3`],
  `/mau/ky-hop/${mauRecord.session.slug}/phien-ban/3/ho-so.json`,
  ...[`/duc-thang/ky-hop/${mauRecord.session.slug}`, `/mau/ky-hop/${mauRecord.session.slug.toUpperCase()}`],
])('%s does not', async (address) => {
  expect(await isThere(address)).toBe(false);
});

it('an edition is another after each publication, of its council and of the whole site', async () => {
  const before = await Promise.all([ofMau, ofDucThang, site].map(editionOf));
  const record = { ...gone, session: { ...gone.session, ordinal: 3, slug: 'khoa-2-ky-3' }, resolutions: [] };
  await publishAsIs(mau, record, [
    { kind: 'first', reason: null, publishedAt: '2022-11-15T01:00:00.000Z', record },
  ]);
  const after = await Promise.all([ofMau, ofDucThang, site].map(editionOf));
  expect(after.map((edition, at) => edition === before[at])).toEqual([false, true, false]);
  expect(await editionOf({ kind: 'council', council: 'khong' })).toBeNull();
});

it('what counts days is made anew every day, and nothing with it', async () => {
  const [page, list] = [
    await standingAt('/mau/kien-nghi?loai=chat-van&trang=1'),
    await standingAt('/mau/ky-hop'),
  ];
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(page).toMatchObject({ canonical: '/mau/kien-nghi?loai=chat-van', isThere: true, isView: true });
  expect(page).toMatchObject({ edition: `${await editionOf(ofMau)} ${today}` });
  expect(list).toMatchObject({ edition: await editionOf(ofMau) });
  expect(await standingAt('/khong/kien-nghi')).toMatchObject({ isThere: false });
});

it('what is not there in a council has one page of it, which is itself nowhere', async () => {
  const canonical = '/mau/khong-co-trang';
  for (const url of ['/mau/x', '/MAU/x/y?z=1', '/mau/ky-hop/khong', canonical])
    expect(await nowhereAt(url), url).toMatchObject({
      canonical,
      edition: await editionOf(ofMau),
      isNowhere: true,
    });
  expect(await isThere(canonical)).toBe(false);
  for (const url of ['/', '/khong/x', '/desk/x', '/%zz', '/tep/x', '//', '/_next/x', '/mau%2Fx'])
    expect(await nowhereAt(url), url).toBeNull();
});
