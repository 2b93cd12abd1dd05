import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { paperEndings } from '@/lib/rules/paper-kinds';
import { readEnv } from '../env';
import { storeFaultOf } from '../store-fault';

/** What a name ends with while its file is being written. */
export const UNFINISHED = '.part';

/**
 * flydrive writes in place and moves by copying, so a power cut could leave half a file under a digest that promises
 * the whole of it. Here a file appears complete, and on the disk, or not at all.
 */
class DurableDisk extends FSDriver {
  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(contents);
      await handle.sync();
      await handle.close();
      await rename(unfinished, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await handle.close().catch(() => undefined);
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  pathOf = (key: string) => join(String(this.options.location), key);
}

/** Puts a folder's names on the disk: without it, a power cut may take back a file that was renamed into place. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const drivers = new Map<string, DurableDisk>();

function driver(): DurableDisk {
  const { filesDir } = readEnv();
  const known = drivers.get(filesDir);
  if (known) return known;
  const made = new DurableDisk({ location: filesDir, visibility: 'private' });
  drivers.set(filesDir, made);
  return made;
}

const disk = () => new Disk(driver());

/** Does `work` on the folder of files, and says a fault of its disk as one. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeFaultOf(error, 'files') ?? error;
  }
}

const DIGEST = /^[0-9a-f]{64}$/;

/** What a stored file is known by: 64 lower-case hexadecimal digits. */
export const isDigest = (text: string): boolean => DIGEST.test(text);

/** SHA-256 of the bytes, in lower-case hexadecimal. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where a file lies: by its digest alone, never by a name somebody gave it. */
function keyOf(digest: string, ending: string): string {
  if (!isDigest(digest)) throw new RangeError(`Not a SHA-256 digest: ${digest}`);
  return `${digest.slice(0, 2)}/${digest}${ending}`;
}

/**
 * Keeps the bytes under `digest` and `ending` («.pdf», «-960.jpg»). Bytes already there are left as they are, but count
 * as new: the sweep removes old files that no record names, and must not remove one that was just sent.
 */
export function putFile(digest: string, ending: string, bytes: Uint8Array): Promise<void> {
  const key = keyOf(digest, ending);
  return onDisk(async () => {
    if (!(await touch(driver().pathOf(key)))) await disk().put(key, bytes);
  });
}

/** Makes a file as new as now; whether it is there. */
async function touch(path: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * The bytes kept under `digest` and the first of `endings` that is there, or `null`.
 * @throws {StoreFault} when the disk cannot be read, or when the whole folder is gone.
 */
export async function getFile<Ending extends string>(
  digest: string,
  endings: readonly Ending[],
): Promise<{ ending: Ending; bytes: Uint8Array } | null> {
  if (!isDigest(digest)) return null;
  return onDisk(async () => {
    for (const ending of endings) {
      const key = keyOf(digest, ending);
      if (await disk().exists(key)) return { ending, bytes: await disk().getBytes(key) };
    }
    // A folder that is not mounted holds no file, which does not mean that there is none.
    await readdir(readEnv().filesDir);
    return null;
  });
}

/** Names of the files kept under `digest`, like «ab12…-480.jpg», in order; none where there is not even a folder. */
export async function namesOf(digest: string): Promise<string[]> {
  const names = await onDisk(() => readdir(join(readEnv().filesDir, digest.slice(0, 2))).catch(orNone));
  return names.filter((name) => name.startsWith(digest) && !name.endsWith(UNFINISHED)).sort();
}

/** Where the file of a name lies. */
export const pathOfName = (name: string) => join(readEnv().filesDir, name.slice(0, 2), name);

/** The digest a file's name begins with; `null` for a name we never gave. */
export const digestIn = (name: string): string | null => OURS.exec(name)?.[1] ?? null;

const OURS = new RegExp(`^([0-9a-f]{64})(?:\\.(?:${paperEndings.join('|')})|-\\d{1,4}\\.jpg)$`);

/** Every file in the folder, finished or not, with the digest it is kept under; `null` for a name we never gave. */
export async function listFiles(): Promise<{ path: string; digest: string | null }[]> {
  const { filesDir } = readEnv();
  const folders = await onDisk(() => readdir(filesDir).catch(orNone));
  const ours = folders.filter((name) => /^[0-9a-f]{2}$/.test(name));
  const lists = ours.map(async (folder) =>
    (await onDisk(() => readdir(join(filesDir, folder)))).map((name) => ({
      path: join(filesDir, folder, name),
      digest: digestIn(name),
    })),
  );
  return (await Promise.all(lists)).flat();
}

const orNone = (error: NodeJS.ErrnoException): string[] => {
  if (error.code === 'ENOENT') return [];
  throw error;
};
