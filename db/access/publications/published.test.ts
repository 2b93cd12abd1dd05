import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { councilsNamed } from '@/lib/public/directory';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import { openTestDatabase } from '../test-database';
import { foundCouncilOf, publishAsIs, sessionNumbered } from '../test-publish';
import { findCouncil, getPublication, getPublishedText, listCouncils } from './published';
import { listSiteAddresses, listSitemapParts } from './published-addresses';
import {
  getDelegate,
  listDelegateSessions,
  listDelegates,
  listDelegateTerms,
  sumDelegate,
} from './published-delegates';
import { listCorrections, listSessions, listTerms, newestSessions } from './published-lists';
import { getBudgetYear, listBudgetYears } from './published-money';
import { getResolution, listResolutions } from './published-resolutions';

const dropped = mauRecord.resolutions[1];
const firstVersion: SessionRecord = { ...mauRecord, session: { ...mauRecord.session, place: null } };
const corrected: SessionRecord = {
  ...mauRecord,
  resolutions: mauRecord.resolutions.filter((row) => row !== dropped),
};

let closeDatabase: () => void;
let mau: { councilId: string; termId: string };
let digests: string[];

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  await publishAsIs(await foundCouncilOf(ducThangRecord), ducThangRecord, [
    { kind: 'first', reason: null, publishedAt: '2020-06-17T02:00:00.000Z', record: ducThangRecord },
  ]);
  mau = await foundCouncilOf(mauRecord);
  digests = await publishAsIs(mau, mauRecord, [
    { kind: 'first', reason: null, publishedAt: '2023-07-15T01:00:00.000Z', record: firstVersion },
    { kind: 'correction', reason: 'Bỏ nhầm.', publishedAt: '2023-07-18T01:30:00.000Z', record: corrected },
  ]);
  const gone = sessionNumbered(4, '2022-12-12', {});
  await publishAsIs(mau, gone, [
    { kind: 'first', reason: null, publishedAt: '2022-12-15T01:00:00.000Z', record: gone },
    { kind: 'withdrawal', reason: 'Đăng nhầm.', publishedAt: '2022-12-16T01:00:00.000Z', record: null },
  ]);
  const planned = sessionNumbered(6, '2023-12-12', { occurrence: 'planned' });
  await publishAsIs(mau, { ...planned, resolutions: [] }, [
    {
      kind: 'first',
      reason: null,
      publishedAt: '2023-11-15T01:00:00.000Z',
      record: { ...planned, resolutions: [] },
    },
  ]);
});
afterAll(() => closeDatabase());

it('finds councils by their address, samples last', async () => {
  expect((await findCouncil('duc-thang'))?.isSample).toBe(false);
  expect(await findCouncil('khong-co')).toBeNull();
  expect((await listCouncils()).map(({ slug }) => slug)).toEqual(['duc-thang', 'mau']);
});

it.each([
  [null, 1, ['duc-thang', 'mau'], 2],
  ['duc tháng', 1, ['duc-thang'], 1],
  ['dan phường đức', 1, ['duc-thang'], 1],
  ['hang', 1, [], 0],
  [null, 2, [], 2],
])('looks for a council by %j on page %i', async (q, page, slugs, total) => {
  const { rows, ...list } = councilsNamed(await listCouncils(), q, page);
  expect([rows.map(({ slug }) => slug), list]).toMatchObject([slugs, { total }]);
});

describe('a publication', () => {
  it('is the newest version unless one is named, and keeps the old', async () => {
    const newest = await getPublication('mau', 'khoa-2-ky-5');
    expect(newest).toMatchObject({ version: 2, latestVersion: 2, withdrawn: null, digest: digests[1] });
    const first = await getPublication('mau', 'khoa-2-ky-5', 1);
    expect(first).toMatchObject({ version: 1, latestVersion: 2, digest: digests[0] });
    expect(first?.document.record?.resolutions).toHaveLength(5);
    expect(await getPublication('mau', 'khoa-2-ky-5', 3)).toBeNull();
    expect(await getPublication('duc-thang', 'khoa-2-ky-5')).toBeNull();
  });

  it('is served as the very bytes its fingerprint was taken of', async () => {
    const text = await getPublishedText('mau', 'khoa-2-ky-5');
    expect(
      createHash('sha256')
        .update(text?.document ?? '')
        .digest('hex'),
    ).toBe(digests[1]);
  });

  it('is a tombstone at every version once withdrawn', async () => {
    const withdrawn = { by: 'Nguyễn Thị An', reason: 'Đăng nhầm.' };
    expect(await getPublication('mau', 'khoa-2-ky-4')).toMatchObject({ withdrawn, label: 'Kỳ họp thứ 4' });
    expect(await getPublication('mau', 'khoa-2-ky-4', 1)).toMatchObject({ withdrawn });
  });
});

describe('a resolution', () => {
  it('is read from the newest version', async () => {
    const slug = mauRecord.resolutions[0]?.slug ?? '';
    expect(await getResolution('mau', slug)).toMatchObject({ isCurrent: true, version: 2, withdrawn: null });
  });

  it('keeps its address after a correction dropped it, and after a withdrawal', async () => {
    expect(await getResolution('mau', dropped?.slug ?? '')).toMatchObject({ isCurrent: false, version: 1 });
    const gone = await getResolution('mau', 'khoa-2-ky-4-mot-nghi-quyet');
    expect(gone?.withdrawn?.reason).toBe('Đăng nhầm.');
    expect(await getResolution('mau', 'khong-co')).toBeNull();
    expect(await getResolution('duc-thang', dropped?.slug ?? '')).toBeNull();
  });
});

describe('lists', () => {
  it('show sessions newest first, the withdrawn among them', async () => {
    const { rows, total } = await listSessions(mau.councilId, 1);
    expect(rows.map(({ slug, isWithdrawn }) => [slug, isWithdrawn])).toEqual([
      ['khoa-2-ky-6', false],
      ['khoa-2-ky-5', false],
      ['khoa-2-ky-4', true],
    ]);
    expect(total).toBe(3);
    expect((await listSessions(mau.councilId, 2)).rows).toEqual([]);
    expect((await listSessions(mau.councilId, 1, '1')).total).toBe(0);
  });

  it('tell the newest session that was held from the next', async () => {
    const { newest, next } = await newestSessions(mau.councilId, '2023-12-12');
    expect([newest?.slug, next?.slug]).toEqual(['khoa-2-ky-5', 'khoa-2-ky-6']);
    const dayAfter = await newestSessions(mau.councilId, '2023-12-13');
    expect([dayAfter.newest?.slug, dayAfter.next]).toEqual(['khoa-2-ky-5', null]);
  });

  it.each([
    [{}, 4],
    [{ q: 'giam sat' }, 1],
    [{ q: 'GIÁM sát' }, 1],
    [{ q: '07/NQ' }, 1],
    [{ q: '%' }, 4],
    [{ status: 'rejected' }, 0],
    [{ status: 'anything' }, 4],
    [{ kind: 'normative' }, 1],
    [{ year: 2023 }, 4],
    [{ year: 2022 }, 0],
    [{ term: '1' }, 0],
    [{ q: 'giám sát', kind: 'normative' }, 0],
  ])('filter resolutions by %o', async (filters, total) => {
    expect((await listResolutions(mau.councilId, filters, 1)).total).toBe(total);
  });

  it('hold every correction and withdrawal, newest first', async () => {
    const { rows } = await listCorrections(mau.councilId, 1);
    expect(rows.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['correction', 'Bỏ nhầm.'],
      ['withdrawal', 'Đăng nhầm.'],
    ]);
  });
});

it('lists a term once, called as the register calls it today, or as in its newest session', async () => {
  const council = { ...mauRecord.council, slug: 'nhieu-khoa' };
  const founded = await foundCouncilOf({ ...mauRecord, council });
  const labels = { '2015-07-01': 'Khóa I', '2022-07-01': 'Khóa II', '2023-07-01': 'Khóa II, đã đổi tên' };
  for (const [ordinal, [startsOn, label]] of Object.entries(labels).entries()) {
    const term = { ...mauRecord.term, label, ordinal: startsOn < '2021' ? 1 : 2 };
    const record = { ...sessionNumbered(ordinal + 1, startsOn, {}), council, term, resolutions: [] };
    await publishAsIs(founded, record, [
      { kind: 'first', reason: null, publishedAt: `${startsOn}T08:00:00.000Z`, record },
    ]);
  }
  for (const list of [listTerms, listDelegateTerms]) {
    expect(await list(founded.councilId)).toMatchObject([
      { key: '2', label: 'Khóa II, 2021–2026' },
      { key: '1', label: 'Khóa I' },
    ]);
    expect(await list('none')).toEqual([]);
  }
});

it('sums a delegate over the sessions that marked anybody', async () => {
  const delegates = await listDelegates(mau.councilId, '2');
  expect(delegates).toHaveLength(26);
  expect(delegates[0]).toMatchObject({ name: 'Nguyễn Thị An', isInOffice: true });
  expect(await getDelegate(mau.councilId, 'nguyen-thi-an')).toMatchObject({
    delegate: { name: 'Nguyễn Thị An' },
  });
  const sums = { sittingsMarked: 4, sittingsPresent: 4, ballots: 1 };
  expect(await sumDelegate(mau.councilId, 'nguyen-thi-an')).toEqual(sums);
  const none = { sittingsMarked: 0, sittingsPresent: 0, ballots: 0 };
  expect(await sumDelegate(mau.councilId, 'khong-ai')).toEqual(none);
  expect(await getDelegate(mau.councilId, 'khong-ai')).toBeNull();
  // The sixth is only planned: there is nobody yet to have missed it.
  const { rows, total } = await listDelegateSessions(mau.councilId, 'nguyen-thi-an', 1);
  expect([rows.map(({ sessionSlug }) => sessionSlug), total]).toEqual([['khoa-2-ky-5'], 1]);
  expect((await listDelegateSessions(mau.councilId, 'nguyen-thi-an', 2)).rows).toEqual([]);
  expect(await listDelegateTerms(mau.councilId)).toMatchObject([{ key: '2', label: expect.any(String) }]);
});

it('tells a delegate who was away from a vote by name that they were, and counts no ballot', async () => {
  const absent = mauRecord.delegates[7];
  const { rows } = await listDelegateSessions(mau.councilId, absent?.slug ?? '', 1);
  expect(rows[0]?.ballots.map(({ choice }) => choice)).toEqual(['absent']);
  expect(await sumDelegate(mau.councilId, absent?.slug ?? '')).toMatchObject({ ballots: 0 });
});

it('keeps money by budget year', async () => {
  expect(await listBudgetYears(mau.councilId)).toEqual([
    { year: 2023, figures: 4 },
    { year: 2022, figures: 1 },
  ]);
  const { rows, total } = await getBudgetYear(mau.councilId, 2023, 1);
  expect([rows.map(({ figure }) => figure.id), total]).toEqual([['m-f1', 'm-f2', 'm-f3', 'm-f4'], 4]);
  expect(await getBudgetYear(mau.councilId, 2023, 2)).toMatchObject({ rows: [], total: 4 });
  expect(await getBudgetYear(mau.councilId, 1999, 1)).toMatchObject({ rows: [], total: 0 });
});

it('lists addresses that show something, and none that was withdrawn', async () => {
  const addresses = (await listSiteAddresses({ id: mau.councilId, slug: 'mau' })).map(({ path }) => path);
  expect(addresses).toContain('/mau/ky-hop/khoa-2-ky-5');
  expect(addresses).toContain('/mau/dai-bieu/nguyen-thi-an');
  expect(addresses.filter((path) => path.includes('khoa-2-ky-4'))).toEqual([]);
});

it('lists the parts of the sitemap, as many as its addresses need', async () => {
  const paths = (await listSitemapParts()).map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/duc-thang/so-do.xml', '/mau/so-do.xml']));
  expect(paths.filter((path) => path.startsWith('/mau/'))).toHaveLength(1);
  const ofMau = (await listSitemapParts(1)).filter(({ path }) => path.startsWith('/mau/'));
  expect(ofMau).toHaveLength((await listSiteAddresses({ id: mau.councilId, slug: 'mau' })).length);
  expect(ofMau[1]).toEqual({ path: '/mau/so-do.xml?trang=2', changedAt: '2023-11-15T01:00:00.000Z' });
});
