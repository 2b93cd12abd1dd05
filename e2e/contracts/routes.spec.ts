import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { readSample } from '../support/sample';
import { expect, test } from '../support/test';
import { type Asker, addressesOf, askers, routes } from './routes';

const app = join(process.cwd(), 'app');
const isRoute = /^(page\.tsx|route\.tsx?|robots\.ts|sitemap\.ts|manifest\.ts)$/;

function routesInApp(): string[] {
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isRoute.test(entry.name))
    .map((entry) => relative(app, join(entry.parentPath, entry.name)))
    .sort();
}

test('every route of the app is in the table, and nothing else is', () => {
  const known = routes.map(({ file }) => file).sort();
  expect(
    routesInApp().filter((file) => !known.includes(file)),
    'add these to e2e/contracts/routes.ts, with an address and who may see it',
  ).toEqual([]);
  expect(known, 'each once, and only what exists').toEqual(routesInApp());
});

for (const asker of Object.keys(askers) as Asker[]) {
  test(`every route answers as it should: ${asker}`, async ({ signIn, request }) => {
    const account = askers[asker];
    const asking = account ? (await signIn(account)).request : request;
    const sample = readSample();
    for (const route of routes)
      for (const address of addressesOf(route, sample))
        expect.soft(await answerOf(asking, address), `${address} for ${asker}`).toBe(route.answers[asker]);
  });
}

async function answerOf(asking: APIRequestContext, address: string): Promise<string> {
  const response = await asking.get(address);
  const { pathname, searchParams } = new URL(response.url());
  if (pathname === '/sign-in' && address !== '/sign-in')
    return searchParams.get('back')?.startsWith('/') ? 'sign_in' : 'sign-in without a way back';
  if (/^\/(desk|chamber|admin|account|province)\b/.test(pathname) && response.status() === 200) {
    const cached = response.headers()['cache-control'] ?? '';
    if (!cached.includes('no-store') || !cached.includes('private')) return `cached as “${cached}”`;
  }
  return (
    { 200: 'ok', 401: 'needs_token', 404: 'not_found', 405: 'post_only' }[response.status()] ??
    String(response.status())
  );
}
