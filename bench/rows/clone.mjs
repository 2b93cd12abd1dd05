import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root, run, Stop } from '../../bin/support/run.mjs';
import { row } from '../support/row.mjs';

const MOST_CLONE_S = 150;
const MOST_RESTART_S = 3;
const LONGEST_S = 600;

/** From `git clone` of what is committed to the first page served by `npm start`, and the same start once more. */
export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-clone-'));
  const home = join(folder, 'nghi-truong');
  const port = await freePort();
  try {
    const began = performance.now();
    console.log('Cloning and starting from nothing…');
    const { code, out } = await run('git', ['clone', '--quiet', root, home], { quiet: true });
    if (code !== 0) throw new Stop(out);
    const one = await serving(home, port);
    const first = (one.at - began) / 1_000;
    await one.stop();
    const again = performance.now();
    const second = await serving(home, port);
    const restart = (second.at - again) / 1_000;
    await second.stop();
    return [
      row('clone.serve', {
        measured: first,
        unit: 's',
        target: `≤ ${MOST_CLONE_S} s`,
        met: first <= MOST_CLONE_S,
      }),
      row('restart', {
        measured: restart,
        unit: 's',
        target: `≤ ${MOST_RESTART_S} s`,
        met: restart <= MOST_RESTART_S,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `npm start` until the council's page is there. @param {string} home @param {number} port */
async function serving(home, port) {
  const env = { ...process.env };
  for (const name of Object.keys(env))
    if (/^(?:NEXT|DATABASE|FILES|npm_|NODE_ENV|LOG_)/.test(name)) delete env[name];
  const child = spawn('npm', ['start'], {
    cwd: home,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', SAMPLE_DATA: 'on' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  let isOver = false;
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise((resolve) => child.on('close', resolve)).then(() => {
    isOver = true;
  });
  const until = performance.now() + LONGEST_S * 1_000;
  const isThere = () =>
    fetch(`http://127.0.0.1:${port}/mau`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isThere())) {
    if (isOver || performance.now() > until) throw new Stop(`npm start did not serve:\n${said}`);
    await wait(25);
  }
  const at = performance.now();
  return {
    at,
    stop: async () => {
      // npm and the server it started are one group, and only of our making.
      process.kill(-(child.pid ?? 0), 'SIGTERM');
      await ended;
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
