import { terms } from '@/lib/vi/terms';

type Led = { readonly id: string; readonly presidedBy?: string | null; readonly minutesBy?: string | null };
type Role = { readonly role: string; readonly sittingId?: string | null };

/** A sitting as far as its empty fields are asked about: who is in the list of roles is not absent. */
export function withLed<Sitting extends Led>(sitting: Sitting, roles: readonly Role[]): Sitting {
  const named = (role: 'presided' | 'minutes') =>
    roles.some((one) => one.role === role && (!one.sittingId || one.sittingId === sitting.id))
      ? terms.sittingRole[role]
      : null;
  return {
    ...sitting,
    presidedBy: sitting.presidedBy || named('presided'),
    minutesBy: sitting.minutesBy || named('minutes'),
  };
}
