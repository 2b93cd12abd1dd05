/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

const MIB = 1024 * 1024;

/** What browsers send for links and forms; nothing of ours answers to more, and a page would answer as if asked for. */
export const METHODS = ['GET', 'HEAD', 'POST'];

/** Files may be 20 MiB, and their handlers count them as they come; everything else is a form somebody typed. */
const UPLOAD = /^\/desk\/sessions\/[^/]+\/(?:photos|agenda)\/upload$/;
const MOST_UPLOAD_BYTES = 21 * MIB;
const MOST_FORM_BYTES = 4 * MIB;

/**
 * Why a request is not even begun to be read, as a status; `null` when it may come in. Browsers and proxies announce the
 * length of a form; one that does not could go on for ever.
 * @param {IncomingMessage} request
 * @param {string} path
 * @returns {400 | 405 | 411 | 413 | null}
 */
export function requestFault(request, path) {
  const { headers, method = '' } = request;
  if (!METHODS.includes(method)) return 405;
  if (!isSpelled(path)) return 400;
  const isUpload = UPLOAD.test(path);
  if (headers['content-length'] === undefined)
    return headers['transfer-encoding'] === undefined || isUpload ? null : 411;
  return Number(headers['content-length']) > (isUpload ? MOST_UPLOAD_BYTES : MOST_FORM_BYTES) ? 413 : null;
}

/** Next takes a path that cannot be decoded («/%ff») for a fault of the server. @param {string} path */
function isSpelled(path) {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}
