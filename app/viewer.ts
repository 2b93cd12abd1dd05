import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { getViewer } from '@/db/access/accounts/viewer';
import { paths } from '@/lib/paths';
import type { Viewer } from '@/lib/viewer';
import { heldToken } from './sign-in/cookies';

/** Whose sign-in this is, read from the database once for each request, whatever is open to them; `null` when signed out. */
export const signedInPerson = cache(async (): Promise<Viewer | null> => {
  const token = await heldToken();
  return token ? getViewer(token, new Date().toISOString()) : null;
});

/**
 * Who is asking; `null` when signed out, and while a password that somebody else chose is not changed yet: to everything
 * but their own account such a person is a stranger.
 */
export async function currentViewer(): Promise<Viewer | null> {
  const person = await signedInPerson();
  return person?.mustChangePassword ? null : person;
}

/** The owner of this sign-in for the page of their own account, or off to sign in and back to `backPath`. */
export async function requirePerson(backPath: string): Promise<Viewer> {
  return (await signedInPerson()) ?? redirect(paths.signIn(backPath));
}

/** Who is asking, or off to sign in and back to `backPath`; anybody who must change their password, off to do that first. */
export async function requireViewer(backPath: string): Promise<Viewer> {
  const person = await requirePerson(backPath);
  return person.mustChangePassword ? redirect(paths.account()) : person;
}
