import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, isNull, lt, ne, sql } from 'drizzle-orm';
import { signInInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { type Result, refuse } from '@/lib/refusal';
import { FREE_FAILURES, THROTTLE_WINDOW_MS, waitMs } from '@/lib/rules/sign-in-throttle';
import type { Viewer } from '@/lib/viewer';
import { commit, db } from '../client';
import { readEnv } from '../env';
import { signInAttempts, signIns, users } from '../schema/accounts';
import { passwordMatches } from './password';
import { signInIdOf } from './viewer';

/** A sign-in ends after this long however busy it is: one working day at a shared desk. */
export const SIGN_IN_LASTS_S = 12 * 60 * 60;

const later = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString();

/**
 * Signs a person in and gives the token their browser keeps. A wrong address, a wrong password and a deactivated
 * account are one and the same refusal. Sign-ins are no part of any record, so they leave no event.
 *
 * @param input.address where the request came from, as far as is known.
 */
export async function signIn(
  input: { email: unknown; password: unknown; address: string },
  now: string,
): Promise<Result<{ token: string }>> {
  const parsed = readInput(signInInput, input);
  if (!parsed.ok) return parsed;
  const { email, password } = parsed.data;
  const account = throttleKey('account', email);
  const address = throttleKey('address', input.address);
  if ((await isWaiting(account, 'account', now)) || (await isWaiting(address, 'address', now)))
    return refuse('account.throttled');

  // Counted before the password is checked: guesses sent all at once are counted like guesses in turn.
  await commit([], [countFailure(account, now), countFailure(address, now), forgetOldFailures(now)]);
  const [user] = await db.select().from(users).where(eq(users.email, email)).limit(1);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (!user?.isActive || !matches) return refuse('account.sign_in');

  const token = randomBytes(32).toString('base64url');
  const row = {
    id: signInIdOf(token),
    userId: user.id,
    startedAt: now,
    expiresAt: later(now, SIGN_IN_LASTS_S * 1000),
  };
  await commit(
    [],
    [
      db.insert(signIns).values(row),
      db.delete(signIns).where(and(eq(signIns.userId, user.id), lt(signIns.expiresAt, now))),
      db.delete(signInAttempts).where(eq(signInAttempts.key, account)),
      uncountFailure(address),
    ],
  );
  return { ok: true, token };
}

/** Signs this browser out. The token is worth nothing from the next request on, wherever it was copied to. */
export async function endSignIn(viewer: Viewer, now: string): Promise<void> {
  await commit([], [db.update(signIns).set({ endedAt: now }).where(eq(signIns.id, viewer.signInId))]);
}

/** The statement that ends a person's sign-ins, all but `exceptId`; part of the commit that gives the reason. */
export function endSignInsOf(userId: string, now: string, exceptId = '') {
  return db
    .update(signIns)
    .set({ endedAt: now })
    .where(and(eq(signIns.userId, userId), isNull(signIns.endedAt), ne(signIns.id, exceptId)));
}

type ThrottleKind = keyof typeof FREE_FAILURES;

/** A keyed hash: the table alone tells neither who tried nor from where. */
function throttleKey(kind: ThrottleKind, value: string): string {
  const secret = readEnv().signInSecret;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: nobody can sign in without it.');
  return createHmac('sha256', secret).update(`${kind}:${value}`).digest('base64url');
}

async function isWaiting(key: string, kind: ThrottleKind, now: string): Promise<boolean> {
  const [counted] = await db.select().from(signInAttempts).where(eq(signInAttempts.key, key)).limit(1);
  return waitMs(counted ?? null, FREE_FAILURES[kind], now) > 0;
}

function countFailure(key: string, now: string) {
  return db
    .insert(signInAttempts)
    .values({ key, failures: 1, lastFailedAt: now })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        failures: sql`case when ${signInAttempts.lastFailedAt} < ${later(now, -THROTTLE_WINDOW_MS)} then 1 else ${signInAttempts.failures} + 1 end`,
        lastFailedAt: now,
      },
    });
}

function uncountFailure(key: string) {
  return db
    .update(signInAttempts)
    .set({ failures: sql`max(${signInAttempts.failures} - 1, 0)` })
    .where(eq(signInAttempts.key, key));
}

function forgetOldFailures(now: string) {
  return db
    .delete(signInAttempts)
    .where(lt(signInAttempts.lastFailedAt, later(now, -2 * THROTTLE_WINDOW_MS)));
}
