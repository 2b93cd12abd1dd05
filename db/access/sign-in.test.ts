import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raw } from '../client';
import { changeRoles, deactivateAccount, setPassword } from './account-changes';
import { changePassword, endOtherSignIns, getOwnAccount } from './own-account';
import { endSignIn, signIn } from './sign-in';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
} from './test-database';
import { getViewer } from './viewer';

let close: () => void;
let council: TestCouncil;
beforeEach(async () => {
  close = openTestDatabase();
  council = await createTestCouncil();
});
afterEach(() => close());

const CLERK = 'clerk@mau-thu.example';
const minutesLater = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString();
const attempt = (email: string, password: string, now = TEST_NOW, address = '203.0.113.7') =>
  signIn({ email, password, address }, now);

describe('signIn', () => {
  it('takes the address however it is typed, and keeps only the token’s digest', async () => {
    const { token } = must(await attempt('  Clerk@MAU-THU.example ', TEST_PASSWORD));
    expect((await getViewer(token, TEST_NOW))?.email).toBe(CLERK);
    const stored = JSON.stringify(raw().prepare('select * from sign_ins').all());
    expect(stored).not.toContain(token);
  });

  it('says the same of a wrong password, an unknown address and a deactivated account', async () => {
    const { admin, clerk } = council.viewers;
    must(await deactivateAccount(admin, { councilId: council.councilId, userId: clerk.userId }, TEST_NOW));
    const refused = [
      await attempt('chair@mau-thu.example', 'sai-mat-khau'),
      await attempt('khong-co@mau-thu.example', TEST_PASSWORD),
      await attempt(CLERK, TEST_PASSWORD),
    ];
    for (const refusal of refused) expect(refusal).toEqual(refused[0]);
    expect(refused[0]).toMatchObject({ ok: false, code: 'account.sign_in' });
  });

  it('makes an account wait after five failures, and not its neighbours behind the same address', async () => {
    for (let time = 0; time < 5; time += 1)
      expect(await attempt(CLERK, 'sai-mat-khau')).toMatchObject({ code: 'account.sign_in' });
    expect(await attempt(CLERK, TEST_PASSWORD)).toMatchObject({ code: 'account.throttled' });
    expect(await attempt('chair@mau-thu.example', TEST_PASSWORD)).toMatchObject({ ok: true });
    expect(await attempt(CLERK, TEST_PASSWORD, minutesLater(1))).toMatchObject({ ok: true });
    expect(await attempt(CLERK, 'sai-mat-khau', minutesLater(1))).toMatchObject({ code: 'account.sign_in' });
  });

  it('waits for an account nobody has just the same', async () => {
    for (let time = 0; time < 5; time += 1) await attempt('khong-co@mau-thu.example', 'sai-mat-khau');
    const refused = await attempt('khong-co@mau-thu.example', 'sai-mat-khau');
    expect(refused).toMatchObject({ code: 'account.throttled' });
  });

  it('counts guesses sent all at once', async () => {
    const guesses = Array.from({ length: 12 }, (_, index) => attempt(CLERK, `sai-mat-khau-${index}`));
    await Promise.all(guesses);
    expect(await attempt(CLERK, TEST_PASSWORD)).toMatchObject({ code: 'account.throttled' });
  });

  it('stores neither who tried nor from where', async () => {
    await attempt(CLERK, 'sai-mat-khau');
    const stored = JSON.stringify(raw().prepare('select * from sign_in_attempts').all());
    expect(stored).not.toMatch(/clerk|mau-thu|203\.0\.113/);
  });
});

describe('getViewer', () => {
  it('knows the person for twelve hours and not a moment longer', async () => {
    const { token } = must(await attempt(CLERK, TEST_PASSWORD));
    expect(await getViewer(token, minutesLater(12 * 60 - 1))).not.toBeNull();
    expect(await getViewer(token, minutesLater(12 * 60))).toBeNull();
    expect(await getViewer(`${token}x`, TEST_NOW)).toBeNull();
  });

  it('forgets who signed out, in that browser alone', async () => {
    const here = must(await attempt(CLERK, TEST_PASSWORD)).token;
    const there = must(await attempt(CLERK, TEST_PASSWORD)).token;
    const viewer = await getViewer(here, TEST_NOW);
    if (viewer) await endSignIn(viewer, TEST_NOW);
    expect(await getViewer(here, TEST_NOW)).toBeNull();
    expect(await getViewer(there, TEST_NOW)).not.toBeNull();
  });

  it('sees a changed role at once', async () => {
    const { token } = must(await attempt(CLERK, TEST_PASSWORD));
    const key = { councilId: council.councilId, userId: council.viewers.clerk.userId };
    must(await changeRoles(council.viewers.admin, { ...key, roles: ['chair'] }, TEST_NOW));
    expect((await getViewer(token, TEST_NOW))?.roles.map(({ role }) => role)).toEqual(['chair']);
  });

  it.each([
    ['deactivation', (key: Key) => deactivateAccount(council.viewers.admin, key, TEST_NOW)],
    [
      'a new temporary password',
      (key: Key) => setPassword(council.viewers.admin, { ...key, password: 'mot-mat-khau-khac' }, TEST_NOW),
    ],
  ])('forgets everybody signed in with the account after %s', async (_name, change) => {
    const { token } = must(await attempt(CLERK, TEST_PASSWORD));
    must(await change({ councilId: council.councilId, userId: council.viewers.clerk.userId }));
    expect(await getViewer(token, TEST_NOW)).toBeNull();
  });
});

type Key = { councilId: string; userId: string };

describe('one’s own account', () => {
  it('keeps this sign-in and ends the others when the password changes', async () => {
    const other = must(await attempt(CLERK, TEST_PASSWORD)).token;
    const mine = must(await attempt(CLERK, TEST_PASSWORD)).token;
    const viewer = await getViewer(mine, TEST_NOW);
    if (!viewer) throw new Error('not signed in');
    must(await changePassword(viewer, { current: TEST_PASSWORD, next: 'sông Hồng đỏ phù sa' }, TEST_NOW));
    expect(await getViewer(mine, TEST_NOW)).not.toBeNull();
    expect(await getViewer(other, TEST_NOW)).toBeNull();
    expect(await attempt(CLERK, TEST_PASSWORD)).toMatchObject({ code: 'account.sign_in' });
    expect(await attempt(CLERK, 'sông Hồng đỏ phù sa'.normalize('NFD'))).toMatchObject({ ok: true });
  });

  it.each([
    ['the current one is wrong', 'sai-mat-khau', 'mot-mat-khau-khac', 'account.wrong_password', 'current'],
    ['the new one is short', TEST_PASSWORD, 'ngan', 'account.weak_password', 'next'],
    ['the new one is everybody’s', TEST_PASSWORD, 'matkhau123', 'account.weak_password', 'next'],
    ['the new one is missing', TEST_PASSWORD, '', 'input.invalid', 'next'],
  ])('changes nothing when %s', async (_name, current, next, code, field) => {
    const before = everything();
    const refused = await changePassword(council.viewers.clerk, { current, next }, TEST_NOW);
    expect(refused).toMatchObject({ ok: false, code, fields: { [field]: expect.any(String) } });
    expect(everything()).toEqual(before);
  });

  it('writes no password, digest or token into the events', async () => {
    const next = 'sông Hồng đỏ phù sa';
    must(await changePassword(council.viewers.clerk, { current: TEST_PASSWORD, next }, TEST_NOW));
    const told = JSON.stringify(raw().prepare('select * from events').all());
    expect(told).not.toMatch(/argon2|ky-hop-2026|sông Hồng/);
    expect(told).not.toContain(council.viewers.clerk.signInId);
  });

  it('signs out every other browser', async () => {
    const viewer = await viewerOf(CLERK);
    await viewerOf(CLERK);
    expect((await getOwnAccount(viewer, TEST_NOW)).signIns).toHaveLength(3);
    must(await endOtherSignIns(viewer, TEST_NOW));
    expect((await getOwnAccount(viewer, TEST_NOW)).signIns).toEqual([
      expect.objectContaining({ isThisOne: true }),
    ]);
  });
});
