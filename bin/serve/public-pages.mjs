import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import inject from 'light-my-request';
import { LRUCache } from 'lru-cache';
import { LEAN_POLICY } from './content-security.mjs';
import { lean } from './lean.mjs';
import { partOf } from './requests.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<void>} Handle
 * @typedef {{ edition: string | null, status: number, headers: Record<string, string>, plain: Buffer, zipped: Buffer | null }} Page
 */

/** About two thousand pages of whole sessions; what was asked for least lately goes first. */
const MOST_BYTES = 96 * 2 ** 20;

const zip = promisify(gzip);
const TEXT = /^(?:text\/|application\/(?:json|[a-z]+\+(?:xml|json)))/;

/** What an answer says of its own way here only. */
const OF_ONE_ANSWER =
  /^(?:connection|keep-alive|date|etag|transfer-encoding|content-(?:length|encoding)|x-nextjs-.*|x-request-id)$/;

/**
 * Whether a request asks for a page of residents' as a browser does. Next's router asks for parts of pages; it is in no
 * public page, but people come from the desk.
 * @param {IncomingMessage} request @param {string} path
 */
const asksForPage = ({ method, headers }, path) =>
  (method === 'GET' || method === 'HEAD') &&
  partOf(path) === 'public' &&
  !path.split('/', 2)[1]?.includes('.') &&
  headers.rsc === undefined;

const takesGzip = (/** @type {IncomingMessage} */ { headers }) =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(String(headers['accept-encoding'] ?? ''));

/** What somebody typed into a search is seldom asked twice, and anyone can think of endless others. */
const isKept = (/** @type {string} */ url, /** @type {Page} */ { edition, status, headers }) =>
  edition !== null &&
  status === 200 &&
  Boolean(headers['cache-control']?.startsWith('public')) &&
  !/[?&]q=/.test(url);

/**
 * Answers for residents' pages. Each is made once for everybody, of its address alone, and kept for as long as its council
 * has published nothing since: whoever publishes need tell nobody.
 * @param {Handle} handle what makes a page: the app
 * @param {(council: string) => string | null} editionOf a word that changes with every publication of a council, the empty
 *   name standing for the list of all; null where there is none
 * @param {(status: number, made: string) => string} standIn a whole page in place of one that is empty without script
 */
export function publicPages(handle, editionOf, standIn) {
  /** @type {LRUCache<string, Page>} */
  const kept = new LRUCache({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ plain, zipped }) => plain.length + (zipped?.length ?? 0) + 1_000,
  });
  /** @type {Map<string, Promise<Page>>} */
  const underWay = new Map();

  /** One making serves all who ask meanwhile. @param {string} url @param {string | null} edition */
  function make(url, edition) {
    const key = `${edition} ${url}`;
    const known = underWay.get(key);
    if (known) return known;
    const making = render(handle, url, standIn)
      .then((made) => {
        const page = { edition, ...made };
        if (isKept(url, page)) kept.set(url, page);
        return page;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  }

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {string} path without its query
   * @returns {Promise<boolean>} false when this is no public page, and nothing was answered
   */
  return async (request, response, path) => {
    if (!asksForPage(request, path)) return false;
    const edition = editionOf(path.split('/', 2)[1] ?? '');
    const url = request.url ?? path;
    const found = kept.get(url);
    const isCurrent = found && edition !== null && found.edition === edition;
    send(request, response, isCurrent ? found : await make(url, edition));
    return true;
  };
}

/**
 * @param {Handle} handle @param {string} url @param {(status: number, made: string) => string} standIn
 * @returns {Promise<Omit<Page, 'edition'>>}
 */
async function render(handle, url, standIn) {
  const { statusCode: status, headers, rawPayload } = await ask(handle, url);
  const type = String(headers['content-type'] ?? '');
  const isHtml = type.startsWith('text/html');
  const lasting = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.test(name));
  const said = Object.fromEntries(lasting.map(([name, value]) => [name, String(value)]));
  let plain = rawPayload;
  if (isHtml) {
    const made = rawPayload.toString();
    const isWhole = status !== 404 && status < 500;
    plain = Buffer.from(isWhole ? lean(made) : standIn(status, made));
    // Something may be there tomorrow.
    if (!isWhole) said['cache-control'] = 'no-store';
  }
  return {
    status,
    headers: {
      ...said,
      vary: ['accept-encoding', said.vary].filter(Boolean).join(', '),
      // The same tag stands for a text and its compressed form; a picture has only one.
      etag: `${TEXT.test(type) ? 'W/' : ''}"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
      'content-security-policy': LEAN_POLICY,
    },
    plain,
    zipped: TEXT.test(type) ? await zip(plain) : null,
  };
}

/**
 * The app's answer to one address, whoever asks and from wherever.
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
    inject(dispatch, { method: 'GET', url, headers: { 'accept-encoding': 'identity' } }).then(
      resolve,
      reject,
    );
  });
}

/** @param {IncomingMessage} request @param {ServerResponse} response @param {Page} page */
function send(request, response, { status, headers, plain, zipped }) {
  for (const name in headers) response.setHeader(name, /** @type {string} */ (headers[name]));
  if (status === 200 && request.headers['if-none-match']?.includes(/** @type {string} */ (headers.etag)))
    return void response.writeHead(304).end();
  const body = zipped && takesGzip(request) ? zipped : plain;
  if (body === zipped) response.setHeader('content-encoding', 'gzip');
  response.writeHead(status, { 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
