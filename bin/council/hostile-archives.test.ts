import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { backUp } from '@/db/access/keeping/backup';
import { createTestCouncil, openTestDatabase, TEST_NOW } from '@/db/access/test-database';
import { saveTestPhoto } from '@/db/access/test-files';
import { createTestSession } from '@/db/access/test-session';
import { Database } from '@/db/sqlite';
import { onStore } from '@/db/store';
import { StartFault } from '@/lib/server/start-fault';
import { tries } from '@/lib/test-tries';
import { restoreVerb } from './restore';
import { type Member, membersOf, tarOf } from './test-tar';
import { Stop } from './verb';

/** How many bytes the disk still takes. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const writeSync = (file: number, bytes: Uint8Array, at: number) => {
    disk.room -= bytes.length;
    if (disk.room < 0) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    return real.writeSync(file, bytes, at);
  };
  return { ...real, writeSync };
});

const folder = mkdtempSync(join(tmpdir(), 'hostile-archives-'));
const elsewhere = join(folder, 'elsewhere');
const store = { file: join(elsewhere, 'council.db'), filesDir: join(elsewhere, 'files') };
let closeDatabase: () => void;
let good: Member[];

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const home = await createTestCouncil('nha');
  const draft = await createTestSession(home);
  await saveTestPhoto(home, draft.sessionId);
  const archive = join(folder, 'good.tar');
  await backUp(archive, TEST_NOW);
  good = membersOf(readFileSync(archive));
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
beforeEach(() => {
  disk.room = Number.POSITIVE_INFINITY;
  rmSync(elsewhere, { recursive: true, force: true });
});
afterAll(() => {
  vi.restoreAllMocks();
  closeDatabase();
  rmSync(folder, { recursive: true });
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
/** The good members with `change` made, and a manifest that says what then lies there and whatever `facts` add. */
function rewritten(change: (members: Member[]) => Member[], facts: Record<string, unknown> = {}): Buffer {
  const [manifest, ...rest] = good;
  const members = change(rest);
  const listed = members.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const text = JSON.stringify({ ...JSON.parse(String(manifest?.bytes)), members: listed, ...facts });
  return tarOf([{ name: 'manifest.json', bytes: Buffer.from(text) }, ...members]);
}
const database = (bytes: Buffer) => (members: Member[]) =>
  members.map((one) => (one.name === 'council.db' ? { ...one, bytes } : one));
const changed = (name: string, change: (one: Member) => Partial<Member>) =>
  tarOf(good.map((one) => (one.name.startsWith(name) ? { ...one, ...change(one) } : one)));
const file = `files/ab/${'ab'.repeat(32)}.pdf`;
const listed = (name: string, bytes: number) => ({ name, bytes, sha256: 'a'.repeat(64) });

/** A database of SQLite that is none of ours, or ours and from another time. */
function otherDatabase(statement: string, from?: Buffer): Buffer {
  const path = join(folder, 'other.db');
  if (from) writeFileSync(path, from);
  const made = new Database(path);
  made.pragma('journal_mode = delete');
  made.exec(statement);
  made.close();
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

/** What the operator is told; anything that is no sentence is thrown on. */
async function told(bytes: Buffer | string): Promise<string> {
  const path = typeof bytes === 'string' ? bytes : join(folder, 'hostile.tar');
  if (typeof bytes !== 'string') writeFileSync(path, bytes);
  try {
    return `restored ${await onStore(store, () => restoreVerb([path], {}, TEST_NOW))}`;
  } catch (error) {
    if (error instanceof Stop || error instanceof StartFault) return error.message;
    throw error;
  }
}
const nothingIsLeft = () =>
  expect(existsSync(elsewhere) ? readdirSync(elsewhere, { recursive: true }) : ['files']).toEqual(['files']);

test('the archive these are made of is one that can be restored', async () => {
  expect(await told(rewritten((members) => members))).toBe('restored 0');
  rmSync(elsewhere, { recursive: true });
  expect(await told(rewritten((members) => members.toReversed())), 'in another order too').toBe('restored 0');
});

describe('a backup is refused in a sentence and nothing is left of it', () => {
  const tarBehind = (more: Member) => tarOf([more, ...good]);
  const withMore = (more: Member) => tarOf([...good, more]);
  const link = (type: string) =>
    withMore({ name: file, bytes: Buffer.alloc(0), type, link: '12'.includes(type) ? '/etc/passwd' : '' });
  test.each<[string, () => Buffer | string, RegExp]>([
    ['that is compressed', () => gzipSync(tarOf(good)), /còn nén: giải nén rồi chạy lại/],
    ['of 1 GiB of zeros, compressed', () => gzipSync(Buffer.alloc(2 ** 30), { level: 1 }), /còn nén/],
    ['that is empty', () => Buffer.alloc(0), /tệp trống/],
    ['of zeros', () => Buffer.alloc(5_000), /không bắt đầu bằng bản kê/],
    ['of noise', () => Buffer.from('rác '.repeat(5_000)), /không bắt đầu bằng bản kê/],
    ['that is a folder without one', () => folder, /không có bản sao lưu nào/],
    ['that is not there', () => join(folder, 'none'), /ENOENT/],
    [
      'whose manifest comes second',
      () => tarBehind({ name: 'x', bytes: Buffer.from('x') }),
      /không bắt đầu bằng bản kê/,
    ],
    [
      'whose manifest is a link',
      () =>
        tarOf([{ name: 'manifest.json', bytes: Buffer.alloc(0), type: '2', link: '/etc/passwd' }, ...good]),
      /không bắt đầu bằng bản kê/,
    ],
    [
      'whose manifest claims 8 GB',
      () => tarOf([{ name: 'manifest.json', bytes: Buffer.from('{}'), size: 8e9 }]),
      /không bắt đầu bằng bản kê/,
    ],
    [
      'whose manifest is no JSON',
      () => tarOf([{ name: 'manifest.json', bytes: Buffer.from('[[[[') }]),
      /bản kê \(manifest.json\) không theo dạng/,
    ],
    [
      'whose manifest is brackets',
      () => tarOf([{ name: 'manifest.json', bytes: Buffer.from('['.repeat(5_000_000)) }]),
      /bản kê \(manifest.json\) không theo dạng/,
    ],
    [
      'that lists a member twice',
      () =>
        rewritten((members) => members, {
          members: [listed(file, 1), listed(file, 1), listed('council.db', 1)],
        }),
      /hai lần, hoặc không ghi cơ sở dữ liệu/,
    ],
    [
      'without a database',
      () => rewritten((members) => members.filter(({ name }) => name !== 'council.db')),
      /không ghi cơ sở dữ liệu/,
    ],
    ['with a member twice', () => withMore(good[1] as Member), /không thuộc bản sao lưu/],
    [
      'with one nobody listed',
      () => withMore({ name: 'x', bytes: Buffer.from('x') }),
      /x không thuộc bản sao lưu/,
    ],
    [
      'with one that climbs',
      () => withMore({ name: '../../x', bytes: Buffer.from('x') }),
      /không thuộc bản sao lưu/,
    ],
    [
      'with one from the root',
      () => withMore({ name: '/tmp/x', bytes: Buffer.from('x') }),
      /không thuộc bản sao lưu/,
    ],
    ['with a symbolic link', () => link('2'), /không thuộc bản sao lưu/],
    ['with a hard link', () => link('1'), /không thuộc bản sao lưu/],
    ['with a device', () => link('3'), /không thuộc bản sao lưu/],
    ['with a pipe', () => link('6'), /không thuộc bản sao lưu/],
    ['with a file of holes', () => link('S'), /không thuộc bản sao lưu/],
    [
      'with a link in a member’s place',
      () => changed('files/', () => ({ bytes: Buffer.alloc(0), type: '1', link: 'council.db' })),
      /không thuộc bản sao lưu/,
    ],
    [
      'with a member longer than it says',
      () => changed('council.db', ({ bytes }) => ({ bytes: Buffer.concat([bytes, Buffer.alloc(9e6)]) })),
      /council\.db trong đó đã hỏng/,
    ],
    [
      'with other bytes',
      () => changed('council.db', ({ bytes }) => ({ bytes: Buffer.alloc(bytes.length) })),
      /council\.db trong đó đã hỏng/,
    ],
    [
      'of more than the disk holds',
      () => rewritten((members) => members, { members: [listed('council.db', 2 ** 40)] }),
      /cần 1\.099\.[\d.]+ MB mà đĩa chỉ còn/,
    ],
    [
      'of more than numbers hold',
      () => rewritten((members) => members, { members: [listed('council.db', 2 ** 60)] }),
      /bản kê \(manifest.json\) không theo dạng/,
    ],
    [
      'whose database is text',
      () => rewritten(database(Buffer.from('x'.repeat(9_000)))),
      /không phải cơ sở dữ liệu của chương trình này/,
    ],
    [
      'whose database is empty',
      () => rewritten(database(Buffer.alloc(0))),
      /không phải cơ sở dữ liệu của chương trình này/,
    ],
    [
      'whose database is another program’s',
      () => rewritten(database(otherDatabase('create table a (b)'))),
      /không phải cơ sở dữ liệu của chương trình này/,
    ],
    ['whose database is torn', () => rewritten((members) => database(torn(members))(members)), /đã hỏng/],
    ['of a newer program', () => rewritten((members) => members, { migrations: 999 }), /migration 999/],
    [
      'of a newer program that says it is not',
      () =>
        rewritten((members) =>
          database(
            otherDatabase(
              "insert into __drizzle_migrations (hash, created_at) values ('x', 9e15)",
              databaseIn(members),
            ),
          )(members),
        ),
      /đã hỏng/,
    ],
  ])('%s', async (_name, make, sentence) => {
    expect(await told(make())).toMatch(sentence);
    nothingIsLeft();
  });

  test('that nobody may read', async () => {
    const path = join(folder, 'closed.tar');
    writeFileSync(path, tarOf(good));
    chmodSync(path, 0);
    // Anybody who may read everything is not kept out, and restores it.
    expect(await told(path)).toMatch(/EACCES|restored 0/);
  });

  test('that is a pipe nobody writes to', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    expect(await told(path)).toMatch(/không phải một tệp/);
    nothingIsLeft();
  });

  test.each([0, 1_000, 100_000])('when the disk is full after %d bytes', async (room) => {
    disk.room = room;
    expect(await told(tarOf(good))).toMatch(/đĩa không cho làm việc này \(ENOSPC\)/);
    disk.room = Number.POSITIVE_INFINITY;
    nothingIsLeft();
    expect(await told(tarOf(good)), 'and again when there is room').toBe('restored 0');
  });

  test('into a store that cannot be made', async () => {
    mkdirSync(elsewhere);
    writeFileSync(store.filesDir, 'a file where the folder should be');
    expect(await told(tarOf(good))).toMatch(/ENOTDIR|EEXIST/);
    expect(readdirSync(elsewhere)).toEqual(['files']);
  });

  test('wherever it is cut or changed', async () => {
    const whole = tarOf(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
        const bytes = isCut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!isCut) bytes[at] = value;
        rmSync(elsewhere, { recursive: true, force: true });
        // A change of what no program reads, such as a date, changes nothing.
        if (!(await told(bytes)).startsWith('restored')) nothingIsLeft();
      }),
      tries(0.05),
    );
  });
});

const databaseIn = (members: readonly Member[]) =>
  members.find(({ name }) => name === 'council.db')?.bytes ?? Buffer.alloc(0);

/** A database whose middle pages are noise. */
const torn = (members: readonly Member[]): Buffer =>
  Buffer.from(databaseIn(members)).fill('x', 4096 * 2, 4096 * 20);
