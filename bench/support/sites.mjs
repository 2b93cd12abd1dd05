import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root, Stop } from '../../bin/support/run.mjs';

/** @typedef {{ url: string, pid: number, close: () => Promise<void> }} Site */

/**
 * Starts a program that serves and tells its port, and waits until it has told it.
 * @param {string[]} args @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<Site>}
 */
async function start(args, { cwd = root, env = {} } = {}) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: '127.0.0.1',
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let said = '';
  const port = await new Promise((resolve, reject) => {
    const hear = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      const told = /"port":(\d+)|http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(said);
      if (told) resolve(told[1] ?? told[2]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => reject(new Stop(`${args.join(' ')} ended:\n${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {string} database its file */
const settings = (database) => ({
  DATABASE_URL: `file:${database}`,
  FILES_DIR: `${database}.files`,
  NEXTAUTH_URL: 'http://127.0.0.1',
  SAMPLE_DATA: 'on',
});

/** The product as `npm start` serves it. @param {string} database its file */
export const product = (database) => start(['bin/serve.mjs'], { env: settings(database) });

/** What makes the product's pages, without the front that keeps them. @param {string} database its file */
export const withoutFront = (database) =>
  start([`${root}node_modules/next/dist/bin/next`, 'start', '-H', '127.0.0.1', '-p', '0'], {
    env: settings(database),
  });

/** Next's own server. @param {string} folder of a built app */
export const bareNext = (folder) =>
  start([`${root}node_modules/next/dist/bin/next`, 'start', '-H', '127.0.0.1', '-p', '0'], { cwd: folder });

/** Node, sending one file's bytes. @param {string} file */
export const plainNode = (file) => start(['bench/support/plain-node.mjs', file]);

/** Resident memory of a process, in megabytes; NaN where the system does not tell. @param {number} pid */
export function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
