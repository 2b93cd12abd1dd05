import 'server-only';
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  DATABASE,
  type Manifest,
  measure,
  type Source,
  syncFile,
  writeArchive,
} from '@/lib/server/backups/archive';
import { readArchive } from '@/lib/server/backups/read-archive';
import { readEnv } from '@/lib/server/env';
import { pathOfName } from '@/lib/server/files/by-digest';
import { storeFaultOf } from '@/lib/server/store-fault';
import { copyTo } from '../../client';
import { appliedMigrations, refuseNewer } from '../../migrate';
import { onStore } from '../../store';
import { keptFiles } from '../files/file-register';
import { noteBackup } from './last-backup';

export type Backup = {
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether it could be written down beside the database too. */
  readonly isNoted: boolean;
};

/**
 * Writes everything this store holds to one file, as it stands at one instant, while people work: the database, and
 * every file it names. Reads what it wrote back before it gives it its name. The settings and secrets of the machine are
 * no part of it.
 *
 * @param target an absolute path; nothing may be there yet.
 * @returns what was written; `null` when something is there already.
 * @throws {StartFault} when newer code wrote the database.
 */
export async function backUp(target: string, now: string): Promise<Backup | null> {
  if (existsSync(target)) return null;
  const { manifest, bytes, sha256 } = await writeBackup(target, now);
  return { manifest, bytes, sha256, isNoted: await isDone(noteBackup({ at: now, bytes, sha256 })) };
}

/** `backUp`, for what is a backup only once it lies where it belongs: nothing is noted of it yet. */
export async function writeBackup(target: string, now: string): Promise<Omit<Backup, 'isNoted'>> {
  const migrations = await appliedMigrations();
  refuseNewer(migrations);
  const unfinished = `${target}.${randomUUID()}.part`;
  const snapshot = `${unfinished}.db`;
  try {
    writeFileSync(snapshot, '', { mode: 0o600 });
    // What is written meanwhile goes into the next backup.
    await copyTo(snapshot);
    const { sources, missing } = await onStore({ file: snapshot, filesDir: readEnv().filesDir }, sourcesOf);
    const manifest = writeArchive(unfinished, [{ name: DATABASE, path: snapshot }, ...sources], {
      createdAt: now,
      migrations,
      missing,
    });
    readArchive(unfinished);
    const measured = measure(unfinished);
    renameSync(unfinished, target);
    syncFile(dirname(target));
    return { manifest, ...measured };
  } finally {
    for (const ending of ['', '.db', '.db-wal', '.db-shm', '.manifest'])
      rmSync(`${unfinished}${ending}`, { force: true });
  }
}

/** A backup is no worse for a store that cannot be written to; saving what it holds may be why it is made. */
export const isDone = (work: Promise<void>) =>
  work.then(
    () => true,
    (error: unknown) => {
      if (!storeFaultOf(error, 'files')) throw error;
      return false;
    },
  );

/** Every file of the register, and the digests of those that are not there. */
async function sourcesOf(): Promise<{ sources: Source[]; missing: string[] }> {
  const sources: Source[] = [];
  const missing = new Set<string>();
  for (const { digest, ending } of await keptFiles()) {
    const name = `${digest}${ending ?? ''}`;
    const path = pathOfName(name);
    if (ending !== null && existsSync(path))
      sources.push({ name: `files/${digest.slice(0, 2)}/${name}`, path });
    else missing.add(digest);
  }
  return { sources, missing: [...missing] };
}
