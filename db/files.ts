import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { readEnv } from './env';

/**
 * flydrive writes in place and moves by copying, so a power cut could leave half a file under a digest that promises
 * the whole of it. Here a file appears complete, and on the disk, or not at all.
 */
class DurableDisk extends FSDriver {
  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const path = join(String(this.options.location), key);
    const unfinished = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(contents);
      await handle.sync();
      await handle.close();
      await rename(unfinished, path);
    } catch (error) {
      await handle.close().catch(() => undefined);
      await rm(unfinished, { force: true });
      throw error;
    }
  }
}

const disks = new Map<string, Disk>();

function disk(): Disk {
  const { filesDir } = readEnv();
  const known = disks.get(filesDir);
  if (known) return known;
  const made = new Disk(new DurableDisk({ location: filesDir, visibility: 'private' }));
  disks.set(filesDir, made);
  return made;
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

/** Keeps the bytes under `digest` and `ending` («.pdf», «-960.jpg»). Bytes already there are left as they are. */
export async function putFile(digest: string, ending: string, bytes: Uint8Array): Promise<void> {
  const key = keyOf(digest, ending);
  if (!(await disk().exists(key))) await disk().put(key, bytes);
}

/** The bytes kept under `digest` and the first of `endings` that is there, or `null`. */
export async function getFile<Ending extends string>(
  digest: string,
  endings: readonly Ending[],
): Promise<{ ending: Ending; bytes: Uint8Array } | null> {
  if (!isDigest(digest)) return null;
  for (const ending of endings) {
    const key = keyOf(digest, ending);
    if (await disk().exists(key)) return { ending, bytes: await disk().getBytes(key) };
  }
  return null;
}
