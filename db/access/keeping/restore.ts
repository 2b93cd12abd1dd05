import 'server-only';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ArchiveFault, DATABASE, type Manifest, syncFile } from '@/lib/server/backups/archive';
import { readArchive } from '@/lib/server/backups/read-archive';
import type { Checkpoint } from '@/lib/server/checkpoints/checkpoint-file';
import { readEnv } from '@/lib/server/env';
import { isCluster } from '../../client';
import { databaseFaultOf } from '../../database-fault';
import { appliedMigrations, refuseNewer } from '../../migrate';
import { Database } from '../../sqlite';
import { fillFrom, onStore, ownStore, type Store } from '../../store';
import { upgrade } from '../../upgrade';
import { verifyStore } from '../trail/verify';
import type { Check } from '../trail/verify-check';

/** Why there is no room for what a backup holds; in bytes. */
export class NoRoom extends Error {
  constructor(
    readonly needed: number,
    readonly free: number,
  ) {
    super(`A backup of ${needed} bytes does not fit where ${free} are free.`);
  }
}

/** What was restored, or what stands in the way. */
type Restored = { manifest: Manifest } | { occupied: string };

/** Room for the log of the database, and for what the first day writes. */
const SPARE_BYTES = 64 * 1024 * 1024;

/**
 * Puts a backup's database and files into this store, on a file or in a cluster, all of it or nothing, and brings the database
 * to this code's schema. The database appears last, whole and upgraded.
 *
 * @returns what was restored, or what stands in the way: a path that must be empty.
 * @throws {ArchiveFault} when the backup is damaged or none.
 * @throws {StartFault} when newer code made it.
 * @throws {NoRoom} before anything is written, when the disk has no room for it.
 */
export async function restore(backup: string): Promise<Restored> {
  if (!isCluster()) return restoreTo(ownStore(), backup);
  if ((await appliedMigrations()) > 0) return { occupied: 'dữ liệu trong cụm' };
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-restore-'));
  try {
    const store = { file: join(folder, DATABASE), filesDir: readEnv().filesDir };
    const restored = await restoreTo(store, backup);
    if ('manifest' in restored) await fillFrom(store.file);
    return restored;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function restoreTo(store: Store, backup: string): Promise<Restored> {
  const staged = stagedIn(store);
  // Leftovers of an earlier try that was cut off belong to nobody.
  if (existsSync(staged.file) && existsSync(staged.filesDir)) discard(store);
  const occupied = occupiedIn(store);
  if (occupied) return { occupied };
  try {
    rmSync(staged.file, { force: true });
    mkdirSync(staged.filesDir, { recursive: true, mode: 0o700 });
    const accept = (manifest: Manifest) => {
      refuseNewer(manifest.migrations);
      refuseWithoutRoom(manifest, store);
    };
    const manifest = readArchive(backup, accept, pathIn(staged));
    checkDatabase(staged.file, manifest);
    // Where it still can come to nothing: what is in place afterwards is ready to be served.
    await onStore(staged, upgrade);
    putInPlace(store);
    return { manifest };
  } catch (error) {
    if (!existsSync(store.file)) discard(store);
    throw error;
  }
}

/** The sizes in a manifest are what will be written: a member of another size is refused before it is. */
function refuseWithoutRoom({ members }: Manifest, { file, filesDir }: Store): void {
  const needed = (isCounted: (name: string) => boolean) =>
    members.reduce((sum, { name, bytes }) => (isCounted(name) ? sum + bytes : sum), SPARE_BYTES);
  const isOneDisk = statSync(dirname(file)).dev === statSync(filesDir).dev;
  refuseMore(
    needed((name) => isOneDisk || name === DATABASE),
    dirname(file),
  );
  refuseMore(
    needed((name) => isOneDisk || name !== DATABASE),
    filesDir,
  );
}

function refuseMore(needed: number, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (needed > bavail * bsize) throw new NoRoom(needed, bavail * bsize);
}

/** A member may be just what its manifest says, and no database. */
function checkDatabase(file: string, { migrations }: Manifest): void {
  try {
    const opened = new Database(file, { readonly: true });
    try {
      const sound = opened.pragma('quick_check(1)', { simple: true });
      const applied = opened.prepare('select count(*) from __drizzle_migrations').pluck().get();
      if (sound !== 'ok' || applied !== migrations) throw new ArchiveFault(`${DATABASE} trong đó đã hỏng.`);
    } finally {
      opened.close();
    }
  } catch (error) {
    if (databaseFaultOf(error)?.code === 'store.corrupt' || isNoDatabaseOfOurs(error))
      throw new ArchiveFault(
        `${DATABASE} trong đó không phải cơ sở dữ liệu của chương trình này, hoặc đã hỏng.`,
      );
    throw error;
  }
}

/** SQLite has no code of its own for a table that is not there. */
const isNoDatabaseOfOurs = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR';

/** Restores a backup into a store made for the while, and verifies what lies there. */
export async function verifyBackup(backup: string, against: Checkpoint | null = null): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-restore-'));
  try {
    return await onStore({ file: join(folder, DATABASE), filesDir: join(folder, 'files') }, async () => {
      await restore(backup);
      return verifyStore(against);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a restore prepares things: on the same disks, so that moving them into place is one step each. */
const stagedIn = ({ file, filesDir }: Store): Store => ({
  file: `${file}.restoring`,
  filesDir: join(filesDir, '.restoring'),
});

/** The first path that is taken; `-wal` beside no database belongs to one that was moved away while it was open. */
function occupiedIn({ file, filesDir }: Store): string | null {
  const taken = [file, `${file}-wal`, `${file}-shm`].find(existsSync);
  if (taken) return taken;
  return existsSync(filesDir) && readdirSync(filesDir).length > 0 ? filesDir : null;
}

const pathIn = (staged: Store) => (name: string) =>
  name === DATABASE ? staged.file : join(staged.filesDir, name.slice('files/'.length));

function putInPlace(store: Store): void {
  const staged = stagedIn(store);
  for (const name of readdirSync(staged.filesDir))
    renameSync(join(staged.filesDir, name), join(store.filesDir, name));
  syncFile(store.filesDir);
  renameSync(staged.file, store.file);
  syncFile(dirname(store.file));
  rmdirSync(staged.filesDir);
}

/** Takes away what a restore that came to nothing put here. */
function discard({ file, filesDir }: Store): void {
  for (const name of readdirSync(filesDir)) rmSync(join(filesDir, name), { recursive: true });
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}.restoring${ending}`, { force: true });
}
