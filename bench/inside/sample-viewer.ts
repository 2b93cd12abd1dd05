import { signIn } from '@/db/access/accounts/sign-in';
import { getViewer } from '@/db/access/accounts/viewer';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';

/** The instant, as events have it. */
export const now = () => new Date().toISOString();

/** Somebody of the sample council, signed in. */
export async function sampleViewer(name: 'thuky' | 'chutoa') {
  const account = { email: `${name}@mau.example`, password: SAMPLE_PASSWORD, address: 'bench' };
  const signed = await signIn(account, now());
  const viewer = signed.ok ? await getViewer(signed.token, now()) : null;
  if (!viewer) throw new Error(`${account.email} cannot sign in.`);
  return viewer;
}
