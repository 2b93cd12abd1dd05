import 'server-only';
import { statSync, unlinkSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { listFiles, UNFINISHED } from '@/lib/server/files/by-digest';
import { log } from '@/lib/server/observe/log';
import { Broken, commit, db } from '../../client';
import { files, storedFiles } from '../../schema/files';
import { tellStoreFault } from '../store-refusal';
import { event, versionOf } from '../trail/event';
import { namedFiles, namedInRows } from './named-files';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type Swept = { readonly unfinished: number; readonly unnamed: number; readonly withheld: number };

/**
 * Removes uploads that were cut off, files that nothing names (sent, but never saved with their section), which leave the
 * register too, and the bytes of files that nobody gets any more. A week is long enough for anybody who sent a photo, left its
 * words for another day and has the page still open.
 *
 * @param nowMs the instant ages are counted to; ages are in milliseconds.
 */
export async function sweepFiles(
  nowMs: number,
  { unfinishedMs = HOUR_MS, unnamedMs = 7 * DAY_MS } = {},
): Promise<Swept> {
  // Looked at immediately before: the same file may have been sent again meanwhile, which makes it new.
  const remove = (list: readonly Stored[], ageMs: number) =>
    list.filter(({ path }) => {
      const old = isOld(path, ageMs, nowMs);
      if (old) unlinkSync(path);
      return old;
    }).length;
  const stored = await listFiles();
  const withheld = await onlyWithheld();
  const old = stored.filter(({ path, digest }) => digest !== null && isOld(path, unnamedMs, nowMs));
  const unnamed = await unnamedOf(old.filter(({ digest }) => !withheld.has(digest ?? '')));
  const unfinished = stored.filter(({ path }) => path.endsWith(UNFINISHED));
  const gone = stored.filter(({ digest }) => withheld.has(digest ?? ''));
  const left = await leaveRegister(unnamed, new Date(nowMs).toISOString());
  const swept = {
    unfinished: remove(unfinished, unfinishedMs),
    unnamed: remove(left, unnamedMs),
    withheld: remove(gone, unfinishedMs),
  };
  if (swept.unfinished + swept.unnamed + swept.withheld > 0)
    log.info(
      { event: 'files.swept', ...swept },
      'Files that were never finished, never named, or withheld were removed.',
    );
  return swept;
}

type Stored = Awaited<ReturnType<typeof listFiles>>[number];

/** An upload that is being finished right now is gone under this name. */
const isOld = (path: string, ageMs: number, nowMs: number): boolean => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && nowMs - found.mtimeMs >= ageMs;
};

/** The whole trail is read only for files that no row names now, of which there are few. */
async function unnamedOf(list: readonly Stored[]): Promise<Stored[]> {
  const without = (some: readonly Stored[], named: ReadonlySet<string>) =>
    some.filter(({ digest }) => digest !== null && !named.has(digest));
  const candidates = without(list, await namedInRows());
  return candidates.length > 0 ? without(candidates, await namedFiles()) : [];
}

/** Digests that no council may show any more, though some council once could. */
async function onlyWithheld(): Promise<ReadonlySet<string>> {
  const rows = await db.select({ digest: files.digest, withheldAt: files.withheldAt }).from(files);
  const usable = new Set(rows.filter(({ withheldAt }) => !withheldAt).map(({ digest }) => digest));
  return new Set(rows.map(({ digest }) => digest).filter((digest) => !usable.has(digest)));
}

/** Takes files out of every council's register; one that a document has come to name meanwhile stays. */
async function leaveRegister(list: readonly Stored[], now: string): Promise<Stored[]> {
  const kept = new Set<string>();
  for (const digest of new Set(list.flatMap((file) => file.digest ?? []))) {
    const rows = await db.select().from(files).where(eq(files.digest, digest));
    const swept = rows.map(async ({ id, councilId }) =>
      event(null, now, {
        ...{ aggregate: 'file', aggregateId: id, seq: (await versionOf('file', id)) + 1 },
        ...{ verb: 'swept' as const, councilId, detail: { digest } },
      }),
    );
    try {
      await commit(await Promise.all(swept), [
        db.delete(files).where(eq(files.digest, digest)),
        db.delete(storedFiles).where(eq(storedFiles.digest, digest)),
      ]);
    } catch (error) {
      if (!(error instanceof Broken && error.rule.includes('file_named'))) throw error;
      kept.add(digest);
    }
  }
  return list.filter(({ digest }) => !kept.has(digest ?? ''));
}

/** Sweeps now and every day for as long as the process runs; a fault of the disk is told, and tried again tomorrow. */
export function keepSwept(): void {
  const sweep = () =>
    sweepFiles(Date.now()).catch((error: unknown) => {
      if (!tellStoreFault(error))
        log.error({ event: 'files.sweep_failed', err: error }, 'Files could not be swept.');
    });
  void sweep();
  setInterval(sweep, DAY_MS).unref();
}
