/* What the pages of the chamber and its worker (offline.worker.mjs) say to each other. */

/** The browser's store of kept pages and files. Another number begins an empty one. */
export const KEPT_CACHE = 'chamber-kept-1';

/** Where the store says whose it is. No page of ours stands there. */
export const KEPT_OWNER = '/chamber/.owner';

/** Asked of the worker: to keep a page that was opened without it, or to forget everything. */
export type Asked = { readonly keep: string } | { readonly forget: true };

/** On every page of the chamber, and as a header of every file: whose it is. A page without it is never kept. */
export const READER_ATTRIBUTE = 'data-chamber-reader';
export const READER_HEADER = 'x-chamber-reader';
/** With what the worker asks by itself: nobody looks at the answer now, so nobody has opened anything. */
export const LOOK_HEADER = 'x-chamber-look';
/** On the document the worker answers with: when its copy was made, an instant. */
export const KEPT_AT_ATTRIBUTE = 'data-kept-at';

/** Forgets every page and file that was kept for reading offline; what was typed and not sent stays, for its account alone. */
export async function forgetKept(): Promise<void> {
  if (typeof caches === 'undefined') return;
  const registered = await navigator.serviceWorker?.getRegistration('/chamber');
  registered?.active?.postMessage({ forget: true } satisfies Asked);
  await caches.delete(KEPT_CACHE);
}
