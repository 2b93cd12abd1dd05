import { LRUCache } from 'lru-cache';
import { pack } from './make-page.mjs';
import { sendPage } from './send-page.mjs';
import { Busy, fairTurns } from './turns.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./make-page.mjs').Page} Page
 * @typedef {import('../../lib/public-address').Subject} Subject
 * @typedef {import('../../lib/public-address').Standing} Standing
 * @typedef {Page & { subject: Subject, edition: string | null }} KeptPage
 * @typedef {object} App the app's functions that the front calls
 * @property {import('./answers.mjs').Handle} handle answers every request that is not for a residents' page
 * @property {(url: string) => Promise<Page>} make makes a page, of its address alone
 * @property {(url: string) => Promise<Page>} makeHere the same on this thread: after a fault of the database this thread's log reports it
 * @property {(url: string) => Promise<Standing | 'handler' | 'personal' | null>} standingAt
 * @property {(url: string) => Promise<Standing | null>} nowhereAt the page that stands for what is not there in a council
 * @property {(subject: Subject) => Promise<string | null>} editionOf
 * @property {import('./make-page.mjs').StandIns} standIns
 * @property {(path: string) => boolean} isFile whether an address is that of a file of the site's own
 * @property {(address: string) => { address: string, site: string | null }} networksOf lib/rules/sign-in-throttle
 * @property {(path: string) => void} tellUnfinished
 */

/** Room for over six thousand compressed pages of whole sessions; the least recently read is dropped first. */
const MOST_BYTES = 96 * 2 ** 20;
/** Filtered lists and their further pages have a cache of their own: anyone can ask for endless ones. */
const MOST_BYTES_OF_VIEWS = 16 * 2 ** 20;

/** One thread makes pages. It is given two at once, so that it never waits for the next. */
const TURNS = { atOnce: 2, mostWaiting: 100, heldMs: 5_000 };
const RETRY_AFTER_S = 5;

const isRead = (/** @type {IncomingMessage} */ { method }) => method === 'GET' || method === 'HEAD';

/** Whether Next's router asks for part of a page. No public page contains that router. @param {IncomingMessage} request */
function isOfRouter({ headers }) {
  for (const name in headers) if (name === 'rsc' || name.startsWith('next-')) return true;
  return false;
}

/** The rows in which requests wait that are for no council's page. */
const [SITE, PERSONAL] = ['/', '/*'];

const keyOf = (/** @type {Pick<Standing, 'canonical' | 'edition'>} */ { canonical, edition }) =>
  `${edition} ${canonical}`;

/** Pages are kept, and so is the redirect from the directory where there is only one council. */
const isLasting = (/** @type {KeptPage} */ { edition, status, headers }) =>
  edition !== null &&
  (status === 200 || status === 307) &&
  Boolean(headers['cache-control']?.startsWith('public'));

/** The page that says so, as it is answered wherever nothing is, its own address included. @param {Page} page @returns {Page} */
const asNowhere = (page) => ({
  ...page,
  status: 404,
  headers: { ...page.headers, 'cache-control': 'no-store' },
});

const cache = (/** @type {number} */ maxSize) =>
  /** @type {LRUCache<string, KeptPage>} */ (
    new LRUCache({ maxSize, sizeCalculation: ({ body }) => body.length + 1_000 })
  );

/**
 * Answers requests. A residents' page has one address, is made once for everybody, of that address alone, and is kept for as
 * long as its council has published nothing since: the edition tells, so publishing need not clear anything. Only addresses
 * that exist are made, a few at once and in turn; all others share one answer.
 * @param {App} app
 */
export function publicPages({
  handle,
  make,
  makeHere,
  standingAt,
  nowhereAt = async () => null,
  editionOf,
  standIns,
  isFile,
  networksOf,
  tellUnfinished,
}) {
  const [pages, views] = [cache(MOST_BYTES), cache(MOST_BYTES_OF_VIEWS)];
  /** @type {Map<string, Promise<KeptPage>>} */
  const underWay = new Map();
  const turns = fairTurns(TURNS);
  /** The network in whose row a request waits. @param {IncomingMessage} request as `readOrigin` leaves it */
  const networkOf = ({ headers }) => {
    const { address, site } = networksOf(String(headers['x-forwarded-for']));
    return site ?? address;
  };
  const whole = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  const nowhere = pack(404, whole, standIns.nowhere);
  const busy = pack(503, { ...whole, 'retry-after': String(RETRY_AFTER_S) }, standIns.failure('server.busy'));

  /** @param {string} url */
  async function keptAt(url) {
    const found = pages.get(url) ?? views.get(url);
    if (!found || found.edition === null) return null;
    return found.edition === (await editionOf(found.subject)) ? found : null;
  }

  /** Makes a page once for all who ask for it in the meantime. @param {Standing} standing @returns {Promise<KeptPage>} */
  function begin({ canonical: url, subject, edition, isView, isSearch, isNowhere }) {
    const making = (edition === null ? makeHere : make)(url)
      .then((made) => {
        if (made.isUnfinished) tellUnfinished(url.split('?', 1)[0] ?? url);
        const lasts = isLasting({ ...made, subject, edition });
        const page = { ...(isNowhere && made.status === 200 ? asNowhere(made) : made), subject, edition };
        // The same search is seldom asked twice.
        if (lasts && !isSearch) (isView ? views : pages).set(url, page);
        return page;
      })
      .finally(() => underWay.delete(keyOf({ canonical: url, edition })));
    underWay.set(keyOf({ canonical: url, edition }), making);
    return making;
  }

  /**
   * Each network waits in its own row, also for a page another network waits for: else one network's long row would
   * delay everybody who wants the same page.
   * @param {Standing} standing @param {string} network
   * @returns {Promise<KeptPage>}
   */
  async function inTurn(standing, network) {
    const key = keyOf(standing);
    const council = 'council' in standing.subject ? standing.subject.council : SITE;
    const going = underWay.get(key);
    if (going) return going;
    const found = await turns.take({ network, council }, async () => {
      const page = await keptAt(standing.canonical);
      const making = page ? null : underWay.get(key);
      return making ? { making } : { page: page ?? (await begin(standing)) };
    });
    return found.page ?? found.making;
  }

  /**
   * What is answered where nothing is: inside a council with its own frame, made once for all such addresses of it.
   * @param {IncomingMessage} request @returns {Promise<Page>}
   */
  async function nowhereFor(request) {
    const standing = await nowhereAt(request.url ?? '/');
    if (!standing) return nowhere;
    try {
      const page = (await keptAt(standing.canonical)) ?? (await inTurn(standing, networkOf(request)));
      return page.status === 404 ? page : nowhere;
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
      return nowhere;
    }
  }

  /** @param {ServerResponse} response @param {number} status @param {Record<string, string>} headers */
  function refuse(response, status, headers) {
    response.writeHead(status, { 'cache-control': 'no-store', ...headers, 'content-length': 0 }).end();
  }

  /**
   * @param {IncomingMessage} request @param {ServerResponse} response @param {Standing | null} standing
   */
  async function answer(request, response, standing) {
    // A body is not read, so its connection is closed.
    if (!isRead(request)) return refuse(response, 405, { allow: 'GET, HEAD', connection: 'close' });
    if (isOfRouter(request)) return refuse(response, 400, {});
    if (!standing?.isThere) return sendPage(request, response, await nowhereFor(request));
    if (standing.canonical !== request.url) return refuse(response, 308, { location: standing.canonical });
    if (standing.isStreamed) return streamed(request, response, standing);
    sendPage(request, response, await inTurn(standing, networkOf(request)));
  }

  /** A file of many megabytes waits its turn as a page does, and is sent on as the app makes it: memory never holds it. */
  async function streamed(
    /** @type {IncomingMessage} */ request,
    /** @type {ServerResponse} */ response,
    /** @type {Standing} */ { subject },
  ) {
    const council = 'council' in subject ? subject.council : SITE;
    delete request.headers.cookie;
    await turns.take({ network: networkOf(request), council }, async () => handle(request, response));
  }

  /**
   * @param {IncomingMessage} request @param {ServerResponse} response @param {string} path without its query
   */
  return async (request, response, path) => {
    const url = request.url ?? path;
    const kept = isRead(request) && !isOfRouter(request) && (await keptAt(url));
    if (kept) return sendPage(request, response, kept);
    const standing = isFile(path) ? 'handler' : await standingAt(url);
    const pass = () => handle(request, response);
    try {
      if (standing === 'handler') await pass();
      else if (standing !== 'personal') await answer(request, response, standing);
      // A signed-in person's page is never kept, but waits its turn; a change does not wait.
      else
        await (isRead(request)
          ? turns.take({ network: networkOf(request), council: PERSONAL }, pass)
          : pass());
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
      sendPage(request, response, busy);
    }
  };
}
