import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { dropAside, takenAside } from '@/lib/server/files/aside';
import { putFile } from '@/lib/server/files/by-digest';
import { log } from '@/lib/server/observe/log';
import { hasScanner, type Scanned, scan } from '@/lib/server/scanner/scan';
import { commit, db } from '../../client';
import { files, storedFiles } from '../../schema/files';
import { tellStoreFault } from '../store-refusal';
import { event, versionOf } from '../trail/event';
import type { RegisteredFile } from './file-register';

const AGAIN_MS = 60_000;

export type LookedAgain = { readonly released: number; readonly removed: number; readonly waiting: number };

/**
 * Asks the scanner once more about every file that waits for it: what is clean may be used from now on, what is not
 * leaves the register and the disk. A scanner that does not answer is not asked about the rest.
 */
export async function lookAgain(now: string): Promise<LookedAgain> {
  const waiting = await db
    .select()
    .from(files)
    .where(and(isNull(files.clearedAt), isNull(files.withheldAt)));
  let [released, removed] = [0, 0];
  for (const file of waiting) {
    const scanned = await scanAside(file);
    if (scanned === 'unanswered') break;
    if (scanned === 'clean') {
      await release(file, now);
      released += 1;
    } else {
      await remove(file, now);
      removed += 1;
    }
  }
  return { released, removed, waiting: waiting.length - released - removed };
}

/** A file whose bytes are gone, as after a restore, can never be used and leaves like one that is harmful. */
async function scanAside({ digest }: RegisteredFile): Promise<Scanned> {
  const aside = await takenAside(digest);
  if (!aside) return (await isElsewhereClear(digest)) ? 'clean' : 'found';
  for (const bytes of [aside.original, ...aside.parts.map((part) => part.bytes)]) {
    const scanned = bytes ? await scan(bytes) : 'clean';
    if (scanned !== 'clean') return scanned;
  }
  return 'clean';
}

/** Another council sent the same bytes, and they were found clean. */
async function isElsewhereClear(digest: string): Promise<boolean> {
  const rows = await db.select({ clearedAt: files.clearedAt }).from(files).where(eq(files.digest, digest));
  return rows.some(({ clearedAt }) => clearedAt !== null);
}

/** Puts a file's bytes among those that may be served, and says in the register from when it may be used. */
export async function release(file: RegisteredFile, now: string): Promise<void> {
  const { id, digest } = file;
  const aside = await takenAside(digest);
  for (const { ending, bytes } of aside?.parts ?? []) await putFile(digest, ending, bytes);
  const cleared = db.update(files).set({ clearedAt: now }).where(eq(files.id, id));
  await commit([await told(file, 'cleared', now)], [cleared]);
  await dropIfNobodyWaits(digest);
}

async function remove(file: RegisteredFile, now: string): Promise<void> {
  const { id, digest } = file;
  const others = await db.select({ id: files.id }).from(files).where(eq(files.digest, digest));
  const stored = others.length > 1 ? [] : [db.delete(storedFiles).where(eq(storedFiles.digest, digest))];
  await commit([await told(file, 'infected', now)], [db.delete(files).where(eq(files.id, id)), ...stored]);
  await dropIfNobodyWaits(digest);
}

async function told({ id, councilId, digest }: RegisteredFile, verb: 'cleared' | 'infected', now: string) {
  const seq = (await versionOf('file', id)) + 1;
  return event(null, now, { aggregate: 'file', aggregateId: id, seq, verb, councilId, detail: { digest } });
}

async function dropIfNobodyWaits(digest: string): Promise<void> {
  const waiting = and(eq(files.digest, digest), isNull(files.clearedAt));
  if ((await db.select({ id: files.id }).from(files).where(waiting)).length === 0) await dropAside(digest);
}

/** Looks again every minute for as long as the process runs, one round at a time, where the operator set a scanner up. */
export function keepLooking(): void {
  if (!hasScanner()) return;
  const round = () =>
    lookAgain(new Date().toISOString()).catch((error: unknown) => {
      if (!tellStoreFault(error))
        log.error(
          { event: 'files.scan_failed', err: error },
          'Files that wait could not be looked at again.',
        );
    });
  const next = () => setTimeout(() => void round().then(next), AGAIN_MS).unref();
  void round().then(next);
}
