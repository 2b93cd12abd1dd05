import 'server-only';
import { eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { sameNameAnswer } from '@/lib/forms/terms';
import { type Refusal, type RefusalCode, refusals, refuse } from '@/lib/refusal';
import { foldForSearch } from '@/lib/vi/fold';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { people } from '../../schema/councils';

/**
 * Asks, of a name that `known` has already in other letters, marks or spaces, whether it is the same or another. The field
 * `isOther` answers; the question stands beside it.
 */
export function askWhether(
  name: string,
  known: readonly string[],
  input: Readonly<Record<string, unknown>>,
  code: RefusalCode,
): Refusal | null {
  const key = foldForSearch(name);
  const alike = known.find((other) => foldForSearch(other) === key);
  if (alike === undefined) return null;
  const answer = readInput(sameNameAnswer, input);
  if (answer.ok && answer.data.isOther) return null;
  return refuse(code, { fields: { isOther: `Đã có «${alike}». ${refusals[code]}` } });
}

/** The names of the council's people, but for one of them. */
export async function namesOfPeople(councilId: string, exceptId?: string): Promise<string[]> {
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.councilId, councilId));
  return rows.flatMap(({ id, name }) => (id === exceptId ? [] : [name]));
}

/** The names of the council's accounts, but for one of them. */
export async function namesOfAccounts(councilId: string, exceptId?: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(eq(userRoles.councilId, councilId));
  return rows.flatMap(({ id, name }) => (id === exceptId ? [] : [name]));
}
