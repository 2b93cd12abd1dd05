import { gzipSync } from 'node:zlib';
import { withBareApp } from '../support/bare-app.mjs';
import { ARCHIVE, database } from '../support/data.mjs';
import { row } from '../support/row.mjs';
import { bareNext, product } from '../support/sites.mjs';

/** A tenth below the 100,000 that no page may ever pass. */
const MOST_HTML = 90_000;
const MOST_SCRIPT_OVER = 15_000;
const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"/g;
const LOADED = /<(?:script|img|link|source|iframe)\b[^>]*\b(?:src|href)="(https?:\/\/[^"]+)"[^>]*>/g;

/** Every public page of the samples and of an archive, as the sitemap names them, with searches and lists. @param {string} folder */
export async function measure(folder) {
  const site = await product(await database(folder, 'many'));
  try {
    const pages = await Promise.all((await addresses(site.url)).map((path) => weigh(site.url, path)));
    const heaviest = pages.reduce((a, b) => (a.html > b.html ? a : b));
    const script = Math.max(...pages.map((page) => page.script));
    const elsewhere = pages.reduce((sum, page) => sum + page.elsewhere, 0);
    console.log(`Heaviest of ${pages.length} pages: ${heaviest.path}`);
    const bare = await withBareApp(20_000, async (app) => {
      const next = await bareNext(app);
      try {
        return (await weigh(next.url, '/')).script;
      } finally {
        await next.close();
      }
    });
    return [
      row('weight.html', {
        measured: heaviest.html,
        unit: 'bytes',
        target: `≤ ${MOST_HTML} bytes`,
        met: heaviest.html <= MOST_HTML,
      }),
      row('weight.html.elsewhere', {
        measured: elsewhere,
        unit: 'requests to others',
        target: '0',
        met: elsewhere === 0,
      }),
      row('weight.script', {
        ...{ measured: script, control: bare, unit: 'bytes gz' },
        ...{ target: `≤ control + ${MOST_SCRIPT_OVER} bytes`, met: script <= bare + MOST_SCRIPT_OVER },
      }),
    ];
  } finally {
    await site.close();
  }
}

/** @param {string} url @returns {Promise<string[]>} */
async function addresses(url) {
  const named = async (/** @type {string} */ path) => {
    const map = await (await fetch(url + path)).text();
    return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  };
  const all = (await Promise.all((await named('/sitemap.xml')).map(named))).flat();
  // The archive's sessions are all alike: the newest stand for them.
  const ours = all.filter(
    (path) => !path.startsWith(`/${ARCHIVE.council}/`) || !/\/khoa-\d+-ky-(?!500)/.test(path),
  );
  const lists = [
    'ky-hop',
    'nghi-quyet',
    'dai-bieu',
    'dinh-chinh',
    'tim-kiem?q=hoi+dong',
    'nghi-quyet?q=giam+sat',
  ];
  const sample = '/mau/ky-hop/khoa-2-ky-2';
  return [
    ...ours,
    ...['mau', 'duc-thang', ARCHIVE.council].flatMap((council) => lists.map((list) => `/${council}/${list}`)),
    ...[`${sample}/thay-doi`, `${sample}/phien-ban/1`, '/mau/khong-co'],
  ];
}

/** @param {string} url @param {string} path */
async function weigh(url, path) {
  const html = await (await fetch(url + path)).text();
  const scripts = [...new Set([...html.matchAll(SCRIPT)].map(([, src = '']) => src))].filter((src) =>
    src.startsWith('/'),
  );
  const sizes = await Promise.all(
    scripts.map(async (src) => gzipSync(Buffer.from(await (await fetch(url + src)).arrayBuffer())).length),
  );
  const loaded = [...html.matchAll(LOADED)].filter(([tag]) => !/rel="(?:canonical|alternate)"/.test(tag));
  return {
    path,
    html: Buffer.byteLength(html),
    script: sizes.reduce((sum, size) => sum + size, 0),
    elsewhere: loaded.length,
  };
}
