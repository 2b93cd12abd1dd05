import { createServer, request as open } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { networksOf } from '@/lib/rules/sign-in-throttle';
import { LEAN_POLICY } from './content-security.mjs';
import { makePage } from './make-page.mjs';
import { publicPages } from './public-pages.mjs';

/**
 * @type {{ url: string, asked: string[], made: string[], unfinished: string[], edition: string | null, close: () => void,
 *   gate: Promise<void> | null }}
 */
let site;

const html = 'text/html; charset=utf-8';
const LARGE = Buffer.alloc(2 ** 21);

/** What the app would make: its count, and at some addresses something else. @type {import('./answers.mjs').Handle} */
async function handle(request, response) {
  site.made.push(`${request.url} ${request.headers.cookie ?? '-'}`);
  const count = site.made.length;
  await site.gate;
  if (request.url?.endsWith('large')) {
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'public' });
    return void response.end(LARGE);
  }
  const status = Number(/\d{3}$/.exec(request.url ?? '')?.[0] ?? 200);
  response.writeHead(status, { 'content-type': html, 'cache-control': 'public, max-age=0' });
  const late = request.url?.includes('late') ? '<template id="B:0"></template>' : '';
  response.end(`<p>${count}<!-- --> lần</p>${late}<script>theirs()</script><script data-own>ours()</script>`);
}

/** Addresses as the app reads them: all of one council, but for `/khong`; `?x` is none of ours. */
const standingAt = async (/** @type {string} */ url) => {
  site.asked.push(url);
  if (url.startsWith('/desk')) return 'personal';
  if (url.startsWith('/api')) return 'handler';
  if (url.startsWith('/nowhere')) return null;
  const isThere = !url.startsWith('/khong') && !url.startsWith('/mau/gone') && url !== '/mau/nowhere';
  return {
    ...{ canonical: url.replace('?x', ''), subject: { kind: 'council', council: 'mau' }, isThere },
    ...(url.endsWith('.zip') && { isStreamed: true }),
    ...{ isView: url.includes('trang='), isSearch: url.includes('q='), edition: site.edition },
  };
};

/** There is a page of its own for what is not there in the council `mau` alone. */
const nowhereAt = async (/** @type {string} */ url) =>
  url.startsWith('/mau/')
    ? {
        ...{ canonical: '/mau/nowhere', subject: { kind: 'council', council: 'mau' }, edition: site.edition },
        ...{ isView: false, isSearch: false, isThere: true, isNowhere: true },
      }
    : null;

beforeEach(async () => {
  const standIns = {
    nowhere: 'nowhere',
    failure: (/** @type {string} */ code) => `failure ${code}`,
    failureOf: (/** @type {string} */ made) => `failure for ${made.slice(0, 4)}`,
  };
  const answer = publicPages(
    /** @type {Parameters<typeof publicPages>[0]} */ ({
      ...{ standIns, make: (/** @type {string} */ url) => makePage(handle, url, standIns) },
      makeHere: (/** @type {string} */ url) => makePage(handle, `${url}?here`, standIns),
      ...{ handle, standingAt, nowhereAt, editionOf: async () => site.edition, networksOf },
      isFile: (/** @type {string} */ path) => path === '/icon.svg',
      tellUnfinished: (/** @type {string} */ path) => site.unfinished.push(path),
    }),
  );
  const server = createServer((request, response) => {
    request.headers['x-forwarded-for'] ??= '203.0.113.1';
    void answer(request, response, (request.url ?? '/').split('?', 1)[0] ?? '/');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => void server.close();
  site = {
    url: `http://127.0.0.1:${port}`,
    asked: [],
    made: [],
    unfinished: [],
    edition: 'one',
    gate: null,
    close,
  };
});
afterEach(() => site.close());

const get = (/** @type {string} */ path, headers = {}) =>
  fetch(site.url + path, { headers, redirect: 'manual' });

/** Holds what is being made until it is let go. */
function shut() {
  let letGo = () => {};
  site.gate = new Promise((done) => {
    letGo = () => done();
  });
  return () => letGo();
}

test('a page is made once, without anything of who asked, and again when its council has published', async () => {
  const first = await get('/mau/ky-hop', { cookie: 'a=b' });
  expect(await first.text()).toBe('<p>1 lần</p><script data-own>ours()</script>');
  expect(first.headers.get('content-security-policy')).toBe(LEAN_POLICY);
  expect(await (await get('/mau/ky-hop')).text()).toContain('<p>1 ');
  site.edition = 'two';
  expect(await (await get('/mau/ky-hop')).text()).toContain('<p>2 ');
  expect(site.made).toEqual(['/mau/ky-hop -', '/mau/ky-hop -']);
});

test('one making serves all who ask meanwhile', async () => {
  const letGo = shut();
  const asked = [1, 2, 3].map(() => get('/mau'));
  await expect.poll(() => site.made.length).toBe(1);
  letGo();
  for (const answer of await Promise.all(asked)) expect(await answer.text()).toContain('<p>1 ');
  expect(site.made).toHaveLength(1);
});

test.each(['/mau/tim-kiem?q=a', '/mau/404', '/mau/500'])('%s is kept for nobody', async (path) => {
  await get(path);
  await get(path);
  expect(site.made).toHaveLength(2);
});

test('what is nowhere, or has another spelling, is answered without being made', async () => {
  for (const path of ['/khong/ky-hop', '/nowhere']) {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([404, 'nowhere']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  const moved = await get('/mau?x');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/mau']);
  expect((await fetch(`${site.url}/mau?x`, { method: 'HEAD', redirect: 'manual' })).status).toBe(308);
  expect(site.made).toEqual([]);
});

test('what is nowhere in a council is told in its own frame, made once, and never as a page that is there', async () => {
  for (const path of ['/mau/gone/1', '/mau/gone/2', '/mau/nowhere', '/mau/gone/1']) {
    const answer = await get(path);
    expect([answer.status, await answer.text()], path).toEqual([404, expect.stringContaining('<p>1 ')]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  expect(site.made).toEqual(['/mau/nowhere -']);
  site.edition = 'two';
  expect(await (await get('/mau/gone/1')).text()).toContain('<p>2 ');
});

test('a file too large to be kept is sent on as the app makes it, without anything of who asked', async () => {
  for (const count of [1, 2]) {
    const answer = await get('/mau/ho-so.zip', { cookie: 'a=b' });
    expect(await answer.text()).toContain(`<p>${count}<!-- --> lần</p>`);
  }
  expect(site.made).toEqual(['/mau/ho-so.zip -', '/mau/ho-so.zip -']);
  expect((await get('/khong/ho-so.zip')).status).toBe(404);
  expect((await fetch(`${site.url}/mau/ho-so.zip`, { method: 'POST' })).status).toBe(405);
});

test('lists turned and filtered push no page out', async () => {
  await get('/mau');
  for (let at = 0; at < 60; at++) await (await get(`/mau?trang=${at}&large`)).arrayBuffer();
  expect(site.made.length).toBe(61);
  expect(await (await get('/mau')).text()).toContain('<p>1 ');
});

test('what the database does not tell of is made where the fault is met, and not kept', async () => {
  site.edition = null;
  await get('/mau');
  await get('/mau');
  expect(site.made).toEqual(['/mau?here -', '/mau?here -']);
});

test('where an address leads to another page, that is kept as well', async () => {
  expect([(await get('/mau/307')).status, (await get('/mau/307')).status]).toEqual([307, 307]);
  expect(site.made).toHaveLength(1);
});

test('a page made while its council published is not taken for the new one', async () => {
  const letGo = shut();
  const early = get('/mau');
  await expect.poll(() => site.made.length).toBe(1);
  site.edition = 'two';
  letGo();
  await early;
  await get('/mau');
  expect(site.made).toHaveLength(2);
});

test('whoever has it already is told so, and compressed it is the same', async () => {
  const whole = await get('/mau', { 'accept-encoding': 'identity' });
  const etag = whole.headers.get('etag') ?? '';
  expect((await get('/mau', { 'if-none-match': etag })).status).toBe(304);
  const zipped = await get('/mau', { 'accept-encoding': 'gzip' });
  expect([zipped.headers.get('content-encoding'), await zipped.text()]).toEqual(['gzip', await whole.text()]);
  const refused = await get('/mau', { 'accept-encoding': 'gzip;q=0' });
  expect(refused.headers.get('content-encoding')).toBeNull();
});

test.each([
  [404, 'nowhere'],
  [500, 'failure for <p>1'],
])('what is empty without script is answered with a whole page: %i', async (status, text) => {
  const answer = await get(`/mau/${status}`);
  expect([answer.status, await answer.text()]).toEqual([status, text]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-security-policy')).toBe(LEAN_POLICY);
});

test('a page that came in parts is refused, told, and not kept', async () => {
  for (const time of [1, 2]) {
    const answer = await get('/mau/late');
    expect([answer.status, await answer.text()]).toEqual([500, 'failure ']);
    expect(site.unfinished).toHaveLength(time);
  }
  expect(site.unfinished).toEqual(['/mau/late', '/mau/late']);
});

test('residents’ pages take no changes, and nothing of what Next’s router asks for', async () => {
  for (const path of ['/mau', '/khong', '/nowhere']) {
    const posted = await fetch(site.url + path, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  }
  await get('/mau');
  for (const name of ['rsc', 'next-action', 'next-router-prefetch', 'next-url'])
    expect((await get('/mau', { [name]: '1' })).status, name).toBe(400);
  expect(site.made).toEqual(['/mau -']);
});

test('files, handlers and pages for one person are the app’s to answer', async () => {
  for (const path of ['/icon.svg', '/api/health', '/desk']) expect((await get(path)).status, path).toBe(200);
  expect((await get('/desk', { rsc: '1', cookie: 'a=b' })).status).toBe(200);
  expect((await fetch(`${site.url}/desk`, { method: 'POST' })).status).toBe(200);
  expect(site.made.at(-2)).toBe('/desk a=b');
});

test('a few are made at once; when too many wait they are told to come back, and what is kept is sent', async () => {
  await get('/mau');
  const letGo = shut();
  const flood = Array.from({ length: 110 }, (_, at) => get(`/mau/tim-kiem?q=${at}-`));
  await expect.poll(() => site.made.length).toBe(3);
  const refused = await Promise.any(
    flood.map(async (asked) => {
      const answer = await asked;
      return answer.status === 503 ? answer : Promise.reject();
    }),
  );
  expect([refused.headers.get('retry-after'), await refused.text()]).toEqual(['5', 'failure server.busy']);
  expect((await get('/mau')).status).toBe(200);
  expect(site.made).toHaveLength(3);
  // Somebody elsewhere is not in that row.
  const elsewhere = get('/mau/khac', { 'x-forwarded-for': '198.51.100.7' });
  await expect.poll(() => site.asked).toContain('/mau/khac');
  letGo();
  expect((await elsewhere).status).toBe(200);
  expect(site.made.findIndex((made) => made.startsWith('/mau/khac'))).toBeLessThan(8);
  const statuses = (await Promise.all(flood)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(5);
});

test('an address that is no path is nowhere', async () => {
  const { port } = new URL(site.url);
  const status = await new Promise((resolve, reject) => {
    const sent = open({ port, host: '127.0.0.1', path: '/nowhere//x' }, (answer) =>
      resolve(answer.resume().statusCode),
    );
    sent.on('error', reject).end();
  });
  expect(status).toBe(404);
});
