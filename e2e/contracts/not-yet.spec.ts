import type { APIRequestContext } from '@playwright/test';
import { paths } from '@/lib/paths';
import { expect, test } from '../support/test';

/** Promised addresses whose turn has not come: until then they are nowhere, and nothing leads to them. */
const session = paths.session('mau', 'khoa-2-ky-2');
const resolution = paths.resolution(
  'mau',
  'khoa-1-ky-11-phe-chuan-quyet-toan-thu-chi-ngan-sach-phuong-nam-2024',
);
const later = [
  ...['pdf', 'docx', 'xml'].map((format) => `${session}/bien-ban.${format}`),
  ...['pdf', 'docx', 'xml'].map((format) => `${resolution}.${format}`),
  ...['csv', 'xlsx'].map((format) => `${paths.budgetYear('mau', 2026)}.${format}`),
  ...['csv', 'xlsx'].map((format) => `${paths.budget('mau')}.${format}`),
  ...['kien-nghi', 'du-lieu'].map((page) => `${paths.council('mau')}/${page}`),
  '/xac-minh',
  '/live/mau-khoa-2-ky-3',
  '/api/oparl',
  '/api/oparl/v1.1',
];
const isLater = /\.(pdf|docx|csv|xlsx)$|bien-ban|\/(kien-nghi|du-lieu)(\/|$)|^\/(xac-minh|live|api\/oparl)/;

for (const address of later)
  test(`${address} is not there yet`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404);
  });

test('every address the public pages lead to is there, and none of those to come is among them', async ({
  request,
}) => {
  test.slow();
  const { from, broken } = await crawl(request, [paths.home(), '/sitemap.xml', paths.feed('mau')]);
  expect(from.size, 'the crawl went through both sample councils').toBeGreaterThan(100);
  expect(broken).toEqual([]);
  const tooEarly = [...from].filter(([address]) => isLater.test(new URL(address, 'http://x').pathname));
  expect(tooEarly, 'links to addresses that come later').toEqual([]);
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
