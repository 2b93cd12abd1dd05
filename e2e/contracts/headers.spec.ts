import { createHash } from 'node:crypto';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { paths } from '@/lib/paths';
import { readSample } from '../support/sample';
import { expect, test } from '../support/test';
import { addressesOf, askers, isPage, readerOf, routes } from './routes';

/* What every answer says besides its content. */

const everywhere = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** How long an address may be kept, and by whom. */
const keeping: [RegExp, string][] = [
  [/^\/(desk|chamber|admin|account|province|sign-in|api)\b/, 'private, no-store'],
  // A file may be taken down at any moment, so a kept copy is checked before it is shown.
  [/^\/tep\//, 'public, no-cache'],
  [/-co$|-co-trang$|\/a\/b$/, 'no-store'],
  [/./, 'public, max-age=0, must-revalidate'],
];
const keepingOf = (address: string) => keeping.find(([fits]) => fits.test(address))?.[1];

type Check = (answer: APIResponse, address: string) => void | Promise<void>;
type SignIn = (account: string) => Promise<{ request: APIRequestContext }>;

/** Asks every address of the table as somebody who may see it. */
async function eachAnswer(signIn: SignIn, request: APIRequestContext, check: Check) {
  const sample = readSample();
  const asking = new Map<string | null, APIRequestContext>([[null, request]]);
  for (const route of routes) {
    const account = askers[readerOf(route) ?? 'signedOut'];
    if (account && !asking.has(account)) asking.set(account, (await signIn(account)).request);
    for (const address of addressesOf(route, sample)) {
      const answer = await asking.get(account)?.get(address, { maxRedirects: 0 });
      if (answer) await check(answer, address);
    }
  }
}

/** Each policy of an answer, as a map from directive to its sources. */
const policiesOf = (answer: APIResponse) =>
  answer
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
    .map(({ value }) => new Map(value.split('; ').map((part) => part.split(/ (.*)/) as [string, string])));

test('every answer says who may frame, sniff, embed and keep it, and nothing of what made it', async ({
  signIn,
  request,
}) => {
  await eachAnswer(signIn, request, (answer, address) => {
    const headers = answer.headers();
    const embedded = address.endsWith('/anh-chia-se') && { 'cross-origin-resource-policy': 'cross-origin' };
    expect.soft(headers, address).toMatchObject({ ...everywhere, ...embedded });
    expect.soft(headers['cache-control'], address).toBe(keepingOf(address));
    expect.soft(Object.keys(headers), address).not.toContain('server');
    expect.soft(Object.keys(headers), address).not.toContain('x-powered-by');
  });
});

test('only the scripts a page names by number or hash run in it, and it carries no style of its own', async ({
  signIn,
  request,
}) => {
  const judged: string[] = [];
  const others: string[] = [];
  await eachAnswer(signIn, request, async (answer, address) => {
    const policies = policiesOf(answer);
    expect.soft(policies.length, `${address} has a policy`).toBeGreaterThan(0);
    if (!answer.headers()['content-type']?.includes('text/html')) return void others.push(address);
    judged.push(address);
    const html = await answer.text();
    const inline = [...html.matchAll(/<script(?![^>]*\s(?:src|type)=)([^>]*)>([\s\S]*?)<\/script>/g)];
    const nonce = /'nonce-([^']+)'/.exec(policies[0]?.get('script-src') ?? '')?.[1];
    const strictest = policies.at(-1)?.get('script-src') ?? '';
    expect.soft(inline.length, `${address} has scripts to judge`).toBeGreaterThan(0);
    expect.soft(strictest, address).not.toMatch(/unsafe|https?:|\*/);
    for (const [, attributes, script = ''] of inline) {
      const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
      const isNumbered = nonce !== undefined && attributes?.includes(`nonce="${nonce}"`);
      const isNamed = strictest.includes(hash) || isNumbered;
      expect.soft(isNamed, `${address} runs ${script.slice(0, 80)}`).toBe(true);
    }
    expect.soft(policies[0]?.get('default-src'), address).toBe("'none'");
    expect.soft(policies[0]?.get('style-src'), address).toBe("'self'");
    expect.soft(html, `${address} has no style of its own`).not.toMatch(/<style|<[^>]+\sstyle="/);
  });
  const pages = routes.filter(isPage).flatMap((route) => addressesOf(route, readSample()));
  expect(judged.length, 'pages judged').toBeGreaterThan(50);
  expect(
    others.filter((address) => pages.includes(address)),
    'pages that are none',
  ).toEqual([]);
});

test('what is for one person is kept by nobody, however it is asked for', async ({ request, signIn }) => {
  const clerk = (await signIn(askers.clerk)).request;
  const tries = {
    'the way to sign in': await request.get(paths.desk(), { maxRedirects: 0 }),
    'an address where nothing is': await clerk.get(`${paths.desk()}/khong/co/gi`),
    'what another may see': await clerk.get(paths.admin()),
    'the data behind a page': await clerk.get(paths.desk(), { headers: { rsc: '1' } }),
    'only its headers': await clerk.head(paths.desk()),
    'a refused upload': await clerk.post(paths.uploadPhoto('mau-khoa-2-ky-3')),
    'an action nobody knows': await clerk.post(paths.desk(), { headers: { 'next-action': '0'.repeat(42) } }),
  };
  const kept = { ...everywhere, 'cache-control': expect.stringContaining('no-store') };
  for (const [what, answer] of Object.entries(tries)) expect.soft(answer.headers(), what).toMatchObject(kept);
});

test('an address where nothing is is made anew each time, and is not remembered', async ({ request }) => {
  for (const address of ['/mau/khong-co', '/mau/ky-hop/khong-co', '/khong-co', '/_next/static/khong-co.js']) {
    await request.get(address);
    const again = await request.get(address);
    expect.soft(again.status(), address).toBe(404);
    expect.soft(again.headers()['cache-control'], address).toContain('no-store');
    expect.soft(again.headers()['x-nextjs-cache'], address).not.toBe('HIT');
  }
});
