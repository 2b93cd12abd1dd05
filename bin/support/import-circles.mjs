import { posix } from 'node:path';

/*
 * Files that import each other, by way of others or not, are one file in several pieces: none can be understood, moved or
 * tested alone. Imports of types count: a type that both need has a home of its own.
 */

const imported = /(?:\bfrom|\bimport\(?)\s*['"]((?:\.{1,2}\/|@\/)[^'"]+)['"]/g;
const endings = ['', '.ts', '.tsx', '.mjs'];

/**
 * Every circle of imports, once, named by the files in it.
 * @param {ReadonlyMap<string, string>} files texts by their paths from the root
 * @returns {string[]} one sentence per circle
 */
export function importCircles(files) {
  const resolved = (/** @type {string} */ from, /** @type {string} */ name) => {
    const base = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(from), name);
    return endings.map((ending) => base + ending).find((path) => files.has(path));
  };
  const imports = (/** @type {string} */ path) =>
    [...(files.get(path) ?? '').matchAll(imported)].flatMap(([, name = '']) => resolved(path, name) ?? []);

  /** @type {string[]} */
  const circles = [];
  /** Files whose every way was followed to its end. */
  const done = new Set();
  /** @param {string} path @param {readonly string[]} way */
  const follow = (path, way) => {
    if (way.includes(path)) {
      circles.push(`${[...way.slice(way.indexOf(path)), path].join(' → ')}: a circle of imports`);
      return;
    }
    if (done.has(path)) return;
    for (const next of imports(path)) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of files.keys()) follow(path, []);
  return circles;
}
