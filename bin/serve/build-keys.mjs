/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

/** What Next takes for an order to make a page anew, or to show an unpublished one. */
const HEADERS = ['x-prerender-revalidate', 'x-prerender-revalidate-if-generated'];
const COOKIES = /^\s*(?:__prerender_bypass|__next_preview_data)\s*=/;

/**
 * Takes out of a request what the keys in Next's build would open. We use neither, but whoever can read the build knows
 * them, and Next has no setting to be without.
 * @param {IncomingMessage} request changed in place
 */
export function dropBuildKeys({ headers }) {
  for (const name of HEADERS) delete headers[name];
  if (!headers.cookie?.includes('__')) return;
  const kept = headers.cookie.split(';').filter((cookie) => !COOKIES.test(cookie));
  headers.cookie = kept.join(';').trim();
}
