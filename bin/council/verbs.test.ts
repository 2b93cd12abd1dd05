import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { signIn } from '@/db/access/accounts/sign-in';
import { findCouncil } from '@/db/access/publications/published';
import { openTestDatabase, TEST_NOW } from '@/db/access/test-database';
import { foundCouncilOf, publishAsIs, spoilStoredJson } from '@/db/access/test-publish';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import { backupVerb } from './backup';
import { createAdmin } from './create-admin';
import { exportVerb } from './export';
import { importVerb } from './import';
import { restoreVerb } from './restore';
import { Stop } from './verb';
import { tellChecks, verifyVerb } from './verify';

const folder = mkdtempSync(join(tmpdir(), 'council-tool-'));
const record = {
  ...ducThangRecord,
  // As the app itself would have read what these two print.
  figures: ducThangRecord.figures.map((figure) => ({ ...figure, basisPrinted: null })),
  indicators: ducThangRecord.indicators.map((one) =>
    one.countValue ? { ...one, percentPpm: null, percentOf: null, printed: '22 tuyến đường' } : one,
  ),
};
const file = join(folder, 'record.json');
let printed = '';
let closeDatabase: () => void;

beforeAll(() => {
  closeDatabase = openTestDatabase();
  writeFileSync(file, JSON.stringify(record));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
beforeEach(() => {
  printed = '';
});
afterAll(() => {
  vi.restoreAllMocks();
  closeDatabase();
  rmSync(folder, { recursive: true });
});

const founding = { 'council-name': 'Hội đồng nhân dân xã Làng', locality: 'Xã Làng', level: 'commune' };
const stopped = async (run: Promise<number>): Promise<Stop> => {
  const error = await run.catch((thrown: unknown) => thrown);
  if (error instanceof Stop) return error;
  throw new Error(`Was not stopped: ${String(error)}`);
};

test('an admin is opened with a password that signs in, in a council founded on the way', async () => {
  const email = 'quan-tri@lang.example';
  expect((await stopped(createAdmin(['lang', email, 'Lý', 'Thị', 'Sen'], {}, TEST_NOW))).isMisuse).toBe(true);
  expect((await stopped(createAdmin(['lang', 'no-email', 'Lý'], founding, TEST_NOW))).message).toContain(
    'email:',
  );
  expect(await createAdmin(['lang', email, 'Lý', 'Thị', 'Sen'], founding, TEST_NOW)).toBe(0);
  const password = /một lần: (\S+)/.exec(printed)?.[1];
  expect(await signIn({ email, password, address: 'test' }, TEST_NOW)).toMatchObject({ ok: true });
  expect((await stopped(createAdmin(['lang', email, 'Lý'], {}, TEST_NOW))).message).toContain(
    'Đã có tài khoản',
  );
});

test('a record file becomes a draft, and the draft the same record', async () => {
  expect(await importVerb([file], { into: 'lang' }, TEST_NOW)).toBe(0);
  expect(printed).toContain('lang/khoa-2-ky-11');
  const out = join(folder, 'again.json');
  expect(await exportVerb(['lang/khoa-2-ky-11'], { draft: true, out }, TEST_NOW)).toBe(0);
  const again = JSON.parse(readFileSync(out, 'utf8'));
  expect(again.resolutions.map(({ title }: { title: string }) => title)).toEqual(
    record.resolutions.map(({ title }) => title),
  );
  expect((await stopped(exportVerb(['lang/khoa-2-ky-11'], {}, TEST_NOW))).message).toContain('chưa công bố');
});

test('a record of another council is refused with both names, unless it is said to go there', async () => {
  const { message } = await stopped(importVerb([file], { council: 'lang' }, TEST_NOW));
  expect(message).toContain(
    `của «${record.council.name}» (duc-thang), không phải của «Hội đồng nhân dân xã Làng» (lang)`,
  );
  expect(message).toMatch(/--into lang[\s\S]*Không nhập gì\.$/);
  // The same address on another machine is no proof either.
  const namesake = join(folder, 'namesake.json');
  writeFileSync(namesake, JSON.stringify({ ...record, council: { ...record.council, slug: 'lang' } }));
  expect((await stopped(importVerb([namesake], { council: 'lang' }, TEST_NOW))).message).toContain('--into');
  const [neighbour, own] = [join(folder, 'neighbour.json'), join(folder, 'own.json')];
  const name = founding['council-name'];
  writeFileSync(neighbour, JSON.stringify({ ...record, council: { ...record.council, name } }));
  expect((await stopped(importVerb([neighbour], { council: 'lang' }, TEST_NOW))).message).toContain('--into');
  const council = { ...record.council, slug: 'lang', name: 'HỘI ĐỒNG NHÂN DÂN  XÃ LÀNG' };
  writeFileSync(own, JSON.stringify({ ...record, council }));
  const twice = await stopped(importVerb([own], { council: 'lang' }, TEST_NOW));
  expect(twice.message, 'its own is taken, and stands there already').not.toContain('--into');
  expect((await stopped(importVerb([file], { council: 'ben', into: 'lang' }, TEST_NOW))).isMisuse).toBe(true);
});

test('faults are named by path; nothing is imported', async () => {
  const wrong = join(folder, 'wrong.json');
  const session = { ...record.session, ordinal: 12, slug: 'khoa-2-ky-12', startsOn: '2020-02-30' };
  writeFileSync(wrong, JSON.stringify({ ...record, session }));
  const error = await stopped(importVerb([wrong], { into: 'lang' }, TEST_NOW));
  expect(error.message).toMatch(/session\.startsOn: Ghi ngày, tháng hoặc năm có trong lịch/);
  expect(error.message).toContain('Không nhập gì.');
  expect((await stopped(exportVerb(['lang/khoa-2-ky-12'], { draft: true }, TEST_NOW))).message).toContain(
    'Không có kỳ họp',
  );
});

test.each<[string, (path: string) => void, RegExp]>([
  ['a folder', (path) => mkdirSync(path), /không phải là một tệp/],
  ['not there', () => undefined, /Không đọc được tệp/],
  [
    'longer than any record',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 2 ** 32);
    },
    /tối đa 33\.554\.432/,
  ],
  ['no text', (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x7b])), /không phải văn bản UTF-8/],
  ['values within values', (path) => writeFileSync(path, '['.repeat(5_000_000)), /lồng nhau quá 64 tầng/],
  ['a pipe nobody writes to', (path) => void execFileSync('mkfifo', [path]), /không phải là một tệp/],
])('a record file that is %s is refused in a sentence', async (_name, make, sentence) => {
  const path = join(mkdtempSync(join(folder, 'in-')), 'record.json');
  make(path);
  expect((await stopped(importVerb([path], { council: 'lang' }, TEST_NOW))).message).toMatch(sentence);
});

test('a store is backed up, looked at from the backup, and never written over', async () => {
  const backup = join(folder, 'backup.tar');
  expect(await backupVerb([backup], {}, TEST_NOW)).toBe(0);
  expect(printed).toMatch(
    /Đã sao lưu vào .*backup\.tar\n.* 0 tệp, .+\n {2}SHA-256 [0-9a-f]{64}\nKhông gồm khóa bí mật/,
  );
  expect((await stopped(backupVerb([backup], {}, TEST_NOW))).message).toContain('Đặt tên khác');
  expect((await stopped(restoreVerb([backup], {}, TEST_NOW))).message).toMatch(
    /^Đã có .*council\.db: chỉ khôi phục/,
  );
  printed = '';
  expect(await verifyVerb([], { file: backup }, TEST_NOW)).toBe(0);
  expect(printed).toMatch(/^(Đạt {2}.+ \(\d+\)\n)+Không có lỗi\.\n$/);
  expect((await stopped(verifyVerb([], { file }, TEST_NOW))).message).toContain(
    'không phải bản sao lưu nguyên vẹn',
  );
  expect((await stopped(backupVerb([join(folder, 'no', 'b.tar')], {}, TEST_NOW))).message).toContain(
    '(ENOENT)',
  );
});

test('faults make lines, and the exit code', () => {
  const checks = [
    { name: 'Một', counted: 1_200, faults: [] },
    { name: 'Hai', counted: 0, faults: ['hỏng.', 'thiếu.'] },
  ];
  expect(tellChecks(checks)).toBe(1);
  expect(printed).toBe('Đạt  Một (1.200)\nLỖI  Hai (0)\n       hỏng.\n       thiếu.\nCó lỗi: 1 mục.\n');
});

test.each([
  [{ level: 'province' }, { level: 'province', levelPrinted: null, districtName: null }],
  [{ district: 'Huyện Sông Sao' }, { level: 'commune', levelPrinted: null, districtName: 'Huyện Sông Sao' }],
  [
    { level: 'other', 'level-printed': 'Parish Council' },
    { level: 'other', levelPrinted: 'Parish Council', districtName: null },
  ],
])('a council is founded with %o', async (more, stored) => {
  const slug = `hd-${Object.values(more)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')}`;
  expect(await createAdmin([slug, `a@${slug}.example`, 'Lý'], { ...founding, ...more }, TEST_NOW)).toBe(0);
  expect(await findCouncil(slug)).toMatchObject(stored);
});

test.each([
  ['import without a council', () => importVerb([file], {}, TEST_NOW)],
  ['backup of two files', () => backupVerb(['a', 'b'], {}, TEST_NOW)],
  ['restore of two files', () => restoreVerb(['a', 'b'], {}, TEST_NOW)],
  ['verify of something', () => verifyVerb(['a'], {}, TEST_NOW)],
  ['export without an address', () => exportVerb([], {}, TEST_NOW)],
  ['export of half an address', () => exportVerb(['lang'], {}, TEST_NOW)],
  ['a version that is no number', () => exportVerb(['lang/khoa-2-ky-11'], { version: 'one' }, TEST_NOW)],
  ['an address of the app’s own', () => createAdmin(['desk', 'a@xa.example', 'Lý'], founding, TEST_NOW)],
  [
    'a level nobody knows',
    () => createAdmin(['xa', 'a@xa.example', 'Lý'], { ...founding, level: 'kingdom' }, TEST_NOW),
  ],
  [
    'another level without its name',
    () => createAdmin(['xa', 'a@xa.example', 'Lý'], { ...founding, level: 'other' }, TEST_NOW),
  ],
  [
    'a name for a level that has one',
    () => createAdmin(['xa', 'a@xa.example', 'Lý'], { ...founding, 'level-printed': 'Xã' }, TEST_NOW),
  ],
])('%s is a misuse', async (_name, run) => {
  expect((await stopped(run())).isMisuse).toBe(true);
});

test('verify tells of a document and an event that are no longer JSON, and does not end in a stack', async () => {
  const publishedAt = '2023-07-15T01:00:00.000Z';
  await publishAsIs(await foundCouncilOf(mauRecord), mauRecord, [
    { kind: 'first', reason: null, publishedAt, record: mauRecord },
  ]);
  spoilStoredJson();
  printed = '';
  expect(await verifyVerb([], {}, TEST_NOW)).toBe(1);
  expect(printed).toMatch(/LỖI {2}Lược đồ/);
  expect(printed).toMatch(/không đọc được|không khớp/);
  expect(printed).toMatch(/\nCó lỗi: \d+ mục\.\n$/);
  expect(printed).not.toMatch(/Error|\n\s+at /);
});
