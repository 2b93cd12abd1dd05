import 'server-only';
import { createHmac, hkdfSync } from 'node:crypto';
import { readEnv } from '@/lib/server/env';
import { openBytes, sealBytes } from '@/lib/server/seal';

/*
 * Second factors are sealed with keys made of the server's secret, like private notes: who has a copy of the database, or a
 * backup, can make no code and knows no recovery code.
 */

type FactorKey = { readonly seal: Buffer; readonly name: Buffer; readonly offer: Buffer };

/** The account's keys: of the present secret first, then of those in use before. @throws where the server has no secret */
function factorKeys(userId: string): [FactorKey, ...FactorKey[]] {
  const { signInSecret, secretsBefore } = readEnv();
  if (!signInSecret)
    throw new Error('NEXTAUTH_SECRET is not set: no second factor can be opened without it.');
  const derived = (secret: string): FactorKey => {
    const bytes = Buffer.from(hkdfSync('sha256', secret, userId, 'second-factor', 96));
    return { seal: bytes.subarray(0, 32), name: bytes.subarray(32, 64), offer: bytes.subarray(64) };
  };
  return [derived(signInSecret), ...secretsBefore.map(derived)];
}

/** @param id the factor's row: in another it does not open. */
export const sealFactor = (userId: string, id: string, secret: Buffer): string =>
  sealBytes(factorKeys(userId)[0].seal, id, secret);

/** What lies under the seal; `null` where another hand changed the row, or the server's secret is another now. */
export function openFactor(userId: string, id: string, sealed: string): Buffer | null {
  for (const { seal } of factorKeys(userId)) {
    const plain = openBytes(seal, id, sealed);
    if (plain) return plain;
  }
  return null;
}

/**
 * The secret a new authenticator app is offered. It is the same however often the page is drawn, so that it works without
 * script, and another as soon as anything was done with the account, adding it among that.
 *
 * @param version of the account
 */
export const offeredSecret = (userId: string, version: number): Buffer =>
  createHmac('sha256', factorKeys(userId)[0].offer).update(String(version)).digest().subarray(0, 20);

/** What stands in the table for a recovery code or a passkey's id: with the present secret first. */
export const namesOf = (userId: string, value: string): [string, ...string[]] => {
  const [first, ...before] = factorKeys(userId).map(({ name }) =>
    createHmac('sha256', name).update(value).digest('base64url'),
  );
  return [first ?? '', ...before];
};
