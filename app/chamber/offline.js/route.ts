import worker from '@/components/chamber/offline/offline.worker.mjs';

/**
 * The chamber's service worker. Its own address stays, whichever build the script is of; a browser looks here for a newer one. It
 * holds nothing of anybody, and anybody may have it. What it may load is said in bin/serve/content-security.mjs.
 */
export function GET(): Response {
  return new Response(worker, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/javascript; charset=utf-8',
      'Service-Worker-Allowed': '/chamber',
    },
  });
}
