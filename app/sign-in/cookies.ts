import 'server-only';
import { cookies } from 'next/headers';
import { DEVICE_LASTS_S } from '@/db/access/accounts/sign-in-devices';
import { SIGN_IN_LASTS_S } from '@/db/access/accounts/sign-in-rows';
import { paths } from '@/lib/paths';
import { readEnv } from '@/lib/server/env';
import { asToken, signInCookieName } from '@/lib/sign-in-cookie';

const { publicUrl } = readEnv();
export const isSecure = publicUrl.startsWith('https:');

/** Holds the sign-in's token, and nothing about the person. */
export const signInCookie = {
  name: signInCookieName(isSecure),
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
} as const;

/** Holds the marks of accounts this browser has signed in to; sent only where somebody signs in, and kept after. */
const marksCookie = {
  name: `${isSecure ? '__Secure-' : ''}nghi-truong.known-to`,
  options: { httpOnly: true, sameSite: 'strict', path: paths.credentials(), secure: isSecure },
} as const;

/** The sign-in token this browser holds, whether or not it is worth anything; `null` for what can be none. */
export async function heldToken(): Promise<string | null> {
  return asToken((await cookies()).get(signInCookie.name)?.value);
}

/** Gives this browser a new token in place of the one it holds. */
export async function keepToken(token: string): Promise<void> {
  (await cookies()).set(signInCookie.name, token, { ...signInCookie.options, maxAge: SIGN_IN_LASTS_S });
}

export async function dropToken(): Promise<void> {
  (await cookies()).delete({ name: signInCookie.name, ...signInCookie.options });
}

export async function heldMarks(): Promise<string> {
  return (await cookies()).get(marksCookie.name)?.value ?? '';
}

export async function keepMarks(marks: string): Promise<void> {
  (await cookies()).set(marksCookie.name, marks, { ...marksCookie.options, maxAge: DEVICE_LASTS_S });
}

/**
 * Takes away what next-auth would read and we never set: pieces of a token split over several cookies, and an address
 * to go to that is not ours.
 */
export async function dropStrays(): Promise<void> {
  const jar = await cookies();
  for (const { name, value } of jar.getAll()) {
    const isPiece = name !== signInCookie.name && name.startsWith(signInCookie.name);
    const isElsewhere = name.endsWith('next-auth.callback-url') && value !== new URL(publicUrl).origin;
    if (isPiece || isElsewhere) jar.delete(name);
  }
}
