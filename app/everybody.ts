/** What is said of a document that is the same for everybody and changes with the next publication. */
const KEPT = 'public, max-age=0, must-revalidate';

/** An answer the front keeps as it keeps pages (bin/serve/public-pages.mjs). */
export const forEverybody = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': KEPT } });
