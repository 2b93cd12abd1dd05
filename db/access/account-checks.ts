import 'server-only';
import { type Refusal, refusals, refuse } from '@/lib/refusal';
import { isStrongPassword } from '@/lib/rules/password';
import { findPerson } from './people';

/** Refuses a password too easily guessed, beside the field it was typed in. */
export function refuseWeakPassword(password: string, email: string, field = 'password'): Refusal | null {
  if (isStrongPassword(password, email)) return null;
  return refuse('account.weak_password', { fields: { [field]: refusals['account.weak_password'] } });
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
