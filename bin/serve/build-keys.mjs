/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

/** Headers and cookies by which Next makes a page anew, or shows an unpublished one. */
const HEADERS = ['x-prerender-revalidate', 'x-prerender-revalidate-if-generated'];
const COOKIES = /^\s*(?:__prerender_bypass|__next_preview_data)\s*=/;

/**
 * Removes from a request the headers and cookies that Next accepts with the keys of its build. We use neither feature, but
 * anybody who can read the build knows the keys, and Next has no setting to switch them off.
 * @param {IncomingMessage} request changed in place
 */
export function dropBuildKeys({ headers }) {
  for (const name of HEADERS) delete headers[name];
  if (!headers.cookie?.includes('__')) return;
  const kept = headers.cookie.split(';').filter((cookie) => !COOKIES.test(cookie));
  headers.cookie = kept.join(';').trim();
}
