import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { getViewer } from '@/db/access/viewer';
import { paths } from '@/lib/paths';
import type { Viewer } from '@/lib/viewer';
import { authOptions, type SignInToken, signInCookie } from './auth';

/** Who is asking, read from the database once for each request; `null` when signed out. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const cookie = (await cookies()).get(signInCookie.name)?.value;
  if (!cookie || !authOptions.secret) return null;
  const read = await decode({ token: cookie, secret: authOptions.secret }).catch(() => null);
  const token = read as SignInToken | null;
  return token?.signIn ? getViewer(token.signIn, new Date().toISOString()) : null;
});

/** Who is asking, or off to sign in and back to `backPath`. */
export async function requireViewer(backPath: string): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(paths.signIn(backPath));
}
