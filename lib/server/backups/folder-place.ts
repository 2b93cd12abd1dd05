import 'server-only';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { UNFINISHED } from '../files/by-digest';
import type { Place } from './place';

/** A folder that is there already: one that is not may be a disk that is not mounted, and nothing is written beside it. */
export function folderPlace(folder: string): Place {
  const pathOf = (name: string) => join(folder, name);
  return {
    name: folder,
    async list(prefix = '') {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED))
        .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
        .filter((name) => name.startsWith(prefix))
        .sort();
    },
    async put(name, path) {
      await readdir(folder);
      const target = pathOf(name);
      const unfinished = `${target}.${randomUUID()}${UNFINISHED}`;
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      try {
        await copyFile(path, unfinished);
        await sync(unfinished);
        await rename(unfinished, target);
        await sync(dirname(target));
      } finally {
        await rm(unfinished, { force: true });
      }
    },
    fetch: (name, path) => copyFile(pathOf(name), path),
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

async function sync(path: string): Promise<void> {
  const opened = await open(path, 'r');
  await opened.sync().finally(() => opened.close());
}
