import { closeSync, copyFileSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonical, sha256 } from '@/lib/record/digest';
import { digestOf, namesOf, pathOfName } from '@/lib/server/files/by-digest';
import { close, databaseFile, raw } from '../../client';
import { reopenSession } from '../desk/session-moves';
import { createTestCouncil, everything, must, openTestDatabase, TEST_NOW } from '../test-database';
import { saveTestPhoto, sendTestPaper } from '../test-files';
import { createTestSession } from '../test-session';
import { verifyStore } from './verify';

let closeDatabase: () => void;
let paper: string;
let photo: string;
let sound: string;

/** A council with two versions of one session, a paper and a photo, kept to start each fault from. */
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const home = await createTestCouncil('nha');
  const draft = await createTestSession(home);
  const { sessionId } = draft;
  paper = await sendTestPaper(home, sessionId, 'một');
  await draft.saveGeneral({});
  await draft.saveAgenda(paper, null);
  photo = await saveTestPhoto(home, sessionId);
  await draft.publish();
  const base = await draft.version();
  must(await reopenSession(home.viewers.clerk, { sessionId, base, reason: 'Sửa.' }, TEST_NOW));
  await draft.release(false);
  await draft.publish();
  sound = `${databaseFile()}.sound`;
  close();
  copyFileSync(databaseFile(), sound);
});
beforeEach(() => {
  close();
  copyFileSync(sound, databaseFile());
});
afterAll(() => closeDatabase());

const faults = async () =>
  Object.fromEntries(
    (await verifyStore()).flatMap(({ name, faults }) => (faults.length > 0 ? [[name, faults]] : [])),
  );
const run = (sql: string, ...values: unknown[]) =>
  raw()
    .prepare(sql)
    .run(...values);
/** Takes the guards away, as somebody with the file in hand could. */
const unguard = (...triggers: string[]) =>
  triggers.forEach((name) => void raw().exec(`drop trigger ${name}`));

test('a sound store has no fault, is counted, and stays as it was', async () => {
  const before = everything();
  const checks = await verifyStore();
  expect(checks.map(({ name }) => name)).toEqual([
    'Tệp cơ sở dữ liệu',
    'Liên kết giữa các dòng',
    'Bước nâng cấp',
    'Lược đồ',
    'Chuỗi sự kiện',
    'Nội dung riêng',
    'Bản công bố',
    'Sự kiện công bố',
    'Hồ sơ kỳ họp',
    'Góp ý',
    'Đề nghị sửa biên bản',
    'Tài liệu cho đại biểu',
    'Triệu tập',
    'Trình ký và bản ký',
    'Mẫu văn bản',
    'Tài khoản',
    'Hội đồng, khóa, đại biểu',
    'Thay đổi đang chờ',
    'Tệp đính kèm',
    'Bảng suy ra từ bản công bố',
  ]);
  // Nobody remarked on anything here, was called or worded a paper, no item is released apart, nothing was signed and nothing waits.
  expect(checks.flatMap(({ name, counted }) => (counted > 0 ? [] : [name]))).toEqual([
    'Góp ý',
    'Đề nghị sửa biên bản',
    'Tài liệu cho đại biểu',
    'Triệu tập',
    'Trình ký và bản ký',
    'Mẫu văn bản',
    'Thay đổi đang chờ',
  ]);
  expect(checks.flatMap((check) => check.faults)).toEqual([]);
  expect(everything()).toEqual(before);
});

describe('what is published', () => {
  const versions = 'Bản công bố';

  test('changed by a letter', async () => {
    unguard('publications_frozen');
    run(
      "update publications set document = replace(document, 'Hội trường', 'Hội trường ') where version = 1",
    );
    expect((await faults())[versions]).toEqual([
      'nha/khoa-2-ky-11, phiên bản 1: nội dung không khớp dấu SHA-256.',
    ]);
  });

  test('changed together with its digest, so that the next version no longer follows', async () => {
    unguard('publications_frozen');
    const [row] = raw().prepare('select document from publications where version = 1').all() as [
      { document: string },
    ];
    const document = canonical({ ...JSON.parse(row.document), publishedBy: 'Người khác' });
    run(
      'update publications set document = ?, digest = ? where version = 1',
      document,
      await sha256(document),
    );
    expect((await faults())[versions]).toEqual([
      'nha/khoa-2-ky-11, phiên bản 1: dòng ghi khác nội dung ở publishedBy.',
      'nha/khoa-2-ky-11, phiên bản 2: đứt chuỗi với phiên bản trước.',
    ]);
  });

  test('taken out', async () => {
    unguard('publications_kept');
    run('delete from publications where version = 1');
    expect((await faults())[versions]).toEqual([
      'nha/khoa-2-ky-11, phiên bản 2: thiếu phiên bản ngay trước.',
      'nha/khoa-2-ky-11, phiên bản 2: đứt chuỗi với phiên bản trước.',
    ]);
  });

  test('no record at all', async () => {
    unguard('publications_frozen');
    run('update publications set document = ?, digest = ? where version = 2', '{}', await sha256('{}'));
    expect((await faults())[versions]).toEqual(['nha/khoa-2-ky-11, phiên bản 2: nội dung sai lược đồ.']);
  });
});

test.each([
  [
    'a row too many',
    "insert into published_files select 'x', 'nobody', digest, name from published_files limit 1",
  ],
  ['a row that is gone', 'delete from published_delegates where rowid = 1'],
  ['a row that says something else', "update published_sessions set label = 'Khác'"],
  [
    'words of search that are gone',
    'delete from search_index where rowid = (select min(id) from search_items)',
  ],
  ['words of search that find nothing', "insert into search_index (rowid, words) values (9999, 'a')"],
  [
    'words of search that are others',
    "replace into search_index (rowid, words) select max(id), 'a' from search_items",
  ],
])('a projection with %s', async (_name, sql) => {
  run(sql);
  const found = await faults();
  expect(Object.keys(found)).toEqual(['Bảng suy ra từ bản công bố']);
  expect(found['Bảng suy ra từ bản công bố']).toHaveLength(1);
});

describe('a file', () => {
  /** Does something to a file and takes it back after. */
  async function spoiled(name: string, spoil: (path: string) => void) {
    const path = pathOfName(name);
    copyFileSync(path, `${path}.kept`);
    spoil(path);
    const found = await faults();
    copyFileSync(`${path}.kept`, path);
    rmSync(`${path}.kept`);
    return found['Tệp đính kèm'];
  }

  test.each([
    [
      'that is gone',
      () => `${paper}.pdf`,
      (path: string) => rmSync(path),
      () => `${paper}.pdf: thiếu tệp này.`,
    ],
    [
      'that was changed',
      () => `${paper}.pdf`,
      (path: string) => writeFileSync(path, 'x'),
      () => `${paper}.pdf: nội dung tệp không khớp dấu SHA-256.`,
    ],
    [
      'of a photo, smaller',
      () => `${photo}-480.jpg`,
      (path: string) => rmSync(path),
      () => `${photo}-480.jpg: thiếu tệp này.`,
    ],
    [
      'of a photo, another in its smaller width',
      () => `${photo}-480.jpg`,
      (path: string) => writeFileSync(path, 'ảnh khác'),
      () => `${photo}-480.jpg: nội dung tệp không khớp dấu SHA-256.`,
    ],
  ])('%s', async (_name, name, spoil, fault) => {
    expect(await namesOf(photo)).toHaveLength(2);
    expect(await spoiled(name(), spoil)).toEqual([fault()]);
  });
});

test('a smaller photo that was changed together with its digest in the register is not what was handed in', async () => {
  const name = `${photo}-480.jpg`;
  const path = pathOfName(name);
  copyFileSync(path, `${path}.kept`);
  writeFileSync(path, 'ảnh khác');
  run(`update stored_files set sha256 = '${digestOf(readFileSync(path))}' where ending = '-480.jpg'`);
  const found = await faults();
  copyFileSync(`${path}.kept`, path);
  rmSync(`${path}.kept`);
  expect(found['Tệp đính kèm']).toEqual([`stored_files ${name}: khác với sự kiện ở sha256.`]);
});

describe('the database itself', () => {
  test('with a link to nothing', async () => {
    raw().pragma('foreign_keys = OFF');
    run("delete from agenda_items where id = 'mo'");
    expect(await faults()).toEqual({
      'Liên kết giữa các dòng': ['Một dòng của papers trỏ tới dòng không có trong agenda_items.'],
    });
  });

  test('with a page that was overwritten', async () => {
    close();
    const page = Buffer.alloc(4_096, 0x5a);
    const file = openSync(databaseFile(), 'r+');
    for (let at = 20; at < 60; at += 1) writeSync(file, page, 0, page.length, at * page.length);
    closeSync(file);
    expect((await faults())['Tệp cơ sở dữ liệu']?.length).toBeGreaterThan(0);
  });

  test('at an older schema', async () => {
    run(
      'delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)',
    );
    expect(await faults()).toEqual({ 'Bước nâng cấp': [expect.stringMatching(/: chạy npm start\.$/)] });
  });

  test('at a newer schema, which this program cannot bring anywhere', async () => {
    run("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)");
    expect(await faults()).toEqual({
      'Bước nâng cấp': [expect.stringMatching(/: dùng bản chương trình mới hơn\.$/)],
    });
  });
});
