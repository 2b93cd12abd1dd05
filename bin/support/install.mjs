import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { npm, root, Stop } from './run.mjs';

const require = createRequire(`${root}package.json`);

/**
 * Packages in the lock file that are absent from `node_modules` or there in another version.
 * npm's own record of what it installed is compared, so an `npm ci` typed by hand counts too.
 * @param {string} lockText `package-lock.json`
 * @param {string | undefined} installedText `node_modules/.package-lock.json`
 * @returns {string[]}
 */
export function stalePackages(lockText, installedText) {
  const wanted = JSON.parse(lockText).packages;
  const installed = installedText ? JSON.parse(installedText).packages : {};
  return Object.keys(wanted).filter(
    // What is optional may rightly be missing: it was built for another kind of machine.
    (name) => name && !wanted[name].optional && installed[name]?.version !== wanted[name].version,
  );
}

/** SQLite is a native module, chosen as in db/sqlite.ts: it must be there, and be built for this version of Node. */
function sqliteOpens() {
  try {
    const isOld = Number.parseInt(process.versions.node, 10) < 22;
    const Database = require(isOld ? 'better-sqlite3' : 'better-sqlite3-napi');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** Makes `node_modules` what the lock file says, doing nothing when it already is. */
export async function ensureInstalled() {
  const { sqlite } = await ensurePackages();
  await sqlite;
}

/**
 * The same for a caller that has something to do meanwhile: the packages are there at once, but SQLite may have to be compiled,
 * which takes longer than installing and building all the rest.
 * @returns {Promise<{ sqlite: Promise<void> }>} `sqlite` is settled when a database can be opened
 */
export async function ensurePackages() {
  const record = `${root}node_modules/.package-lock.json`;
  const stale = stalePackages(
    readFileSync(`${root}package-lock.json`, 'utf8'),
    existsSync(record) ? readFileSync(record, 'utf8') : undefined,
  );
  /** What has a step of its own after it was unpacked, and needs it. */
  const unfinished = [];
  if (stale.length > 0) {
    console.log('Đang cài các gói phụ thuộc (npm install)…');
    // Not `npm ci`: it refuses a lock file that lacks a package for another kind of machine, which a registry that
    // does not carry it leaves out. The lock file still decides every version, and is not rewritten.
    // Development tools are part of `npm test`, and NODE_ENV=production would leave them out.
    const options = ['--no-save', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { code, out } = await npm(['install', ...options, '--loglevel=error'], { quiet: true });
    if (code !== 0) throw new Stop(`${out}\nnpm install không thành công.`);
    unfinished.push('lefthook');
  }
  // From Node 22 on the package brings SQLite compiled, and its older version need not be.
  if (!sqliteOpens()) {
    console.log('Đang dựng SQLite cho phiên bản Node này (npm rebuild better-sqlite3)…');
    unfinished.push('better-sqlite3');
  }
  const sqlite = finish(unfinished);
  // The caller who awaits it gets the error.
  sqlite.catch(() => {});
  return { sqlite };
}

/** SQLite's makers compile it with `-O2`: no slower to use than the package's `-O3`, and a fifth sooner there. */
const COMPILER = { CFLAGS: '-O2', CXXFLAGS: '-O2' };

/** @param {string[]} packages */
async function finish(packages) {
  if (packages.length === 0) return;
  // What the environment itself says of the compiler counts.
  const env = { ...COMPILER, ...process.env };
  const { code, out } = await npm(['rebuild', ...packages, '--loglevel=error'], { quiet: true, env });
  if (!sqliteOpens())
    throw new Stop(`${out}\nSQLite chưa mở được: cần python3, make và g++ để dựng better-sqlite3.`);
  if (code !== 0) throw new Stop(`${out}\nnpm rebuild không thành công.`);
}
