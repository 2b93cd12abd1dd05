import { gunzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./make-page.mjs').Page} Page
 */

/** The few pages that a program without gzip asks for again and again; browsers all take gzip. */
const MOST_UNPACKED_BYTES = 2 * 2 ** 20;
/** @type {LRUCache<Uint8Array, Buffer>} */
const unpacked = new LRUCache({ maxSize: MOST_UNPACKED_BYTES, sizeCalculation: (plain) => plain.length + 1 });

/** @param {Uint8Array} zipped */
function unpack(zipped) {
  const known = unpacked.get(zipped);
  if (known) return known;
  const plain = gunzipSync(zipped);
  unpacked.set(zipped, plain);
  return plain;
}

const takesGzip = (/** @type {IncomingMessage} */ { headers }) =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(String(headers['accept-encoding'] ?? ''));

/** @param {IncomingMessage} request @param {ServerResponse} response @param {Page} page */
export function sendPage(request, response, { status, headers, body, isZipped }) {
  for (const name in headers) response.setHeader(name, /** @type {string} */ (headers[name]));
  if (status === 200 && request.headers['if-none-match']?.includes(/** @type {string} */ (headers.etag)))
    return void response.writeHead(304).end();
  const isSentZipped = isZipped && takesGzip(request);
  if (isSentZipped) response.setHeader('content-encoding', 'gzip');
  const sent = isZipped && !isSentZipped ? unpack(body) : body;
  response.writeHead(status, { 'content-length': sent.length });
  response.end(request.method === 'HEAD' ? undefined : sent);
}
