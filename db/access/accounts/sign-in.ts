import 'server-only';
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import { signInInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { type Result, refuse } from '@/lib/refusal';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { type Networks, networksOf } from '@/lib/rules/sign-in-throttle';
import { readEnv } from '@/lib/server/env';
import { metrics } from '@/lib/server/observe/metrics';
import type { Viewer } from '@/lib/viewer';
import { Broken, commit, db } from '../../client';
import { secondFactors, signIns, users } from '../../schema/accounts';
import { passwordMatches } from './password';
import { inTurn } from './password-turns';
import { tellSignIn } from './security-events';
import { knownDevice, markDevice } from './sign-in-devices';
import { tellRefused } from './sign-in-report';
import { deviceOf, endSignInOf, openSignIn } from './sign-in-rows';
import { type Counter, countAttempt, counter, firstFull, uncount } from './sign-in-throttle';

export type SignInRequest = {
  email: unknown;
  password: unknown;
  /** Where the request came from, as far as is known. */
  address: string;
  /** What the browser calls itself. */
  agent?: string | null;
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

  if (isSpent(user, now)) return refuseTelling('spent', counters[0], now);
  const awaitsFactor = await hasFactor(user.id);
  const seen = deviceOf(address, request.agent);
  const opened = openSignIn(user.id, now, seen, awaitsFactor);
  try {
    await commit(
      [],
      [
        ...(held ? [endSignInOf(held, now)] : []),
        opened.statement,
        ...(awaitsFactor ? [] : [spendTemporary(user.id)]),
        db.delete(signIns).where(and(eq(signIns.userId, user.id), lt(signIns.expiresAt, now))),
        ...uncount(counters),
      ],
    );
  } catch (error) {
    if (isSecondUse(error)) return refuseTelling('spent', counters[0], now);
    throw error;
  }
  metrics.signIns.inc({ result: awaitsFactor ? 'half' : 'done' });
  tellSignIn(user.id, awaitsFactor, seen.network);
  return { ok: true, token: opened.token, marks: markDevice(marks, email, now) };
}

type User = typeof users.$inferSelect;

/** Whether a password that somebody else chose was used already, or is out of date. */
const isSpent = ({ mustChangePassword, temporaryUntil, temporaryUses }: User, now: string): boolean =>
  mustChangePassword && temporaryUntil !== null && (temporaryUses > 0 || temporaryUntil <= now);

/** The statement that uses up a temporary password, if it is one: the table refuses a second time, also at the same moment. */
export const spendTemporary = (userId: string) =>
  db
    .update(users)
    .set({ temporaryUses: sql`${users.temporaryUses} + 1` })
    .where(and(eq(users.id, userId), eq(users.mustChangePassword, true), isNotNull(users.temporaryUntil)));

export const isSecondUse = (error: unknown): boolean =>
  error instanceof Broken && error.kind === 'check' && error.rule.includes('users_temporary_once');

async function hasFactor(userId: string): Promise<boolean> {
  const { id } = secondFactors;
  const [one] = await db.select({ id }).from(secondFactors).where(eq(secondFactors.userId, userId)).limit(1);
  return one !== undefined;
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
  spent: 'account.temporary_spent',
} as const;

function refuseTelling(reason: keyof typeof refusedAs, counted: Counter, now: string) {
  tellRefused(reason, counted, now);
  return refuse(refusedAs[reason]);
}

/** Signs this browser out. The token is worth nothing from the next request on, wherever it was copied to. */
export async function endSignIn(viewer: Viewer, now: string): Promise<void> {
  await commit([], [db.update(signIns).set({ endedAt: now }).where(eq(signIns.id, viewer.signInId))]);
}
