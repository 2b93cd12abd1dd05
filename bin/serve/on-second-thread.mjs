import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';
import next from 'next';
import { register } from 'prom-client';
import { root } from '../support/run.mjs';
import { answerWhole } from './answers.mjs';
import './log.mjs';
import { makePage } from './make-page.mjs';
import { standBack } from './stand-back.mjs';
import { standIns } from './stand-in.mjs';
import { startHook } from './start-hook.mjs';

/*
 * The thread that makes residents' pages and checks who signs in, so that the one that answers is free to send the pages
 * that are kept. It has the app to itself and works on the same database.
 */

standBack();

const { isOver, hookIsOver } = startHook();
const shared = {
  requests: new AsyncLocalStorage(),
  closing: new Set(),
  isStopping: false,
  failureWords: (/** @type {string} */ code) => ({ title: code, text: '' }),
  hookIsOver,
  startFault: '',
  // The main thread does what has to be done once per process.
  opening: new Promise(() => {}),
};
Object.assign(globalThis, { nghiTruong: shared });

const app = next({ dev: false, dir: root, httpServer: createServer() });
await app.prepare();
await isOver;
if (shared.startFault) throw new Error(shared.startFault);
const handle = app.getRequestHandler();
const pages = standIns(shared.failureWords);

/**
 * @typedef {import('./second-thread.mjs').Verbs} Verbs
 * @type {{ [Verb in keyof Verbs]: (what: Verbs[Verb][0]) => Promise<Verbs[Verb][1]> }}
 */
const verbs = {
  page: (url) => makePage(handle, url, pages),
  answer: (asked) => answerWhole(handle, asked),
  metrics: () => register.getMetricsAsJSON(),
};

parentPort?.on('message', ({ key, verb, what, id }) =>
  shared.requests.run({ id }, async () => {
    try {
      parentPort?.postMessage({ key, done: await verbs[/** @type {'page'} */ (verb)](what) });
    } catch (error) {
      // Not every error can be sent to another thread, but its text can.
      parentPort?.postMessage({ key, error: String((error instanceof Error && error.stack) || error) });
    }
  }),
);
parentPort?.postMessage('ready');
