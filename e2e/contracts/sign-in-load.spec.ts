import { availableParallelism } from 'node:os';
import { type APIRequestContext, request } from '@playwright/test';
import { paths } from '@/lib/paths';
import { turnLimits } from '@/lib/rules/turns';
import { TEST_PASSWORD } from '@/lib/test-password';
import { type FreshCouncil, freshCouncil } from '../support/fresh-council';
import { expect, test } from '../support/test';

/*
 * Many who sign in at once. How long a kept page takes meanwhile is for `npm run bench` to say; here is what makes it so:
 * of the machine's cores and of the threads that read files, passwords never take the last.
 */
test.describe.configure({ mode: 'default' });

let council: FreshCouncil;
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  council = freshCouncil(`dong-nguoi-${workerIndex}`);
});

type Program = { as: APIRequestContext; csrfToken: string };

async function program(baseURL: string | undefined): Promise<Program> {
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

test('twenty-four guesses sent at once are checked with a core and a reading thread left free', async ({
  baseURL,
}) => {
  const stranger = await program(baseURL);
  const { as } = stranger;
  const before = await readMetric(as, 'passwords_at_once_count');
  const guesses = Array.from({ length: 24 }, (_, index) =>
    signIn(stranger, `nguoi-${index}@${council.slug}.example`, 'sai-mat-khau', `10.211.${index}.1`),
  );
  const [page, search] = await Promise.all([
    as.get(paths.council('mau')),
    as.get(paths.search('mau', 'ngân')),
  ]);
  expect([page.status(), search.status()]).toEqual([200, 200]);
  const codes = (await Promise.all(guesses)).map(({ code }) => code);
  expect(codes).toEqual(Array(24).fill('account.sign_in'));

  const { atOnce } = turnLimits(availableParallelism());
  expect(atOnce).toBeLessThan(Math.max(availableParallelism(), 2));
  const all = await readMetric(as, 'passwords_at_once_count');
  expect(all - before).toBeGreaterThanOrEqual(24);
  // Asked for in this order, for others sign in meanwhile.
  const within = await readMetric(as, `passwords_at_once_bucket{le="${atOnce}"}`);
  expect(within).toBeGreaterThanOrEqual(all);
  await as.dispose();
});

test('a browser the account knows gets in while two hundred strangers guess', async ({ baseURL }) => {
  const clerk = council.account('clerk');
  const known = await program(baseURL);
  expect(await signIn(known, clerk, TEST_PASSWORD, '10.212.0.1')).toEqual({ ok: true });
  const stranger = await program(baseURL);
  const guesses = Array.from({ length: 200 }, (_, index) =>
    signIn(stranger, `la-${index}@${council.slug}.example`, 'sai-mat-khau', `10.213.${index}.1`),
  );
  expect(await signIn(known, clerk, TEST_PASSWORD, '10.213.0.1')).toEqual({ ok: true });
  const codes = new Set((await Promise.all(guesses)).map(({ code }) => code));
  codes.delete('account.busy');
  expect([...codes]).toEqual(['account.sign_in']);
  await known.as.dispose();
  await stranger.as.dispose();
});
