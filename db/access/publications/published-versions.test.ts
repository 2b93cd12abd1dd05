import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atomFeed } from '@/lib/public/feed';
import type { SessionRecord } from '@/lib/record/schema';
import { openTestDatabase } from '../test-database';
import { foundCouncilOf, publishAsIs, sessionNumbered } from '../test-publish';
import { getPublication, getVersionFile, listRecords } from './published';
import { listCorrections, listNewestPublications } from './published-lists';
import { getResolution } from './published-resolutions';

/* What was published under an address, an id and a time keeps its bytes, its words and its standing. */

const SLUG = 'khoa-2-ky-7';
const named = (label: string, summary: string, title: string): SessionRecord => {
  const record = sessionNumbered(7, '2024-06-12', { label, summary });
  return { ...record, resolutions: record.resolutions.map((row) => ({ ...row, title })) };
};
const versions = [
  { kind: 'first' as const, reason: null, record: named('Kỳ họp thứ 7', 'Nhà ông Bí Mật.', 'Một') },
  { kind: 'correction' as const, reason: 'Sai nhà ông Bí Mật.', record: named('Kỳ 7', 'Tắt.', 'Hai') },
  { kind: 'withdrawal' as const, reason: 'Bỏ thông tin cá nhân.', record: null },
  { kind: 'correction' as const, reason: 'Đã bỏ.', record: named('Kỳ họp thứ bảy', 'Sạch.', 'Ba') },
].map((one, at) => ({ ...one, publishedAt: `2024-06-${20 + at}T01:00:00.000Z` }));

let closeDatabase: () => void;
let founded: { councilId: string; termId: string };
let digests: string[];
const council = {
  slug: 'mau',
  name: 'Phường Mẫu',
  locality: 'Phường Mẫu',
  provinceName: null,
  level: 'ward' as const,
};
const feed = async () =>
  atomFeed(council, await listNewestPublications(founded.councilId, 50), 'https://hdnd.example');
const entriesOf = (xml: string) => xml.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const [first] = versions;
  if (!first?.record) throw new Error('The first version has a record.');
  founded = await foundCouncilOf(first.record);
  digests = await publishAsIs(founded, first.record, versions);
});
afterAll(() => closeDatabase());

describe('a version', () => {
  it('gives its bytes as they were hashed, the withdrawal and what came after it too', async () => {
    for (const version of [3, 4]) {
      const file = await getVersionFile('mau', SLUG, version);
      const digest = createHash('sha256').update(file?.document ?? '');
      expect([file?.withdrawn, digest.digest('hex')]).toEqual([null, digests[version - 1]]);
    }
    expect((await getVersionFile('mau', SLUG))?.digest).toBe(digests[3]);
    expect(await getVersionFile('mau', SLUG, 5)).toBeNull();
    expect(await getVersionFile('khong', SLUG, 1)).toBeNull();
  });

  it('that was withdrawn stays so when the record is published anew, and gives the reason', async () => {
    const withdrawn = { reason: 'Bỏ thông tin cá nhân.', at: '2024-06-22T01:00:00.000Z' };
    for (const version of [1, 2]) {
      expect(await getVersionFile('mau', SLUG, version)).toMatchObject({ withdrawn });
      expect(await getPublication('mau', SLUG, version)).toMatchObject({ withdrawn });
    }
    expect(await getResolution('mau', `${SLUG}-mot-nghi-quyet`)).toMatchObject({
      ...{ withdrawn: null, resolution: { title: 'Ba' } },
    });
  });
});

describe('the feed', () => {
  it('tells of each version in its own words, and of a withdrawn one only that it was', async () => {
    const xml = await feed();
    const titles = entriesOf(xml).map((entry) => /<title[^>]*><!\[CDATA\[(.*?)\]\]>/.exec(entry)?.[1]);
    expect(titles).toEqual([
      'Đính chính: Kỳ họp thứ bảy, bản 4',
      'Thu hồi: Kỳ 7, bản 3',
      'Đã thu hồi: Kỳ 7, bản 2',
      'Đã thu hồi: Kỳ họp thứ 7, bản 1',
    ]);
    expect(xml).not.toContain('Bí Mật');
    expect(xml).toContain('Bỏ thông tin cá nhân.');
  });

  it('and the list of corrections call a session as that version did', async () => {
    const { rows } = await listCorrections(founded.councilId, 1);
    expect(rows.map(({ kind, label }) => [kind, label])).toEqual([
      ['correction', 'Kỳ họp thứ bảy'],
      ['withdrawal', 'Kỳ 7'],
      ['correction', 'Kỳ 7'],
    ]);
  });

  it('is not the only one to forget why a withdrawn version was made: so do both lists of versions', async () => {
    const { rows } = await listCorrections(founded.councilId, 1);
    const told = ['Đã bỏ.', 'Bỏ thông tin cá nhân.', null];
    expect(rows.map(({ reason }) => reason)).toEqual(told);
    const newestFirst = [...told, null];
    expect((await listRecords('mau', SLUG)).map(({ reason }) => reason).reverse()).toEqual(newestFirst);
    const versions = (await getPublication('mau', SLUG))?.versions ?? [];
    expect(versions.map(({ reason }) => reason).reverse()).toEqual(newestFirst);
  });

  it('says the same of a version whatever is published after it', async () => {
    const first = named('Kỳ họp thứ 8', 'Trước.', 'Một');
    const session = { ...first.session, slug: 'khoa-2-ky-8', ordinal: 8 };
    const publishedAt = '2024-07-20T01:00:00.000Z';
    await publishAsIs(founded, { ...first, session }, [
      { kind: 'first', reason: null, publishedAt, record: { ...first, session, resolutions: [] } },
      {
        ...{ kind: 'correction', reason: 'Sửa.', publishedAt: '2024-07-21T01:00:00.000Z' },
        record: {
          ...first,
          session: { ...session, label: 'Kỳ đổi tên', summary: 'Sau.' },
          resolutions: [],
        },
      },
    ]);
    const entry = entriesOf(await feed()).find((one) => one.includes(publishedAt));
    expect(entry).toContain('Kỳ họp thứ 8');
    expect(entry).toContain('Trước.');
    expect(entry).not.toMatch(/Kỳ đổi tên|Sau\./);
  });
});
