import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { turnLimits } from '@/lib/rules/turns';
import { log } from '@/lib/server/observe/log';
import { raw } from '../../client';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
} from '../test-database';
import { unsafeCreateSampleAccount } from './accounts';
import { signIn } from './sign-in';
import { countAttempt, counter } from './sign-in-throttle';

vi.mock('@node-rs/argon2', { spy: true });

let close: () => void;
let council: TestCouncil;
let startAfresh: () => void;
beforeAll(async () => {
  close = openTestDatabase();
  council = await createTestCouncil();
  startAfresh = rememberTestDatabase();
});
beforeEach(() => {
  startAfresh();
  vi.spyOn(log, 'warn')
    .mockClear()
    .mockImplementation(() => undefined);
  vi.mocked(verify).mockClear();
});
afterAll(() => close());

const CLERK = 'clerk@mau-thu.example';
const CHAIR = 'chair@mau-thu.example';
const minutesLater = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString();
type Browser = { address?: string; marks?: string; held?: string };
const attempt = (email: unknown, password: unknown, now = TEST_NOW, browser: Browser = {}) =>
  signIn({ email, password, address: '203.0.113.7', ...browser }, now);
/** Guesses until told to wait. */
async function guessAt(email: string, browser: Browser = {}) {
  for (let guess = 0; ; guess += 1) {
    const refused = await attempt(email, `sai-mat-khau-${guess}`, TEST_NOW, browser);
    if (!refused.ok && refused.code === 'account.throttled') return guess;
  }
}

describe('signIn under attack', () => {
  it('makes an account wait after five failures, and not its neighbours behind the same address', async () => {
    expect(await guessAt(CLERK)).toBe(5);
    expect(await attempt(CLERK, TEST_PASSWORD)).toMatchObject({ code: 'account.throttled' });
    expect(await attempt(CHAIR, TEST_PASSWORD)).toMatchObject({ ok: true });
    expect(await attempt(CLERK, TEST_PASSWORD, minutesLater(10))).toMatchObject({ ok: true });
    expect(await attempt(CLERK, 'sai-mat-khau', minutesLater(10))).toMatchObject({ code: 'account.sign_in' });
  });

  it('waits for an account nobody has just the same, and says the same', async () => {
    expect(await guessAt('khong-co@mau-thu.example')).toBe(5);
    await guessAt(CLERK);
    expect(await attempt('khong-co@mau-thu.example', 'sai')).toEqual(await attempt(CLERK, 'sai'));
  });

  it('lets in the browser the account knows, however many strangers guess from its own address', async () => {
    const { marks } = must(await attempt(CLERK, TEST_PASSWORD));
    await guessAt(CLERK);
    for (let network = 0; network < 7; network += 1) await guessAt(CLERK, { address: `198.51.${network}.1` });
    const far = { address: '192.0.2.9' };
    expect(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, far), 'a new browser waits').toMatchObject({
      ok: false,
    });
    expect(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, { marks })).toMatchObject({ ok: true });
  });

  it('counts a known browser by itself: its own guesses make it wait, and nobody else', async () => {
    const { marks } = must(await attempt(CLERK, TEST_PASSWORD));
    const other = must(await attempt(CLERK, TEST_PASSWORD)).marks;
    expect(await guessAt(CLERK, { marks })).toBe(10);
    expect(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, { marks })).toMatchObject({
      code: 'account.throttled',
    });
    expect(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, { marks: other })).toMatchObject({ ok: true });
    expect(await attempt(CLERK, TEST_PASSWORD)).toMatchObject({ ok: true });
    expect(await attempt(CLERK, TEST_PASSWORD, minutesLater(5), { marks })).toMatchObject({ ok: true });
  });

  it('takes a browser known to one account for a stranger to another', async () => {
    const { marks } = must(await attempt(CHAIR, TEST_PASSWORD));
    await guessAt(CLERK);
    expect(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, { marks })).toMatchObject({
      code: 'account.throttled',
    });
  });

  it('leaves a new browser at the ward a way in while two others guess from elsewhere for ever', async () => {
    await guessAt(CLERK, { address: '198.51.100.1' });
    await guessAt(CLERK, { address: '198.51.100.2' });
    expect(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, { address: '192.0.2.9' })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['an IPv6 /64, as one address', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
    ['an IPv6 /56', '2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['an IPv6 /48', '2001:db8:1:2::1', '2001:db8:1:ff02::1'],
    ['an IPv4 /24', '198.51.100.1', '198.51.100.2'],
  ])('counts %s, and leaves its neighbours a way in while one address guesses', async (_name, one, near) => {
    expect(await guessAt(CLERK, { address: one })).toBe(5);
    const isNarrow = near.startsWith('2001:db8:1:2:');
    expect(await attempt(CLERK, 'sai-mat-khau', TEST_NOW, { address: near })).toMatchObject({
      code: isNarrow ? 'account.throttled' : 'account.sign_in',
    });
  });

  it.each([
    ['IPv6 /48', (network: number) => `2001:db8:1:${network.toString(16)}00::1`],
    ['IPv4 /24', (network: number) => `198.51.100.${network}`],
  ])(
    'takes ten guesses at an account from a whole %s, whatever addresses it has',
    async (_name, addressOf) => {
      let guesses = 0;
      for (let network = 1; network <= 40; network += 1)
        guesses += await guessAt(CLERK, { address: addressOf(network) });
      expect(guesses).toBe(10);
      expect(await attempt(CLERK, TEST_PASSWORD), 'somebody elsewhere').toMatchObject({ ok: true });
    },
  );

  it('lets in a browser the account knows from a network that is full of guesses', async () => {
    const { marks } = must(await attempt(CLERK, TEST_PASSWORD));
    const near = { address: '203.0.113.9' };
    const full = counter('block', '203.0.113.0/24');
    while (!(await countAttempt([full], TEST_NOW)));
    expect(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, near)).toMatchObject({ code: 'account.throttled' });
    expect(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, { ...near, marks })).toMatchObject({ ok: true });
  });

  it('says it is busy when too many wait, and counts none of those it turned away', async () => {
    const { marks } = must(await attempt(CLERK, TEST_PASSWORD));
    raw().prepare('delete from sign_in_failures').run();
    const { atOnce, waiting } = turnLimits(availableParallelism(), isMainThread);
    const strangers = atOnce > 1 ? atOnce - 1 : atOnce;
    const flood = Array.from({ length: 100 }, (_, index) =>
      attempt(`nguoi-${index}@mau-thu.example`, 'sai-mat-khau', TEST_NOW, { address: `10.${index}.0.1` }),
    );
    const known = attempt(CLERK, TEST_PASSWORD, TEST_NOW, { marks });
    const codes = (await Promise.all(flood)).map((refused) => !refused.ok && refused.code);
    const isBusy = (code: unknown) => code === 'account.busy';
    expect(codes.filter(isBusy)).toHaveLength(100 - strangers - waiting);
    expect(await known).toMatchObject({ ok: true });
    // Each that was checked is counted for its place, region, account, address and block.
    const counted = raw().prepare('select count(*) from sign_in_failures').pluck().get();
    expect(counted).toBe(5 * (strangers + waiting));
  });

  it('checks no more of fifty guesses sent at once than of fifty in turn', async () => {
    const guesses = Array.from({ length: 50 }, (_, index) => attempt(CLERK, `sai-mat-khau-${index}`));
    const codes = (await Promise.all(guesses)).map((refused) => !refused.ok && refused.code);
    expect(codes.filter((code) => code === 'account.throttled')).toHaveLength(45);
    expect(verify).toHaveBeenCalledTimes(5);
  });

  it('opens nothing with the samples’ password where anybody may come, and says the same as ever', async () => {
    const email = 'mau@mau-thu.example';
    const sample = { councilId: council.councilId, email, name: 'Mẫu', roles: ['clerk'], personId: null };
    must(await unsafeCreateSampleAccount(council.viewers.admin, sample, TEST_NOW));
    const signInAsSample = () => attempt(email, SAMPLE_PASSWORD);
    expect(await signInAsSample()).toMatchObject({ ok: true });
    for (const env of [{ SAMPLE_DATA: 'off' }, { HOST: '0.0.0.0' }, { NEXTAUTH_URL: 'https://a.example' }]) {
      for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
      vi.mocked(verify).mockClear();
      expect(await signInAsSample()).toEqual(await attempt('khong-co@mau-thu.example', SAMPLE_PASSWORD));
      expect(verify).toHaveBeenCalledTimes(2);
      vi.unstubAllEnvs();
    }
  });

  it('stores neither who tried nor from where, and tells the operator neither', async () => {
    const warn = vi.mocked(log.warn);
    await guessAt('clerk2@mau-thu.example');
    await guessAt('clerk2@mau-thu.example');
    const stored = JSON.stringify(raw().prepare('select * from sign_in_failures').all());
    const lines = warn.mock.calls.map(([fields]) => fields);
    expect(lines, 'a burst is one line of each kind').toMatchObject([
      { event: 'sign_in.refused', reason: 'wrong', scope: 'place' },
      { event: 'sign_in.refused', reason: 'throttled', scope: 'place' },
    ]);
    expect(stored + JSON.stringify(warn.mock.calls)).not.toMatch(/clerk|mau-thu|203\.0\.113|sai-mat-khau/);
  });
});
