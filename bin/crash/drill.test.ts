import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from '@/db/access/keeping/backup';
import { restore } from '@/db/access/keeping/restore';
import { TEST_NOW } from '@/db/access/test-database';
import { onStore, type Store } from '@/db/store';
import { audit } from './audit';
import { copyGround, type Ground, makeGround, storeIn } from './ground';
import { buildWriter, startWriter } from './round';

/* The drill an operator should do: back up while people write, restore elsewhere, and look at what came. */

let ground: Ground;
let store: Store;
let program: string;

beforeAll(async () => {
  ground = await makeGround();
  store = copyGround(ground, 'served');
  program = await buildWriter(ground.folder);
});
afterAll(() => {
  for (const folder of [ground.folder, dirname(program)]) rmSync(folder, { recursive: true, force: true });
});

test('a backup made while somebody writes holds all that was acknowledged before it, whole', async () => {
  const { cast, sessionIds } = ground;
  const { child, life, hear, soFar } = startWriter(program);
  const order = { name: 'w', seed: 7, store, cast, sessionIds, again: [], end: null };
  child.stdin.write(`${JSON.stringify(order)}\n`);
  await hear(60);
  // Files nobody named yet are no part of a backup.
  const before = soFar().filter(({ operation, given }) => given && 'base' in operation);
  const archive = join(ground.folder, 'backup.tar');
  await onStore(store, () => backUp(archive, TEST_NOW));
  const during = soFar().length;
  await hear(3 * during);
  child.kill('SIGKILL');
  expect((await life).fault).toBe('');

  const verdict = await onStore(storeIn(join(ground.folder, 'restored')), async () => {
    expect(await restore(archive)).toHaveProperty('manifest.members');
    return audit(before, sessionIds);
  });
  expect(before.length).toBeGreaterThan(5);
  expect(verdict).toEqual({ lost: [], doubled: [], faults: [] });
});
