import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../support/run.mjs';

/** @param {string} folder @param {string} at the address it is served under @returns {string[]} */
const filesIn = (folder, at) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => at + relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/**
 * Tells whether an address is that of a file of the site's own: an icon, or what the build made for browsers. There are no
 * others as long as the server runs, and anybody can ask for endless ones.
 * @returns {(path: string) => boolean}
 */
export function ownFiles() {
  const files = new Set([
    ...filesIn(`${root}public`, '/'),
    ...filesIn(`${root}.next/static`, '/_next/static/'),
  ]);
  return (path) => files.has(path);
}
