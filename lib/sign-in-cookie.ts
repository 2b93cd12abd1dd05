const TOKEN = /^[\w-]{43}$/;

/** What the sign-in cookie is called. `__Host-` keeps other names of the domain from setting it, and asks for https. */
export const signInCookieName = (isSecure: boolean): string =>
  `${isSecure ? '__Host-' : ''}nghi-truong.sign-in`;

/** A sign-in's token, for what a cookie may hold; `null` for what can be none. */
export const asToken = (value: string | undefined): string | null =>
  value !== undefined && TOKEN.test(value) ? value : null;

/** The sign-in token in a request's `Cookie` header, whether or not it is worth anything; `null` without one. */
export function tokenIn(cookies: string | undefined, isSecure: boolean): string | null {
  const start = `${signInCookieName(isSecure)}=`;
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
  return asToken(pairs.findLast((pair) => pair.startsWith(start))?.slice(start.length));
}
