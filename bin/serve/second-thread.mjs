import { Worker } from 'node:worker_threads';

/**
 * @typedef {{ page: [string, import('./make-page.mjs').Page], metrics: [null, object[]],
 *   answer: [import('./answers.mjs').Asked, import('./answers.mjs').Answered] }} Verbs what the thread can be asked for, and gives
 * @typedef {{ here: () => unknown, resolve: (done: never) => void, reject: (error: unknown) => void }} Asked
 */

const THREAD = new URL('./on-second-thread.mjs', import.meta.url);

/**
 * Has done by a thread of its own what strangers can ask for at any pace, so that the one that answers is free to send the
 * pages that are kept. Until it is ready, and if it should ever end, it is done here: then readers may wait for it.
 * @param {() => string | undefined} requestId of the request something is done for, for the lines it causes
 * @param {Pick<import('pino').Logger, 'info' | 'error'>} log
 * @param {URL} [thread]
 */
export function secondThread(requestId, log, thread = THREAD) {
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
      log.info(
        { event: 'second_thread.ready' },
        'Pages are made and sign-ins checked by a thread of their own.',
      );
    });
    worker.on('error', (error) =>
      log.error({ event: 'second_thread.failed', err: error }, 'The second thread failed.'),
    );
    worker.on('exit', () => {
      const wasReady = ready === worker;
      ready = null;
      for (const [key, { here, resolve }] of asked) {
        asked.delete(key);
        resolve(/** @type {never} */ (here()));
      }
      // One that never got ready would not the next time either.
      if (wasReady && started === worker) begin();
    });
  }

  /** @param {{ key: number, done?: unknown, error?: string }} told */
  function settle({ key, done, error }) {
    const one = asked.get(key);
    asked.delete(key);
    if (error === undefined) one?.resolve(/** @type {never} */ (done));
    else one?.reject(new Error(error));
  }

  return {
    begin,
    /**
     * @template {keyof Verbs} Verb
     * @param {Verb} verb
     * @param {Verbs[Verb][0]} what
     * @param {() => Promise<Verbs[Verb][1]>} here does it on this thread
     * @returns {Promise<Verbs[Verb][1]>}
     */
    async ask(verb, what, here) {
      const worker = ready;
      if (!worker) return here();
      return new Promise((resolve, reject) => {
        const key = ++last;
        asked.set(key, { here, resolve, reject });
        worker.postMessage({ key, verb, what, id: requestId() });
      });
    },
    /** Ends the thread; what it was asked for is done on this one. */
    async close() {
      const worker = started;
      started = null;
      await worker?.terminate();
    },
  };
}
