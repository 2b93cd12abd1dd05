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
  /** A council asks for a second factor and there is none: until it is added, nothing is open but one's own account. */
  readonly mustAddFactor?: boolean;
  /** Some council asks for one, from whichever day on. */
  readonly needsFactor?: boolean;
  /** The day from which on a council will ask for it, as long as there is none. */
  readonly factorDue?: string | null;
  /** What the person is asked for again before what weighs most: the second factor, the password, or nothing. */
  readonly asks?: 'factor' | 'password' | null;
  /** Whether a passkey is among what they may show. */
  readonly hasPasskey?: boolean;
  /** When they last showed it; a UTC instant. */
  readonly confirmedAt?: string | null;
  /** When their last request but for some minutes came. */
  readonly seenAt?: string;
  readonly roles: readonly { readonly councilId: string; readonly role: Role }[];
  /** The codes of the provinces whose councils the viewer founds and looks after; `*` is all of them. */
  readonly provinces?: readonly string[];
};

/** Whether something of the account is still to be set up before anything else is open. */
export const mustSetUp = ({ mustChangePassword, mustAddFactor }: Viewer): boolean =>
  Boolean(mustChangePassword || mustAddFactor);

/** Whether the viewer holds one of `roles` in the council. Signed out holds nothing. */
export function holds(viewer: Viewer | null, councilId: string, ...wanted: Role[]): boolean {
  return viewer?.roles.some((held) => held.councilId === councilId && wanted.includes(held.role)) ?? false;
}

/** Whether the viewer has a role in the council, whichever. */
export const isOfCouncil = (viewer: Viewer, councilId: string): boolean =>
  viewer.roles.some((held) => held.councilId === councilId);
