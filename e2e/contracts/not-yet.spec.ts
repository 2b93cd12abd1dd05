import type { APIRequestContext } from '@playwright/test';
import { paths } from '@/lib/paths';
import { reservedSegments } from '@/lib/segments';
import { expect, test } from '../support/test';

/*
 * Promised addresses whose turn has not come: until then they are nowhere, and nothing leads to them. Each is below one
 * that is there, so that a wrongly written one is not taken for one to come.
 */
const session = paths.session('mau', 'khoa-2-ky-2');
const resolution = paths.resolution(
  'mau',
  'khoa-1-ky-11-phe-chuan-quyet-toan-thu-chi-ngan-sach-phuong-nam-2024',
);
const later: [there: string, later: string[]][] = [
  [session, [`${session}/bien-ban.xml`]],
  [resolution, [`${resolution}.xml`]],
  ...[paths.budgetYear('mau', 2026), paths.budget('mau')].map((page): [string, string[]] => [
    page,
    ['csv', 'xlsx'].map((format) => `${page}.${format}`),
  ]),
  [paths.council('mau'), [`${paths.council('mau')}/du-lieu`]],
  ['/api/health', ['/api/oparl', '/api/oparl/v1.1']],
];

for (const [there, addresses] of later)
  test(`below ${there}: ${addresses.map((address) => address.split('/').at(-1)).join(', ')}`, async ({
    request,
  }) => {
    expect((await request.get(there)).status(), there).toBe(200);
    for (const address of addresses)
      expect.soft((await request.get(address)).status(), `${address} is not there yet`).toBe(404);
  });

for (const address of ['/xac-minh', '/live/mau-khoa-2-ky-3'])
  test(`${address} is kept free`, async ({ request }) => {
    expect(reservedSegments).toContain(address.split('/')[1]);
    expect((await request.get(address)).status()).toBe(404);
  });

test('every address the public pages lead to is there', async ({ request }) => {
  test.slow();
  const { from, broken } = await crawl(request, [paths.home(), '/sitemap.xml', paths.feed('mau')]);
  expect(from.size, 'the crawl went through both sample councils').toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

/** Follows every link of ours once, several at a time. `from` maps an address to the page that first linked to it. */
async function crawl(request: APIRequestContext, starts: readonly string[]) {
  const from = new Map(starts.map((start) => [start, '(start)']));
  const broken: string[] = [];
  let waiting = [...starts];
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 8);
    const read = await Promise.all(batch.map((address) => linksOn(request, address)));
    for (const [index, { status, links, isMoved }] of read.entries()) {
      const page = batch[index] ?? '';
      if (status >= 400) broken.push(`${page} answers ${status}, linked from ${from.get(page)}`);
      if (isMoved) broken.push(`${page} is not how its address is spelled, linked from ${from.get(page)}`);
      const fresh = [...new Set(links)].filter((link) => !from.has(link));
      for (const link of fresh) from.set(link, page);
      waiting = waiting.concat(fresh);
    }
  }
  return { from, broken };
}

/** The addresses of ours a document names: links, images, forms; in a feed and in the sitemap, entries. */
async function linksOn(request: APIRequestContext, address: string) {
  const response = await request.get(address);
  const { origin, pathname, search } = new URL(response.url());
  const isMoved = pathname !== paths.signIn() && pathname + search !== address.replace(/#.*/, '');
  const type = response.headers()['content-type'] ?? '';
  // Somebody who signs in is where the public pages end.
  if (!/html|xml/.test(type) || pathname === paths.signIn())
    return { status: response.status(), links: [], isMoved };
  const named = [
    ...(await response.text()).matchAll(/<[^>]*?\s(?:href|src|action)="([^"]+)"|<loc>([^<]+)<\/loc>/g),
  ].map(([, attribute, loc]) => (attribute ?? loc ?? '').replaceAll('&amp;', '&'));
  const links = named
    .filter((link) => URL.canParse(link, response.url()))
    .map((link) => new URL(link, response.url()))
    .filter((url) => url.origin === origin && !url.pathname.startsWith('/_next/'))
    .map((url) => url.pathname + url.search);
  return { status: response.status(), links, isMoved };
}
