import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
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
 * Everything a build depends on as one digest: sources, configuration, locked versions.
 * @returns {string}
 */
export function sourceDigest() {
  const hash = createHash('sha256');
  const files = [...folders.flatMap((folder) => filesUnder(join(root, folder))), ...rootFiles()].sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Builds for production, unless the last build was made from exactly this. A service that may not write to its own code
 * finds it built, or says how.
 */
export async function ensureBuilt() {
  const digest = sourceDigest();
  if (existsSync(`${root}.next/BUILD_ID`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest)
    return;
  if (!isWritable(root))
    throw new Stop(
      'Mã nguồn đã khác bản dựng mà ở đây không được ghi vào mã: chạy npm run build ở ngoài dịch vụ, rồi khởi động lại.',
    );
  console.log('Đang dựng ứng dụng (next build)…');
  const { code, out } = await runModule('next/dist/bin/next', ['build'], {
    quiet: true,
    env: {
      NODE_ENV: 'production',
      // One build serves many databases, so no page may be made from whichever lies here: reading one fails the build.
      DATABASE_URL: 'file:/dev/null/no-database-while-building.db',
      // Next writes the key into the build, and prefers the environment's when it runs: this one opens nothing.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    },
  });
  if (code !== 0) throw new Stop(`${out}\nnext build không thành công.`);
  // Next's keys for previews, which we have none of (bin/serve/build-keys.mjs), are still there to be read.
  chmodSync(`${root}.next`, 0o700);
  writeFileSync(stamp, digest);
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
