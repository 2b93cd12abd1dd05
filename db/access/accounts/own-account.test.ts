import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import { raw } from '../../client';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
} from '../test-database';
import { changePassword, endOtherSignIns, getOwnAccount } from './own-account';
import { signIn } from './sign-in';
import { getViewer } from './viewer';

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
});
afterAll(() => close());

const CLERK = 'clerk@mau-thu.example';
const minutesLater = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString();
const attempt = (email: string, password: string) =>
  signIn({ email, password, address: '203.0.113.7' }, TEST_NOW);

describe('one’s own account', () => {
  it('ends every sign-in when the password changes, and gives this browser a new one', async () => {
    const other = must(await attempt(CLERK, TEST_PASSWORD)).token;
    const mine = must(await attempt(CLERK, TEST_PASSWORD)).token;
    const viewer = await getViewer(mine, TEST_NOW);
    if (!viewer) throw new Error('not signed in');
    const next = 'sông Hồng đỏ phù sa';
    const { token } = must(await changePassword(viewer, { current: TEST_PASSWORD, next }, TEST_NOW));
    expect((await getViewer(token, TEST_NOW))?.email).toBe(CLERK);
    for (const old of [mine, other]) expect(await getViewer(old, TEST_NOW)).toBeNull();
    expect(await attempt(CLERK, TEST_PASSWORD)).toMatchObject({ code: 'account.sign_in' });
    expect(await attempt(CLERK, next.normalize('NFD'))).toMatchObject({ ok: true });
  });

  it('does not let an unlocked desk guess the current one for ever', async () => {
    const { clerk } = council.viewers;
    const guess = (current: string, now = TEST_NOW) =>
      changePassword(clerk, { current, next: 'mot-mat-khau-khac-la' }, now);
    for (let time = 0; time < 5; time += 1)
      expect(await guess('sai-mat-khau')).toMatchObject({ code: 'account.wrong_password' });
    vi.mocked(verify).mockClear();
    expect(await guess(TEST_PASSWORD)).toMatchObject({ code: 'account.throttled' });
    expect(verify).not.toHaveBeenCalled();
    expect(await attempt(CLERK, TEST_PASSWORD), 'signing in is counted apart').toMatchObject({ ok: true });
    expect(await guess(TEST_PASSWORD, minutesLater(10))).toMatchObject({ ok: true });
  });

  it.each([
    ['the current one is wrong', 'sai-mat-khau', 'mot-mat-khau-khac-la', 'account.wrong_password', 'current'],
    ['the new one is short', TEST_PASSWORD, 'ngan', 'account.weak_password', 'next'],
    ['the new one is everybody’s', TEST_PASSWORD, 'matkhau123', 'account.weak_password', 'next'],
    ['the new one is the current one', TEST_PASSWORD, TEST_PASSWORD, 'account.same_password', 'next'],
    ['the new one is their council', TEST_PASSWORD, 'Phường Mau Thu 2026', 'account.weak_password', 'next'],
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
    expect(told).not.toMatch(/argon2|trau-gam|sông Hồng/);
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
