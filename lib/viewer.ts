import type { Role } from '@/lib/words';

/** Who is asking. Residents are `null`; nobody's rights are looked up anywhere but here. */
export type Viewer = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly signInId: string;
  readonly personId: string | null;
  /** Somebody else chose the password: until it is changed, nothing is open but one's own account. */
  readonly mustChangePassword?: boolean;
  readonly roles: readonly { readonly councilId: string; readonly role: Role }[];
};

/** Whether the viewer holds one of `roles` in the council. Signed out holds nothing. */
export function holds(viewer: Viewer | null, councilId: string, ...wanted: Role[]): boolean {
  return viewer?.roles.some((held) => held.councilId === councilId && wanted.includes(held.role)) ?? false;
}
