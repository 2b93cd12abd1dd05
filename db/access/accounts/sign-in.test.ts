import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import { raw } from '../../client';
import { endMandate } from '../register/mandates';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
} from '../test-database';
import { deactivateAccount, setPassword } from './account-changes';
import { changeRoles } from './account-roles';
import { DECOY, hashPassword } from './password';
import { endSignIn, signIn } from './sign-in';
import { getViewer, noteSeen } from './viewer';

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

describe('signIn', () => {
  it('takes the address however it is typed, and keeps only the token’s digest', async () => {
    const { token } = must(await attempt('  Clerk@MAU-THU.example ', TEST_PASSWORD));
    expect((await getViewer(token, TEST_NOW))?.email).toBe(CLERK);
    const stored = JSON.stringify(raw().prepare('select * from sign_ins').all());
    expect(stored).not.toContain(token);
  });

  it('says the same of a wrong password, an unknown address and a deactivated account, after the same work', async () => {
    const { admin, clerk } = council.viewers;
    must(await deactivateAccount(admin, { councilId: council.councilId, userId: clerk.userId }, TEST_NOW));
    const costs: string[] = [];
    for (const [email, password] of [
      [CHAIR, 'sai-mat-khau'],
      ['khong-co@mau-thu.example', TEST_PASSWORD],
      [CLERK, TEST_PASSWORD],
      [CLERK, 'sai-mat-khau'],
    ]) {
      vi.mocked(verify).mockClear();
      const written = raw().prepare('select total_changes()').pluck();
      const before = Number(written.get());
      expect(await attempt(email, password)).toEqual({
        ok: false,
        code: 'account.sign_in',
        message: 'Thư điện tử hoặc mật khẩu không đúng.',
      });
      expect(verify).toHaveBeenCalledTimes(1);
      const cost = String(vi.mocked(verify).mock.calls[0]?.[0]).split('$').slice(0, 4).join('$');
      costs.push(`${cost}, ${Number(written.get()) - before} rows written`);
    }
    expect(new Set(costs).size).toBe(1);
    expect(DECOY.split('$').slice(0, 4)).toEqual((await hashPassword('x')).split('$').slice(0, 4));
  });

  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, undefined],
    ['numbers', 1, 2],
    ['lists', [CLERK], [TEST_PASSWORD]],
    ['objects', { toString: () => CLERK }, { length: 12 }],
    ['spaces for an address', '   ', TEST_PASSWORD],
    ['a megabyte of address', `${'a'.repeat(1_000_000)}@mau.example`, TEST_PASSWORD],
    ['a megabyte of password', CLERK, 'a'.repeat(1_000_000)],
    ['one character more than a password may have', CLERK, 'ă'.repeat(201)],
  ])(
    'refuses %s like a wrong password, without the work and without counting it',
    async (_name, email, password) => {
      const counted = () => raw().prepare('select * from sign_in_failures').all();
      const before = counted();
      expect(await attempt(email, password)).toMatchObject({ code: 'account.sign_in' });
      expect(verify).not.toHaveBeenCalled();
      expect(counted()).toEqual(before);
    },
  );

  it.each([
    ['a NUL inside', 'trau-gam\0-rom-chieu'],
    ['half a character', 'trau-gam-\ud83d-rom-chieu'],
    [
      'two hundred letters, their marks typed apart',
      'nước chảy đá mòn bờ kè '.repeat(9).slice(0, 200).normalize('NFD'),
    ],
  ])('takes a password with %s as any other', async (_name, password) => {
    const key = { councilId: council.councilId, userId: council.viewers.clerk.userId };
    must(await setPassword(council.viewers.admin, { ...key, password }, TEST_NOW));
    expect(await attempt(CLERK, password)).toMatchObject({ ok: true });
    expect(await attempt(CLERK, password.slice(0, -1))).toMatchObject({ code: 'account.sign_in' });
  });

  it('ends what this browser held, whoever held it, and nothing of any other', async () => {
    const elsewhere = must(await attempt(CLERK, TEST_PASSWORD)).token;
    const held = must(await attempt(CLERK, TEST_PASSWORD)).token;
    const chair = must(await attempt(CHAIR, TEST_PASSWORD, TEST_NOW, { held })).token;
    expect(await getViewer(held, TEST_NOW)).toBeNull();
    expect((await getViewer(chair, TEST_NOW))?.email).toBe(CHAIR);
    expect(await getViewer(elsewhere, TEST_NOW)).not.toBeNull();
    // A token somebody planted is never the one that is given.
    const planted = 'A'.repeat(43);
    expect(must(await attempt(CLERK, TEST_PASSWORD, TEST_NOW, { held: planted })).token).not.toBe(planted);
    expect(await getViewer(planted, TEST_NOW)).toBeNull();
  });

  it('leaves what this browser held alone when the password is wrong', async () => {
    const held = must(await attempt(CLERK, TEST_PASSWORD)).token;
    await attempt(CHAIR, 'sai-mat-khau', TEST_NOW, { held });
    expect(await getViewer(held, TEST_NOW)).not.toBeNull();
  });
});

describe('getViewer', () => {
  it('counts a councillor among them until the last mandate ends, whatever else they are', async () => {
    const { admin } = council.viewers;
    const [delegate] = council.delegates;
    const email = 'councillor@mau-thu.example';
    const rolesAt = async (now: string) => (await viewerOf(email, now)).roles.map(({ role }) => role);
    const end = { mandateId: delegate?.mandateId ?? '', endedOn: '2026-03-05', endReason: 'dismissed' };
    must(await endMandate(admin, { ...end, endedAt: '' }, TEST_NOW));
    // 17:00Z is the next day in Vietnam.
    expect(await rolesAt('2026-03-04T16:59:00.000Z')).toEqual(['councillor']);
    expect(await rolesAt('2026-03-04T17:00:00.000Z')).toEqual([]);
    raw()
      .prepare(
        "insert into user_roles select 'x', user_id, council_id, 'clerk' from user_roles where role = 'councillor'",
      )
      .run();
    expect(await rolesAt('2026-03-05T03:00:00.000Z')).toEqual(['clerk']);
  });

  it('knows the person for twelve hours and not a moment longer, and for an hour without a request', async () => {
    const { token } = must(await attempt(CLERK, TEST_PASSWORD));
    for (let minutes = 60; minutes < 12 * 60; minutes += 60) {
      const viewer = await getViewer(token, minutesLater(minutes));
      expect(viewer, `after ${minutes} minutes`).not.toBeNull();
      if (viewer) await noteSeen(viewer, minutesLater(minutes));
    }
    expect(await getViewer(token, minutesLater(12 * 60 - 1))).not.toBeNull();
    expect(await getViewer(token, minutesLater(12 * 60))).toBeNull();
    const idle = must(await attempt(CLERK, TEST_PASSWORD)).token;
    // It is noted to ten minutes: nobody who was away an hour is out, and who was away longer than that is.
    expect(await getViewer(idle, minutesLater(69))).not.toBeNull();
    expect(await getViewer(idle, minutesLater(70))).toBeNull();
    expect(await getViewer(`${token}x`, TEST_NOW)).toBeNull();
  });

  it('knows nobody by a token of a server with another secret', async () => {
    const { token } = must(await attempt(CLERK, TEST_PASSWORD));
    vi.stubEnv('NEXTAUTH_SECRET', 'another-secret-of-the-tests-just-as-long');
    expect(await getViewer(token, TEST_NOW)).toBeNull();
    vi.unstubAllEnvs();
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
      (key: Key) =>
        setPassword(council.viewers.admin, { ...key, password: 'mot-mat-khau-khac-la' }, TEST_NOW),
    ],
  ])('forgets everybody signed in with the account after %s', async (_name, change) => {
    const { token } = must(await attempt(CLERK, TEST_PASSWORD));
    must(await change({ councilId: council.councilId, userId: council.viewers.clerk.userId }));
    expect(await getViewer(token, TEST_NOW)).toBeNull();
  });
});

type Key = { councilId: string; userId: string };
