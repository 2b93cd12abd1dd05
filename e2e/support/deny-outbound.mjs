import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

/*
 * Loaded before the server (`node --import`): whatever it would ask of another machine is written down in OUTBOUND_LOG and
 * fails, as on a machine whose network lets nothing out. What stays on this machine goes on.
 */

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|(?:::ffff:)?127(?:\.\d+){3}|::1|)$/;
const isHere = (/** @type {unknown} */ host) => LOOPBACK.test(String(host ?? ''));

const { OUTBOUND_LOG } = process.env;
if (!OUTBOUND_LOG) throw new Error('OUTBOUND_LOG names the file to write down in what would go out.');

/** @param {string} what @param {unknown} host */
function denied(what, host) {
  appendFileSync(/** @type {string} */ (OUTBOUND_LOG), `${what} ${host}\n`);
  return Object.assign(new Error(`Nothing goes out: ${what} ${host}`), { code: 'ENETUNREACH' });
}

/**
 * The functions below have several signatures each and are called with whatever ours was called with.
 * @typedef {(this: unknown, ...args: unknown[]) => unknown} Asking
 */

/**
 * Puts another function in the place of one of a module's.
 * @param {object} module @param {string} name @param {(ask: Asking) => Asking} around
 */
function replace(module, name, around) {
  const ask = /** @type {Asking} */ (Reflect.get(module, name));
  Reflect.set(module, name, around(ask));
}

replace(
  Socket.prototype,
  'connect',
  (ask) =>
    function (...args) {
      const [first, second] = /** @type {[{ host?: string } | string | number, unknown]} */ (
        Array.isArray(args[0]) ? args[0] : args
      );
      const host = typeof first === 'object' ? first?.host : typeof second === 'string' ? second : undefined;
      if (isHere(host)) return ask.apply(this, args);
      process.nextTick(() => /** @type {Socket} */ (this).destroy(denied('connect', host)));
      return this;
    },
);

replace(
  dgram.Socket.prototype,
  'send',
  (ask) =>
    function (...args) {
      const host = args.findLast((arg) => typeof arg === 'string');
      if (!isHere(host)) throw denied('send', host);
      return ask.apply(this, args);
    },
);

for (const module of [dns, dns.promises])
  for (const name of Object.keys(module).filter((key) => /^(?:lookup|resolve)/.test(key)))
    replace(module, name, (ask) => (...args) => {
      const [host] = args;
      if (isHere(host)) return ask.apply(module, args);
      const error = denied(name, host);
      if (module === dns.promises) return Promise.reject(error);
      return process.nextTick(/** @type {(error: Error) => void} */ (args.at(-1)), error);
    });
