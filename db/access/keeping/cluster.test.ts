import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderPlace } from '@/lib/server/backups/folder-place';
import { hasRqlite, killNode, type Node, startNode, whenReady } from '../../../bin/cluster/node.mjs';
import { alone } from '../../alone';
import { close, commit, db, raw } from '../../client';
import { appliedMigrations, knownMigrations, migrate } from '../../migrate';
import { councils } from '../../schema/councils';
import { publications } from '../../schema/publications';
import { onStore } from '../../store';
import { makeTestCouncil, TEST_NOW } from '../test-database';
import { createTestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { backUpAway } from './backup-away';
import { restore } from './restore';
import { withBackup } from './with-backup';

/* What an operator does with a cluster, each on a node of its own. */

const folder = mkdtempSync(join(tmpdir(), 'cluster-of-one-'));
const nodes: Node[] = [];
const NAMES = ['first', 'second'] as const;

async function on(name: (typeof NAMES)[number]): Promise<void> {
  close();
  const DATABASE_URL = `rqlite://${nodes[NAMES.indexOf(name)]?.host}`;
  Object.assign(process.env, { DATABASE_URL, FILES_DIR: join(folder, name, 'files') });
}

describe.skipIf(!hasRqlite())('a cluster', () => {
  beforeAll(async () => {
    process.env.NEXTAUTH_SECRET = 'a-secret-of-the-tests-long-enough-to-pass';
    for (const id of NAMES) nodes.push(await startNode({ id, folder: join(folder, id, 'node') }));
    await Promise.all(nodes.map(whenReady));
    await on('first');
  });
  afterAll(async () => {
    close();
    await Promise.all(nodes.map(killNode));
    rmSync(folder, { recursive: true, force: true });
  });

  test('is brought to this program’s schema once, however many servers begin', async () => {
    await Promise.all([migrate(), migrate(), migrate()]);
    expect(await appliedMigrations()).toBe(knownMigrations());
    await migrate();
  });

  test('lets one server be alone with what belongs to a start', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await db.select().from(councils);
      inside -= 1;
    };
    await Promise.all([alone('work', work), alone('work', work), alone('work', work)]);
    expect(most).toBe(1);
  });

  test('has no connection to a file', () => {
    expect(() => raw()).toThrow(/file:PATH/);
  });

  test('is verified, node by node, and finds a row changed by hand', async () => {
    const council = await makeTestCouncil('mau-thu', 2021);
    const session = await createTestSession(council);
    await session.saveGeneral({ occurrence: 'held' });
    await session.publish();
    const faults = async () => (await verifyStore()).flatMap((check) => check.faults);
    expect(await faults()).toEqual([]);
    await commit([], [sql`update councils set name = 'Tên khác'`]);
    expect((await faults()).length).toBeGreaterThan(0);
    await commit([], [sql`update councils set name = 'Phường mau-thu'`]);
    expect(await faults()).toEqual([]);
  });

  test('is backed up, encrypted, and restored into a file and into another cluster, which must be empty', async () => {
    const identity = await generateX25519Identity();
    const place = folderPlace(mkdtempSync(join(folder, 'away-')));
    const published = () =>
      db.select({ digest: publications.digest, text: publications.document }).from(publications);
    const plan = { place, recipients: [await identityToRecipient(identity)], keepDays: 35 };
    expect(await backUpAway(plan, TEST_NOW)).toMatchObject({ manifest: { createdAt: TEST_NOW } });
    const before = await published();
    const restored = () => withBackup(place.name, folder, [identity], restore);
    const faults = async () => (await verifyStore()).flatMap((check) => check.faults);
    expect(before).toHaveLength(1);
    expect(await restored()).toEqual({ occupied: 'dữ liệu trong cụm' });
    const file = join(folder, 'file', 'council.db');
    await onStore({ file, filesDir: join(folder, 'file', 'files') }, async () => {
      expect(await restored()).toHaveProperty('manifest.members');
      expect([await faults(), await published()]).toEqual([[], before]);
    });
    await on('second');
    expect(await restored()).toHaveProperty('manifest.members');
    expect([await faults(), await published()]).toEqual([[], before]);
    expect(await db.select({ name: councils.name }).from(councils)).toEqual([{ name: 'Phường mau-thu' }]);
  });

  test('says plainly that a node does not answer', async () => {
    const [gone] = nodes;
    if (gone) await killNode(gone);
    await on('second');
    process.env.DATABASE_URL += `,${gone?.host}`;
    const [ofNodes] = await verifyStore();
    expect(ofNodes?.faults).toEqual([expect.stringMatching(/không trả lời \(ECONNREFUSED\)/)]);
  });
});
