import 'server-only';
import { join } from 'node:path';
import { backupName, outdatedBackups } from '@/lib/rules/backups-kept';
import { ArchiveFault, measure } from '@/lib/server/backups/archive';
import { encryptFile } from '@/lib/server/backups/encryption';
import { type Place, PlaceFault } from '@/lib/server/backups/place';
import { type Backup, isDone, writeBackup } from './backup';
import { noteBackup } from './last-backup';
import { inWorkFolder } from './work-folder';

export type BackupAway = Backup & {
  /** Its name in the place. */
  readonly name: string;
  /** Older ones that went, and why no more did: a key that may not delete is a good key for backups. */
  readonly removed: readonly string[];
  readonly notRemoved: string | null;
};

/** Where backups go, for whom they are encrypted («age1…»), and for how many days they are kept. */
export type BackupPlan = {
  readonly place: Place;
  readonly recipients: readonly string[];
  readonly keepDays: number;
};

/**
 * Backs this store up to another place, encrypted. It counts once it was brought back from there and what it holds is, byte
 * for byte, what was backed up; only then do older ones go.
 *
 * @throws {ArchiveFault} when the place gives back something else.
 * @throws {PlaceFault} when it does not take it.
 */
export async function backUpAway(
  { place, recipients, keepDays }: BackupPlan,
  now: string,
): Promise<BackupAway> {
  const name = backupName(now);
  const { manifest, bytes, sha256 } = await inWorkFolder(async (folder) => {
    const plain = join(folder, 'backup.tar');
    const sealed = `${plain}.age`;
    const again = join(folder, 'again');
    const written = await writeBackup(plain, now);
    const { reread } = await encryptFile(plain, sealed, recipients);
    await place.put(name, sealed);
    await place.fetch(name, `${again}.age`);
    await reread(`${again}.age`, again);
    if (measure(again).sha256 !== written.sha256) throw new ArchiveFault('nơi cất trả lại một tệp khác.');
    return { manifest: written.manifest, ...measure(sealed) };
  });
  const isNoted = await isDone(noteBackup({ at: now, bytes, sha256 }));
  return { name, manifest, bytes, sha256, isNoted, ...(await removeOutdated(place, keepDays, now)) };
}

async function removeOutdated(place: Place, keepDays: number, now: string) {
  const removed: string[] = [];
  try {
    for (const old of outdatedBackups(await place.list(), keepDays, now)) {
      await place.remove(old);
      removed.push(old);
    }
    return { removed, notRemoved: null };
  } catch (error) {
    // The backup stands: that it is made and that another goes are two things.
    if (error instanceof PlaceFault) return { removed, notRemoved: error.message };
    throw error;
  }
}
