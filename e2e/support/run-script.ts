import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs one of the scripts beside this file on the database in `folder`, while a server may be using it.
 * @returns what it printed
 */
export function runScript(name: string, args: readonly string[], folder: string): string {
  const script = ['--conditions=react-server', '--import', 'tsx', `e2e/support/${name}.ts`, ...args];
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
