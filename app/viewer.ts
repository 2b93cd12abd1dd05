import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { halfSignIn, passkeyToFinish } from '@/db/access/accounts/second-step';
import { getViewer, noteSeen } from '@/db/access/accounts/viewer';
import { orStoreRefusal } from '@/db/access/store-refusal';
import { paths } from '@/lib/paths';
import { mustSetUp, type Viewer } from '@/lib/viewer';
import { heldToken } from './sign-in/cookies';

/** Whose sign-in this is, read from the database once for each request, whatever is open to them; `null` when signed out. */
export const signedInPerson = cache(async (): Promise<Viewer | null> => {
  const token = await heldToken();
  if (!token) return null;
  const now = new Date().toISOString();
  const viewer = await getViewer(token, now);
  // Where the disk takes nothing, reading goes on.
  if (viewer) await orStoreRefusal(async () => ({ ok: true, noted: await noteSeen(viewer, now) }));
  return viewer;
});

/** Whose password was right in this browser, while the second step is still to come. */
export const halfSignedInPerson = cache(async () => {
  const token = await heldToken();
  const half = token && (await halfSignIn(token, new Date().toISOString()));
  return half ? { ...half, passkey: await passkeyToFinish(token, half.userId) } : null;
});

/**
 * Who is asking; `null` when signed out, and while a password that somebody else chose is not changed yet, or a second factor the
 * council asks for is not added: to everything but their own account such a person is a stranger.
 */
export async function currentViewer(): Promise<Viewer | null> {
  const person = await signedInPerson();
  return person && mustSetUp(person) ? null : person;
}

/** The owner of this sign-in for the page of their own account, or off to sign in and back to `backPath`. */
export async function requirePerson(backPath: string): Promise<Viewer> {
  return (await signedInPerson()) ?? redirect(paths.signIn(backPath));
}

/** Who is asking, or off to sign in and back to `backPath`; anybody whose account is not set up, off to do that first. */
export async function requireViewer(backPath: string): Promise<Viewer> {
  const person = await requirePerson(backPath);
  return mustSetUp(person) ? redirect(paths.account()) : person;
}
