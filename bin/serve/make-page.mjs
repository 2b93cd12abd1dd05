import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { answerWhole } from './answers.mjs';
import { LEAN_POLICY } from './content-security.mjs';
import { isUnfinished, lean } from './lean.mjs';

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: Uint8Array, isZipped: boolean,
 *   isUnfinished?: true }} Page `isUnfinished` when the app's page had gaps, was refused, and a page about a failure took its place
 * @typedef {{ nowhere: string, failure: (code: string) => string, failureOf: (html: string) => string }} StandIns
 */

/** The front's user agent. next.config.ts names it in `htmlLimitedBots`, so that Next sends the whole page at once. */
const FRONT = 'nghi-truong-front';

const TEXT = /^(?:text\/|application\/(?:json|[a-z]+\+(?:xml|json)))/;

/** Headers of the app's answer that do not belong to the kept page. */
const OF_ONE_ANSWER = /^(?:etag|content-encoding|x-nextjs-.*|x-request-id)$/;

/**
 * Makes one page for everybody, of its address alone: without any cookie or header of the person who asks.
 * @param {import('./answers.mjs').Handle} handle what makes a page: the app
 * @param {string} url
 * @param {StandIns} standIns whole pages in place of those that are empty without script
 * @returns {Promise<Page>}
 */
export async function makePage(handle, url, standIns) {
  const asFront = { 'accept-encoding': 'identity', 'user-agent': FRONT };
  const { status, headers, body } = await answerWhole(handle, { method: 'GET', url, headers: asFront });
  const lasting = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.test(name));
  const said = Object.fromEntries(lasting.map(([name, value]) => [name, String(value)]));
  if (!said['content-type']?.startsWith('text/html')) return pack(status, said, body);
  const made = body.toString();
  const isWhole = status !== 404 && status < 500;
  const page = isWhole ? lean(made) : status === 404 ? standIns.nowhere : standIns.failureOf(made);
  // A page that is missing or fails today may be there tomorrow.
  if (!isWhole) return pack(status, { ...said, 'cache-control': 'no-store' }, page);
  if (!isUnfinished(page)) return pack(status, said, page);
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
