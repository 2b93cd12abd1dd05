import { LRUCache } from 'lru-cache';
import { pack } from './make-page.mjs';
import { sendPage } from './send-page.mjs';
import { Busy, fairTurns } from './turns.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./make-page.mjs').Page} Page
 * @typedef {import('../../lib/public-address').Place} Place
 * @typedef {import('../../lib/public-address').Standing} Standing
 * @typedef {Page & { place: Place, edition: string | null }} KeptPage
 * @typedef {object} App what the front asks of the app
 * @property {import('./make-page.mjs').Handle} handle answers by itself what is no page of residents'
 * @property {(url: string) => Promise<Page>} make makes a page, of its address alone
 * @property {(url: string) => Promise<Page>} makeHere the same on this thread, whose database gave a fault that is to be told
 * @property {(url: string) => Standing | 'handler' | 'personal' | null} standingAt
 * @property {(url: string) => Standing | null} nowhereAt the page that stands for what is not there in a council
 * @property {(place: Place) => string | null} editionOf
 * @property {import('./make-page.mjs').StandIns} standIns
 * @property {(path: string) => boolean} isFile whether an address is that of a file of the site's own
 * @property {(address: string) => { address: string, site: string | null }} networksOf lib/rules/sign-in-throttle
 * @property {(path: string) => void} tellUnfinished
 */

/** Over six thousand pages of whole sessions, compressed; what was asked for least lately goes first. */
const MOST_BYTES = 96 * 2 ** 20;
/** Lists filtered and turned: anyone can think of many, and they push out only one another. */
const MOST_BYTES_OF_VIEWS = 16 * 2 ** 20;

/** One thread makes pages: two at once, so that it need not wait for the next to be handed over. */
const TURNS = { atOnce: 2, mostWaiting: 100, heldMs: 5_000 };
const RETRY_AFTER_S = 5;

const isRead = (/** @type {IncomingMessage} */ { method }) => method === 'GET' || method === 'HEAD';

/** Whether Next's own script asks, for a part of a page. There is none in any public page. @param {IncomingMessage} request */
function isOfRouter({ headers }) {
  for (const name in headers) if (name === 'rsc' || name.startsWith('next-')) return true;
  return false;
}

/** Whose turn it is where no council's page is wanted. */
const [SITE, PERSONAL] = ['/', '/*'];

const keyOf = (/** @type {Pick<Standing, 'canonical' | 'edition'>} */ { canonical, edition }) =>
  `${edition} ${canonical}`;

/** A page, or where the directory of a single council leads. */
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

const store = (/** @type {number} */ maxSize) =>
  /** @type {LRUCache<string, KeptPage>} */ (
    new LRUCache({ maxSize, sizeCalculation: ({ body }) => body.length + 1_000 })
  );

/**
 * Answers requests. A residents' page has one address, is made once for everybody, of that address alone, and is kept for as
 * long as its council has published nothing since: whoever publishes need tell nobody. Only what stands somewhere is made,
 * a few at once and in turn; everything else is answered from what is there already.
 * @param {App} app
 */
export function publicPages({
  handle,
  make,
  makeHere,
  standingAt,
  nowhereAt = () => null,
  editionOf,
  standIns,
  isFile,
  networksOf,
  tellUnfinished,
}) {
  const [pages, views] = [store(MOST_BYTES), store(MOST_BYTES_OF_VIEWS)];
  /** @type {Map<string, Promise<KeptPage>>} */
  const underWay = new Map();
  const turns = fairTurns(TURNS);
  /** Whom a request comes from when turns are shared out. @param {IncomingMessage} request as `readOrigin` leaves it */
  const networkOf = ({ headers }) => {
    const { address, site } = networksOf(String(headers['x-forwarded-for']));
    return site ?? address;
  };
  const whole = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  const nowhere = pack(404, whole, standIns.nowhere);
  const busy = pack(503, { ...whole, 'retry-after': String(RETRY_AFTER_S) }, standIns.failure('server.busy'));

  /** @param {string} url */
  function keptAt(url) {
    const found = pages.get(url) ?? views.get(url);
    return found && found.edition !== null && found.edition === editionOf(found.place) ? found : null;
  }

  /** One making serves all who ask meanwhile. @param {Standing} standing @returns {Promise<KeptPage>} */
  function begin({ canonical: url, place, edition, isView, isSearch, isNowhere }) {
    const making = (edition === null ? makeHere : make)(url)
      .then((made) => {
        if (made.isUnfinished) tellUnfinished(url.split('?', 1)[0] ?? url);
        const lasts = isLasting({ ...made, place, edition });
        const page = { ...(isNowhere && made.status === 200 ? asNowhere(made) : made), place, edition };
        // What somebody typed into a search is seldom asked twice.
        if (lasts && !isSearch) (isView ? views : pages).set(url, page);
        return page;
      })
      .finally(() => underWay.delete(keyOf({ canonical: url, edition })));
    underWay.set(keyOf({ canonical: url, edition }), making);
    return making;
  }

  /**
   * Everybody waits in their own row, or a stranger's long one would be that of all who ask for the same page.
   * @param {Standing} standing @param {string} network
   * @returns {Promise<KeptPage>}
   */
  async function inTurn(standing, network) {
    const key = keyOf(standing);
    const council = 'council' in standing.place ? standing.place.council : SITE;
    const going = underWay.get(key);
    if (going) return going;
    const found = await turns.take({ network, council }, async () => {
      const page = keptAt(standing.canonical);
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
    const standing = nowhereAt(request.url ?? '/');
    if (!standing) return nowhere;
    try {
      const page = keptAt(standing.canonical) ?? (await inTurn(standing, networkOf(request)));
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
    // Who sends more than an address has its connection closed: what comes with it is not read.
    if (!isRead(request)) return refuse(response, 405, { allow: 'GET, HEAD', connection: 'close' });
    if (isOfRouter(request)) return refuse(response, 400, {});
    if (!standing?.isThere) return sendPage(request, response, await nowhereFor(request));
    if (standing.canonical !== request.url) return refuse(response, 308, { location: standing.canonical });
    sendPage(request, response, await inTurn(standing, networkOf(request)));
  }

  /**
   * @param {IncomingMessage} request @param {ServerResponse} response @param {string} path without its query
   */
  return async (request, response, path) => {
    const url = request.url ?? path;
    const kept = isRead(request) && !isOfRouter(request) && keptAt(url);
    if (kept) return sendPage(request, response, kept);
    const standing = isFile(path) ? 'handler' : standingAt(url);
    const pass = () => handle(request, response);
    try {
      if (standing === 'handler') await pass();
      else if (standing !== 'personal') await answer(request, response, standing);
      // A person's page is kept for nobody, but takes its turn; what a person changes does not wait.
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
