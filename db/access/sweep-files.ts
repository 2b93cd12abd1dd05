import 'server-only';
import { statSync, unlinkSync } from 'node:fs';
import { listFiles, UNFINISHED } from '../files';
import { log } from '../observe/log';
import { namedFiles, namedInRows } from './named-files';
import { tellStoreFault } from './store-refusal';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type Swept = { readonly unfinished: number; readonly unnamed: number };

/**
 * Removes uploads that were cut off, and files that nothing names: sent, but never saved with their section. A week is
 * long enough for whoever sent a photo, left its words for another day and has the page still open.
 *
 * @param nowMs the instant ages are counted to; ages are in milliseconds.
 */
export async function sweepFiles(
  nowMs: number,
  { unfinishedMs = HOUR_MS, unnamedMs = 7 * DAY_MS } = {},
): Promise<Swept> {
  const removeIfOld = (path: string, ageMs: number): boolean => {
    // Looked at just before: whoever sent the same file again meanwhile made it new.
    const old = isOld(path, ageMs, nowMs);
    if (old) unlinkSync(path);
    return old;
  };
  const stored = await listFiles();
  const old = stored.filter(({ path, digest }) => digest !== null && isOld(path, unnamedMs, nowMs));
  const unnamed = await unnamedOf(old);
  const unfinished = stored.filter(({ path }) => path.endsWith(UNFINISHED));
  const swept = {
    unfinished: unfinished.filter(({ path }) => removeIfOld(path, unfinishedMs)).length,
    unnamed: unnamed.filter(({ path }) => removeIfOld(path, unnamedMs)).length,
  };
  if (swept.unfinished + swept.unnamed > 0)
    log.info(
      { event: 'files.swept', ...swept },
      'Files that were never finished or never named were removed.',
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
async function unnamedOf(files: readonly Stored[]): Promise<Stored[]> {
  const without = (list: readonly Stored[], named: ReadonlySet<string>) =>
    list.filter(({ digest }) => digest !== null && !named.has(digest));
  const candidates = without(files, await namedInRows());
  return candidates.length > 0 ? without(candidates, await namedFiles()) : [];
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
