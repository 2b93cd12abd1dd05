import { randomBytes } from 'node:crypto';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 */

/** The one script that stands in every page, of lib/text-size.ts. */
const TEXT_SIZE_SCRIPT = "'sha256-aP5YCufcH83G4pXCTCD6HEsDGF2relxhB7nFsP1P59o='";

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
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A resident's page carries our own scripts and none of Next's (lean.mjs): the same for everybody. */
export const LEAN_POLICY = policy(`'self' ${TEXT_SIZE_SCRIPT}`);

/** The chamber's service worker (app/chamber/offline.js) is one script that asks this server alone. */
const WORKER = '/chamber/offline.js';
const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** Only the operator knows whether every name below this one has https too. */
const subdomains = () => (process.env.HSTS_SUBDOMAINS === 'on' ? '; includeSubDomains' : '');

/**
 * Gives an answer its policy, with a number used once: Next reads it from the policy on the request and writes it on its
 * scripts. For that reason nobody outside may send one.
 * @param {IncomingMessage} request changed in place
 * @param {ServerResponse} response
 */
export function protect(request, response) {
  const nonce = `'nonce-${randomBytes(18).toString('base64')}'`;
  // A photo being handed in is shown from the person's own machine.
  const isWorker = request.url?.split('?', 1)[0] === WORKER;
  const own = isWorker ? WORKER_POLICY : policy(`${nonce} 'strict-dynamic' ${TEXT_SIZE_SCRIPT}`, ' blob:');
  delete request.headers['content-security-policy-report-only'];
  request.headers['content-security-policy'] = own;
  response.setHeader('Content-Security-Policy', own);
  // A browser that came by https once never asks by plain http again, not even to be redirected.
  if (process.env.NEXTAUTH_URL?.startsWith('https:'))
    response.setHeader('Strict-Transport-Security', `max-age=31536000${subdomains()}`);
}
