import { type APIRequestContext, request } from '@playwright/test';
import { paths } from '@/lib/paths';
import { TEST_PASSWORD } from '@/lib/test-password';
import { builtActions, callAction, test } from '../support/forge';
import { type FreshCouncil, freshCouncil } from '../support/fresh-council';
import { readServed } from '../support/sample';
import { signInThroughForm } from '../support/sign-in';
import { expect } from '../support/test';

/*
 * What a program can send to the sign-in instead of our page. The proxy the tests stand in for says where each comes
 * from, so that they do not count against each other.
 */
test.describe.configure({ mode: 'default' });

const COOKIE = 'nghi-truong.sign-in';
const REFUSED = { ok: false, code: 'account.sign_in', message: 'Thư điện tử hoặc mật khẩu không đúng.' };

let council: FreshCouncil;
let networks = 0;
let asked: APIRequestContext[] = [];
test.beforeAll(({ browserName: _ }, { workerIndex }) => {
  council = freshCouncil(`tan-cong-${workerIndex}`);
});
test.afterEach(async () => {
  for (const as of asked) await as.dispose();
  asked = [];
});

/** A program at an address of its own, with a cookie jar. */
async function program(baseURL: string | undefined, cookie?: string) {
  networks += 1;
  const from = `10.${test.info().workerIndex % 256}.${networks >> 8}.${networks & 255}`;
  const extraHTTPHeaders = { 'x-forwarded-for': from, ...(cookie ? { cookie } : {}) };
  const as = await request.newContext({ baseURL, extraHTTPHeaders });
  asked.push(as);
  return as;
}

async function tokenOf(as: APIRequestContext): Promise<string> {
  return ((await (await as.get(paths.signInToken())).json()) as { csrfToken: string }).csrfToken;
}

type Sent = { email?: string; password?: string; csrfToken?: string } & Record<string, string>;

async function signIn(as: APIRequestContext, form: Sent, headers: Record<string, string> = {}) {
  const csrfToken = form.csrfToken ?? (await tokenOf(as));
  return as.post(paths.credentials(), { form: { ...form, csrfToken }, headers, maxRedirects: 0 });
}

const heldBy = async (as: APIRequestContext) =>
  (await as.storageState()).cookies.find(({ name }) => name === COOKIE)?.value;

const opens = async (as: APIRequestContext) =>
  (await as.get(paths.account(), { maxRedirects: 0 })).status() === 200;

test('an address that exists and one that does not are answered alike, to the last header', async ({
  baseURL,
}) => {
  const answers = [];
  for (const email of [council.account('clerk'), 'khong-co-ai@nowhere.example']) {
    const as = await program(baseURL);
    for (let guess = 0; guess < 6; guess += 1) {
      const answer = await signIn(as, { email, password: 'sai-mat-khau-2026' });
      const different = ['date', 'x-request-id', 'content-security-policy'];
      const headers = answer.headersArray().filter(({ name }) => !different.includes(name.toLowerCase()));
      answers.push({ guess, status: answer.status(), headers, body: await answer.json() });
    }
  }
  expect(answers.slice(0, 6)).toEqual(answers.slice(6));
  expect(answers[0]).toMatchObject({ status: 200, body: REFUSED });
  expect(answers[5]).toMatchObject({ status: 200, body: { code: 'account.throttled' } });
});

test('of next-auth nothing is there but what our page uses, and no link signs anybody out', async ({
  baseURL,
}) => {
  const as = await program(baseURL);
  await signIn(as, { email: council.account('clerk'), password: TEST_PASSWORD });
  const csrfToken = await tokenOf(as);
  const closed = ['session', 'providers', 'signin', 'signout', 'error', 'verify-request', '_log', 'callback'];
  for (const name of [...closed, 'signin/credentials', 'callback/x', 'csrf/x']) {
    const address = `/api/auth/${name}?callbackUrl=https://elsewhere.example`;
    for (const answer of [
      await as.get(address, { maxRedirects: 0 }),
      await as.post(address, {
        form: { csrfToken, callbackUrl: 'https://elsewhere.example' },
        maxRedirects: 0,
      }),
    ]) {
      expect.soft(answer.status(), name).toBe(404);
      expect.soft(answer.headers().location ?? '', name).not.toContain('elsewhere');
    }
  }
  expect((await as.get(paths.credentials())).status()).toBe(405);
  expect(await opens(as), 'still signed in').toBe(true);
});

test('a post from another site, or without the token, signs nobody in', async ({ baseURL }) => {
  const right = { email: council.account('clerk'), password: TEST_PASSWORD };
  const foreign = ['https://elsewhere.example', 'null', `${baseURL}.elsewhere.example`, ''];
  for (const origin of foreign) {
    const as = await program(baseURL);
    const answer = await signIn(as, right, { origin });
    expect.soft(answer.status(), origin).toBe(403);
    expect.soft(await heldBy(as), origin).toBeUndefined();
  }
  for (const csrfToken of ['', 'x', 'f'.repeat(64)]) {
    const as = await program(baseURL);
    await tokenOf(as);
    const answer = await signIn(as, { ...right, csrfToken });
    expect.soft(answer.status(), csrfToken).toBe(403);
    expect.soft(await answer.json()).toMatchObject({ code: 'account.no_cookies' });
    expect.soft(await heldBy(as), csrfToken).toBeUndefined();
  }
  const ours = await program(baseURL);
  expect((await signIn(ours, right, { origin: baseURL ?? '' })).status()).toBe(200);
  expect(await opens(ours)).toBe(true);
});

test('whatever is sent in place of an address and a password is refused at once, and never a fault', async ({
  baseURL,
}) => {
  const as = await program(baseURL);
  const csrfToken = await tokenOf(as);
  const big = 'a'.repeat(1_000_000);
  const form = (fields: Record<string, string>) => ({ form: { csrfToken, ...fields } });
  const email = council.account('chair');
  const tries: [string, Parameters<APIRequestContext['post']>[1], number][] = [
    ['a megabyte of address', form({ email: big, password: 'x' }), 413],
    ['a megabyte of password', form({ email, password: big }), 413],
    ['three megabytes', form({ email, password: big + big + big }), 413],
    ['nested JSON', { data: { csrfToken, email: { $ne: null }, password: ['a', { b: 1 }] } }, 415],
    ['broken JSON', { data: '{"', headers: { 'content-type': 'application/json' } }, 415],
    ['a form of files', { multipart: { csrfToken, email, password: TEST_PASSWORD } }, 415],
    ['nothing', {}, 415],
    ['an address to go to', form({ email, password: 'x', callbackUrl: 'javascript:alert(1)' }), 200],
    ['NUL', form({ email: `${email}\0`, password: '\0\0\0' }), 200],
    ['no password', form({ email }), 200],
    ['one character too many', form({ email, password: 'a'.repeat(201) }), 200],
    [
      'fields twice',
      {
        data: `csrfToken=${csrfToken}&email=a&email=b&password=c&password=d`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      200,
    ],
    [
      'half a percent sign',
      {
        data: `csrfToken=${csrfToken}&email=%&password=%ff%fe`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      200,
    ],
  ];
  for (const [what, sent, status] of tries) {
    const answer = await as.post(paths.credentials(), { ...sent, maxRedirects: 0 });
    expect.soft(answer.status(), what).toBe(status);
    if (status === 200) expect.soft(await answer.json(), what).toEqual(REFUSED);
    expect.soft(answer.headers().location, what).toBeUndefined();
  }
  expect(await heldBy(as)).toBeUndefined();
});

test('what a browser holds opens nothing unless it is a token we gave', async ({ baseURL }) => {
  const signedIn = await program(baseURL);
  await signIn(signedIn, { email: council.account('clerk'), password: TEST_PASSWORD });
  const token = await heldBy(signedIn);
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const payload = Buffer.from(JSON.stringify({ signIn: token })).toString('base64url');
  const worthless = [
    `${COOKIE}=${none}.${payload}.`,
    `${COOKIE}=${Buffer.from('{"alg":"PBES2-HS256+A128KW","p2c":2147483647,"enc":"A256GCM"}').toString('base64url')}.a.b.c.d`,
    `${COOKIE}=${token}x`,
    `${COOKIE}=${token?.slice(0, -1)}`,
    `${COOKIE}=${'A'.repeat(43)}`,
    `${COOKIE}=${'A'.repeat(10_000)}`,
    `${COOKIE}=%`,
    `${COOKIE}.0=${token?.slice(0, 20)}; ${COOKIE}.1=${token?.slice(20)}`,
    `next-auth.session-token=${token}`,
  ];
  for (const cookie of worthless) {
    const answer = await (await program(baseURL, cookie)).get(paths.account(), { maxRedirects: 0 });
    expect.soft(answer.status(), cookie.slice(0, 60)).toBe(307);
  }
  expect(await opens(await program(baseURL, `${COOKIE}=${token}`)), 'the token itself does').toBe(true);
  for (const cookie of [
    `${COOKIE}(x=1`,
    `${COOKIE}.0=a`,
    'next-auth.callback-url=javascript:1',
    'next-auth.csrf-token=%',
  ]) {
    const answer = await (await program(baseURL, cookie)).get(`${paths.signInToken()}?callbackUrl=%00`);
    expect.soft(answer.status(), `${cookie} does not break signing in`).toBe(200);
  }
});

test('a token given anew is the only one its browser has, and none outlives signing out', async ({
  baseURL,
}) => {
  const clerk = { email: council.account('clerk2'), password: TEST_PASSWORD };
  const as = await program(baseURL);
  const [given] = [await signIn(as, clerk)];
  const cookies = given.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  const flags = cookies.map(({ value }) => value.replace(/=[^;]*/, '').replace(/; Expires=[^;]*/i, ''));
  expect(flags).toContain('nghi-truong.sign-in; Path=/; HttpOnly; SameSite=lax');
  expect(flags).toContain(
    'nghi-truong.known-to; Path=/api/auth/callback/credentials; Max-Age=34560000; HttpOnly; SameSite=strict',
  );
  const first = await heldBy(as);
  await signIn(as, clerk);
  const second = await heldBy(as);
  expect(second).not.toBe(first);
  expect(await opens(await program(baseURL, `${COOKIE}=${first}`))).toBe(false);
  expect(await opens(await program(baseURL, `${COOKIE}=${second}`))).toBe(true);
});

test('an action captured before signing out writes nothing after it', async ({ page, baseURL, ours }) => {
  await signInThroughForm(page, council.account('clerk2'));
  const held = (await page.context().cookies()).find(({ name }) => name === COOKIE)?.value;
  const rows = () => readServed('select * from users where email = ?', council.account('clerk2'));
  const before = rows();
  const other = await page.context().newPage();
  await other.goto(paths.account());
  await other.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(other).toHaveURL(paths.signIn());
  const form = new FormData();
  form.set('current', TEST_PASSWORD);
  form.set('next', 'mot-cau-that-de-nho-hon');
  const id = builtActions().get('account/actions.ts#saveNewPassword') ?? '';
  const change = { id, page: paths.account(), args: [null, form] };
  const answer = await callAction(await program(baseURL, `${COOKIE}=${held}`), change, ours);
  expect(await answer.text()).toContain('account.signed_out');
  expect(rows()).toEqual(before);
});
