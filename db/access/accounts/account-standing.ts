import 'server-only';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { type AccountStanding, accountAbilities, canAdminister } from '@/lib/policies/administration';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { versionOf } from '../trail/event';

/**
 * An account of a council as its admin may see it, with what may be done to it; `null` when the viewer administers no
 * such council or the account holds no role there, which is the same as its not existing. Never its password's hash.
 */
export async function findAccount(viewer: Viewer, key: { councilId: string; userId: string }) {
  if (!canAdminister(viewer, key.councilId)) return null;
  const version = await versionOf('account', key.userId);
  const [user] = await db
    .select({
      userId: users.id,
      email: users.email,
      name: users.name,
      isActive: users.isActive,
      personId: users.personId,
    })
    .from(users)
    .where(eq(users.id, key.userId))
    .limit(1);
  if (!user) return null;
  const roles = await db
    .select({ councilId: userRoles.councilId, role: userRoles.role })
    .from(userRoles)
    .where(eq(userRoles.userId, user.userId));
  const here = roles.filter(({ councilId }) => councilId === key.councilId).map(({ role }) => role);
  if (here.length === 0) return null;
  const administered = roles.filter(({ role }) => role === 'admin').map(({ councilId }) => councilId);
  // Read before the admins are counted: two admins who remove each other at once then meet on the council's sequence.
  const councilVersions = await Promise.all(
    administered.map(async (councilId) => ({ councilId, version: await versionOf('council', councilId) })),
  );
  const standing: AccountStanding = { ...user, roles, onlyAdminOf: await onlyAdminOf(user, administered) };
  const abilities = accountAbilities(viewer, standing);
  return { ...user, roles: here, version, councilVersions, standing, abilities };
}

/** The councils whose one active admin this account is. */
async function onlyAdminOf(
  user: { userId: string; isActive: boolean },
  administered: string[],
): Promise<string[]> {
  if (!user.isActive || administered.length === 0) return [];
  const others = await db
    .select({ councilId: userRoles.councilId })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(
      and(
        inArray(userRoles.councilId, administered),
        eq(userRoles.role, 'admin'),
        eq(users.isActive, true),
        ne(users.id, user.userId),
      ),
    );
  const covered = new Set(others.map(({ councilId }) => councilId));
  return administered.filter((councilId) => !covered.has(councilId));
}

export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;
