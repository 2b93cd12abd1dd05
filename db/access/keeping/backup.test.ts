import {
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
import { create, extract } from 'tar';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ArchiveFault } from '@/lib/server/backups/archive';
import { namesOf, pathOfName } from '@/lib/server/files/by-digest';
import { databaseFile } from '../../client';
import { onStore } from '../../store';
import { createTestCouncil, everything, openTestDatabase, TEST_NOW } from '../test-database';
import { saveTestPhoto, sendTestPaper } from '../test-files';
import { createTestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { backUp } from './backup';
import { lastBackup } from './last-backup';
import { restore } from './restore';

const folder = mkdtempSync(join(tmpdir(), 'backup-test-'));
const archive = join(folder, 'backup.tar');
const elsewhere = join(folder, 'elsewhere');
const store = { file: join(elsewhere, 'council.db'), filesDir: join(elsewhere, 'files') };
const GONE = 'a'.repeat(64);
let closeDatabase: () => void;
let names: string[];
let gone: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  const home = await createTestCouncil('nha');
  const draft = await createTestSession(home);
  await draft.saveGeneral({});
  const paper = await sendTestPaper(home, draft.sessionId, 'một');
  gone = await sendTestPaper(home, draft.sessionId, 'mất');
  await draft.saveAgenda(paper, gone);
  const photo = await saveTestPhoto(home, draft.sessionId);
  const unnamed = await sendTestPaper(home, draft.sessionId, 'chưa ai nhắc tới');
  await draft.publish();
  rmSync(pathOfName(`${gone}.pdf`));
  const kept = await Promise.all([paper, photo, unnamed].map(namesOf));
  names = kept.flat().sort();
});
beforeEach(() => rmSync(elsewhere, { recursive: true, force: true }));
afterAll(() => {
  closeDatabase();
  rmSync(folder, { recursive: true });
});

const members = (from: string) => readdirSync(from, { recursive: true, withFileTypes: true });
/** Does something to what is in the backup and packs it again. */
async function repacked(spoil: (inside: string) => void): Promise<string> {
  const inside = mkdtempSync(join(folder, 'inside-'));
  await extract({ file: archive, cwd: inside });
  spoil(inside);
  const spoiled = join(folder, 'spoiled.tar');
  const files = members(inside).filter((entry) => entry.isFile());
  const paths = files.map((entry) =>
    join(entry.parentPath ?? entry.path, entry.name).slice(inside.length + 1),
  );
  await create({ file: spoiled, cwd: inside }, [
    'manifest.json',
    ...paths.filter((path) => path !== 'manifest.json'),
  ]);
  return spoiled;
}
const changeManifest = (inside: string, change: object) => {
  const path = join(inside, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }));
};
const restoreElsewhere = (file: string) => onStore(store, async () => restore(file));

describe('a backup', () => {
  test('holds the database and every file it names, and says which it could not find', async () => {
    expect(await lastBackup()).toBeNull();
    const before = everything();
    const done = await backUp(archive, TEST_NOW);
    expect(done?.manifest).toMatchObject({ createdAt: TEST_NOW, missing: [gone] });
    expect(done?.manifest.members.map(({ name }) => name).sort()).toEqual(
      ['council.db', ...names.map((name) => `files/${name.slice(0, 2)}/${name}`)].sort(),
    );
    expect(await lastBackup()).toEqual({ at: TEST_NOW, bytes: done?.bytes, sha256: done?.sha256 });
    expect(everything()).toEqual(before);
    expect(readdirSync(folder)).toEqual(['backup.tar']);
  });

  test('is written over nothing', async () => {
    const before = readFileSync(archive);
    expect(await backUp(archive, TEST_NOW)).toBeNull();
    expect(readFileSync(archive).equals(before)).toBe(true);
  });

  test('that cannot be written leaves nothing behind', async () => {
    await expect(backUp(join(folder, 'none', 'b.tar'), TEST_NOW)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).toEqual(['backup.tar']);
  });
});

describe('a restore', () => {
  test('gives every row and every file again, in a store that is sound but for what was already missing', async () => {
    const [rows, files] = [everything(), names.map((name) => readFileSync(pathOfName(name)))];
    await onStore(store, async () => {
      expect(await restore(archive)).toMatchObject({ manifest: { createdAt: TEST_NOW } });
      expect(everything()).toEqual(rows);
      expect(names.map((name) => readFileSync(pathOfName(name)))).toEqual(files);
      const checks = await verifyStore();
      expect(checks.flatMap(({ faults }) => faults)).toEqual([`${gone}.pdf: thiếu tệp này.`]);
    });
    expect(readdirSync(elsewhere).sort()).toEqual(['council.db', 'files']);
    expect(members(store.filesDir).filter((entry) => entry.isFile())).toHaveLength(names.length);
  });

  test.each([
    ['a database', () => writeFileSync(store.file, ''), () => store.file],
    ['the log of one', () => writeFileSync(`${store.file}-wal`, ''), () => `${store.file}-wal`],
    ['files', () => mkdirSync(join(store.filesDir, 'ab'), { recursive: true }), () => store.filesDir],
  ])('goes where there is no %s', async (_name, put, path) => {
    mkdirSync(elsewhere);
    put();
    const before = readdirSync(elsewhere);
    expect(await restoreElsewhere(archive)).toEqual({ occupied: path() });
    expect(readdirSync(elsewhere)).toEqual(before);
  });

  test('that was cut off is begun again', async () => {
    mkdirSync(join(store.filesDir, '.restoring'), { recursive: true });
    mkdirSync(join(store.filesDir, 'ab'));
    writeFileSync(`${store.file}.restoring`, 'half');
    expect(await restoreElsewhere(archive)).toHaveProperty('manifest');
    expect(readdirSync(store.filesDir)).not.toContain('ab');
    expect(readdirSync(elsewhere).sort()).toEqual(['council.db', 'files']);
  });
});

describe('nothing is restored', () => {
  const nothing = () =>
    expect(existsSync(elsewhere) ? members(elsewhere).map(({ name }) => name) : []).toEqual(['files']);

  test.each<[string, (inside: string) => void, string]>([
    [
      'with a database that was changed',
      (inside) => writeFileSync(join(inside, 'council.db'), 'x'),
      'đã hỏng',
    ],
    ['with a file that is gone', (inside) => rmSync(join(inside, 'files'), { recursive: true }), 'thiếu'],
    ['with a file too many', (inside) => writeFileSync(join(inside, 'more'), 'x'), 'không thuộc bản sao lưu'],
    [
      'that would go outside',
      (inside) => changeManifest(inside, { members: [{ name: '../x', bytes: 0, sha256: GONE }] }),
      'manifest',
    ],
    ['of another format', (inside) => changeManifest(inside, { format: 'other/1' }), 'manifest'],
    [
      'made by a newer program',
      (inside) => changeManifest(inside, { migrations: 999 }),
      'The database is at migration 999',
    ],
  ])('of a backup %s', async (_name, spoil, sentence) => {
    await expect(restoreElsewhere(await repacked(spoil))).rejects.toThrow(sentence);
    nothing();
  });

  test.each([0.1, 0.5, 0.97])('of the first %f of a backup', async (share) => {
    const whole = readFileSync(archive);
    const cut = join(folder, 'cut.tar');
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * share)));
    await expect(restoreElsewhere(cut)).rejects.toThrow(/Truncated|missing|manifest/);
    nothing();
  });

  test('of a file that is no backup', async () => {
    for (const file of [join(process.cwd(), 'package.json'), databaseFile()])
      await expect(restoreElsewhere(file)).rejects.toBeInstanceOf(ArchiveFault);
    await expect(restoreElsewhere(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    nothing();
  });
});
