import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { changeRolesInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { canChangeRoles, clashOf } from '@/lib/policies/administration';
import { mustConfirm } from '@/lib/policies/confirming';
import { type Refusal, type Result, refuse, refuseBeside } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';
import { db } from '../../client';
import { userRoles, users, type waitingChanges } from '../../schema/accounts';
import { twoPersonRuleBatch } from '../register/councils';
import { askForChange, confirmChange } from '../register/waiting-changes';
import { tryCommit } from '../try-commit';
import { refuseForeignPerson } from './account-checks';
import { type Account, findAccount } from './account-standing';
import { accountBatch } from './account-write';

type Key = { councilId: string; userId: string };
type Wanted = { readonly roles: readonly Role[]; readonly personId: string | null };

/**
 * Replaces the account's roles in one council, and which of its delegates it belongs to. What somebody gives to themselves waits
 * for a second admin, or a day.
 */
export async function changeRoles(
  viewer: Viewer,
  input: Key & { roles: unknown; personId?: unknown },
  now: string,
): Promise<Result | null> {
  const account = await findAccount(viewer, input);
  if (!account) return null;
  const parsed = readInput(changeRolesInput, input);
  if (!parsed.ok) return parsed;
  const { councilId } = input;
  const wanted = parsed.data;
  const unfit = await refuseRoles(viewer, account, councilId, wanted);
  if (unfit) return unfit;
  const verdict = mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  const isOwn = account.userId === viewer.userId;
  if (isOwn && wanted.roles.some((role) => !account.roles.includes(role)))
    return askForChange(viewer, { councilId, kind: 'own_roles', wanted }, now);
  const { events, statements } = rolesBatch(viewer, account, councilId, wanted, now);
  return tryCommit(events, statements);
}

/** An account that two councils share is linked to a delegate where it was opened. */
const isShared = ({ standing }: Account, councilId: string): boolean =>
  standing.roles.some((held) => held.councilId !== councilId);

async function refuseRoles(
  viewer: Viewer,
  account: Account,
  councilId: string,
  { roles, personId }: Wanted,
): Promise<Refusal | null> {
  const shared = isShared(account, councilId);
  if (roles.length === 0 && !shared)
    return refuse('input.invalid', { fields: { roles: 'Chọn ít nhất một vai trò, hoặc ngừng tài khoản.' } });
  const verdict = canChangeRoles(viewer, account.standing, { councilId, roles });
  if (verdict) return refuse(verdict);
  const clash = clashOf(roles);
  if (clash) return refuseBeside('roles', clash);
  return shared ? null : refuseForeignPerson(councilId, personId);
}

function rolesBatch(
  viewer: Viewer,
  account: Account,
  councilId: string,
  { roles, personId }: Wanted,
  now: string,
) {
  const { userId } = account;
  const shared = isShared(account, councilId);
  const losesAdmin = account.roles.includes('admin') && !roles.includes('admin');
  return accountBatch(viewer, account, now, {
    councilId,
    verb: 'roles_changed',
    detail: { from: account.roles, to: roles, ...(shared ? {} : { personId }) },
    adminLostBy: losesAdmin ? [councilId] : [],
    statements: [
      db.delete(userRoles).where(and(eq(userRoles.userId, userId), eq(userRoles.councilId, councilId))),
      ...roles.map((role) => db.insert(userRoles).values({ id: randomUUID(), userId, councilId, role })),
      ...(shared ? [] : [db.update(users).set({ personId }).where(eq(users.id, userId))]),
    ],
  });
}

/** Confirms a change that waits: the two-person rule, or roles that somebody asked for themselves. */
export function confirmWaiting(
  viewer: Viewer,
  key: { councilId: string; changeId: string },
  now: string,
): Promise<Result | null> {
  return confirmChange(viewer, key, now, async (change) => {
    if (change.kind === 'two_person_rule')
      return {
        ok: true,
        ...(await twoPersonRuleBatch(viewer, change.councilId, change.wanted.on === true, now)),
      };
    return ownRolesBatch(viewer, change, now);
  });
}

/** Asked anew: what was right a day ago need not be today. */
async function ownRolesBatch(viewer: Viewer, change: typeof waitingChanges.$inferSelect, now: string) {
  const { councilId, askedBy, wanted } = change;
  const account = await findAccount(viewer, { councilId, userId: askedBy });
  if (!account?.isActive) return refuse('waiting.gone');
  const roles = { roles: wanted.roles ?? [], personId: wanted.personId ?? null };
  const unfit = await refuseRoles(viewer, account, councilId, roles);
  return unfit ?? { ok: true as const, ...rolesBatch(viewer, account, councilId, roles, now) };
}
