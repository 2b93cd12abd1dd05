import { BlockList, isIP } from 'node:net';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'forwarded',
];

/**
 * Reads a list of addresses and networks, like `10.0.0.5, 10.1.0.0/16, fd00::/8`. Programs on this machine
 * are always trusted: a reverse proxy usually is one.
 * @param {string} setting
 * @returns {(address: string | undefined) => boolean}
 * @throws Error naming the entry that is neither
 */
export function trustedProxies(setting) {
  const list = new BlockList();
  const entries = setting.split(/[\s,]+/).filter(Boolean);
  for (const entry of ['127.0.0.0/8', '::1', ...entries]) {
    const [address = '', bits] = entry.split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    const length = bits === undefined ? most : Number(bits);
    if (!version || !/^\d*$/.test(bits ?? '') || bits === '' || length > most)
      throw new Error(
        `TRUSTED_PROXIES: «${entry}» is no address or network / không phải là địa chỉ hay dải địa chỉ mạng`,
      );
    list.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
  }
  return (address = '') => {
    const plain = withoutMapping(address);
    const version = isIP(plain);
    return version !== 0 && list.check(plain, version === 6 ? 'ipv6' : 'ipv4');
  };
}

/** An IPv4 address as a socket for both versions gives it. @param {string} address */
const withoutMapping = (address) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Removes forwarding headers unless one of the operator's own proxies sent them: any caller could write them.
 * Afterwards `x-forwarded-for` is one address, the nearest that is no proxy of ours.
 * @param {IncomingMessage} request changed in place
 * @param {(address: string | undefined) => boolean} isTrusted
 */
export function readOrigin(request, isTrusted) {
  const peer = request.socket.remoteAddress;
  const { headers } = request;
  const chain = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => isIP(part));
  if (!isTrusted(peer)) for (const name of FORWARDED) delete headers[name];
  const origin = isTrusted(peer)
    ? (chain.findLast((address) => !isTrusted(address)) ?? chain[0] ?? peer)
    : peer;
  headers['x-forwarded-for'] = withoutMapping(origin ?? '');
}
