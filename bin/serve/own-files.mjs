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
 * Tells whether an address is that of a file of the site's own: an icon, or what the build made for browsers. There are no
 * others as long as the server runs, and anybody can ask for endless ones.
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
