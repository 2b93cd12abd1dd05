import { request as open } from 'node:http';
import { paths } from '@/lib/paths';
import { partOf } from '@/lib/segments';
import { readSample } from '../support/sample';
import { expect, test } from '../support/test';
import { addressesOf, routes } from './routes';

/* Every address of residents' has one spelling, and is asked for in one way. */

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

/** All that the front answers for. */
const residents = () =>
  routes
    .filter(({ answers }) => answers.signedOut === 'ok')
    .flatMap((route) => addressesOf(route, readSample()))
    .filter((address) => partOf(address.split('?', 1)[0] ?? '') === 'public');

type Answer = { status: number; location?: string; headers: NodeJS.Dict<string | string[]>; text: string };

/** Asks as a program does: the address goes out as it is. */
function ask(base = '', path = '/', method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = open({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        const { statusCode: status = 0, headers: said } = answer;
        resolve({ status, location: said.location, headers: said, text });
      });
    });
    sent.on('error', reject).end();
  });
}

/** Other spellings of an address. */
function spellings(address: string): string[] {
  const [path = '', query] = address.split('?');
  const more = query ? `&${query}` : '';
  const twice = query
    ? [
        `${path}?${query}&${query}`,
        `${path}?${query.replace(/^./, (first) => `%${first.charCodeAt(0).toString(16)}`)}`,
      ]
    : [];
  const deep =
    path === '/'
      ? []
      : [
          `${path}/?${query ?? ''}`,
          `/${path}?${query ?? ''}`,
          path.replace('/', '//') + (query ? `?${query}` : ''),
        ];
  const council = /^\/(mau|duc-thang)(?=\/|$)/.test(path)
    ? [address.replace(/^\/[^/?]+/, (first) => first.toUpperCase())]
    : [];
  const escaped = address.replace(
    /[a-z](?=[^/?]*(\?|$))/,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return [
    ...[
      `${path}?x=1${more}`,
      `${path}?${query ? `${query}&` : ''}_rsc=abc`,
      `${path}?trang=1${more}`,
      `${path}?trang=-1${more}`,
    ],
    ...[`${path}?__proto__=1${more}`, `${path}?chon=&x=${more}`, `${path}?${'y'.repeat(6_000)}${more}`],
    ...[...twice, ...deep, ...council, ...(escaped === address ? [] : [escaped])],
  ];
}

test('every other spelling of an address leads to the one it has', async ({ baseURL }) => {
  test.slow();
  expect(residents().length).toBeGreaterThan(25);
  for (const address of residents()) {
    const whole = await ask(baseURL, address);
    expect.soft([whole.status, whole.location], address).toEqual([200, undefined]);
    for (const other of spellings(address)) {
      const moved = await ask(baseURL, other);
      expect
        .soft([moved.status, moved.location, moved.text], other.slice(0, 200))
        .toEqual([308, address, '']);
      expect
        .soft(moved.headers, other.slice(0, 200))
        .toMatchObject({ ...everywhere, 'cache-control': 'no-store' });
    }
  }
});

test('a form without script sends its empty fields, and is led to the address without them', async ({
  request,
}) => {
  const sent = `${paths.resolutions('mau')}?q=&nam=2025&ket-qua=&loai=&khoa=`;
  const answer = await request.get(sent);
  expect([answer.status(), new URL(answer.url()).search]).toEqual([200, '?nam=2025']);
});

test('junk of any kind gets the one page about nowhere', async ({ baseURL }) => {
  const junk = [
    ...[
      '/khong-co',
      '/khong-co/ky-hop',
      '/mau/khong-co',
      '/mau/ky-hop/khong-co',
      '/mau/ky-hop/khong-co/anh-chia-se',
      '/mau/nghi-quyet/khong-co/anh-chia-se',
      '/khong-co/anh-chia-se',
    ],
    ...[
      '/mau/nghi-quyet/khong-co?trang=3',
      '/mau/dai-bieu/khong-co',
      '/mau/ngan-sach/1999',
      '/mau/ky-hop/khoa-2-ky-2/phien-ban/99',
    ],
    ...[
      '/khong-co.xml',
      '/mau/khong-co.xml',
      '/api/khong-co',
      '/schema/khong-co',
      '/_next/khong-co',
      '/live/khong-co',
      '/_global-error',
      '/_not-found',
      '/mau/khong-co-trang',
    ],
    ...['//elsewhere.example', '/\\elsewhere.example', '/mau/ky-hop/%2e%2e%2f', '/mau%2Fky-hop'],
  ];
  const nowhere = await ask(baseURL, '/khong-co-gi');
  expect(nowhere.text).toContain('Không có trang này');
  // Inside a council its own menu leads on.
  const inCouncil = await ask(baseURL, '/mau/khong-co-gi');
  expect(inCouncil.text).toContain('Không có trang này');
  for (const path of [paths.council('mau'), paths.sessions('mau'), paths.resolutions('mau')])
    expect(inCouncil.text).toContain(`href="${path}"`);
  for (const address of junk) {
    const answer = await ask(baseURL, address);
    const expected = address.startsWith('/mau/') ? inCouncil : nowhere;
    expect.soft([answer.status, answer.text], address).toEqual([404, expected.text]);
    expect.soft(answer.headers, address).toMatchObject({ ...everywhere, 'cache-control': 'no-store' });
  }
});

test('a page of residents’ is read, and nothing else; what Next’s router asks for it has not', async ({
  baseURL,
}) => {
  test.slow();
  const ofRouter: Record<string, string>[] = [
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/desk' },
    { 'next-router-state-tree': '%5B%5D' },
    { 'next-router-segment-prefetch': '/_tree' },
    { 'next-action': '0'.repeat(42) },
  ];
  for (const address of [...residents(), '/khong-co', '/mau/khong-co']) {
    const posted = await ask(baseURL, address, 'POST', { 'content-length': '0' });
    expect.soft([posted.status, posted.headers.allow], `POST ${address}`).toEqual([405, 'GET, HEAD']);
    const acted = await ask(baseURL, address, 'POST', {
      'content-length': '0',
      'next-action': '0'.repeat(42),
    });
    expect.soft(acted.status, `an action at ${address}`).toBe(405);
    for (const headers of ofRouter) {
      const answer = await ask(baseURL, address, 'GET', headers);
      expect.soft([answer.status, answer.text], `${address} ${JSON.stringify(headers)}`).toEqual([400, '']);
    }
  }
});

test('people come from the desk to residents’ pages as to another site', async ({ signIn }) => {
  const page = await signIn('thuky@mau.example');
  const routed: string[] = [];
  page.on('request', (sent) => {
    const { pathname } = new URL(sent.url());
    if (partOf(pathname) === 'public' && sent.headers().rsc) routed.push(pathname);
  });
  await page.goto(paths.desk());
  await page.getByRole('link', { name: 'Trang công khai' }).click();
  await expect(page).toHaveURL(paths.home());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(routed).toEqual([]);
});
