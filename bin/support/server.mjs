import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root, Stop } from './run.mjs';

/**
 * Starts the production server and waits until it answers.
 * @param {{ port: number, host?: string, env?: Record<string, string>, once?: Promise<unknown> }} options
 *   `once`: it loads at once, and opens its port when this is fulfilled
 * @returns {Promise<{ ended: Promise<number> }>} `ended` gives the exit code: 0 after a signal we passed on
 */
export async function serve({ port, host = '127.0.0.1', env = {}, once = Promise.resolve() }) {
  if (!(await isFree(port, host)))
    throw new Stop(`Cổng ${port} đang có chương trình khác dùng: đặt PORT là một số khác.`);
  const child = spawn(process.execPath, [`${root}bin/serve.mjs`], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      OPENS_WHEN_TOLD: '1',
      HOST: host,
      ...env,
    },
    // Over the fourth it is told to open.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let asked = false;
  let running = true;
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
    process.on(signal, () => {
      asked = true;
      child.kill(signal);
    });
  }
  const ended = new Promise((resolve) => {
    child.on('close', (code) => {
      running = false;
      resolve(asked ? 0 : (code ?? 1));
    });
  });
  try {
    await once;
  } catch (error) {
    child.kill();
    throw error;
  }
  if (child.connected) child.send('open');
  while (running && !(await answers(port, host))) await wait(25);
  return { ended };
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
