import { generateKeyPairSync } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createTestCouncil,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
} from '@/db/access/test-database';
import { createTestSession, type TestSession } from '@/db/access/test-session';
import { chainAnew, unseen } from '@/db/access/test-unseen';
import { ownStore } from '@/db/store';
import { canonical } from '@/lib/record/digest';
import { backupVerb } from './backup';
import { checkpointVerb } from './checkpoint';
import { Stop } from './verb';
import { verifyVerb } from './verify';

/* The witness holds checkpoints; anybody who holds the database and the code may do with those what they like. */

const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
const at = (name: string) => join(folder, name);
const known = at('moc-1.json');
const publicKey = at('khoa.pem');
let printed = '';
let closeDatabase: () => void;
let draft: TestSession;
let asItWas: () => void;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const council = await createTestCouncil('nha');
  draft = await createTestSession(council);
  await draft.saveGeneral({});
  await draft.publish();
  expect(await checkpointVerb([known], {}, TEST_NOW)).toBe(0);
  copyFileSync(join(dirname(ownStore().file), 'checkpoint-key.pub.pem'), publicKey);
  const later = await createTestSession(council, 12);
  await later.saveGeneral({});
  await later.publish();
  asItWas = rememberTestDatabase();
});
beforeEach(() => {
  asItWas();
  printed = '';
});
afterAll(() => {
  vi.restoreAllMocks();
  closeDatabase();
  rmSync(folder, { recursive: true });
});

const stopped = async (run: Promise<number>): Promise<Stop> => {
  const error = await run.catch((thrown: unknown) => thrown);
  if (error instanceof Stop) return error;
  throw new Error(`Was not stopped: ${String(error)}`);
};
const against = (path = known, key?: string) => verifyVerb([], { against: path, key }, TEST_NOW);

describe('a checkpoint', () => {
  test('is one line of canonical JSON, signed, that names every chain; the private key is its owner’s alone', () => {
    const text = readFileSync(known, 'utf8');
    const file = JSON.parse(text);
    expect(text).toBe(`${canonical(file)}\n`);
    expect(file.checkpoint).toMatchObject({
      format: 'nghi-truong/checkpoint/1',
      at: TEST_NOW,
      program: '0.1.0',
    });
    expect(file.checkpoint.chains).toEqual([
      {
        chain: expect.any(String),
        council: 'nha',
        length: expect.any(Number),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        publications: { count: 1, newest: expect.any(String), all: expect.any(String) },
      },
    ]);
    const key = join(dirname(ownStore().file), 'checkpoint-key.pem');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(readFileSync(publicKey, 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  });

  test('holds while work goes on, with the key that is in it and with the one that was kept', async () => {
    expect(await against()).toBe(0);
    expect(printed).toMatch(/^Điểm mốc lúc .+, ký bằng khóa [0-9a-f]{64}\n.*--key/);
    expect(printed).toMatch(/Đạt {2}Điểm mốc \(1\)/);
    printed = '';
    expect(await against(known, publicKey)).toBe(0);
    expect(printed).not.toContain('--key');
  });

  test('goes to standard output without a file, and never over one that is there', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await checkpointVerb([], {}, TEST_NOW)).toBe(0);
    expect(JSON.parse(printed).checkpoint.chains[0].publications.count).toBe(2);
    told.mockRestore();
    expect((await stopped(checkpointVerb([known], {}, TEST_NOW))).message).toContain('Đặt tên khác');
    expect((await stopped(checkpointVerb([at('no/moc')], {}, TEST_NOW))).message).toContain('(ENOENT)');
  });

  test('is looked for in a backup too', async () => {
    expect(await backupVerb([at('b.tar')], {}, TEST_NOW)).toBe(0);
    expect(await verifyVerb([], { file: at('b.tar'), against: known, key: publicKey }, TEST_NOW)).toBe(0);
  });

  test('is not made of data that older code wrote', async () => {
    unseen(
      'delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)',
    );
    const { message } = await stopped(checkpointVerb([at('moc-2.json')], {}, TEST_NOW));
    expect(message).toMatch(/^Chưa ghi được điểm mốc: dữ liệu ở bước \d+, .*: chạy npm start\.$/);
  });

  test('is not made of data that newer code wrote', async () => {
    unseen("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)");
    const { message } = await stopped(checkpointVerb([at('moc-2.json')], {}, TEST_NOW));
    expect(message).toMatch(
      /^Chưa ghi được điểm mốc: dữ liệu ở bước \d+, .*: dùng bản chương trình mới hơn\.$/,
    );
  });

  test('is not made of a trail that is not whole', async () => {
    unseen("update events set actor_name = 'Khác' where id = 3");
    const { message } = await stopped(checkpointVerb([at('moc-2.json')], {}, TEST_NOW));
    expect(message).toMatch(/sổ sự kiện có lỗi, chạy verify trước: nha, sự kiện/);
    expect(existsSync(at('moc-2.json'))).toBe(false);
  });
});

describe('whoever holds the database and the code cannot write the past anew unseen', () => {
  test('by events rewritten with every hash after them', async () => {
    unseen("update events set actor_name = 'Người khác' where id = 2", chainAnew);
    expect(await verifyVerb([], {}, TEST_NOW)).toBe(0);
    expect(await against()).toBe(1);
    expect(printed).toMatch(/LỖI {2}Điểm mốc \(1\)\n {7}nha: sự kiện từ \d+ trở về trước đã bị viết lại\./);
  });

  test('by the whole of an older backup in its place', async () => {
    unseen(`delete from events where id > 4; update sqlite_sequence set seq = 4 where name = 'events';
      delete from publications`);
    expect(await against()).toBe(1);
    expect(printed).toMatch(/nha: chuỗi sự kiện ngắn hơn: nay 4, ở điểm mốc \d+\./);
  });

  test('by a version taken out, or another in its place', async () => {
    unseen('delete from publications where rowid = 1');
    expect(await against()).toBe(1);
    expect(printed).toContain('nha: mất bản công bố: nay 0, ở điểm mốc 1.');
    asItWas();
    unseen(`update publications set digest = '${'0'.repeat(64)}' where rowid = 1`);
    expect(await against()).toBe(1);
    expect(printed).toContain('nha: bản công bố đã bị thay bằng bản khác.');
  });

  test('by another key: the witness has the old one', async () => {
    expect(await checkpointVerb([at('moc-3.json')], { 'new-key': true }, TEST_NOW)).toBe(0);
    expect(await against(at('moc-3.json'))).toBe(0);
    expect((await stopped(against(at('moc-3.json'), publicKey))).message).toMatch(/do khóa khác ký/);
    expect(await against(known, publicKey)).toBe(0);
  });
});

describe('what is no checkpoint of this store ends in a sentence', () => {
  /** The checkpoint with parts of its own, or of what is signed in it, changed. */
  const changed = (outer: object, inner: object = {}) => {
    const file = JSON.parse(readFileSync(known, 'utf8'));
    return JSON.stringify({ ...file, checkpoint: { ...file.checkpoint, ...inner }, ...outer });
  };
  test.each<[string, () => string | Buffer, RegExp]>([
    ['nothing', () => '', /không phải JSON/],
    ['cut short', () => readFileSync(known, 'utf8').slice(0, 200), /cắt cụt/],
    ['bytes', () => Buffer.from([0, 255, 254, 7]), /không phải JSON/],
    ['other JSON', () => '{"a":1}', /không phải điểm mốc của Nghị Trường/],
    ['null', () => 'null', /không phải điểm mốc/],
    ['a list', () => '[[[]]]', /không phải điểm mốc/],
    [
      'of a program to come',
      () => changed({}, { format: 'nghi-truong/checkpoint/2' }),
      /mới hơn chương trình này/,
    ],
    ['with another chain', () => changed({}, { chains: [] }), /chữ ký không đúng/],
    ['with another signature', () => changed({ signature: 'A'.repeat(86) }), /chữ ký không đúng/],
    ['with a key that is none', () => changed({ key: 'A'.repeat(59) }), /khóa công khai không đọc được/],
    ['with something added', () => changed({}, { more: 1 }), /không phải điểm mốc/],
    ['with a part left out', () => changed({ signature: undefined }), /thiếu phần/],
  ])('%s', async (_name, text, sentence) => {
    writeFileSync(at('x.json'), text());
    expect((await stopped(against(at('x.json')))).message).toMatch(sentence);
  });

  test('a file that is not there, or a folder', async () => {
    expect((await stopped(against(at('nowhere')))).message).toContain('(ENOENT)');
    expect((await stopped(against(folder))).message).toContain('(EISDIR)');
  });

  test('a public key that is none', async () => {
    writeFileSync(at('key.pem'), 'khóa');
    expect((await stopped(against(known, at('key.pem')))).message).toMatch(
      /key\.pem: khóa công khai không đọc được/,
    );
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey;
    writeFileSync(at('key.pem'), rsa.export({ format: 'pem', type: 'spki' }));
    expect((await stopped(against(known, at('key.pem')))).message).toMatch(/không phải khóa Ed25519/);
  });

  test('that of another store', async () => {
    const { DATABASE_URL } = process.env;
    const closeOther = openTestDatabase();
    await createTestCouncil('ben');
    expect(await against()).toBe(1);
    expect(printed).toMatch(/LỖI {2}Điểm mốc \(1\)\n {7}Điểm mốc này là của nơi khác/);
    closeOther();
    Object.assign(process.env, { DATABASE_URL });
  });
});

test.each([
  ['a checkpoint in two files', () => checkpointVerb(['a', 'b'], {}, TEST_NOW)],
  ['a key without a checkpoint', () => verifyVerb([], { key: publicKey }, TEST_NOW)],
])('%s is a misuse', async (_name, run) => {
  expect((await stopped(run())).isMisuse).toBe(true);
});

test('a signing key that is none is named, and nothing is signed', async () => {
  writeFileSync(join(dirname(ownStore().file), 'checkpoint-key.pem'), 'khóa');
  expect((await stopped(checkpointVerb([at('moc-4.json')], {}, TEST_NOW))).message).toMatch(
    /khóa ký .*checkpoint-key\.pem không đọc được/,
  );
});
