import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import inject from 'light-my-request';
import { LEAN_POLICY } from './content-security.mjs';
import { isUnfinished, lean } from './lean.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<void>} Handle
 * @typedef {{ status: number, headers: Record<string, string>, body: Uint8Array, isZipped: boolean,
 *   isUnfinished?: true }} Page `isUnfinished` when the app's page had gaps, was refused, and a page about a failure took its place
 * @typedef {{ nowhere: string, failure: (code: string) => string, failureOf: (html: string) => string }} StandIns
 */

/** The front's user agent. next.config.ts names it in `htmlLimitedBots`, so that Next sends the whole page at once. */
const FRONT = 'nghi-truong-front';

const TEXT = /^(?:text\/|application\/(?:json|[a-z]+\+(?:xml|json)))/;

/** Headers of the app's answer that do not belong to the kept page. */
const OF_ONE_ANSWER =
  /^(?:connection|keep-alive|date|etag|transfer-encoding|content-(?:length|encoding)|x-nextjs-.*|x-request-id)$/;

/**
 * Makes one page for everybody, of its address alone.
 * @param {Handle} handle what makes a page: the app
 * @param {string} url
 * @param {StandIns} standIns whole pages in place of those that are empty without script
 * @returns {Promise<Page>}
 */
export async function makePage(handle, url, standIns) {
  const { statusCode, headers, rawPayload } = await ask(handle, url);
  const lasting = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.test(name));
  const said = Object.fromEntries(lasting.map(([name, value]) => [name, String(value)]));
  if (!said['content-type']?.startsWith('text/html')) return pack(statusCode, said, rawPayload);
  const made = rawPayload.toString();
  const isWhole = statusCode !== 404 && statusCode < 500;
  const page = isWhole ? lean(made) : statusCode === 404 ? standIns.nowhere : standIns.failureOf(made);
  // A page that is missing or fails today may be there tomorrow.
  if (!isWhole) return pack(statusCode, { ...said, 'cache-control': 'no-store' }, page);
  if (!isUnfinished(page)) return pack(statusCode, said, page);
  const refused = pack(500, { ...said, 'cache-control': 'no-store' }, standIns.failure(''));
  return { ...refused, isUnfinished: true };
}

/**
 * A page as it is kept: compressed where that helps, in no other form.
 * @param {number} status @param {Record<string, string>} headers @param {string | Buffer} content
 * @returns {Page}
 */
export function pack(status, headers, content) {
  const plain = Buffer.from(content);
  const isZipped = TEXT.test(headers['content-type'] ?? '');
  return {
    status,
    headers: {
      ...headers,
      vary: ['accept-encoding', headers.vary].filter(Boolean).join(', '),
      // The same tag stands for a text and its compressed form; a picture has only one.
      etag: `${isZipped ? 'W/' : ''}"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
      'content-security-policy': LEAN_POLICY,
    },
    body: isZipped ? gzipSync(plain) : plain,
    isZipped,
  };
}

/**
 * The app's answer to one address, without any cookie or header of the person who asks.
 * @param {Handle} handle @param {string} url
 * @returns {Promise<import('light-my-request').Response>}
 */
function ask(handle, url) {
  return new Promise((resolve, reject) => {
    const dispatch = (/** @type {unknown} */ request, /** @type {unknown} */ response) => {
      handle(/** @type {IncomingMessage} */ (request), /** @type {ServerResponse} */ (response)).catch(
        reject,
      );
    };
    const headers = { 'accept-encoding': 'identity', 'user-agent': FRONT };
    inject(dispatch, { method: 'GET', url, headers }).then(resolve, reject);
  });
}
