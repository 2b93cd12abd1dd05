import { Worker } from 'node:worker_threads';

/**
 * @typedef {import('./make-page.mjs').Page} Page
 * @typedef {{ url: string, resolve: (page: Page | Promise<Page>) => void, reject: (error: unknown) => void }} Asked
 */

const THREAD = new URL('./page-maker.mjs', import.meta.url);

/**
 * Has pages made by a thread of their own. Until it is ready, and if it should ever end, they are made here: then a reader
 * of a kept page may wait for one that is being made.
 * @param {(url: string) => Promise<Page>} makeHere
 * @param {() => string | undefined} requestId of the request a page is made for, for the lines it causes
 * @param {Pick<import('pino').Logger, 'info' | 'error'>} log
 * @param {URL} [thread]
 */
export function pageMakers(makeHere, requestId, log, thread = THREAD) {
  /** @type {Map<number, Asked>} */
  const asked = new Map();
  /** @type {Worker | null} */
  let ready = null;
  /** @type {Worker | null} */
  let started = null;
  let last = 0;

  function begin() {
    const worker = new Worker(thread);
    started = worker;
    worker.on('message', (told) => {
      if (told !== 'ready') return settle(told);
      ready = worker;
      log.info({ event: 'page_maker.ready' }, 'Pages are made by a thread of their own.');
    });
    worker.on('error', (error) =>
      log.error({ event: 'page_maker.failed', err: error }, 'The thread that makes pages failed.'),
    );
    worker.on('exit', () => {
      const wasReady = ready === worker;
      ready = null;
      for (const [key, { url, resolve }] of asked) {
        asked.delete(key);
        resolve(makeHere(url));
      }
      // One that never got ready would not the next time either.
      if (wasReady && started === worker) begin();
    });
  }

  /** @param {{ key: number, page?: Page, failure?: string }} told */
  function settle({ key, page, failure }) {
    const one = asked.get(key);
    asked.delete(key);
    if (page) one?.resolve(page);
    else one?.reject(new Error(failure));
  }

  return {
    begin,
    /** @param {string} url @returns {Promise<Page>} */
    make(url) {
      const worker = ready;
      if (!worker) return makeHere(url);
      return new Promise((resolve, reject) => {
        const key = ++last;
        asked.set(key, { url, resolve, reject });
        worker.postMessage({ key, url, id: requestId() });
      });
    },
    /** Ends the thread; pages it was asked for are made on this one. */
    async close() {
      const worker = started;
      started = null;
      await worker?.terminate();
    },
  };
}
