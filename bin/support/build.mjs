import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runModule, Stop } from './run.mjs';

const stamp = `${root}.next/built-from`;
const folders = ['app', 'components', 'db', 'lib', 'public'];
const notBuilt = /\.test\.tsx?$/;

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !notBuilt.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Configuration in the root: Next reads some of it by name, so all of it counts, but not what a build writes. */
function rootFiles() {
  return readdirSync(root)
    .filter(
      (name) => /\.(ts|mjs|json)$/.test(name) && !/^(next-env\.d|vitest|playwright|drizzle|biome)/.test(name),
    )
    .map((name) => join(root, name));
}

/**
 * Everything a build depends on as one digest: sources, configuration, locked versions, the key that is baked in.
 * @returns {string}
 */
export function sourceDigest() {
  const hash = createHash('sha256').update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '');
  const files = [...folders.flatMap((folder) => filesUnder(join(root, folder))), ...rootFiles()].sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Builds for production, unless the last build was made from exactly this. */
export async function ensureBuilt() {
  const digest = sourceDigest();
  if (existsSync(`${root}.next/BUILD_ID`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest)
    return;
  console.log('Đang dựng ứng dụng (next build)…');
  const { code, out } = await runModule('next/dist/bin/next', ['build'], {
    quiet: true,
    // One build serves many databases, so no page may be made from whichever lies here: reading one fails the build.
    env: { NODE_ENV: 'production', DATABASE_URL: 'file:/dev/null/no-database-while-building.db' },
  });
  if (code !== 0) throw new Stop(`${out}\nnext build không thành công.`);
  writeFileSync(stamp, digest);
}
