import { BlockList, isIP } from 'node:net';

/** Where the virus scanner answers: a socket of this machine, or a port of it or of a private network. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** RFC 1122, 1918 and 4193: addresses that no stranger answers at. */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/** The address a setting names; `null` where it names none, or one outside, where no draft may be sent. */
export function scannerAddress(text: string): ScannerAddress | null {
  if (text.startsWith('/')) return { path: text };
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text) ?? [];
  const host = bracketed ?? plain ?? '';
  const port = Number(digits);
  const family = isIP(host);
  const isNear = host === 'localhost' || (family !== 0 && near.check(host, family === 6 ? 'ipv6' : 'ipv4'));
  return isNear && port >= 1 && port <= 65_535 ? { host, port } : null;
}
