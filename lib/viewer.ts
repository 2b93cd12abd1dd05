import type { Role } from '@/lib/words';

/** The person who asks, with their rights; these are looked up nowhere else. A resident is `null`. */
export type Viewer = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly signInId: string;
  readonly personId: string | null;
  /** Somebody else chose the password: until it is changed, nothing is open but one's own account. */
  readonly mustChangePassword?: boolean;
  readonly roles: readonly { readonly councilId: string; readonly role: Role }[];
  /** The codes of the provinces whose councils the viewer founds and looks after; `*` is all of them. */
  readonly provinces?: readonly string[];
};

/** Whether the viewer holds one of `roles` in the council. Signed out holds nothing. */
export function holds(viewer: Viewer | null, councilId: string, ...wanted: Role[]): boolean {
  return viewer?.roles.some((held) => held.councilId === councilId && wanted.includes(held.role)) ?? false;
}

/** Whether the viewer has a role in the council, whichever. */
export const isOfCouncil = (viewer: Viewer, councilId: string): boolean =>
  viewer.roles.some((held) => held.councilId === councilId);
