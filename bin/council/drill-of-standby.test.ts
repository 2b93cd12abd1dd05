import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withStandby } from '@/db/access/keeping/from-standby';
import { lastBackup } from '@/db/access/keeping/last-backup';
import { restore } from '@/db/access/keeping/restore';
import { standbySender } from '@/db/access/keeping/send-to-standby';
import { TEST_NOW } from '@/db/access/test-database';
import { verifyStore } from '@/db/access/trail/verify';
import { onStore, type Store } from '@/db/store';
import { folderPlace } from '@/lib/server/backups/folder-place';
import { audit } from '../crash/audit';
import { copyGround, type Ground, makeGround, storeIn } from '../crash/ground';
import { buildWriter, startWriter } from '../crash/round';

/* The machine is lost while people write: what was acknowledged before the last copy is on the standby, whole and once. */

const at = (minute: number) => TEST_NOW.replace('01:00', `01:0${minute}`);
let ground: Ground;
let program: string;
let store: Store;
let away: string;
let identity: string;
let recipients: string[];
let round = 0;

beforeAll(async () => {
  ground = await makeGround();
  program = await buildWriter(ground.folder);
  identity = await generateX25519Identity();
  recipients = [await identityToRecipient(identity)];
});
beforeEach(() => {
  round += 1;
  store = copyGround(ground, `served-${round}`);
  away = join(ground.folder, `away-${round}`);
  mkdirSync(away);
});
afterAll(() => {
  for (const folder of [ground.folder, dirname(program)]) rmSync(folder, { recursive: true, force: true });
});

const sender = () => standbySender({ place: folderPlace(away), recipients });
const onStandby = <T>(name: string, work: () => Promise<T>, keys = [identity]) =>
  onStore(storeIn(join(ground.folder, `${name}-${round}`)), async () => {
    const done = await withStandby(folderPlace(away), keys, restore);
    expect(done).toHaveProperty('manifest.members');
    return work();
  });
const names = (under: string) =>
  readdirSync(join(away, under), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

test('kill −9, restore on the standby, compare: nothing that was acknowledged before the last copy is lost or doubled', async () => {
  const { cast, sessionIds } = ground;
  const { child, life, hear, soFar } = startWriter(program);
  child.stdin.write(
    `${JSON.stringify({ name: 'w', seed: 7, store, cast, sessionIds, again: [], end: null })}\n`,
  );
  const send = sender();
  await hear(20);
  const first = await onStore(store, () => send(at(1)));
  await hear(soFar().length + 20);
  // Files nobody named yet are no part of a copy.
  const before = soFar().filter(({ operation, given }) => given && 'base' in operation);
  const second = await onStore(store, () => send(at(2)));
  await hear(soFar().length + 20);
  child.kill('SIGKILL');
  expect((await life).fault).toBe('');

  expect(before.length).toBeGreaterThan(5);
  expect(second.parts).toBeGreaterThan(0);
  expect(second.parts, 'what did not change is not sent again').toBeLessThan(first.parts);
  await onStandby('standby', async () => {
    expect(await audit(before, sessionIds)).toEqual({ lost: [], doubled: [], faults: [] });
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });
});

test('a minute in which nothing changed sends the list alone, and the copy says it is of that minute', async () => {
  const send = sender();
  await onStore(store, () => send(at(1)));
  const again = await onStore(store, async () => {
    const sent = await send(at(2));
    expect(await lastBackup('standby')).toMatchObject({ at: at(2) });
    return sent;
  });
  expect(again).toMatchObject({ parts: 0, files: 0 });
  const { manifest } = (await onStore(storeIn(join(ground.folder, `again-${round}`)), () =>
    withStandby(folderPlace(away), [identity], restore),
  )) as { manifest: { createdAt: string } };
  expect(manifest.createdAt).toBe(at(2));
});

test('three states stay, what none of them is made of goes, and nothing of anybody else', async () => {
  writeFileSync(join(away, 'notes.txt'), 'x');
  mkdirSync(join(away, 'parts'));
  writeFileSync(join(away, 'parts', 'mine.age'), 'x');
  const send = sender();
  for (const minute of [1, 2, 3, 4, 5]) await onStore(store, () => send(at(minute)));
  expect(names('states')).toHaveLength(3);
  expect(names('parts').map(({ name }) => name)).toContain('mine.age');
  expect(readdirSync(away)).toContain('notes.txt');
  const stray = join(away, 'parts', 'ab', `${'ab'.repeat(32)}.age`);
  mkdirSync(dirname(stray), { recursive: true });
  writeFileSync(stray, 'left by a sender that was killed');
  await onStore(store, () => send(at(6)));
  expect(readdirSync(dirname(stray)).filter((name) => name.startsWith('ab'.repeat(32)))).toEqual([]);
});

test('a sender killed in the middle leaves the copy as it was, and the next one ends what it began', async () => {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'bin/council.ts', 'standby', '--once'],
    {
      env: {
        ...process.env,
        ...{ DATABASE_URL: `file:${store.file}`, FILES_DIR: store.filesDir, STANDBY_TO: away },
        BACKUP_RECIPIENTS: recipients.join(' '),
      },
      stdio: 'ignore',
    },
  );
  const watched = watch(away, () => child.kill('SIGKILL'));
  await new Promise((done) => child.once('close', done));
  watched.close();
  expect(child.signalCode).toBe('SIGKILL');
  await expect(onStandby('none', async () => undefined)).rejects.toThrow(/không có bản dự phòng nào/);
  await onStore(store, () => sender()(at(1)));
  await onStandby('whole', async () => {
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });
  expect(readdirSync(dirname(store.file)).filter((name) => name.startsWith('.keeping-'))).toEqual([]);
});

test('a wrong key, a part that is gone, one that was altered, one in the place of another: refused in a sentence', async () => {
  await onStore(store, () => sender()(at(1)));
  await expect(onStandby('key', async () => undefined, [await generateX25519Identity()])).rejects.toThrow(
    /khóa này không mở được/,
  );
  await expect(onStandby('no-key', async () => undefined, [])).rejects.toThrow(/--identity/);
  const [one, other] = names('parts').map((found) => join(found.parentPath ?? found.path, found.name));
  if (!one || !other) throw new Error('No parts');
  const [bytes, others] = [readFileSync(one), readFileSync(other)];
  const spoilt: [Buffer | null, RegExp][] = [
    [null, /thiếu parts\//],
    [bytes.subarray(0, bytes.length - 1), /bị cắt cụt hoặc đã bị sửa/],
    [others, /là phần khác/],
  ];
  for (const [content, sentence] of spoilt) {
    if (content) writeFileSync(one, content);
    else rmSync(one);
    await expect(onStandby('spoilt', async () => undefined)).rejects.toThrow(sentence);
  }
  writeFileSync(one, bytes);
  await onStandby('spoilt', async () => undefined);
  expect(statSync(one).size).toBe(bytes.length);
});
