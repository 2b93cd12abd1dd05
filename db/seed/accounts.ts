import { unsafeCreateSampleAccount } from '@/db/access/accounts/accounts';
import type { Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';
import type { Clock } from './clock';
import { done } from './done';

export type NewSampleAccount = { email: string; name: string; role: Role; personId?: string };

/** Opens a sample account and gives its holder, as if signed in. */
export async function openAccount(
  admin: Viewer,
  councilId: string,
  { role, personId = undefined, ...who }: NewSampleAccount,
  clock: Clock,
): Promise<Viewer> {
  const input = { councilId, ...who, roles: [role], personId: personId ?? null };
  const { userId } = done(await unsafeCreateSampleAccount(admin, input, clock.tick()));
  return { ...who, userId, signInId: '', personId: personId ?? null, roles: [{ councilId, role }] };
}
