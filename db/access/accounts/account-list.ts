import 'server-only';
import { and, count, eq } from 'drizzle-orm';
import { canAdminister } from '@/lib/policies/administration';
import { compareNames } from '@/lib/vi/names';
import type { Viewer } from '@/lib/viewer';
import { type Role, roles } from '@/lib/words';
import { db } from '../../client';
import { secondFactors, userRoles, users } from '../../schema/accounts';
import { people } from '../../schema/councils';
import { findAccount } from './account-standing';
import { openSignInsOf, shownSignIns } from './sign-in-list';

export type AccountRow = {
  userId: string;
  name: string;
  email: string;
  isActive: boolean;
  roles: Role[];
  delegateName: string | null;
};

/** Every account that holds a role in the council, by given name; `null` for anybody but its admin. */
export async function listAccounts(viewer: Viewer, councilId: string): Promise<AccountRow[] | null> {
  if (!canAdminister(viewer, councilId)) return null;
  const rows = await db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      isActive: users.isActive,
      role: userRoles.role,
      delegateName: people.name,
    })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .leftJoin(people, and(eq(people.id, users.personId), eq(people.councilId, councilId)))
    .where(eq(userRoles.councilId, councilId));
  const byUser = new Map<string, AccountRow>();
  for (const { role, ...row } of rows) {
    const account = byUser.get(row.userId) ?? { ...row, roles: [] };
    account.roles.push(role);
    byUser.set(row.userId, account);
  }
  const inOrder = [...byUser.values()].sort(
    (a, b) => compareNames(a.name, b.name) || (a.email < b.email ? -1 : 1),
  );
  return inOrder.map((account) => ({
    ...account,
    roles: roles.filter((role) => account.roles.includes(role)),
  }));
}

/** One account with the viewer's abilities; `null` when it is not theirs to see. */
export async function getAccount(viewer: Viewer, key: { councilId: string; userId: string }) {
  return findAccount(viewer, key);
}

/** The council's people, by given name, to link accounts to and to give mandates; `null` for anybody but its admin. */
export async function listPeople(
  viewer: Viewer,
  councilId: string,
): Promise<{ personId: string; name: string; slug: string }[] | null> {
  if (!canAdminister(viewer, councilId)) return null;
  const rows = await db
    .select({ personId: people.id, name: people.name, slug: people.slug })
    .from(people)
    .where(eq(people.councilId, councilId));
  return rows.sort((a, b) => compareNames(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/** How many second factors an account has and where it is signed in; nothing for who may not see it. */
export async function securityOf(viewer: Viewer, key: { councilId: string; userId: string }, now: string) {
  const account = await findAccount(viewer, key);
  if (!account) return { factors: 0, signIns: [] };
  const [factors] = await db
    .select({ all: count() })
    .from(secondFactors)
    .where(eq(secondFactors.userId, account.userId));
  const signIns = shownSignIns(await openSignInsOf(account.userId, now), viewer.signInId);
  return { factors: factors?.all ?? 0, signIns };
}
