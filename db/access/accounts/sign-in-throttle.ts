import 'server-only';
import { eq, inArray, lt, sql } from 'drizzle-orm';
import {
  CLOCK_SLACK_MS,
  isFull,
  type SignInScope,
  signInLimits,
  windowMs,
} from '@/lib/rules/sign-in-throttle';
import { Broken, commit, db } from '../../client';
import { signInFailures } from '../../schema/accounts';
import { keyedHash } from './sign-in-keys';

/** One of the things a wrong password is counted for. `key` tells nobody what it is. */
export type Counter = { readonly scope: SignInScope; readonly key: string };

export const counter = (scope: SignInScope, ...what: string[]): Counter => ({
  scope,
  key: keyedHash(scope, what.join(' ')),
});

/**
 * Counts an attempt before its password is checked, so that guesses sent all at once are counted like guesses in turn.
 * While one counter is full nothing is counted: otherwise an attacker who goes on trying would lock everybody out for ever.
 * @returns the counter that is full
 */
export async function countAttempt(counters: readonly Counter[], now: string): Promise<Counter | null> {
  const nowMs = Date.parse(now);
  // Looked at first: a flood of guesses must not take the writers' turns.
  const full = await firstFull(counters, now);
  if (full) return full;
  try {
    await commit([], [...counters.map((one) => count(one, nowMs)), forgetOld(nowMs)]);
    return null;
  } catch (error) {
    if (!(error instanceof Broken && error.kind === 'check')) throw error;
    return (await firstFull(counters, now)) ?? counters[0] ?? null;
  }
}

/** What is counted for one person and one place or browser of theirs, and for nobody else. */
const own: readonly SignInScope[] = ['device', 'place', 'password'];

/** The statements for an attempt that was no failure after all. The counters of the person alone start afresh. */
export function uncount(counters: readonly Counter[]) {
  return counters.map(({ scope, key }) => {
    if (own.includes(scope)) return db.delete(signInFailures).where(eq(signInFailures.key, key));
    return db
      .update(signInFailures)
      .set({ forgottenAtMs: sql`${signInFailures.forgottenAtMs} - ${signInLimits[scope].paceMs}` })
      .where(eq(signInFailures.key, key));
  });
}

/** The first of the counters that takes no attempt more; `null` when each has room. */
export async function firstFull(counters: readonly Counter[], now: string): Promise<Counter | null> {
  const nowMs = Date.parse(now);
  const keys = counters.map(({ key }) => key);
  const rows = await db.select().from(signInFailures).where(inArray(signInFailures.key, keys));
  const forgottenAtMs = new Map(rows.map((row) => [row.key, row.forgottenAtMs]));
  return (
    counters.find(({ scope, key }) => isFull(signInLimits[scope], forgottenAtMs.get(key) ?? 0, nowMs)) ?? null
  );
}

function count({ scope, key }: Counter, nowMs: number) {
  const limit = signInLimits[scope];
  const fresh = { countedAtMs: nowMs, windowMs: windowMs(limit) };
  const { forgottenAtMs } = signInFailures;
  // From further ahead than can be: the clock was set back since, and what it counted is worth nothing.
  const from = sql`case when ${forgottenAtMs} > ${nowMs + windowMs(limit) + CLOCK_SLACK_MS} then ${nowMs}
    else max(${forgottenAtMs}, ${nowMs}) end`;
  return db
    .insert(signInFailures)
    .values({ key, forgottenAtMs: nowMs + limit.paceMs, ...fresh })
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: { forgottenAtMs: sql`${from} + ${limit.paceMs}`, ...fresh },
    });
}

const forgetOld = (nowMs: number) => db.delete(signInFailures).where(lt(signInFailures.forgottenAtMs, nowMs));
