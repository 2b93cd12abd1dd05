import { availableParallelism } from 'node:os';
import { type APIRequestContext, request } from '@playwright/test';
import { paths } from '@/lib/paths';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { turnLimits } from '@/lib/rules/turns';
import { startServer } from '../support/own-server';
import { expect, test } from '../support/test';

/*
 * Many who sign in at once. How long a kept page takes meanwhile is for `npm run bench` to say; here is what makes it so:
 * of the machine's cores and of the threads that read files, passwords never take the last. The server is this file's own:
 * anybody who signs in beside two hundred strangers is told that it is busy, and other files sign in too.
 */
test.describe.configure({ mode: 'default' });

let server: ReturnType<typeof startServer>;
let baseURL: string;
test.beforeAll(async () => {
  server = startServer();
  baseURL = `http://127.0.0.1:${await server.port}`;
  const isReady = () => server.lines().some(({ event }) => event === 'second_thread.ready');
  await expect.poll(isReady).toBe(true);
});
test.afterAll(async () => {
  server.stop();
  await server.ended;
  server.remove();
});

type Program = { as: APIRequestContext; csrfToken: string };

async function program(): Promise<Program> {
  const as = await request.newContext({ baseURL });
  return { as, csrfToken: (await (await as.get(paths.signInToken())).json()).csrfToken };
}

async function signIn({ as, csrfToken }: Program, email: string, password: string, address: string) {
  const form = { email, password, csrfToken };
  const answer = await as.post(paths.credentials(), { form, headers: { 'x-forwarded-for': address } });
  return (await answer.json()) as { ok: boolean; code?: string };
}

async function readMetric(as: APIRequestContext, name: string): Promise<number> {
  const headers = { authorization: 'Bearer read-by-the-specs-alone' };
  const text = await (await as.get(paths.metrics(), { headers })).text();
  const line = text.split('\n').find((one) => one.startsWith(`nghi_truong_${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

test('twenty-four guesses sent at once are checked with a core and a reading thread left free', async () => {
  const stranger = await program();
  const { as } = stranger;
  const before = await readMetric(as, 'passwords_at_once_count');
  const guesses = Array.from({ length: 24 }, (_, index) =>
    signIn(stranger, `nguoi-${index}@mau.example`, 'sai-mat-khau', `10.211.${index}.1`),
  );
  const [page, search] = await Promise.all([
    as.get(paths.council('mau')),
    as.get(paths.search('mau', 'ngân')),
  ]);
  expect([page.status(), search.status()]).toEqual([200, 200]);
  const codes = (await Promise.all(guesses)).map(({ code }) => code);
  expect(codes).toEqual(Array(24).fill('account.sign_in'));

  const { atOnce } = turnLimits(availableParallelism(), false);
  expect(atOnce).toBeLessThan(Math.max(availableParallelism(), 2));
  const all = await readMetric(as, 'passwords_at_once_count');
  expect(all - before).toBe(24);
  expect(await readMetric(as, `passwords_at_once_bucket{le="${atOnce}"}`)).toBe(all);
  await as.dispose();
});

test('a browser the account knows gets in while two hundred strangers guess', async () => {
  const clerk = 'thuky@mau.example';
  const known = await program();
  expect(await signIn(known, clerk, SAMPLE_PASSWORD, '10.212.0.1')).toEqual({ ok: true });
  const stranger = await program();
  const guesses = Array.from({ length: 200 }, (_, index) =>
    signIn(stranger, `la-${index}@mau.example`, 'sai-mat-khau', `10.213.${index}.1`),
  );
  expect(await signIn(known, clerk, SAMPLE_PASSWORD, '10.213.0.1')).toEqual({ ok: true });
  const codes = new Set((await Promise.all(guesses)).map(({ code }) => code));
  codes.delete('account.busy');
  expect([...codes]).toEqual(['account.sign_in']);
  await known.as.dispose();
  await stranger.as.dispose();
});
