import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import { codeAt } from '@/lib/test-totp';
import { setFactorRoles, setTwoPersonRule } from '../register/councils';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
  writesNothing,
} from '../test-database';
import { endSignInsOfAccount, setPassword } from './account-changes';
import { securityOf } from './account-list';
import { changeRoles } from './account-roles';
import { createAccount } from './accounts';
import { addTotp, offerTotp, ownFactors, removeFactor } from './factors';
import { changePassword, endOneSignIn, getOwnAccount } from './own-account';
import { confirmIdentity } from './second-step';
import { signIn } from './sign-in';
import { getViewer, noteSeen } from './viewer';

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
const daysLater = (days: number) => new Date(Date.parse(TEST_NOW) + days * 86_400_000).toISOString();
const minutesLater = (minutes: number) => daysLater(minutes / 1440);
const enter = (password: string, now = TEST_NOW, email = EMAIL) =>
  signIn({ email, password, address: '203.0.113.7', agent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0' }, now);
const chairKey = () => ({ councilId: council.councilId, userId: council.viewers.chair.userId });

describe('a temporary password', () => {
  const TEMPORARY = 'mot mat khau tam thoi';
  const set = async () =>
    must(await setPassword(council.viewers.admin, { ...chairKey(), password: TEMPORARY }, TEST_NOW));

  it('signs in once, to choose one’s own, which then signs in for good', async () => {
    await set();
    const { token } = must(await enter(TEMPORARY));
    expect(await enter(TEMPORARY)).toMatchObject({ code: 'account.temporary_spent' });
    expect(await enter('khong phai mat khau')).toMatchObject({ code: 'account.sign_in' });
    const viewer = await getViewer(token, TEST_NOW);
    if (!viewer) throw new Error('nobody');
    expect(viewer.mustChangePassword).toBe(true);
    const input = { current: TEMPORARY, next: 'bon tu khong lien quan' };
    must(await changePassword(viewer, input, TEST_NOW));
    for (const now of [TEST_NOW, daysLater(100)]) must(await enter(input.next, now));
  });

  it('signs in once also when it is sent three times at once', async () => {
    await set();
    const all = await Promise.all([enter(TEMPORARY), enter(TEMPORARY), enter(TEMPORARY)]);
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('works for fourteen days, and anew once the admin sets another', async () => {
    await set();
    must(await enter(TEMPORARY, daysLater(13.9)));
    await set();
    expect(await enter(TEMPORARY, daysLater(14))).toMatchObject({ code: 'account.temporary_spent' });
  });

  it('is of a new account too', async () => {
    const input = { email: 'moi@mau-thu.example', name: 'Người mới', roles: ['clerk'], password: TEMPORARY };
    must(await createAccount(council.viewers.admin, { ...input, councilId: council.councilId }, TEST_NOW));
    must(await enter(TEMPORARY, TEST_NOW, input.email));
    expect(await enter(TEMPORARY, TEST_NOW, input.email)).toMatchObject({ code: 'account.temporary_spent' });
  });
});

describe('a council that asks for a second factor', () => {
  const ask = async (roles: string[], now = TEST_NOW) =>
    must(await setFactorRoles(council.viewers.admin, { councilId: council.councilId, roles }, now));
  const chairAt = async (now: string) => viewerOf(EMAIL, now);

  it('gives two weeks, then nothing is open until one is added; the last one stays', async () => {
    await ask(['chair', 'admin']);
    const due = '2026-03-16';
    expect(await chairAt(TEST_NOW)).toMatchObject({ asks: 'password', factorDue: due, mustAddFactor: false });
    expect(await chairAt(daysLater(13))).toMatchObject({ mustAddFactor: false });
    const viewer = await chairAt(daysLater(14));
    expect(viewer).toMatchObject({ factorDue: due, mustAddFactor: true });
    expect(await viewerOf('clerk@mau-thu.example', daysLater(14))).toMatchObject({ asks: null });
    const code = codeAt((await offerTotp(viewer)).typed, daysLater(14));
    must(await addTotp(viewer, { name: 'Điện thoại', code }, daysLater(14)));
    const { factors } = await ownFactors(viewer);
    const now = { ...viewer, asks: 'factor' as const, confirmedAt: daysLater(14) };
    const removed = await removeFactor(now, { factorId: factors[0]?.id ?? '' }, daysLater(14));
    expect(removed).toMatchObject({ code: 'account.factor_needed' });
  });

  it('keeps its day when it asks fewer, begins anew when it asks more, and may ask nobody', async () => {
    await ask(['chair', 'admin']);
    await ask(['chair'], daysLater(5));
    expect(await chairAt(daysLater(5))).toMatchObject({ factorDue: '2026-03-16' });
    await ask(['chair', 'clerk'], daysLater(5));
    expect(await chairAt(daysLater(5))).toMatchObject({ factorDue: '2026-03-21' });
    await ask([], daysLater(5));
    expect(await chairAt(daysLater(30))).toMatchObject({ asks: null });
  });

  it('asks again before a grant, ten minutes after the last time, and writes nothing until then', async () => {
    await ask(['admin']);
    const admin = await viewerOf('admin@mau-thu.example');
    const roles = { ...chairKey(), roles: ['chair', 'clerk'] };
    must(await changeRoles(admin, roles, minutesLater(10)));
    const later = minutesLater(11);
    for (const asked of [
      () => changeRoles(admin, { ...roles, roles: ['chair'] }, later),
      () => setTwoPersonRule(admin, { councilId: council.councilId, on: false }, later),
      () => setPassword(admin, { ...chairKey(), password: 'mot mat khau tam thoi' }, later),
      () => setFactorRoles(admin, { councilId: council.councilId, roles: [] }, later),
    ])
      expect(await writesNothing<unknown>(asked)).toMatchObject({ code: 'account.confirm' });
    expect(await confirmIdentity(admin, { answer: 'khong phai' }, later)).toMatchObject({
      fields: { answer: expect.any(String) },
    });
    must(await confirmIdentity(admin, { answer: TEST_PASSWORD }, later));
    must(await changeRoles({ ...admin, confirmedAt: later }, { ...roles, roles: ['chair'] }, later));
  });

  it('takes a code for it where there is one, and not the password', async () => {
    const viewer = await viewerOf(EMAIL);
    const { typed } = await offerTotp(viewer);
    must(await addTotp(viewer, { name: 'Điện thoại', code: codeAt(typed, TEST_NOW) }, TEST_NOW));
    const withFactor = { ...viewer, asks: 'factor' as const };
    const later = minutesLater(20);
    expect((await confirmIdentity(withFactor, { answer: TEST_PASSWORD }, later)).ok).toBe(false);
    must(await confirmIdentity(withFactor, { answer: codeAt(typed, later) }, later));
    expect((await confirmIdentity(withFactor, { answer: codeAt(typed, later) }, later)).ok).toBe(false);
  });
});

describe('sign-ins', () => {
  it('are told apart by device and network, seen to the nearest ten minutes, and end one by one', async () => {
    const here = must(await enter(TEST_PASSWORD)).token;
    const there = must(await enter(TEST_PASSWORD, minutesLater(1))).token;
    const viewer = await getViewer(here, minutesLater(30));
    if (!viewer) throw new Error('nobody');
    await noteSeen(viewer, minutesLater(30));
    const { signIns } = await getOwnAccount(viewer, minutesLater(30));
    const own = signIns.find(({ isThisOne }) => isThisOne);
    const other = signIns.find(({ startedAt }) => startedAt === minutesLater(1));
    expect(own).toMatchObject({ browser: 'firefox', system: 'linux', seenAt: minutesLater(30) });
    expect(own?.network).toMatch(/^[a-z0-9]{6}$/);
    expect(JSON.stringify(signIns)).not.toContain('203.0.113');
    must(await endOneSignIn(viewer, { handle: other?.handle ?? '' }, minutesLater(30)));
    expect(await getViewer(there, minutesLater(30))).toBeNull();
    expect(await getViewer(here, minutesLater(30))).not.toBeNull();
    // Another's, or one that ended: nothing to do.
    const clerk = await viewerOf('clerk@mau-thu.example');
    await writesNothing(() => endOneSignIn(clerk, { handle: own?.handle ?? '' }, minutesLater(30)));
  });

  it('are seen and ended by the admin, and by nobody of another role', async () => {
    const { token } = must(await enter(TEST_PASSWORD));
    const { admin, clerk } = council.viewers;
    expect((await securityOf(admin, chairKey(), TEST_NOW)).signIns.length).toBeGreaterThan(0);
    expect((await securityOf(clerk, chairKey(), TEST_NOW)).signIns).toEqual([]);
    expect(await writesNothing(() => endSignInsOfAccount(clerk, chairKey(), TEST_NOW))).toBeNull();
    must(await endSignInsOfAccount(admin, chairKey(), TEST_NOW));
    expect(await getViewer(token, TEST_NOW)).toBeNull();
  });
});

it('who keeps the accounts is not the chair, and may be the clerk', async () => {
  const { admin } = council.viewers;
  const { councilId } = council;
  const both = { fields: { roles: expect.stringContaining('chủ tọa') } };
  const input = {
    councilId,
    email: 'moi@mau-thu.example',
    name: 'Người mới',
    password: 'mot mat khau tam thoi',
  };
  const opened = () => createAccount(admin, { ...input, roles: ['admin', 'chair'] }, TEST_NOW);
  expect(await writesNothing(opened)).toMatchObject(both);
  const grant = () => changeRoles(admin, { ...chairKey(), roles: ['chair', 'admin'] }, TEST_NOW);
  expect(await writesNothing(grant)).toMatchObject(both);
  must(await createAccount(admin, { ...input, roles: ['admin', 'clerk'] }, TEST_NOW));
});
