import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { hasRqlite, startNode, whenReady } from '../cluster/node.mjs';

/* Before each file of tests of the project «cluster»: they run on a node of rqlite as they do on files. */

const world = /** @type {typeof globalThis & { testNode?: Promise<string> }} */ (globalThis);
world.testNode ??= start();
process.env.TEST_CLUSTER = await world.testNode;

/** One node for all files that share a world; its rows are put back for each of them. */
async function start() {
  if (!hasRqlite()) throw new Error('There is no rqlited for this machine on npm.');
  const folder = mkdtempSync(join(tmpdir(), 'cluster-test-'));
  const node = await startNode({ id: '1', folder: join(folder, 'node'), isTied: true });
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await whenReady(node);
  return node.host;
}

vi.mock('@/db/engine/rqlite-engine', async (importOriginal) => {
  const original = /** @type {typeof import('../../db/engine/rqlite-engine')} */ (await importOriginal());
  const { clusterOfTests } = await import('../../db/engine/test-cluster');
  const raw = () => clusterOfTests()?.raw();
  return {
    rqliteEngine: (/** @type {Parameters<typeof original.rqliteEngine>} */ ...at) =>
      Object.assign(original.rqliteEngine(...at), { raw }),
  };
});
