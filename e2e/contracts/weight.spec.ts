import { gzipSync } from 'node:zlib';
import { readSample } from '../support/sample';
import { expect, test } from '../support/test';
import { addressesOf, isPage, readerOf, routes } from './routes';

/* What a resident's phone has to fetch. `npm run bench` weighs an archive's pages too, beside a bare app. */

const MOST_HTML_BYTES = 100_000;
const MOST_SCRIPT_BYTES = 15_000;
/** What a page loads by itself; a canonical address or a feed is only named. */
const LOADED =
  /<(?:script|img|source|iframe|link(?=[^>]*\brel="(?:stylesheet|icon|preload)"))\b[^>]*\b(?:src|href)="([^"]+)"/g;
const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"/g;

const residents = routes.filter(
  (route) => route.file.startsWith('(public)/') && isPage(route) && readerOf(route),
);

test('every public page is light, carries our own small script at most, and asks nobody else', async ({
  request,
}) => {
  for (const address of residents.flatMap((route) => addressesOf(route, readSample()))) {
    const html = await (await request.get(address)).text();
    expect.soft(Buffer.byteLength(html), address).toBeLessThanOrEqual(MOST_HTML_BYTES);
    const scripts = [...html.matchAll(SCRIPT)].map(([, src = '']) => src);
    const sizes = await Promise.all(
      scripts.map(async (src) => gzipSync(await (await request.get(src)).body()).length),
    );
    expect
      .soft(
        sizes.reduce((sum, size) => sum + size, 0),
        address,
      )
      .toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    const loaded = [...html.matchAll(LOADED)].map(([, from = '']) => from);
    expect
      .soft(
        loaded.filter((from) => !from.startsWith('/')),
        address,
      )
      .toEqual([]);
    expect.soft(html, `${address} carries no word twice`).not.toContain('__next_f');
  }
});
