import 'server-only';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnv } from '../env';
import { storeFaultOf } from '../store-fault';
import { isDigest } from './by-digest';

/*
 * Files that wait for the scanner lie apart from those that may be served: one folder for each digest, with the parts
 * they will have and, where it is none of these, the original as it was sent.
 */

const ORIGINAL = 'original';

type AsidePart = { readonly ending: string; readonly bytes: Uint8Array };
export type Aside = { readonly original: Uint8Array | null; readonly parts: readonly AsidePart[] };

const root = () => join(readEnv().filesDir, '.quarantine');

function folderOf(digest: string): string {
  if (!isDigest(digest)) throw new RangeError(`Not a SHA-256 digest: ${digest}`);
  return join(root(), digest);
}

/** Puts a file aside, whole or not at all. */
export function putAside(digest: string, { original, parts }: Aside): Promise<void> {
  return onDisk(async () => {
    const folder = folderOf(digest);
    const unfinished = `${folder}.part`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    for (const { ending, bytes } of parts) await writeFile(join(unfinished, `part${ending}`), bytes);
    if (original) await writeFile(join(unfinished, ORIGINAL), original);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  });
}

/** What was put aside under a digest; `null` where nothing was. */
export function takenAside(digest: string): Promise<Aside | null> {
  return onDisk(async () => {
    const folder = folderOf(digest);
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!names) return null;
    const parts = names
      .filter((name) => name !== ORIGINAL)
      .map(async (name) => ({
        ending: name.slice('part'.length),
        bytes: await readFile(join(folder, name)),
      }));
    const original = names.includes(ORIGINAL) ? await readFile(join(folder, ORIGINAL)) : null;
    return { original, parts: await Promise.all(parts) };
  });
}

/** Forgets what was put aside under a digest. */
export const dropAside = (digest: string): Promise<void> =>
  onDisk(() => rm(folderOf(digest), { recursive: true, force: true }));

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeFaultOf(error, 'files') ?? error;
  }
}
