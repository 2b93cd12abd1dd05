import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP's cheat sheet asks: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** The hash of a password nobody knows, made once with the same cost. */
export const DECOY =
  '$argon2id$v=19$m=19456,t=2,p=1$MNiOWCNK8N4lhrEVJD5QRw$JcYD7nZCJ2pGAM71N/X2vwNVLoSguxhYaAwmVtfds2E';

/**
 * Whether the password is that of `storedHash`. Without an account the work is done all the same, so that the time it
 * takes does not tell whether there is one.
 */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? DECOY, password);
  return matches && storedHash !== null;
}
