import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  viewerOf,
} from '../test-database';
import { accountFaults } from '../trail/verify-accounts';
import { addPasskey, offerPasskey } from './passkeys';
import { confirmIdentity, finishSignIn, passkeyToConfirm, passkeyToFinish } from './second-step';
import { signIn } from './sign-in';
import { testAuthenticator } from './test-passkey';
import { getViewer } from './viewer';

let close: () => void;
let startAfresh: () => void;
beforeAll(async () => {
  close = openTestDatabase();
  await createTestCouncil();
  startAfresh = rememberTestDatabase();
});
beforeEach(() => {
  startAfresh();
  vi.stubEnv('NEXTAUTH_URL', 'https://hdnd.example.vn');
  vi.spyOn(log, 'warn').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.unstubAllEnvs();
  close();
});

const EMAIL = 'chair@mau-thu.example';
const SITE = ['https://hdnd.example.vn', 'hdnd.example.vn'] as const;
const later = (minutes: number) => new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString();
const offered = async (viewer: Viewer) =>
  must(await offerPasskey(viewer, { name: 'Máy tính' })).options.challenge;

async function withPasskey() {
  const viewer = await viewerOf(EMAIL);
  const key = testAuthenticator(...SITE);
  const response = key.make(await offered(viewer));
  const { codes } = must(await addPasskey(viewer, { name: 'Máy tính', response }, TEST_NOW));
  return { viewer, key, codes };
}

/** The first half of a sign-in, and what a passkey signs to end it. */
async function halfway(viewer: Viewer) {
  const { token } = must(
    await signIn({ email: EMAIL, password: TEST_PASSWORD, address: '203.0.113.7' }, TEST_NOW),
  );
  const asked = await passkeyToFinish(token, viewer.userId);
  return { token, challenge: asked?.challenge ?? '' };
}

describe('a passkey', () => {
  it('is added, brings recovery codes, and signs its owner in', async () => {
    const { viewer, key, codes } = await withPasskey();
    expect(codes).toHaveLength(10);
    const { token, challenge } = await halfway(viewer);
    const done = must(await finishSignIn({ token, answer: key.sign(challenge, 2) }, TEST_NOW));
    expect(await getViewer(done.token, TEST_NOW)).toMatchObject({ email: EMAIL, hasPasskey: true });
    expect((await accountFaults()).faults).toEqual([]);
  });

  it.each([
    ['made for another site', 'https://hdnd.example.vn.evil.example', 'hdnd.example.vn'],
    ['made by a browser for another name', 'https://hdnd.example.vn', 'evil.example'],
  ])('%s is not added', async (_name, origin, rpId) => {
    const viewer = await viewerOf(EMAIL);
    const response = testAuthenticator(origin, rpId).make(await offered(viewer));
    const added = await addPasskey(viewer, { name: 'Máy tính', response }, TEST_NOW);
    expect(added).toMatchObject({ code: 'account.passkey_wrong' });
  });

  it.each(['', '{}', '[]', 'null', '{"id":7}', '{"id":"x","response":{}}'])(
    'is not what is none: %s',
    async (text) => {
      const { viewer } = await withPasskey();
      expect((await addPasskey(viewer, { name: 'Máy tính', response: text }, TEST_NOW)).ok).toBe(false);
      const { token } = await halfway(viewer);
      expect((await finishSignIn({ token, answer: text }, TEST_NOW)).ok).toBe(false);
    },
  );

  it('signs for one sign-in only: its answer opens no other', async () => {
    const { viewer, key } = await withPasskey();
    const [first, second] = [await halfway(viewer), await halfway(viewer)];
    const answer = key.sign(first.challenge, 2);
    expect((await finishSignIn({ token: second.token, answer }, TEST_NOW)).ok).toBe(false);
    must(await finishSignIn({ token: first.token, answer }, TEST_NOW));
    expect(await finishSignIn({ token: first.token, answer }, TEST_NOW)).toMatchObject({
      code: 'account.factor_step_over',
    });
  });

  it('of another, on another site, or copied, signs nobody in', async () => {
    const { viewer, key } = await withPasskey();
    const { token, challenge } = await halfway(viewer);
    const stranger = testAuthenticator(...SITE).sign(challenge, 2);
    expect((await finishSignIn({ token, answer: stranger }, TEST_NOW)).ok).toBe(false);
    vi.stubEnv('NEXTAUTH_URL', 'https://khac.example.vn');
    expect((await finishSignIn({ token, answer: key.sign(challenge, 2) }, TEST_NOW)).ok).toBe(false);
    vi.stubEnv('NEXTAUTH_URL', 'https://hdnd.example.vn');
    must(await finishSignIn({ token, answer: key.sign(challenge, 5) }, TEST_NOW));
    // A copy of the key is behind: its counter does not grow.
    const again = await halfway(viewer);
    const behind = { token: again.token, answer: key.sign(again.challenge, 5) };
    expect((await finishSignIn(behind, TEST_NOW)).ok).toBe(false);
  });

  it('confirms what counts, each time anew', async () => {
    const { viewer, key } = await withPasskey();
    const now = { ...viewer, asks: 'factor' as const, confirmedAt: TEST_NOW };
    const { challenge } = must(await passkeyToConfirm(now)).options as { challenge: string };
    const answer = key.sign(challenge, 3);
    must(await confirmIdentity(now, { answer }, later(20)));
    const after = { ...now, confirmedAt: later(20) };
    expect((await confirmIdentity(after, { answer }, later(21))).ok).toBe(false);
  });

  it('leaves neither its id nor its public key in the database', async () => {
    const { key } = await withPasskey();
    const { id } = JSON.parse(key.sign('', 9)) as { id: string };
    expect(raw().serialize().toString('latin1')).not.toContain(id);
  });
});
