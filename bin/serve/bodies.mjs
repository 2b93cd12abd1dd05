/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

const KIB = 1024;
const MIB = 1024 * KIB;

/** What browsers send for links and forms; nothing of ours answers to more, and a page would answer as if asked for. */
export const METHODS = ['GET', 'HEAD', 'POST'];

/**
 * What is posted to one kind of address.
 * @typedef {object} Kind
 * @property {'action' | 'upload' | 'sign_in' | 'view'} name
 * @property {RegExp} at the addresses
 * @property {RegExp} type its content type
 * @property {number} mostBytes
 * @property {boolean} [isStreamed] its handler counts it as it comes; everything else is read whole before it is looked at
 * @property {boolean} [isOpen] somebody signed out may send it
 * @property {boolean} [mayBeProgram] without an origin it still has to show a token that only our page has
 */

/** Every address that takes a body; a test walks the app's own list beside it. @type {readonly Kind[]} */
const KINDS = [
  {
    name: 'upload',
    at: /^\/desk\/sessions\/[^/]+\/(?:photos|agenda|resolutions|papers)\/upload$/,
    type: /^multipart\/form-data\s*;/i,
    // A photo may be 40 MiB, a paper 20.
    mostBytes: 41 * MIB,
    isStreamed: true,
  },
  {
    name: 'sign_in',
    at: /^\/api\/auth\/callback\/credentials$/,
    type: /^application\/x-www-form-urlencoded\s*(?:;|$)/i,
    // An address of 254 characters and a password of 200, each as wide as UTF-8 and percent signs make them.
    mostBytes: 8_000,
    isOpen: true,
    mayBeProgram: true,
  },
  {
    name: 'sign_in',
    at: /^\/api\/auth\/second$/,
    type: /^application\/x-www-form-urlencoded\s*(?:;|$)/i,
    // A code or what a passkey signed, and the address to go on to.
    mostBytes: 16_000,
    isOpen: true,
  },
  {
    name: 'view',
    at: /^\/api\/luot-xem$/,
    type: /^application\/json\s*(?:;|$)/i,
    mostBytes: KIB,
    isOpen: true,
  },
  {
    name: 'action',
    at: /^\/(?:desk|chamber|admin|account|province)(?:\/|$)/,
    type: /^(?:text\/plain\s*(?:;|$)|multipart\/form-data\s*;)/i,
    mostBytes: 4 * MIB,
  },
];

/** What may be posted to a path; `undefined` where no page of ours posts anything. @param {string} path */
export const kindAt = (path) => KINDS.find(({ at }) => at.test(path));

/**
 * Why a request is not looked at, as a status; `null` when it may be. All of this is known from its first lines.
 * @param {IncomingMessage} request
 * @param {string} path without its query
 * @returns {400 | 405 | 411 | 413 | 415 | null}
 */
export function refusedStatus({ headers, method = '', url = '' }, path) {
  if (!METHODS.includes(method)) return 405;
  // Only proxies are asked for addresses with a host in them, and a request must name the host it is for.
  if (!url.startsWith('/') || headers.host === undefined || !isSpelled(path)) return 400;
  const length = headers['content-length'];
  if (method !== 'POST') return Number(length ?? 0) > 0 || headers['transfer-encoding'] ? 400 : null;
  const kind = kindAt(path);
  if (!kind) return 405;
  // Somebody signed in may send pieces, which are counted as they come; Next does, handing an action on to its page.
  if (length === undefined && (kind.isOpen || !headers['transfer-encoding'])) return 411;
  if (Number(length ?? 0) > kind.mostBytes) return 413;
  return kind.type.test(headers['content-type'] ?? '') ? null : 415;
}

/** Next takes a path that cannot be decoded («/%ff») for a fault of the server. @param {string} path */
function isSpelled(path) {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
