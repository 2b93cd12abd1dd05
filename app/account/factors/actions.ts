'use server';

import { revalidatePath } from 'next/cache';
import { addTotp, removeFactor, renewRecoveryCodes } from '@/db/access/accounts/factors';
import { endOneSignIn } from '@/db/access/accounts/own-account';
import { addPasskey, offerPasskey } from '@/db/access/accounts/passkeys';
import { confirmIdentity, passkeyToConfirm } from '@/db/access/accounts/second-step';
import { factorKey, signInKey } from '@/lib/forms/page-keys';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, actOn, textIn } from '../../action';

/** What changed stands on the account's page at once. */
function shown<Done extends Result<unknown>>(done: Done): Done {
  if (done.ok) revalidatePath(paths.account());
  return done;
}

type Codes = Result<{ codes: readonly string[] }>;

/** Shows once more that it is oneself: a code, or the password where there is no second factor. */
export async function confirm(_before: Result | null, form: FormData): Promise<Result> {
  const answer = textIn(form, 'answer');
  return act((viewer, now) => confirmIdentity(viewer, { answer }, now), true);
}

/** Adds the authenticator app the page offered; its first recovery codes are told this once. */
export async function addApp(_before: Codes | null, form: FormData): Promise<Codes> {
  const input = { name: textIn(form, 'name'), code: textIn(form, 'code') };
  return shown(await act((viewer, now) => addTotp(viewer, input, now), true));
}

export async function dropFactor(
  key: { factorId: string },
  _before: Result | null,
  _form: FormData,
): Promise<Result> {
  return shown(await actOn(factorKey, key, removeFactor, true));
}

/** Makes new recovery codes, told this once. */
export async function renewCodes(_before: Codes | null, _form: FormData): Promise<Codes> {
  return shown(await act((viewer, now) => renewRecoveryCodes(viewer, now), true));
}

export async function signOutOne(
  key: { handle: string },
  _before: Result | null,
  _form: FormData,
): Promise<Result> {
  return shown(await actOn(signInKey, key, endOneSignIn, true));
}

type Offer = Result<{ options: object }>;

/** What the browser makes a passkey with, once the name it is to have is right. */
export async function passkeyOffer(_before: Offer | null, form: FormData): Promise<Offer> {
  const name = textIn(form, 'name');
  return act((viewer) => offerPasskey(viewer, { name }), true);
}

export async function addKey(_before: Codes | null, form: FormData): Promise<Codes> {
  const input = { name: textIn(form, 'name'), response: textIn(form, 'response') };
  return shown(await act((viewer, now) => addPasskey(viewer, input, now), true));
}

/** What a passkey signs to show once more that it is oneself. */
export async function passkeyRequest(): Promise<Result<{ options: object }>> {
  return act((viewer) => passkeyToConfirm(viewer), true);
}
