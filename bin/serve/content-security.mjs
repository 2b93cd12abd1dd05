import { randomBytes } from 'node:crypto';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 */

/** The one script that stands in every page, of lib/text-size.ts. */
const TEXT_SIZE_SCRIPT = "'sha256-aP5YCufcH83G4pXCTCD6HEsDGF2relxhB7nFsP1P59o='";

/**
 * Pages made anew for each answer: those of people who are signed in, and lists whose address says what is wanted. Every
 * other page is made once for everybody.
 */
const MADE_ANEW =
  /^\/(?:(?:(?:desk|chamber|admin)(?:\/.*)?|account|sign-in)?|[^/]+\/(?:ky-hop|nghi-quyet|dai-bieu|dinh-chinh|tim-kiem))$/;

/**
 * What a page of ours may load, run and be put into: only what the app itself serves.
 * @param {string} scripts which scripts run
 * @param {string} photos where pictures come from besides the app
 */
const policy = (scripts, photos = '') =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self'${photos}`,
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A page made once cannot carry a number used once; kept-pages.mjs names each of its scripts in a second policy. */
const MADE_ONCE = policy("'self' 'unsafe-inline'");

/**
 * Gives an answer its policy. A page made for this answer alone gets a number used once: Next reads it from the policy
 * on the request and writes it on its scripts. For that reason nobody outside may send one: it would be kept in a page.
 * @param {IncomingMessage} request changed in place
 * @param {ServerResponse} response
 * @param {string} path without its query
 */
export function protect(request, response, path) {
  const nonce = `'nonce-${randomBytes(18).toString('base64')}'`;
  const own = MADE_ANEW.test(path)
    ? // A photo being handed in is shown from the person's own machine.
      policy(`${nonce} 'strict-dynamic' ${TEXT_SIZE_SCRIPT}`, ' blob:')
    : MADE_ONCE;
  delete request.headers['content-security-policy-report-only'];
  request.headers['content-security-policy'] = own;
  response.setHeader('Content-Security-Policy', own);
  // Whoever came once by https never comes without it again, not even to be redirected.
  if (process.env.NEXTAUTH_URL?.startsWith('https:'))
    response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
