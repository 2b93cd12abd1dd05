import 'server-only';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DATABASE, type Manifest, readArchive, syncFile } from '../archive';
import type { Checkpoint } from '../checkpoint-file';
import { refuseNewer } from '../migrate';
import { here, onPlace, type Place } from '../place';
import { upgrade } from '../upgrade';
import { verifyPlace } from './verify';
import type { Check } from './verify-check';

/**
 * Puts a backup's database and files into this place, all of it or nothing, and brings the database to this code's
 * schema. The database appears last, whole.
 *
 * @returns what was restored, or what stands in the way: a path that must be empty.
 * @throws {ArchiveFault} when the backup is damaged or none.
 * @throws {StartFault} when newer code made it.
 */
export async function restore(backup: string): Promise<{ manifest: Manifest } | { occupied: string }> {
  const place = here();
  const staged = stagedIn(place);
  // What an earlier try left when it was cut off is nobody's.
  if (existsSync(staged.file) && existsSync(staged.filesDir)) discard(place);
  const occupied = occupiedIn(place);
  if (occupied) return { occupied };
  try {
    rmSync(staged.file, { force: true });
    mkdirSync(staged.filesDir, { recursive: true, mode: 0o700 });
    const manifest = readArchive(backup, ({ migrations }) => refuseNewer(migrations), pathIn(staged));
    putInPlace(place);
    await upgrade();
    return { manifest };
  } catch (error) {
    if (!existsSync(place.file)) discard(place);
    throw error;
  }
}

/** Restores a backup into a place made for the while, and verifies what lies there. */
export async function verifyBackup(backup: string, against: Checkpoint | null = null): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-restore-'));
  try {
    return await onPlace({ file: join(folder, DATABASE), filesDir: join(folder, 'files') }, async () => {
      await restore(backup);
      return verifyPlace(against);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a restore prepares things: on the same disks, so that moving them into place is one step each. */
const stagedIn = ({ file, filesDir }: Place): Place => ({
  file: `${file}.restoring`,
  filesDir: join(filesDir, '.restoring'),
});

/** The first path that is taken; `-wal` beside no database belongs to one that was moved away while it was open. */
function occupiedIn({ file, filesDir }: Place): string | null {
  const taken = [file, `${file}-wal`, `${file}-shm`].find(existsSync);
  if (taken) return taken;
  return existsSync(filesDir) && readdirSync(filesDir).length > 0 ? filesDir : null;
}

const pathIn = (staged: Place) => (name: string) =>
  name === DATABASE ? staged.file : join(staged.filesDir, name.slice('files/'.length));

function putInPlace(place: Place): void {
  const staged = stagedIn(place);
  for (const name of readdirSync(staged.filesDir))
    renameSync(join(staged.filesDir, name), join(place.filesDir, name));
  syncFile(place.filesDir);
  renameSync(staged.file, place.file);
  syncFile(dirname(place.file));
  rmdirSync(staged.filesDir);
}

/** Takes away what a restore that came to nothing put here. */
function discard({ file, filesDir }: Place): void {
  for (const name of readdirSync(filesDir)) rmSync(join(filesDir, name), { recursive: true });
  rmSync(`${file}.restoring`, { force: true });
}
