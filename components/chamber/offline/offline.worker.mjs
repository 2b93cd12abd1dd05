/*
 * The chamber's service worker: what a councillor opened once is read again without a network. It answers the chamber alone
 * (`scope`), and there pages, files and what the pages are drawn with; everything else goes its way as without it.
 */
import { keptPages } from './kept-pages.mjs';

/**
 * @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} LongEvent
 * @typedef {LongEvent & { request: Request, respondWith: (answer: Promise<Response>) => void }} FetchEvent
 * @typedef {LongEvent & { data: import('./kept').Asked }} AskedEvent
 * @typedef {{ skipWaiting: () => Promise<void>, clients: { claim: () => Promise<void> } }} Worker
 */

const worker = /** @type {typeof globalThis & Worker} */ (/** @type {unknown} */ (globalThis));
const kept = keptPages({
  stores: caches,
  load: (request, options) => fetch(request, options),
  now: Date.now,
  pause: (ms) => new Promise((done) => setTimeout(done, ms)),
});

// A newer worker answers at once: it reads what the older one kept, and pages of either build carry their own files.
worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) =>
  /** @type {LongEvent} */ (event).waitUntil(worker.clients.claim()),
);

worker.addEventListener('message', (message) => {
  const event = /** @type {AskedEvent} */ (/** @type {unknown} */ (message));
  if ('forget' in event.data) event.waitUntil(kept.forget());
  else if (typeof event.data.keep === 'string') event.waitUntil(kept.keep(event.data.keep));
});

worker.addEventListener('fetch', (fetched) => {
  const event = /** @type {FetchEvent} */ (fetched);
  const answer = kept.answer(event.request, (work) => event.waitUntil(work));
  if (answer) event.respondWith(answer);
});
