import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../support/run.mjs';
import { missing } from './stand-in.mjs';

/** @param {string} folder @param {string} at the address it is served under @returns {string[]} */
const filesIn = (folder, at) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => at + relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/**
 * Tells whether an address is that of one of the site's own files: an icon, or a file the build made for browsers. The
 * list is read once: no file is added while the server runs, and requests for missing ones must not reach the disk.
 * @param {string} [folder]
 * @returns {(path: string) => boolean}
 * @throws Error when the build is not whole
 */
export function ownFiles(folder = root) {
  const built = `${folder}.next/static`;
  if (!existsSync(built)) throw missing('.next/static');
  const files = new Set([...filesIn(`${folder}public`, '/'), ...filesIn(built, '/_next/static/')]);
  return (path) => files.has(path);
}
