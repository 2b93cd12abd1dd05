import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { DeleteObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { lastBackup } from '@/db/access/keeping/last-backup';
import { createTestCouncil, everything, openTestDatabase, TEST_NOW } from '@/db/access/test-database';
import { saveTestPhoto, sendTestPaper } from '@/db/access/test-files';
import { createTestSession } from '@/db/access/test-session';
import { onStore, ownStore } from '@/db/store';
import { backupVerb } from './backup';
import { restoreVerb } from './restore';
import { Stop } from './verb';
import { verifyVerb } from './verify';

/* What an operator should rehearse: a backup is encrypted and carried off, brought back into a new place, and looked at. */

const LATER = '2026-03-03T01:00:00.000Z';
const NAME = '2026-03-02T010000Z.tar.age';
const folder = mkdtempSync(join(tmpdir(), 'drill-'));
const away = join(folder, 'away');
const elsewhere = join(folder, 'elsewhere');
const identity = join(folder, 'key.txt');
const other = join(folder, 'other.txt');
const server = new S3rver({
  ...{ address: '127.0.0.1', port: 0, silent: true, directory: join(folder, 's3') },
  // It reckons the signature of a list over another path than the one that was sent.
  ...{ configureBuckets: [{ name: 'sao-luu' }], allowMismatchedSignatures: true },
});
let printed = '';
let closeDatabase: () => void;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const home = await createTestCouncil('nha');
  const session = await createTestSession(home);
  await session.saveGeneral({});
  const paper = await sendTestPaper(home, session.sessionId, 'một');
  await session.saveAgenda(paper, paper);
  await saveTestPhoto(home, session.sessionId);
  await session.publish();
  for (const file of [identity, other]) {
    const key = await generateX25519Identity();
    writeFileSync(file, `# created: 2026-03-02\n# public key: ${await identityToRecipient(key)}\n${key}\n`);
  }
  const { port } = await server.run();
  vi.stubEnv('BACKUP_RECIPIENTS', /age1\S+/.exec(readFileSync(identity, 'utf8'))?.[0] ?? '');
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, 'S3RVER');
  vi.stubEnv('AWS_REGION', 'local');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
beforeEach(() => {
  printed = '';
  for (const path of [away, elsewhere]) rmSync(path, { recursive: true, force: true });
  mkdirSync(away);
  vi.stubEnv('BACKUP_TO', away);
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await server.close();
  closeDatabase();
  rmSync(folder, { recursive: true });
});

/** The digest of every published document, of its text as it lies in the database. */
const published = () =>
  (everything().publications ?? []).map((row) =>
    createHash('sha256')
      .update((row as { document: string }).document)
      .digest('hex'),
  );
const unfinished = () =>
  readdirSync(join(ownStore().file, '..')).filter((name) => name.startsWith('.keeping-'));
const inNewPlace = <T>(work: () => Promise<T>) =>
  onStore({ file: join(elsewhere, 'council.db'), filesDir: join(elsewhere, 'files') }, work);
async function refused(run: () => Promise<number>): Promise<string> {
  const error = await run().catch((thrown: unknown) => thrown);
  if (error instanceof Stop) return error.message;
  throw new Error(`Was not refused: ${String(error)}`);
}

test.each([
  ['a folder', () => away],
  ['S3', () => 's3://sao-luu/nha'],
])(
  'what went to %s comes back whole in a new place, with every published document',
  async (_place, where) => {
    vi.stubEnv('BACKUP_TO', where());
    expect(await backupVerb([], {}, TEST_NOW)).toBe(0);
    expect(printed).toContain(`Đã sao lưu vào ${where()}/${NAME}, đã mã hóa và đọc lại được`);
    expect(await lastBackup()).toMatchObject({ at: TEST_NOW });
    const [rows, documents] = [everything(), published()];
    expect(documents.length).toBeGreaterThan(0);
    expect(await verifyVerb([], { file: where(), identity }, TEST_NOW)).toBe(0);
    await inNewPlace(async () => {
      expect(await restoreVerb([where()], { identity }, TEST_NOW)).toBe(0);
      expect(published()).toEqual(documents);
      expect(everything()).toEqual(rows);
    });
    expect(printed.match(/Không có lỗi/g)).toHaveLength(2);
    expect(readdirSync(elsewhere).sort()).toEqual(['council.db', 'files']);
    expect(unfinished()).toEqual([]);
  },
);

test('nothing of what it holds can be read in the file', async () => {
  await backupVerb([], {}, TEST_NOW);
  const bytes = readFileSync(join(away, NAME)).toString('latin1');
  expect(bytes).toMatch(/^age-encryption\.org\/v1\n/);
  for (const word of ['SQLite format', 'manifest.json', 'clerk']) expect(bytes).not.toContain(word);
});

test('older ones go once the new one is there, the newest and what is not ours never', async () => {
  vi.stubEnv('BACKUP_KEEP_DAYS', '1');
  const old = ['2026-02-20T013000Z.tar.age', '2026-02-21T013000Z.tar.age', 'ghi-chu.txt'];
  for (const name of old) writeFileSync(join(away, name), 'x');
  expect(await backupVerb([], {}, LATER)).toBe(0);
  expect(readdirSync(away).sort()).toEqual(['2026-03-03T010000Z.tar.age', 'ghi-chu.txt']);
  expect(printed).toContain('Đã bỏ 2 bản cũ hơn 1 ngày');
  vi.stubEnv('BACKUP_KEEP_DAYS', '');
});

test('a key of S3 that may not delete makes backups, and says what it could not', async () => {
  vi.stubEnv('BACKUP_TO', 's3://sao-luu/giu');
  vi.stubEnv('BACKUP_KEEP_DAYS', '1');
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const sendAsIs = S3Client.prototype.send;
  const forbidden = vi.spyOn(S3Client.prototype, 'send').mockImplementation(function (
    this: S3Client,
    ...args
  ) {
    if (args[0] instanceof DeleteObjectCommand)
      return Promise.reject(
        new S3ServiceException({ name: 'AccessDenied', $fault: 'client', $metadata: {} }),
      ) as never;
    return sendAsIs.apply(this, args) as never;
  });
  expect(await backupVerb([], {}, TEST_NOW)).toBe(0);
  expect(await backupVerb([], {}, '2026-03-05T01:00:00.000Z')).toBe(0);
  expect(said).toHaveBeenCalledWith('Chưa bỏ được bản cũ: s3://sao-luu/giu từ chối (AccessDenied).\n');
  forbidden.mockRestore();
  said.mockRestore();
  vi.stubEnv('BACKUP_KEEP_DAYS', '');
});

describe('refused in a sentence, and nothing is put anywhere', () => {
  const whole = join(folder, 'whole.tar.age');
  const spoilt = join(folder, 'spoilt.tar.age');
  beforeAll(async () => {
    mkdirSync(away, { recursive: true });
    vi.stubEnv('BACKUP_TO', away);
    await backupVerb([], {}, TEST_NOW);
    writeFileSync(whole, readFileSync(join(away, NAME)));
  });
  const restoring = (file: string, key?: string) =>
    inNewPlace(() => refused(() => restoreVerb([file], key ? { identity: key } : {}, TEST_NOW)));
  const nothing = () =>
    expect(
      readdirSync(elsewhere, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'files'),
    ).toEqual([]);

  test('without a key, with another, with what is none', async () => {
    expect(await restoring(whole)).toMatch(/được mã hóa: thêm --identity/);
    expect(await restoring(whole, other)).toMatch(/khóa này không mở được tệp/);
    const none = join(folder, 'none.txt');
    writeFileSync(none, 'mật khẩu');
    expect(await restoring(whole, none)).toMatch(/none\.txt không phải tệp khóa dùng được: .*AGE-SECRET-KEY/);
    nothing();
  });

  test.each([0.001, 0.01, 0.5, 0.999])('the first %f of it', async (share) => {
    writeFileSync(spoilt, readFileSync(whole));
    truncateSync(spoilt, Math.floor(readFileSync(whole).length * share));
    expect(await restoring(spoilt, identity)).toMatch(/bị cắt cụt hoặc đã bị sửa|không phải bản sao lưu/);
    nothing();
  });

  test.each([30, 120, 400, -70_000, -1])('with the byte at %i altered', async (at) => {
    const bytes = readFileSync(whole);
    const index = at < 0 ? bytes.length + at : at;
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    writeFileSync(spoilt, bytes);
    expect(await restoring(spoilt, identity)).toMatch(/bị cắt cụt hoặc đã bị sửa|không mở được tệp/);
    nothing();
  });

  test('a place that is not there, a bucket that is not there, keys that are none', async () => {
    vi.stubEnv('BACKUP_TO', join(folder, 'not-mounted'));
    expect(await refused(() => backupVerb([], {}, TEST_NOW))).toMatch(/not-mounted.*\(ENOENT\)/);
    vi.stubEnv('BACKUP_TO', 's3://khong-co/nha');
    expect(await refused(() => backupVerb([], {}, TEST_NOW))).toMatch(
      /s3:\/\/khong-co\/nha từ chối \(NoSuchBucket\)/,
    );
    expect(await restoring(away, identity)).toMatch(/không có bản sao lưu nào/);
    vi.stubEnv('BACKUP_TO', 'ftp://a/b');
    await expect(backupVerb([], {}, TEST_NOW)).rejects.toThrow(/s3:\/\/thùng/);
    expect(unfinished()).toEqual([]);
  });
});

/** Runs the tool as an operator does, until `deadly` says that the moment has come to kill it. */
async function killed(env: Record<string, string>, deadly: (die: () => void) => () => void): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'bin/council.ts', 'backup'],
    { env: { ...process.env, ...env }, stdio: 'ignore' },
  );
  const over = new Promise((done) => child.once('close', done));
  const rest = deadly(() => child.kill('SIGKILL'));
  await over;
  rest();
  expect(child.signalCode, 'it was killed in the middle').toBe('SIGKILL');
}

test('kill −9 while it is made, or while it is sent, leaves no half, and the next one takes away what was left', async () => {
  const beside = join(ownStore().file, '..');
  await killed({ BACKUP_TO: away }, (die) => {
    const watched = watch(beside, (_event, name) => void (name?.startsWith('.keeping-') && die()));
    return () => watched.close();
  });
  expect(readdirSync(away)).toEqual([]);
  expect(unfinished()).toHaveLength(1);
  // A server that takes what it is sent and never answers: the sender dies in the middle.
  let asked = 0;
  const deaf = createServer((request) => void request.resume());
  await new Promise<void>((done) => deaf.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
  await killed({ BACKUP_TO: 's3://sao-luu/nua', AWS_ENDPOINT_URL_S3: endpoint }, (die) => {
    deaf.on('request', () => {
      asked += 1;
      die();
    });
    return () => deaf.close();
  });
  expect(asked).toBeGreaterThan(0);
  expect(unfinished()).toHaveLength(1);
  expect(await backupVerb([], {}, TEST_NOW)).toBe(0);
  expect(unfinished()).toEqual([]);
  expect(readdirSync(away)).toEqual([NAME]);
});
