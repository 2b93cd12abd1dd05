import 'server-only';
import { createHmac } from 'node:crypto';

/**
 * A hash only this server can make, so that a table of them tells nothing and a copy of it is worth nothing elsewhere.
 * `kind` keeps the uses apart: what is one kind's hash is never another's.
 */
export function keyedHash(kind: string, value: string): string {
  // Checked with every other setting when the server starts; read alone because every request asks for it.
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: nobody can sign in without it.');
  return createHmac('sha256', secret).update(`${kind}:${value}`).digest('base64url');
}
