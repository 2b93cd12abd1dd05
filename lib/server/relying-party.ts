import { readEnv } from './env';

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/;

/**
 * Who a passkey is for: the public address. Browsers know no passkeys of a bare IP address, so a server of this machine alone is
 * «localhost».
 */
export function relyingParty(): { id: string; origin: string; name: string } {
  const { protocol, hostname, host, origin } = new URL(readEnv().publicUrl);
  const name = 'Nghị Trường';
  if (!LOOPBACK.test(hostname)) return { id: hostname, origin, name };
  return { id: 'localhost', origin: `${protocol}//${host.replace(hostname, 'localhost')}`, name };
}
