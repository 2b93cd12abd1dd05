import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { getViewer } from '@/db/access/viewer';
import { paths } from '@/lib/paths';
import type { Viewer } from '@/lib/viewer';
import { heldToken } from './sign-in/cookies';

/** Who is asking, read from the database once for each request; `null` when signed out. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = await heldToken();
  return token ? getViewer(token, new Date().toISOString()) : null;
});

/** Who is asking, or off to sign in and back to `backPath`. */
export async function requireViewer(backPath: string): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(paths.signIn(backPath));
}
