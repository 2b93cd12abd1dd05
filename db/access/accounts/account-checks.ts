import 'server-only';
import { desc, eq, inArray, sql } from 'drizzle-orm';
import { type Refusal, refuse, refuseBeside } from '@/lib/refusal';
import { isStrongPassword } from '@/lib/rules/password-strength';
import { db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { councils, people, terms } from '../../schema/councils';
import { findPerson } from '../register/people';

/** The people and accounts whose names somebody would think of: the newest of a council. */
const NAMES_MOST = 200;

/** Refuses a password too easily guessed, also from whose it is and where they work, beside the field it was typed in. */
export async function refuseWeakPassword(
  password: string,
  whose: { email: string; name: string; councilIds: readonly string[] },
  field = 'password',
): Promise<Refusal | null> {
  const { email, name, councilIds } = whose;
  const known = [name, email.split('@')[0] ?? '', email, ...(await councilWords([...councilIds]))];
  return (await isStrongPassword(password, known)) ? null : refuseBeside(field, 'account.weak_password');
}

/** What anybody knows who knows the councils: their names, terms, delegates and accounts. */
async function councilWords(councilIds: string[]): Promise<string[]> {
  const { name, slug, locality, districtName, provinceName } = councils;
  const themselves = await db
    .select({ locality, slug, name, districtName, provinceName })
    .from(councils)
    .where(inArray(councils.id, councilIds));
  const labels = await db
    .select({ label: terms.label })
    .from(terms)
    .where(inArray(terms.councilId, councilIds));
  const delegates = await db
    .select({ name: people.name })
    .from(people)
    .where(inArray(people.councilId, councilIds))
    .orderBy(desc(sql`rowid`))
    .limit(NAMES_MOST);
  const colleagues = await db
    .selectDistinct({ name: users.name, email: users.email })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(inArray(userRoles.councilId, councilIds))
    .limit(NAMES_MOST);
  const rows: Record<string, string | null>[] = [...themselves, ...labels, ...delegates, ...colleagues];
  return rows.flatMap((row) => Object.values(row)).filter((text) => text !== null);
}

/** Refuses to link an account to anybody but a person of its own council. */
export async function refuseForeignPerson(
  councilId: string,
  personId: string | null,
): Promise<Refusal | null> {
  if (!personId) return null;
  if (await findPerson(councilId, personId)) return null;
  return refuse('input.invalid', { fields: { personId: 'Chọn một đại biểu của hội đồng này.' } });
}
