import { isIPv4, isIPv6 } from 'node:net';

/**
 * Whom a request is taken to come from when turns are shared out: an IPv4 address for itself, an IPv6 address for its /56,
 * which is what a household or an office is given.
 * @param {import('node:http').IncomingMessage} request whose `x-forwarded-for` is as `readOrigin` leaves it
 */
export function networkOf({ headers }) {
  const address = String(headers['x-forwarded-for']);
  if (isIPv4(address)) return address;
  const plain = address.replace(/%.*/, '');
  if (!isIPv6(plain)) return 'unknown';
  // The URL's own rules write every address in one way, with the longest row of noughts left out.
  const [head = [], tail = []] = new URL(`http://[${plain}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const groups = [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  const bits = groups.map((group) => group.padStart(4, '0')).join('');
  return `${bits.slice(0, 14)}/56`;
}
