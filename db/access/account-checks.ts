import 'server-only';
import { inArray } from 'drizzle-orm';
import { type Refusal, refuse, refuseBeside } from '@/lib/refusal';
import { isStrongPassword } from '@/lib/rules/password';
import { db } from '../client';
import { councils } from '../schema/councils';
import { findPerson } from './people';

/** Refuses a password too easily guessed, also from whose it is and where they work, beside the field it was typed in. */
export async function refuseWeakPassword(
  password: string,
  whose: { email: string; name: string; councilIds: readonly string[] },
  field = 'password',
): Promise<Refusal | null> {
  const theirs = await db
    .select({ name: councils.name, slug: councils.slug, locality: councils.locality })
    .from(councils)
    .where(inArray(councils.id, [...whose.councilIds]));
  const { email, name } = whose;
  const known = [email, name, ...theirs.flatMap((council) => Object.values(council))];
  return isStrongPassword(password, known) ? null : refuseBeside(field, 'account.weak_password');
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
