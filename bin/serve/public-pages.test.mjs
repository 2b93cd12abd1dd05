import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LEAN_POLICY } from './content-security.mjs';
import { lean } from './lean.mjs';
import { publicPages } from './public-pages.mjs';

/** @type {{ url: string, made: string[], edition: string | null, close: () => void, gate: Promise<void> | null }} */
let site;

beforeEach(async () => {
  const made = /** @type {string[]} */ ([]);
  /** @type {import('./public-pages.mjs').Handle} */
  const handle = async (request, response) => {
    made.push(`${request.url} ${request.headers.cookie ?? '-'}`);
    await site.gate;
    const status = Number(/\d{3}$/.exec(request.url ?? '')?.[0] ?? 200);
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0',
    });
    response.end(
      `<p>${made.length}<!-- --> lần</p><script>theirs()</script><script data-own>ours()</script>`,
    );
  };
  const standIn = (/** @type {number} */ status, /** @type {string} */ html) =>
    `${status} for ${html.slice(0, 4)}`;
  const answer = publicPages(handle, (council) => (council === 'mau' ? site.edition : null), standIn);
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (!(await answer(request, response, path))) response.writeHead(418).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  site = { url: `http://127.0.0.1:${port}`, made, edition: 'one', gate: null, close: () => server.close() };
});
afterEach(() => site.close());

const get = (/** @type {string} */ path, headers = {}) => fetch(site.url + path, { headers });

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
  let open = () => {};
  site.gate = new Promise((done) => {
    open = () => done();
  });
  const asked = [1, 2, 3].map(() => get('/mau'));
  await expect.poll(() => site.made.length).toBe(1);
  open();
  for (const answer of await Promise.all(asked)) expect(await answer.text()).toContain('<p>1 ');
  expect(site.made).toHaveLength(1);
});

test.each(['/mau/tim-kiem?q=a', '/khac/ky-hop', '/mau/404', '/mau/500'])(
  '%s is kept for nobody',
  async (path) => {
    await get(path);
    await get(path);
    expect(site.made).toHaveLength(2);
  },
);

test('a page made while its council published is not taken for the new one', async () => {
  let open = () => {};
  site.gate = new Promise((done) => {
    open = () => done();
  });
  const early = get('/mau');
  await expect.poll(() => site.made.length).toBe(1);
  site.edition = 'two';
  open();
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

test.each([404, 500])('what is empty without script is answered with a whole page: %i', async (status) => {
  const answer = await get(`/mau/${status}`);
  expect([answer.status, await answer.text()]).toEqual([status, `${status} for <p>1`]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-security-policy')).toBe(LEAN_POLICY);
});

test('other parts of the site, changes, and what Next’s router asks for are not answered here', async () => {
  const asked = [get('/desk'), get('/api/health'), get('/robots.txt'), get('/mau', { rsc: '1' })];
  asked.push(fetch(`${site.url}/mau`, { method: 'POST' }));
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([418, 418, 418, 418, 418]);
});

test('a lean page has no word less', () => {
  const html =
    '<link rel="preload" as="script" href="/a.js"/><link rel="preload" as="font" href="/b"/><b>a<!-- -->b</b>';
  expect(lean(html)).toBe('<link rel="preload" as="font" href="/b"/><b>ab</b>');
});
