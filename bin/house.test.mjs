import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingSecrets } from './support/environment.mjs';
import { faultsIn } from './support/house-rules.mjs';
import { stalePackages } from './support/install.mjs';
import { completeLock } from './support/lock.mjs';
import { root } from './support/run.mjs';
import { countBrowser, countUnit, ourFiles } from './support/stages.mjs';
import { sentence, Tally } from './support/tally.mjs';
import { unusedExports } from './support/unused-exports.mjs';

// Planted faults are put together here, or this file would be at fault itself.
const only = 'only';
const wait = 'waitForTimeout';
const unread = ['@ts', 'ignore'].join('-');
const whatever = 'any';
const page = 'export const metadata = {};\nexport default () => null;\n';

describe('house rules', () => {
  test.each([
    ['lib/rules/tally.ts', 'x\n'.repeat(301), '300 is the most'],
    ['lib/vi/moneyWords.ts', '', 'kebab-case'],
    ['app/Desk/page.tsx', page, 'kebab-case'],
    ['app/desk/actions.ts', "import x from 'y';\n'use server';\n", "begins with 'use server'"],
    [
      'app/desk/page.tsx',
      `${page}async function save() {\n  'use server';\n}\n`,
      'belongs in a file called actions.ts',
    ],
    ['lib/vi/index.ts', "export * from './dates';\n// both\nexport { money } from './money';\n", 'barrel'],
    ['db/schema/index.ts', "export * from './sessions';\n", 'barrel'],
    ['components/all.ts', "export { A } from './a';\n", 'barrel'],
    ['lib/vi/dates.test.ts', `test.${only}("a", () => {});`, 'only()'],
    ['e2e/journeys/vote.spec.ts', `test.describe.${only}("a", () => {});`, 'only()'],
    ['e2e/support/wait.ts', `await page.${wait}(50);`, 'waits for time'],
    ['app/page.tsx', 'export default () => null;', 'metadata'],
    ['app/(public)/[council]/page.tsx', 'const metadata = 1; export default () => null;', 'metadata'],
    ['bin/crash/tripwire.ts', "import Database from 'better-sqlite3';", 'two versions'],
    ['components/shell/nav.tsx', "import Link from 'next/link';", 'components/ui/link'],
    [
      'components/desk/votes/list.tsx',
      'export const A = () => <p style={{ margin: 0 }} />;',
      'a style of its own',
    ],
    [
      'components/desk/votes/list.tsx',
      'export const A = () => <p className="@container p-2" />;',
      'a container query',
    ],
    ['lib/record/build.ts', 'const at = new Date();', 'lib is pure'],
    ['lib/record/build.ts', 'const at = Date.now();', 'lib is pure'],
    ['lib/record/build.ts', 'const id = crypto.randomUUID();', 'lib is pure'],
    ['lib/vi/dates.ts', `// ${unread}\nmonth(13);\n`, 'say the true type'],
    ['bin/serve/log.mjs', `/** @param {Record<string, ${whatever}>} line */`, 'say the true type'],
  ])('%s is refused', (path, text, sentence) => {
    expect(faultsIn(path, text).join()).toContain(sentence);
  });

  test.each([
    ['lib/rules/tally.ts', 'x\n'.repeat(300)],
    ['app/desk/actions.ts', "'use server';\n\nexport async function save() {}\n"],
    ['app/(public)/[council]/ky-hop/[...slug]/page.tsx', page],
    ['app/[[...all]]/page.tsx', 'export async function generateMetadata() {}'],
    ['app/not-found.tsx', 'export default () => null;'],
    ['lib/paths.ts', "import { fold } from './vi/fold';\nexport const path = fold('a');\n"],
    [
      'lib/rules/tally.ts',
      "// 'use server' is not for lib, and neither is Date.now()\nexport const at = new Date(0);\n",
    ],
    ['lib/rules/tally.test.ts', 'const at = Date.now();'],
    ['lib/server/files/by-digest.ts', 'const now = new Date();'],
    ['playwright.config.ts', ''],
  ])('%s is in order', (path, text) => {
    expect(faultsIn(path, text)).toEqual([]);
  });
});

test.each([
  ['used by nobody', {}, 1],
  ['used by its test alone', { 'lib/vi/dates.test.ts': "import { easter } from './dates';" }, 1],
  ['used by a page', { 'app/page.tsx': "import { easter } from '@/lib/vi/dates';" }, 0],
  [
    'used in its own file',
    { 'lib/vi/dates.ts': 'export const easter = 1;\nexport const monday = easter + 1;' },
    1,
  ],
  ['made for tests', { 'lib/test-dates.ts': 'export const aDay = 1;', 'lib/a.test.ts': 'aDay;' }, 1],
  ['read by Next', { 'app/page.tsx': 'export const metadata = {};' }, 1],
])('an export %s', (_name, others, count) => {
  const files = new Map(Object.entries({ 'lib/vi/dates.ts': 'export const easter = 1;\n', ...others }));
  expect(unusedExports(files)).toHaveLength(count);
});

/** @typedef {[path: string, imported: string]} Import */

/** @type {Import[]} */
const refused = [
  ['lib/rules/tally.ts', '@/db/access/desk/sessions'],
  ['lib/rules/tally.ts', '../../db/access/desk/sessions'],
  ['lib/rules/tally.ts', '@/components/ui/button'],
  ['lib/rules/tally.ts', '@/app/desk/actions'],
  ['lib/rules/tally.ts', 'next/cache'],
  ['lib/rules/tally.ts', 'react'],
  ['lib/rules/tally.ts', 'node:fs'],
  ['lib/rules/tally.ts', 'drizzle-orm'],
  ['lib/rules/tally.ts', '@/lib/server/env'],
  ['lib/rules/tally.ts', '../server/observe/log'],
  ['lib/paths.ts', './server/env'],
  ['lib/server/files/by-digest.ts', '@/db/client'],
  ['lib/server/files/by-digest.ts', '../../../db/client'],
  ['lib/server/files/by-digest.ts', '@/app/desk/actions'],
  ['lib/server/files/by-digest.ts', '@/components/ui/button'],
  ['lib/server/files/by-digest.ts', 'next/cache'],
  ['lib/server/files/by-digest.ts', 'react'],
  ['lib/server/files/by-digest.ts', 'drizzle-orm'],
  ['lib/server/files/by-digest.ts', 'better-sqlite3'],
  ['db/access/desk/sessions.ts', '@/app/desk/actions'],
  ['db/access/desk/sessions.ts', '@/components/ui/button'],
  ['db/access/desk/sessions.ts', '../../../components/ui/button'],
  ['db/access/desk/sessions.ts', 'next/cache'],
  ['components/ui/button.tsx', '@/db/access/desk/sessions'],
  ['components/ui/button.tsx', '../../db/access/desk/sessions'],
  ['components/ui/button.tsx', '@/app/desk/actions'],
  ['components/ui/button.tsx', 'next/headers'],
  ['components/ui/button.tsx', 'node:fs'],
  ['components/ui/button.tsx', '@/lib/server/env'],
  ['components/ui/button.tsx', '../../lib/server/env'],
  ['components/desk/editor/row-list.tsx', '@/components/desk/agenda/agenda-section'],
  ['components/desk/editor/row-list.tsx', '../agenda/agenda-section'],
  ['components/desk/editor/paste/rows-dialog.tsx', '../../agenda/agenda-section'],
  ['components/desk/editor/row-list.tsx', '@/app/desk/actions'],
  ['components/desk/editor/row-list.tsx', '@/lib/server/env'],
  ['components/desk/editor/row-list.tsx', 'node:fs'],
  ['app/desk/page.tsx', '@/db/client'],
  ['app/desk/page.tsx', '../../db/client'],
  ['app/desk/page.tsx', '@/db/schema/sessions'],
  ['app/desk/page.tsx', '@/db/observe/log'],
  ['app/desk/page.tsx', 'drizzle-orm'],
  ['app/desk/page.tsx', '@/app/sign-in/actions'],
  ['bin/council.ts', '../db/client'],
  ['bin/council.ts', '@/app/desk/actions'],
  ['e2e/journeys/vote.spec.ts', '@/app/desk/actions'],
  ['e2e/journeys/vote.spec.ts', '../../components/ui/button'],
];

/** @type {Import[]} */
const allowed = [
  ['lib/rules/tally.ts', '@/lib/vi/number'],
  ['lib/rules/tally.ts', '../vi/number'],
  ['lib/record/digest.ts', 'node:crypto'],
  ['lib/server/files/by-digest.ts', 'node:fs'],
  ['lib/server/files/by-digest.ts', '../env'],
  ['lib/server/files/by-digest.ts', '@/lib/server/env'],
  ['lib/server/files/by-digest.ts', '@/lib/rules/paper-kinds'],
  ['db/access/desk/sessions.ts', '@/lib/server/observe/log'],
  ['db/access/desk/sessions.ts', '@/db/client'],
  ['db/access/desk/sessions.ts', '../../schema/sessions'],
  ['db/access/desk/sessions.ts', '@/lib/policies/session'],
  ['components/desk/editor/row-list.tsx', './row-fields'],
  ['components/desk/editor/row-list.tsx', './paste/rows-dialog'],
  ['components/desk/editor/paste/rows-dialog.tsx', '../row-fields'],
  ['components/desk/editor/row-list.tsx', '@/components/ui/button'],
  ['components/ui/button.tsx', '@/lib/vi/number'],
  ['components/ui/button.tsx', 'react'],
  ['app/desk/page.tsx', '@/db/access/desk/sessions'],
  ['app/desk/page.tsx', '@/lib/server/env'],
  ['app/desk/page.tsx', '@/components/ui/button'],
  ['app/desk/page.tsx', './actions'],
  ['bin/council.ts', '@/db/access/accounts/accounts'],
  ['e2e/journeys/vote.spec.ts', '@/lib/paths'],
];

/**
 * Lays one file per case into a tree of its own and lints it with the house's configuration.
 * @param {Import[]} cases
 * @returns {boolean[]} whether each import was refused
 */
function lintImports(cases) {
  const tree = mkdtempSync(join(tmpdir(), 'nghi-truong-imports-'));
  cpSync(`${root}biome.json`, join(tree, 'biome.json'));
  const files = cases.map(([path, imported], index) => {
    const file = join(dirname(path), `${index}-${basename(path)}`);
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, file), `import { part } from '${imported}';\n\nexport const whole = part;\n`);
    return file;
  });
  const args = ['lint', '--vcs-enabled=false', '--only=noRestrictedImports', '--max-diagnostics=none', '.'];
  const program = `${root}node_modules/@biomejs/biome/bin/biome`;
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: tree, encoding: 'utf8' });
  rmSync(tree, { recursive: true });
  const report = stdout + stderr;
  expect(report).toContain(`Checked ${cases.length + 1} files`);
  return files.map((file) => report.includes(`${file}:1:`));
}

test('the import law refuses what the design refuses, and nothing else', () => {
  const verdicts = lintImports([...refused, ...allowed]);
  const wrong = [...refused, ...allowed].filter((_case, index) => verdicts[index] !== index < refused.length);
  expect(wrong).toEqual([]);
});

describe('installing', () => {
  const lock = (/** @type {object} */ packages) =>
    JSON.stringify({ packages: { '': { version: '1' }, ...packages } });
  const wanted = lock({
    'node_modules/a': { version: '1' },
    'node_modules/b': { version: '1', optional: true },
  });

  test.each([
    ['nothing installed', undefined, ['node_modules/a']],
    ['another version', lock({ 'node_modules/a': { version: '2' } }), ['node_modules/a']],
    ['all but the optional', lock({ 'node_modules/a': { version: '1' } }), []],
  ])('%s', (_name, installed, stale) => {
    expect(stalePackages(wanted, installed)).toEqual(stale);
  });

  test('a lock file names the builds for other machines, so that npm ci accepts it', () => {
    const parent = {
      version: '1',
      dev: true,
      optionalDependencies: { '@a/win32-x64': '2.0.0', fsevents: '~1.0.0' },
    };
    const { lock: whole, added } = completeLock({ packages: { 'node_modules/a': parent } });
    expect(added).toEqual(['node_modules/@a/win32-x64']);
    expect(whole.packages['node_modules/@a/win32-x64']).toEqual({
      version: '2.0.0',
      os: ['win32'],
      cpu: ['x64'],
      dev: true,
      optional: true,
    });
    expect(completeLock(whole).added).toEqual([]);
    expect(completeLock(JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'))).added).toEqual([]);
  });

  test('secrets are made once and never made again', () => {
    const made = missingSecrets({});
    expect(made).toMatch(/^NEXTAUTH_SECRET=.{64}\nNEXT_SERVER_ACTIONS_ENCRYPTION_KEY=.{44}\n$/);
    expect(missingSecrets({})).not.toBe(made);
    expect(missingSecrets({ NEXTAUTH_SECRET: 'x', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'y' })).toBe('');
  });
});

describe('counting', () => {
  const vitest = (/** @type {number} */ passed, /** @type {number} */ failed) =>
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1 });
  const playwright = (/** @type {object} */ stats) =>
    JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

  test.each([
    ['a clean run', countUnit(vitest(3, 0), 0), { passed: 3, failed: 0, skipped: 2 }],
    ['failures', countUnit(vitest(3, 2), 1), { passed: 3, failed: 2, skipped: 2 }],
    ['a file that did not load', countUnit(vitest(3, 0), 1), { passed: 3, failed: 1, skipped: 2 }],
    ['no report', countUnit(undefined, 0), { passed: 0, failed: 1, skipped: 0 }],
    ['a flaky journey', countBrowser(playwright({ flaky: 1 }), 0), { passed: 0, failed: 1, skipped: 0 }],
    ['a server that did not start', countBrowser(playwright({}), 1), { passed: 0, failed: 1, skipped: 0 }],
    ['no report of journeys', countBrowser(undefined, 0), { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_name, counted, expected) => {
    expect(counted).toEqual(expected);
  });

  test('a stage that throws is one failure, and the next still runs', async () => {
    /** @type {string[]} */
    const said = [];
    const tally = new Tally((line) => said.push(line));
    expect(await tally.stage('lint', () => Promise.reject(new Error('no')))).toBe(false);
    expect(await tally.stage('unit', async () => ({ passed: 2, failed: 0, skipped: 1 }))).toBe(true);
    expect(tally.close()).toBe(1);
    expect(said.at(-1)).toBe('\n2 passed, 1 failed, 1 skipped');
  });

  test('the closing line leaves out what did not happen', () => {
    expect(sentence({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  });
});

test('the types stage reads every source of ours, scripts too', () => {
  const tsc = (/** @type {string} */ what) =>
    spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, what], {
      cwd: root,
      encoding: 'utf8',
    }).stdout;
  expect(JSON.parse(tsc('--showConfig')).compilerOptions).toMatchObject({ strict: true, checkJs: true });
  const read = new Set(tsc('--listFilesOnly').split('\n'));
  const sources = ourFiles().filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  expect(sources.filter((path) => !read.has(root + path))).toEqual([]);
  expect(sources).toContain('bin/serve.mjs');
});

test('every command that is promised has a script', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(['start', 'test', 'dev', 'check', 'council', 'db:generate']),
  );
});
