import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A check needs programs that the stage `papers` of `npm test` installs before it asks for them. */
const kind = process.env.VITEST_CHECKS ? 'check' : 'test';
const testsIn = (folders: string) => [`${folders}/**/*.${kind}.{ts,tsx,mjs}`];

/** Tests that put something in a module’s place: whoever loaded that module before them would keep the true one. */
const mocking = readdirSync(here('db'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith(`.${kind}.ts`))
  .map((path) => `db/${path}`)
  .filter((path) => readFileSync(here(path), 'utf8').includes('vi.mock('));

/** What is of a file alone: its disk, its backups, and rows that somebody with the file in hand wrote. */
const OF_A_FILE =
  /databaseFile\(|new Database\(|migrationsBefore|query_only|openDatabase|user_version|explain query plan/;

/**
 * Tests of verbs and questions, which know nothing of what lies beneath: of the folders that between them ask for everything a
 * store can do, or with VITEST_CLUSTER=all of every folder.
 */
const folders =
  process.env.VITEST_CLUSTER === 'all' ? '' : 'accounts|desk|mail|publications/(?:publish|search)';
const onACluster = readdirSync(here('db/access'), { recursive: true, encoding: 'utf8' })
  .filter((path) => new RegExp(`^(?:${folders})`).test(path))
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `db/access/${path}`)
  .filter((path) => !mocking.includes(path) && !OF_A_FILE.test(readFileSync(here(path), 'utf8')));

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.'),
      // Under test there is no client bundle to keep these modules out of.
      'server-only': here('node_modules/server-only/empty.js'),
    },
  },
  test: {
    // What the tests provoke is theirs to judge.
    env: { LOG_LEVEL: 'silent' },
    // Generous: a slow machine is no fault of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores is what the smallest machine we test on has.
    maxWorkers: 2,
    // A test run tries the same every time; `npm run fuzz` asks for more of something else.
    provide: {
      fuzz: { runs: Number(process.env.FUZZ_RUNS ?? 1000), seed: Number(process.env.FUZZ_SEED ?? 2026) },
    },
    projects: [
      // What knows nothing but its arguments leaves nothing behind: one world serves all of it, and each file is read once.
      {
        extends: true,
        test: {
          name: 'rules',
          include: testsIn('{components,lib}'),
          exclude: ['lib/server/**'],
          isolate: false,
        },
      },
      // The store takes a second to load and to fill: one world serves its tests too, put in order after each file.
      {
        extends: true,
        test: {
          name: 'store',
          include: testsIn('db'),
          exclude: mocking,
          isolate: false,
          setupFiles: [here('bin/support/leave-as-found.mjs')],
        },
      },
      // The same tests on a node of rqlite, where `npm test` asks for it: what they hold of must hold of a cluster.
      ...(process.env.VITEST_CLUSTER
        ? [
            {
              extends: true as const,
              test: {
                name: 'cluster',
                include: onACluster,
                isolate: false,
                setupFiles: [here('bin/support/on-a-cluster.mjs'), here('bin/support/leave-as-found.mjs')],
              },
            },
          ]
        : []),
      {
        extends: true,
        test: { name: 'rest', include: [...testsIn('{app,bin}'), ...testsIn('lib/server'), ...mocking] },
      },
    ],
  },
});
