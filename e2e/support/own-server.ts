import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A server of a spec's own, on a copy of the sample data nobody else writes to, whose log is kept.
 * @param prepare what to do with the copy's folder before the server opens it
 * @param waits whether it opens its port only once told, as when the database is being set up meanwhile
 * @param env settings besides the usual
 */
export function startServer(
  prepare: (folder: string) => void = () => {},
  waits = false,
  env: Record<string, string> = {},
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
