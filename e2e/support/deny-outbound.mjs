import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

/*
 * Loaded before the server (`node --import`): whatever it would ask of another machine is written down in OUTBOUND_LOG and
 * fails, as on a machine whose network lets nothing out. What stays on this machine goes on.
 */

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|(?:::ffff:)?127(?:\.\d+){3}|::1|)$/;
const isHere = (host) => LOOPBACK.test(String(host ?? ''));

function denied(what, host) {
  appendFileSync(process.env.OUTBOUND_LOG, `${what} ${host}\n`);
  return Object.assign(new Error(`Nothing goes out: ${what} ${host}`), { code: 'ENETUNREACH' });
}

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === 'object' ? first?.host : typeof second === 'string' ? second : undefined;
  if (isHere(host)) return connect.apply(this, args);
  process.nextTick(() => this.destroy(denied('connect', host)));
  return this;
};

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  const host = args.findLast((arg) => typeof arg === 'string');
  if (!isHere(host)) throw denied('send', host);
  return send.apply(this, args);
};

for (const module of [dns, dns.promises])
  for (const name of Object.keys(module).filter((key) => /^(?:lookup|resolve)/.test(key))) {
    const ask = module[name];
    module[name] = (host, ...rest) => {
      if (isHere(host)) return ask.call(module, host, ...rest);
      const error = denied(name, host);
      if (module === dns.promises) return Promise.reject(error);
      return process.nextTick(rest.at(-1), error);
    };
  }
