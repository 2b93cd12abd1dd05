import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A server of a spec's own, on a copy of the sample data nobody else writes to, whose log is kept.
 * @param prepare what to do with the copy's folder before the server opens it
 */
export function startServer(prepare: (folder: string) => void = () => {}) {
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
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const port = new Promise<number>((resolve) => {
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const ready = /"event":"server.ready","port":(\d+)/.exec(text);
      if (ready) resolve(Number(ready[1]));
    });
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    folder,
    port,
    ended,
    lines: () =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: () => child.kill('SIGTERM'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
