import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import { readEnv } from '@/lib/server/env';
import { log } from '@/lib/server/observe/log';
import { openTestDatabase, TEST_NOW } from '../test-database';
import { foundCouncilOf, publishAsIs } from '../test-publish';
import { getPublishedText } from './published';
import { getCouncilPicture, getResolutionPicture, getSharePicture, keepSharePicture } from './share-picture';

let remove: () => void;
const SLUG = 'khoa-2-ky-5';
const kept = () => (existsSync(readEnv().derivedDir) ? readdirSync(readEnv().derivedDir) : []);

beforeAll(async () => {
  remove = openTestDatabase();
  const founded = await foundCouncilOf(mauRecord);
  const first = { kind: 'first', reason: null, publishedAt: TEST_NOW, record: mauRecord } as const;
  await publishAsIs(founded, mauRecord, [first]);
  const withdrawn = { kind: 'withdrawal', reason: 'Sai bản.', publishedAt: TEST_NOW, record: null } as const;
  const other = { ...first, record: ducThangRecord };
  await publishAsIs(await foundCouncilOf(ducThangRecord), ducThangRecord, [other, withdrawn]);
});
afterAll(() => remove());
beforeEach(() => rmSync(readEnv().derivedDir, { recursive: true, force: true }));

test('a publication’s picture is drawn once, however many ask, and kept under its digest', async () => {
  const { digest = '' } = (await getPublishedText('mau', SLUG)) ?? {};
  const asked = await Promise.all([
    keepSharePicture(digest),
    getSharePicture('mau', SLUG),
    getSharePicture('mau', SLUG),
  ]);
  expect(new Set(asked).size).toBe(1);
  expect(kept()).toEqual([`share-2-${digest}.png`]);
  expect((await getSharePicture('mau', SLUG))?.equals(asked[0] ?? Buffer.alloc(0))).toBe(true);
});

test('cleared away, it is drawn anew, the same', async () => {
  const before = await getSharePicture('mau', SLUG);
  rmSync(join(readEnv().derivedDir, kept()[0] ?? ''));
  expect((await getSharePicture('mau', SLUG))?.equals(before ?? Buffer.alloc(0))).toBe(true);
});

test('where it cannot be kept it is still given, and the operator is told', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  writeFileSync(readEnv().derivedDir, 'in its place');
  expect((await getSharePicture('mau', SLUG))?.length).toBeGreaterThan(5_000);
  expect(warn.mock.calls.map(([fields]) => fields)).toMatchObject([{ event: 'share.not_kept' }]);
});

test('there is none of what was never published, or was taken down', async () => {
  const { council, session } = ducThangRecord;
  expect(await getPublishedText(council.slug, session.slug)).toMatchObject({ kind: 'withdrawal' });
  expect(await getSharePicture(council.slug, session.slug)).toBeNull();
  expect(await getSharePicture('mau', 'khoa-9-ky-9')).toBeNull();
  expect(await keepSharePicture('0'.repeat(64))).toBeNull();
  expect(kept()).toEqual([]);
});

test('a resolution and a council have pictures of their own, drawn once and kept under what they say', async () => {
  const [resolution] = mauRecord.resolutions;
  const ofResolution = await getResolutionPicture('mau', resolution?.slug ?? '');
  const ofCouncil = await getCouncilPicture('mau');
  expect(kept()).toHaveLength(2);
  expect(ofResolution?.equals(ofCouncil ?? Buffer.alloc(0))).toBe(false);
  expect((await getCouncilPicture('mau'))?.equals(ofCouncil ?? Buffer.alloc(0))).toBe(true);
  expect(kept()).toHaveLength(2);
});

test('a council that published nothing has a picture of its name, and one that is not there has none', async () => {
  expect((await getCouncilPicture('duc-thang'))?.length).toBeGreaterThan(3_000);
  expect(await getCouncilPicture('khong-co')).toBeNull();
  expect(await getResolutionPicture('mau', 'khong-co')).toBeNull();
  expect(await getResolutionPicture('duc-thang', ducThangRecord.resolutions[0]?.slug ?? '')).toBeNull();
});
