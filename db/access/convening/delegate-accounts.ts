import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';

export type CouncillorAccount = {
  userId: string;
  personId: string | null;
  email: string;
  wantsLetters: boolean;
};

/** The active accounts of a council's councillors, by address. Callers have checked that the viewer may see them. */
export async function unsafeCouncillorAccounts(councilId: string): Promise<CouncillorAccount[]> {
  return db
    .select({
      userId: users.id,
      personId: users.personId,
      email: users.email,
      wantsLetters: users.wantsLetters,
    })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(
      and(eq(userRoles.councilId, councilId), eq(userRoles.role, 'councillor'), eq(users.isActive, true)),
    )
    .orderBy(asc(users.email));
}
