import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq, isNull, lt, ne } from 'drizzle-orm';
import { signInInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { type Result, refuse } from '@/lib/refusal';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { type Networks, networksOf } from '@/lib/rules/sign-in-throttle';
import { readEnv } from '@/lib/server/env';
import { metrics } from '@/lib/server/observe/metrics';
import type { Viewer } from '@/lib/viewer';
import { commit, db } from '../../client';
import { signIns, users } from '../../schema/accounts';
import { passwordMatches } from './password';
import { inTurn } from './password-turns';
import { knownDevice, markDevice } from './sign-in-devices';
import { tellRefused } from './sign-in-report';
import { type Counter, countAttempt, counter, firstFull, uncount } from './sign-in-throttle';
import { signInIdOf } from './viewer';

/** A sign-in ends after this long however busy it is: one working day at a shared desk. */
export const SIGN_IN_LASTS_S = 12 * 60 * 60;

const later = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString();

export type SignInRequest = {
  email: unknown;
  password: unknown;
  /** Where the request came from, as far as is known. */
  address: string;
  /** What the browser keeps from earlier: the marks of accounts it has signed in to, and a sign-in still held. */
  marks?: string;
  held?: string | null;
};

/**
 * Signs a person in and gives what their browser keeps: the token, and its marks. A wrong address, a wrong password, a
 * deactivated account and what could never be a password are one and the same refusal, after the same work for
 * whatever an account could have. Sign-ins are no part of any record, so they leave no event.
 */
export async function signIn(
  request: SignInRequest,
  now: string,
): Promise<Result<{ token: string; marks: string }>> {
  const { address, marks = '', held } = request;
  const parsed = readInput(signInInput, request);
  if (!parsed.ok) return refuse('account.sign_in');
  const { email, password } = parsed.data;
  const networks = networksOf(address);
  const device = knownDevice(marks, email, now);
  const counters = countersFor(email, networks, device);
  const full = await firstFull(counters, now);
  if (full) return refuseTelling('throttled', full, now);
  const asker = { network: networks.block, isKnown: device !== null };
  const checked = await inTurn(asker, () => checkPassword(email, password, counters, now));
  if (!checked) return refuseTelling('busy', counters[0], now);
  const { full: fullByNow, user } = checked;
  if (fullByNow) return refuseTelling('throttled', fullByNow, now);
  if (!user) return refuseTelling('wrong', counters[0], now);

  const opened = openSignIn(user.id, now);
  await commit(
    [],
    [
      ...(held ? [endSignInOf(held, now)] : []),
      opened.statement,
      db.delete(signIns).where(and(eq(signIns.userId, user.id), lt(signIns.expiresAt, now))),
      ...uncount(counters),
    ],
  );
  metrics.signIns.inc({ result: 'done' });
  return { ok: true, token: opened.token, marks: markDevice(marks, email, now) };
}

/** Counts the attempt, then checks it: the account it opens, none, or the counter that is full. */
async function checkPassword(email: string, password: string, counters: readonly Counter[], now: string) {
  const full = await countAttempt(counters, now);
  if (full) return { full, user: null };
  const [user] = await db.select().from(users).where(eq(users.email, email)).limit(1);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  // Known to everybody: where anybody may come, no account opens with it.
  const isKnownToAll = password === SAMPLE_PASSWORD && readEnv().samples !== 'open';
  return { full: null, user: user?.isActive && matches && !isKnownToAll ? user : null };
}

/** What a wrong password is counted for: this browser alone when the account knows it. */
function countersFor(
  email: string,
  { address, site, block }: Networks,
  device: string | null,
): [Counter, ...Counter[]] {
  if (device) return [counter('device', device)];
  const own = [counter('place', email, address), counter('region', email, block)] as const;
  const wide = site ? [counter('site', site)] : [];
  return [...own, counter('account', email), counter('address', address), ...wide, counter('block', block)];
}

const refusedAs = {
  wrong: 'account.sign_in',
  throttled: 'account.throttled',
  busy: 'account.busy',
} as const;

function refuseTelling(reason: keyof typeof refusedAs, counted: Counter, now: string) {
  tellRefused(reason, counted, now);
  return refuse(refusedAs[reason]);
}

/** A new sign-in: the token its browser keeps, which nothing else knows, and the statement that opens it. */
export function openSignIn(userId: string, now: string) {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = later(now, SIGN_IN_LASTS_S * 1000);
  const row = { id: signInIdOf(token), userId, startedAt: now, expiresAt };
  return { token, statement: db.insert(signIns).values(row) };
}

/** Signs this browser out. The token is worth nothing from the next request on, wherever it was copied to. */
export async function endSignIn(viewer: Viewer, now: string): Promise<void> {
  await commit([], [db.update(signIns).set({ endedAt: now }).where(eq(signIns.id, viewer.signInId))]);
}

/** The statement that ends the sign-in a browser held, when somebody signs in with it anew. */
function endSignInOf(token: string, now: string) {
  return db
    .update(signIns)
    .set({ endedAt: now })
    .where(and(eq(signIns.id, signInIdOf(token)), isNull(signIns.endedAt)));
}

/** The statement that ends a person's sign-ins, all but `exceptId`; part of the commit that gives the reason. */
export function endSignInsOf(userId: string, now: string, exceptId = '') {
  return db
    .update(signIns)
    .set({ endedAt: now })
    .where(and(eq(signIns.userId, userId), isNull(signIns.endedAt), ne(signIns.id, exceptId)));
}
