import 'server-only';
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP's cheat sheet asks: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two keyboards may send one Vietnamese letter differently; the person typed the same password. */
const asTyped = (password: string) => password.normalize('NFC');

export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is that of `storedHash`. Without an account the work is done all the same, so that the time it
 * takes does not tell whether there is one.
 */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString('base64'));
  const matches = await verify(storedHash ?? (await decoy), asTyped(password));
  return matches && storedHash !== null;
}
