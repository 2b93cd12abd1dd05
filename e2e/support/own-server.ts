import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A server of a spec's own, on a copy of the sample data nobody else writes to, whose log is kept.
 * @param prepare what to do with the copy's folder before the server opens it
 * @param options.env further settings of its environment
 * @param options.waits whether it opens its port only once told, as when the database is being set up meanwhile
 */
export function startServer(
  prepare: (folder: string) => void = () => {},
  { waits = false, env = {} }: { waits?: boolean; env?: Record<string, string> } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-server-'));
  cpSync(join(process.env.E2E_FOLDER ?? '', 'template'), folder, { recursive: true });
  prepare(folder);
  const child = spawn(process.execPath, ['bin/serve.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${join(folder, 'council.db')}`,
      NEXTAUTH_SECRET: 'a-secret-of-this-spec-alone-and-no-other',
      METRICS_TOKEN: 'read-by-the-specs-alone',
      LOG_LEVEL: 'info',
      SAMPLE_DATA: 'on',
      ...env,
      ...(waits && { OPENS_WHEN_TOLD: '1' }),
    },
    stdio: ['ignore', 'pipe', 'inherit', ...(waits ? (['ipc'] as const) : [])],
  });
  let text = '';
  const port = new Promise<number>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const ready = /"event":"server.ready","port":(\d+)/.exec(text);
      if (ready) resolve(Number(ready[1]));
    });
  });
  const read = new Promise((resolve) => child.stdout?.once('close', resolve));
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => void read.then(() => resolve(code)));
  });
  return {
    folder,
    port,
    ended,
    lines: () =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    tellToOpen: () => child.send('open'),
    abandon: () => child.disconnect(),
    stop: () => child.kill('SIGTERM'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/**
 * Next alone, as it is without the front, on the data being served: what it makes of an address, with all its scripts.
 * @param baseURL of the served site, whose addresses the pages name
 */
export async function startNext(baseURL = '') {
  const served = join(process.env.E2E_FOLDER ?? '', 'served');
  const next = 'node_modules/next/dist/bin/next';
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', '0'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: `file:${join(served, 'council.db')}`,
      NEXTAUTH_URL: baseURL,
      NEXTAUTH_SECRET: 'a-secret-of-this-spec-alone-and-no-other',
      LOG_LEVEL: 'fatal',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(said)));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const told = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(said);
      if (told) resolve(`http://127.0.0.1:${told[1]}`);
    });
  });
  return { url, stop: () => child.kill('SIGTERM') };
}
