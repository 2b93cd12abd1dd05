import 'server-only';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import { addPasskeyInput, passkeyNameInput } from '@/lib/forms/factors';
import { readInput } from '@/lib/forms/fields';
import { mustConfirmAlways } from '@/lib/policies/confirming';
import { type Result, refuse } from '@/lib/refusal';
import { relyingParty } from '@/lib/server/relying-party';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { secondFactors } from '../../schema/accounts';
import { versionOf } from '../trail/event';
import { namesOf, openFactor } from './factor-seals';
import { writeNewFactor } from './factors';

/*
 * Passkeys as a second factor (WebAuthn). Nothing is kept between question and answer: what is to be signed is made of the
 * account and of what the answer is for, and becomes another as soon as that is done.
 */

/** What lies under the seal. */
type Credential = { readonly credential: string; readonly publicKey: string };

const challengeOf = (userId: string, what: string) =>
  Buffer.from(namesOf(userId, `challenge ${what}`)[0], 'base64url');

/** What is signed to add a passkey: another as soon as anything was done with the account. */
const adding = async ({ userId, signInId }: Viewer) =>
  challengeOf(userId, `add ${signInId} ${await versionOf('account', userId)}`);

async function passkeysOf(userId: string) {
  const rows = await db
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), eq(secondFactors.kind, 'passkey')));
  return rows.flatMap(({ id, sealed, counter }) => {
    const plain = openFactor(userId, id, sealed);
    return plain ? [{ id, counter, ...(JSON.parse(plain.toString()) as Credential) }] : [];
  });
}

const named = (keys: readonly Credential[]) => keys.map(({ credential }) => ({ id: credential }));

/** What a browser is asked to make a passkey with; `input` is what `passkeyNameInput` reads: name. */
export async function offerPasskey(
  viewer: Viewer,
  input: unknown,
): Promise<Result<{ options: PublicKeyCredentialCreationOptionsJSON }>> {
  const parsed = readInput(passkeyNameInput, input);
  if (!parsed.ok) return parsed;
  const { name, id } = relyingParty();
  const options = await generateRegistrationOptions({
    ...{ rpName: name, rpID: id, userName: viewer.email, userDisplayName: viewer.name },
    userID: Uint8Array.from(challengeOf(viewer.userId, 'user')),
    challenge: Uint8Array.from(await adding(viewer)),
    excludeCredentials: named(await passkeysOf(viewer.userId)),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
  return { ok: true, options };
}

/**
 * Adds the passkey a browser made. The first factor of an account brings recovery codes, told this once.
 *
 * @param input what `addPasskeyInput` reads: name, and response, what the browser gave, as JSON.
 */
export async function addPasskey(
  viewer: Viewer,
  input: unknown,
  now: string,
): Promise<Result<{ codes: readonly string[] }>> {
  const verdict = mustConfirmAlways(viewer, now);
  if (verdict) return refuse(verdict);
  const parsed = readInput(addPasskeyInput, input);
  if (!parsed.ok) return parsed;
  const { name, response } = parsed.data;
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const made = await quietly(async () =>
    verifyRegistrationResponse({
      response: JSON.parse(response) as RegistrationResponseJSON,
      expectedChallenge: (await adding(viewer)).toString('base64url'),
      ...{ expectedOrigin, expectedRPID, requireUserVerification: false },
    }),
  );
  if (!made?.verified) return refuse('account.passkey_wrong');
  const { id, publicKey, counter } = made.registrationInfo.credential;
  const kept = { credential: id, publicKey: Buffer.from(publicKey).toString('base64url') };
  const factor = {
    ...{ kind: 'passkey' as const, name, counter },
    secret: Buffer.from(JSON.stringify(kept)),
    credential: namesOf(viewer.userId, id)[0],
  };
  return writeNewFactor(viewer, factor, now);
}

/** What a browser is asked to sign, for `what` the answer is for; `null` where the account has no passkey. */
export async function requestPasskey(
  userId: string,
  what: string,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const keys = await passkeysOf(userId);
  if (keys.length === 0) return null;
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: Uint8Array.from(challengeOf(userId, what)),
    allowCredentials: named(keys),
    userVerification: 'preferred',
  });
}

/** The passkey of the account that signed just this, with the counter it is at now; `null` where none did. */
export async function checkPasskey(userId: string, answer: string, what: string) {
  const response = await quietly(async () => JSON.parse(answer) as AuthenticationResponseJSON);
  const key = (await passkeysOf(userId)).find(({ credential }) => credential === response?.id);
  if (!response || !key) return null;
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const signed = await quietly(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challengeOf(userId, what).toString('base64url'),
      ...{ expectedOrigin, expectedRPID, requireUserVerification: false },
      credential: {
        id: key.credential,
        publicKey: Uint8Array.from(Buffer.from(key.publicKey, 'base64url')),
        counter: key.counter,
      },
    }),
  );
  return signed?.verified ? { factorId: key.id, counter: signed.authenticationInfo.newCounter } : null;
}

/** What the library throws is said of the answer: one that is none, or not of here. */
async function quietly<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
