import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';

const NAMES = [
  'add-councillor',
  'make-council',
  'make-desk',
  'make-hostile',
  'make-past-deadline',
  'make-secret-vote',
  'make-secrets',
  'make-year-end',
] as const;

/** Beside the packages they import, wherever the run keeps its data. */
const folderOfScripts = () => join('node_modules/.cache', basename(process.env.E2E_FOLDER ?? ''));

/** Makes each script one file for the whole run: read from their hundred sources, they took longer than their work. */
export function buildScripts(): void {
  buildSync({
    entryPoints: NAMES.map((name) => `e2e/support/${name}.ts`),
    outdir: folderOfScripts(),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}

export const removeScripts = () => rmSync(folderOfScripts(), { recursive: true, force: true });

/**
 * Runs one of the scripts beside this file on the database in `folder`, while a server may be using it.
 * @returns what it printed
 */
export function runScript(name: (typeof NAMES)[number], args: readonly string[], folder: string): string {
  const script = ['--conditions=react-server', join(folderOfScripts(), `${name}.mjs`), ...args];
  return execFileSync(process.execPath, script, {
    // Any secret will do: the accounts made here sign in through the server, with the server's own.
    env: {
      ...process.env,
      DATABASE_URL: `file:${join(folder, 'council.db')}`,
      NEXTAUTH_SECRET: 'only-while-the-accounts-are-made',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
}
