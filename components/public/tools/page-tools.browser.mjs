/*
 * What a reader's browser runs on a public page. next.config.ts has it bundled into one file; what importing it gives is
 * that file's address.
 */
import { serveReadAloud } from './browser/read-aloud';
import { servePrint, serveShare } from './browser/share';
import { serveTextSize } from './browser/text-size';
import { countView } from './browser/view-count';

/** @param {string} selector @param {(element: HTMLElement) => void} serve */
const each = (selector, serve) => {
  for (const element of document.querySelectorAll(selector)) serve(/** @type {HTMLElement} */ (element));
};

each('[data-text-sizes]', serveTextSize);
each('[data-read-aloud]', serveReadAloud);
each('[data-print]', servePrint);
each('[data-share]', serveShare);
each('[data-views]', countView);

export default import.meta.url;
