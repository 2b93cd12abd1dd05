import {
  KEPT_AT_ATTRIBUTE,
  KEPT_CACHE,
  KEPT_OWNER,
  LOOK_HEADER,
  READER_ATTRIBUTE,
  READER_HEADER,
} from './kept';
import { listPage } from './list-page.mjs';

/**
 * @typedef {object} Parts
 * @property {Pick<CacheStorage, 'open' | 'delete'>} stores
 * @property {(request: Request | string, options?: RequestInit) => Promise<Response>} load
 * @property {() => number} now in milliseconds
 * @property {(ms: number) => Promise<void>} pause
 * @typedef {(work: Promise<unknown>) => void} Meanwhile work that goes on after the answer was given
 */

const DAY_MS = 86_400_000;
const MOST_AGE_MS = 30 * DAY_MS;
const MOST_BYTES = 60 * 2 ** 20;
const MOST_PAGES = 80;
/** How long a slow network is waited for where there is a copy. */
const PATIENCE_MS = 6_000;
/** How often the copies are asked after: what was withdrawn must not stay. */
const LOOK_AGAIN_MS = 60_000;

const LIST = '/chamber/kept';
const LOOK = { [LOOK_HEADER]: '1' };
const [AT, TITLE, BYTES] = ['x-kept-at', 'x-kept-title', 'x-kept-bytes'];

/** What an answer means for the copy: that its reader may not read it any more. */
const isEnded = (/** @type {Response} */ { status, type, redirected }) =>
  [401, 403, 404, 410].includes(status) || type === 'opaqueredirect' || redirected;
/** The server is not reached, and something before it says so. */
const isUnreached = (/** @type {Response} */ { status }) => [502, 503, 504].includes(status);

const isOfChamber = (/** @type {string} */ path) => path === '/chamber' || path.startsWith('/chamber/');
const isStatic = (/** @type {string} */ path) => path.startsWith('/_next/static/') || path === '/favicon.svg';

/** A page by its address; of what was asked of it only the page of a list counts. @param {URL} url */
function keyOf({ pathname, searchParams }) {
  const page = searchParams.get('trang');
  return page ? `${pathname}?trang=${page}` : pathname;
}

/** Whether a page was asked for nothing besides: a comparison, or one with a form open, is not the page. @param {URL} url */
const isItself = (url) => [...url.searchParams.keys()].every((name) => name === 'trang');

/**
 * Keeps what a councillor opened in the chamber, and answers with it where the network does not. Network first: a copy is shown only
 * where nothing else can be. It is one reader's; it goes when they sign out, when somebody else comes, when the server says
 * that a page is not theirs any more, after thirty days, and the oldest when there is too much.
 *
 * @param {Parts} parts
 */
export function keptPages({ stores, load, now, pause }) {
  let forgottenAt = 0;
  let lookedAt = 0;
  const open = () => stores.open(KEPT_CACHE);

  /** @param {Request} request @param {Meanwhile} meanwhile @returns {Promise<Response> | null} null where it is not ours to answer */
  function answer(request, meanwhile) {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== location.origin) return null;
    if (isStatic(url.pathname)) return drawnWith(request, url.pathname, meanwhile);
    if (!isOfChamber(url.pathname) || url.pathname.endsWith('.js')) return null;
    if (request.mode === 'navigate')
      return url.pathname === LIST ? list(true) : read(request, url, meanwhile);
    // Next's router asks for part of a page; what it hears is true of the copy too. What it asks in advance is nobody's visit.
    if (request.headers.has('rsc') && !request.headers.has('next-router-prefetch'))
      return heard(request, keyOf(url), meanwhile);
    return null;
  }

  /** @param {Request} request @param {URL} url @param {Meanwhile} meanwhile */
  async function read(request, url, meanwhile) {
    const key = keyOf(url);
    const started = now();
    const copy = await fresh(key);
    try {
      const response = await inTime(load(request), copy !== null);
      if (!response || (copy && isUnreached(response))) return copy ? asCopy(copy) : list();
      if (isItself(url) || isEnded(response)) meanwhile(take(key, response.clone(), started));
      return response;
    } catch {
      return copy ? asCopy(copy) : list();
    }
  }

  /** @param {Promise<Response>} coming @param {boolean} hasCopy @returns {Promise<Response | null>} */
  const inTime = (coming, hasCopy) =>
    hasCopy ? Promise.race([coming, pause(PATIENCE_MS).then(() => null)]) : coming;

  /** @param {Request} request @param {string} key @param {Meanwhile} meanwhile */
  async function heard(request, key, meanwhile) {
    const response = await load(request);
    if (isEnded(response)) meanwhile(open().then((store) => store.delete(key)));
    return response;
  }

  /** Scripts, styles and letters: of one build for ever, so a copy is as good as the network. @param {Request} request @param {string} path @param {Meanwhile} meanwhile */
  async function drawnWith(request, path, meanwhile) {
    const store = await open();
    const copy = await store.match(path);
    if (copy) return copy;
    const response = await load(request);
    if (response.ok && (await store.match(KEPT_OWNER))) meanwhile(store.put(path, response.clone()));
    return response;
  }

  /** What came of asking for a page: a copy, or the end of one. @param {string} key @param {Response} response @param {number} started */
  async function take(key, response, started) {
    const store = await open();
    if (isEnded(response)) return void (await store.delete(key));
    if (response.status !== 200 || started < forgottenAt) return;
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const body = await response.arrayBuffer();
    const html = isPage ? new TextDecoder().decode(body) : '';
    const reader = isPage ? readerOf(html) : response.headers.get(READER_HEADER);
    if (!reader || !(await ownedBy(reader, started))) return;
    const headers = new Headers(response.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    headers.set(AT, new Date(now()).toISOString());
    headers.set(TITLE, encodeURIComponent(isPage ? titleOf(html) : fileNameOf(headers)));
    headers.set(BYTES, String(body.byteLength));
    const into = await open();
    await into.put(key, new Response(body, { headers }));
    if (!isPage) return tidy(into);
    await keepDrawing(into, html);
    await tidy(into);
    await lookAgain(into);
  }

  /** Whether the store is this reader's; somebody else's is emptied first. @param {string} reader @param {number} started */
  async function ownedBy(reader, started) {
    const store = await open();
    const owner = await store.match(KEPT_OWNER);
    const [known = '', since = '0'] = owner ? (await owner.text()).split(' ') : [];
    if (known === reader) return true;
    // An answer that was under way when somebody else came.
    if (owner && started < Number(since)) return false;
    if (owner) await stores.delete(KEPT_CACHE);
    const mine = await open();
    await mine.put(KEPT_OWNER, new Response(`${reader} ${started}`));
    return true;
  }

  /** Everything the page is drawn with, so that a later build takes nothing from it. @param {Cache} store @param {string} html */
  async function keepDrawing(store, html) {
    for (const path of staticsIn(html)) {
      const response = await missing(store, path);
      if (!response || !path.endsWith('.css')) continue;
      for (const part of lettersIn(await response.text(), path)) await missing(store, part);
    }
  }

  /** Loads what the store has not. @param {Cache} store @param {string} path @returns {Promise<Response | null>} */
  async function missing(store, path) {
    const kept = await store.match(path);
    if (kept) return kept;
    try {
      const response = await load(path);
      if (!response.ok) return null;
      await store.put(path, response.clone());
      return response;
    } catch {
      return null;
    }
  }

  /** Drops what is too old, and the oldest of what is too much, with what only they were drawn with. @param {Cache} store */
  async function tidy(store) {
    const all = (await entriesIn(store)).sort((a, b) => (a.at < b.at ? 1 : -1));
    let bytes = 0;
    const stale = all.filter((entry, index) => {
      bytes += entry.bytes;
      return now() - Date.parse(entry.at) > MOST_AGE_MS || bytes > MOST_BYTES || index >= MOST_PAGES;
    });
    if (stale.length === 0) return;
    await Promise.all(stale.map(({ key }) => store.delete(key)));
    const needed = new Set();
    for (const { key } of await entriesIn(store)) {
      const page = await store.match(key);
      for (const path of staticsIn(page ? await page.text() : '')) needed.add(path);
    }
    for (const { url } of await store.keys()) {
      const { pathname } = new URL(url);
      if (/\.(?:js|css)$/.test(pathname) && isStatic(pathname) && !needed.has(pathname))
        await store.delete(url);
    }
  }

  /** Asks after every copy, one after the other: what is not the reader's any more goes. @param {Cache} store */
  async function lookAgain(store) {
    if (now() - lookedAt < LOOK_AGAIN_MS) return;
    lookedAt = now();
    for (const { key } of await entriesIn(store)) {
      try {
        const response = await load(key, { method: 'HEAD', redirect: 'manual', headers: LOOK });
        if (isEnded(response)) await store.delete(key);
      } catch {
        lookedAt = 0;
        return;
      }
    }
  }

  /** The copy of a page that is young enough to be shown. @param {string} key */
  async function fresh(key) {
    const copy = await (await open()).match(key);
    const age = now() - Date.parse(copy?.headers.get(AT) ?? '');
    return copy && age < MOST_AGE_MS ? copy : null;
  }

  async function list(isAsked = false) {
    if (!isAsked) lookedAt = 0;
    const young = (await entriesIn(await open())).filter(({ at }) => now() - Date.parse(at) < MOST_AGE_MS);
    return listPage(young, isAsked);
  }

  return {
    answer,
    /** Keeps a page that was opened without the worker, or by the router alone. @param {string} path */
    async keep(path) {
      const url = new URL(path, location.origin);
      if (!isOfChamber(url.pathname) || !isItself(url)) return;
      const started = now();
      try {
        await take(keyOf(url), await load(url.pathname + url.search, { headers: LOOK }), started);
      } catch {
        // Without a network there is nothing new to keep.
      }
    },
    async forget() {
      forgottenAt = now();
      await stores.delete(KEPT_CACHE);
    },
  };
}

/** A copy says when it was made, where its page can read it. @param {Response} copy */
async function asCopy(copy) {
  if (!copy.headers.get('content-type')?.startsWith('text/html')) return copy;
  const html = await copy.text();
  const marked = html.replace('<html', `<html ${KEPT_AT_ATTRIBUTE}="${copy.headers.get(AT)}"`);
  return new Response(marked, { headers: copy.headers });
}

/** Pages and files, without what they are drawn with. @param {Cache} store */
async function entriesIn(store) {
  const entries = [];
  for (const request of await store.keys()) {
    const { headers } = (await store.match(request)) ?? new Response();
    const at = headers.get(AT);
    if (!at) continue;
    const { pathname, search } = new URL(request.url);
    entries.push({
      ...{ key: pathname + search, at, bytes: Number(headers.get(BYTES)) },
      title: decodeURIComponent(headers.get(TITLE) ?? ''),
    });
  }
  return entries;
}

const readerOf = (/** @type {string} */ html) =>
  new RegExp(`${READER_ATTRIBUTE}="([\\w-]+)"`).exec(html)?.[1] ?? null;

function titleOf(/** @type {string} */ html) {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return title
    .replace(/ – Nghị Trường$/, '')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name) => ENTITIES[name] ?? '');
}
/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function fileNameOf(/** @type {Headers} */ headers) {
  const said = headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(said)?.[1] ?? 'Tài liệu');
}

/** @param {string} html @returns {string[]} */
const staticsIn = (html) => [
  ...new Set(html.match(/\/_next\/static\/[\w./~@-]+\.(?:js|css|woff2|mjs)/g) ?? []),
];

/** @param {string} css @param {string} path where it lies @returns {string[]} */
const lettersIn = (css, path) =>
  [...css.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(
    ([, letters = '']) => new URL(letters, location.origin + path).pathname,
  );
