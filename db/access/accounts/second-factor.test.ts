import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import { codeAt } from '@/lib/test-totp';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { accountFaults } from '../trail/verify-accounts';
import { resetFactors } from './account-changes';
import { addTotp, offerTotp, ownFactors, removeFactor, renewRecoveryCodes } from './factors';
import { confirmIdentity, dropHalfSignIn, finishSignIn, halfSignIn } from './second-step';
import { signIn } from './sign-in';
import { getViewer } from './viewer';

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
  vi.spyOn(log, 'warn').mockImplementation(() => undefined);
});
afterAll(() => close());

const EMAIL = 'chair@mau-thu.example';
const secondsLater = (seconds: number) => new Date(Date.parse(TEST_NOW) + seconds * 1000).toISOString();
const withPassword = async (now = TEST_NOW) =>
  must(await signIn({ email: EMAIL, password: TEST_PASSWORD, address: '203.0.113.7' }, now)).token;
const whoHolds = async (token: string, now = TEST_NOW): Promise<Viewer> => {
  const viewer = await getViewer(token, now);
  if (!viewer) throw new Error('nobody');
  return viewer;
};

/** The chair with an app added at the first instant. */
async function withApp() {
  const viewer = await whoHolds(await withPassword());
  const { typed } = await offerTotp(viewer);
  const input = { name: 'Điện thoại', code: codeAt(typed, TEST_NOW) };
  const { codes } = must(await addTotp(viewer, input, TEST_NOW));
  return { viewer, typed, codes };
}

describe('an app', () => {
  it('is added by who shows a code of it, and brings ten recovery codes, told once', async () => {
    const viewer = await whoHolds(await withPassword());
    const { address, typed } = await offerTotp(viewer);
    expect(address).toContain(`secret=${typed}`);
    expect(await offerTotp(viewer)).toEqual({ address, typed });
    const wrong = { name: 'Điện thoại', code: '000000' };
    expect(await addTotp(viewer, wrong, TEST_NOW)).toMatchObject({ fields: { code: expect.any(String) } });
    const { codes } = must(
      await addTotp(viewer, { name: 'Điện thoại', code: codeAt(typed, TEST_NOW) }, TEST_NOW),
    );
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^([a-z2-7]{4}-){5}[a-z2-7]{4}$/);
    expect(await ownFactors(viewer)).toMatchObject({ factors: [{ name: 'Điện thoại' }], codesLeft: 10 });
    expect((await offerTotp(viewer)).typed).not.toBe(typed);
    const second = { name: 'Máy bảng', code: codeAt((await offerTotp(viewer)).typed, TEST_NOW) };
    expect(must(await addTotp(viewer, second, TEST_NOW)).codes).toEqual([]);
  });

  it('is added only by who showed a moment ago that it is them', async () => {
    const viewer = await whoHolds(await withPassword());
    const later = secondsLater(601);
    const input = { name: 'Điện thoại', code: codeAt((await offerTotp(viewer)).typed, later) };
    expect(await writesNothing(() => addTotp(viewer, input, later))).toMatchObject({
      code: 'account.confirm',
    });
    must(await confirmIdentity(viewer, { answer: TEST_PASSWORD }, later));
    must(await addTotp({ ...viewer, confirmedAt: later }, input, later));
  });

  it('leaves no secret and no code in the database', async () => {
    const { typed, codes } = await withApp();
    const whole = raw().serialize().toString('latin1');
    for (const secret of [typed, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(whole).not.toContain(secret);
  });

  it('is asked for after the password: until then the browser is nobody', async () => {
    const { typed } = await withApp();
    const later = secondsLater(60);
    const half = await withPassword(later);
    expect(await getViewer(half, later)).toBeNull();
    expect(await halfSignIn(half, later)).toMatchObject({ email: EMAIL });
    const answer = codeAt(typed, later);
    const { token } = must(await finishSignIn({ token: half, answer }, later));
    expect(token).not.toBe(half);
    expect(await getViewer(token, later)).toMatchObject({ email: EMAIL, asks: 'factor', confirmedAt: later });
    expect(await halfSignIn(half, later)).toBeNull();
    expect(await finishSignIn({ token: half, answer: codeAt(typed, secondsLater(90)) }, later)).toMatchObject(
      {
        code: 'account.factor_step_over',
      },
    );
  });

  it.each([
    ['of half a minute ago', -30, true],
    ['of half a minute ahead', 30, true],
    ['parted as apps show it', 0, true],
    ['of a minute ago', -60, false],
    ['of a minute ahead', 60, false],
  ])('takes a code %s: %s s', async (name, seconds, expected) => {
    const { typed } = await withApp();
    const now = secondsLater(300);
    const code = codeAt(typed, secondsLater(300 + seconds));
    const answer = name.startsWith('parted') ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
    expect((await finishSignIn({ token: await withPassword(now), answer }, now)).ok).toBe(expected);
  });

  it('takes no code twice, nor one older than the last, also at the same moment', async () => {
    const { typed } = await withApp();
    // The code with which it was added.
    const first = await finishSignIn(
      { token: await withPassword(), answer: codeAt(typed, TEST_NOW) },
      TEST_NOW,
    );
    expect(first).toMatchObject({ ok: false, fields: { answer: expect.any(String) } });
    const now = secondsLater(120);
    const halves = [await withPassword(now), await withPassword(now), await withPassword(now)];
    const answer = codeAt(typed, now);
    const done = await Promise.all(halves.map((token) => finishSignIn({ token, answer }, now)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const older = codeAt(typed, secondsLater(90));
    expect((await finishSignIn({ token: await withPassword(now), answer: older }, now)).ok).toBe(false);
  });

  it('lets nobody guess for long, and waits ten minutes for nobody', async () => {
    const { typed } = await withApp();
    const now = secondsLater(60);
    const half = await withPassword(now);
    const guesses = [];
    for (const _ of Array(6)) guesses.push(await finishSignIn({ token: half, answer: '123456' }, now));
    expect(guesses.map((one) => !one.ok && one.code)).toEqual([
      ...Array(5).fill('account.factor_wrong'),
      'account.throttled',
    ]);
    const right = { token: half, answer: codeAt(typed, now) };
    expect(await finishSignIn(right, now)).toMatchObject({ code: 'account.throttled' });
    const late = secondsLater(60 + 601);
    expect(await finishSignIn({ token: half, answer: codeAt(typed, late) }, late)).toMatchObject({
      code: 'account.factor_step_over',
    });
  });

  it('opens nothing under another secret of the server, and everything once that is named as the former', async () => {
    const { typed } = await withApp();
    const { NEXTAUTH_SECRET: former } = process.env;
    process.env.NEXTAUTH_SECRET = 'another-secret-of-the-tests-long-enough';
    const now = secondsLater(60);
    const again = async () =>
      finishSignIn({ token: await withPassword(now), answer: codeAt(typed, now) }, now);
    expect((await again()).ok).toBe(false);
    process.env.NEXTAUTH_SECRET_BEFORE = former;
    expect((await again()).ok).toBe(true);
    process.env.NEXTAUTH_SECRET = former;
    delete process.env.NEXTAUTH_SECRET_BEFORE;
  });

  it('can be given up for another account', async () => {
    await withApp();
    const half = await withPassword();
    await dropHalfSignIn(half, TEST_NOW);
    expect(await halfSignIn(half, TEST_NOW)).toBeNull();
  });
});

describe('recovery codes', () => {
  it('work once each, however they are typed; a new set ends the old', async () => {
    const { viewer, codes } = await withApp();
    const [first = '', second = '', third = ''] = codes;
    const use = async (answer: string) =>
      (await finishSignIn({ token: await withPassword(), answer }, TEST_NOW)).ok;
    expect(await use(first)).toBe(true);
    expect(await use(first)).toBe(false);
    expect(await use(second.toUpperCase().replaceAll('-', ' '))).toBe(true);
    const halves = [await withPassword(), await withPassword()];
    const done = await Promise.all(halves.map((token) => finishSignIn({ token, answer: third }, TEST_NOW)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await ownFactors(viewer)).codesLeft).toBe(7);
    const renewed = must(await renewRecoveryCodes(viewer, TEST_NOW)).codes;
    expect(await use(codes[4] ?? '')).toBe(false);
    expect(await use(renewed[0] ?? '')).toBe(true);
  });
});

describe('taking factors away', () => {
  it('by their owner: the last takes the codes along, and the password is enough again', async () => {
    const { viewer } = await withApp();
    const [factor] = (await ownFactors(viewer)).factors;
    must(await removeFactor(viewer, { factorId: factor?.id ?? '' }, TEST_NOW));
    expect(await ownFactors(viewer)).toEqual({ factors: [], codesLeft: 0 });
    expect(await getViewer(await withPassword(), TEST_NOW)).toMatchObject({ asks: null });
    expect(await removeFactor(viewer, { factorId: factor?.id ?? '' }, TEST_NOW)).toMatchObject({
      code: 'account.factor_gone',
    });
  });

  it('by the admin, for somebody else only: everywhere signed out', async () => {
    const { viewer } = await withApp();
    const { admin, clerk } = council.viewers;
    const key = { councilId: council.councilId, userId: viewer.userId };
    expect(await resetFactors(clerk, key, TEST_NOW)).toBeNull();
    const own = { ...key, userId: admin.userId };
    expect(await resetFactors(admin, own, TEST_NOW)).toMatchObject({ code: 'account.own_factors' });
    must((await resetFactors(admin, key, TEST_NOW)) ?? { ok: true });
    expect(await getViewer(await withPassword(), TEST_NOW)).toMatchObject({ asks: null });
    expect(await ownFactors(viewer)).toEqual({ factors: [], codesLeft: 0 });
  });

  it('leaves what the trail tells as it is; a factor or code put there by hand shows', async () => {
    const { viewer } = await withApp();
    expect((await accountFaults()).faults).toEqual([]);
    raw().prepare("update second_factors set sealed = 'AAAA'").run();
    expect((await accountFaults()).faults).toEqual([expect.stringContaining('không ai thêm')]);
    raw().prepare('delete from second_factors').run();
    raw().prepare("update recovery_codes set id = 'other' where rowid = 1").run();
    expect((await accountFaults()).faults).toHaveLength(2);
    expect(viewer.userId).toBeTruthy();
  });
});
