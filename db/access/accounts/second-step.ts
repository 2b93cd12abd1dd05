import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { confirmInput } from '@/lib/forms/factors';
import { readInput } from '@/lib/forms/fields';
import { type Refusal, type Result, refuse, refuseBeside } from '@/lib/refusal';
import { metrics } from '@/lib/server/observe/metrics';
import type { Viewer } from '@/lib/viewer';
import { Conflict, commit, db } from '../../client';
import { signIns, users } from '../../schema/accounts';
import { event, versionOf } from '../trail/event';
import { checkFactor, type FactorUse, isUsedBefore } from './check-factor';
import { requestPasskey } from './passkeys';
import { passwordMatches } from './password';
import { asKnown, inTurn } from './password-turns';
import { tellSignIn, tellWritten } from './security-events';
import { isSecondUse, spendTemporary } from './sign-in';
import { tellRefused } from './sign-in-report';
import { endSignInOf, openSignIn } from './sign-in-rows';
import { countAttempt, counter, uncount } from './sign-in-throttle';
import { signInIdOf } from './viewer';

/** Whose password was right in this browser, with the second step still to come; `null` when nobody's, or too long ago. */
export async function halfSignIn(token: string, now: string) {
  const [half] = await db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      ...{ browser: signIns.browser, system: signIns.system, network: signIns.network },
    })
    .from(signIns)
    .innerJoin(users, eq(users.id, signIns.userId))
    .where(
      and(
        eq(signIns.id, signInIdOf(token)),
        eq(signIns.awaitsFactor, true),
        isNull(signIns.endedAt),
        gt(signIns.expiresAt, now),
        eq(users.isActive, true),
      ),
    )
    .limit(1);
  return half ?? null;
}

/** What a passkey signs to end the first half of a sign-in, which ends with it; and to confirm, each time anew. */
const finishing = (token: string) => `finish ${signInIdOf(token)}`;
const confirming = ({ signInId, confirmedAt }: Viewer) => `confirm ${signInId} ${confirmedAt}`;

/** What a browser asks a passkey of the account to sign for the second step; `null` where it has none. */
export const passkeyToFinish = (token: string, userId: string) => requestPasskey(userId, finishing(token));

/** The same to show once more that it is oneself. */
export async function passkeyToConfirm(viewer: Viewer): Promise<Result<{ options: object }>> {
  const options = await requestPasskey(viewer.userId, confirming(viewer));
  return options ? { ok: true, options } : refuse('account.no_factor');
}

/** Guesses are counted for the account, wherever they come from: who makes one has the password already. */
const guessesAt = (userId: string) => counter('password', `factor ${userId}`);

/** Counts the attempt, then checks it; gives what is to be written, or why not. */
async function judge(
  userId: string,
  answer: string,
  now: string,
  what: string,
): Promise<FactorUse | Refusal> {
  const guesses = guessesAt(userId);
  if (await countAttempt([guesses], now)) {
    tellRefused('throttled', guesses, now);
    return refuse('account.throttled');
  }
  const use = await checkFactor(userId, answer, now, what);
  if (use) return use;
  tellRefused('wrong', guesses, now);
  return refuseBeside('answer', 'account.factor_wrong');
}

/** The event of a recovery code that was used, if it is one: its owner reads it in the trail. */
async function usedEvents(who: { userId: string; name: string }, use: FactorUse, now: string) {
  if (!use.isRecoveryCode) return [];
  const seq = (await versionOf('account', who.userId)) + 1;
  const what = { aggregate: 'account', aggregateId: who.userId, seq, verb: 'recovery_code_used' as const };
  return [event(who, now, { ...what, councilId: null })];
}

/** Writes what a right answer leads to; a code that was used at the same moment elsewhere is a wrong one. */
async function settle(...batch: Parameters<typeof commit>): Promise<Result> {
  try {
    await commit(...batch);
    tellWritten(batch[0]);
    return { ok: true };
  } catch (error) {
    if (isUsedBefore(error)) return refuseBeside('answer', 'account.factor_wrong');
    if (isSecondUse(error)) return refuse('account.temporary_spent');
    if (error instanceof Conflict) return refuse('session.changed');
    throw error;
  }
}

/** Ends the first half of a sign-in with the second: gives the browser a new token, which opens what the person may. */
export async function finishSignIn(
  { token, answer }: { token: string | null; answer: unknown },
  now: string,
): Promise<Result<{ token: string }>> {
  const half = token ? await halfSignIn(token, now) : null;
  if (!token || !half) return refuse('account.factor_step_over');
  const parsed = readInput(confirmInput, { answer });
  if (!parsed.ok) return parsed;
  const use = await judge(half.userId, parsed.data.answer, now, finishing(token));
  if ('ok' in use) return use;
  const { userId, browser, system, network } = half;
  const opened = openSignIn(userId, now, { browser, system, network });
  const done = await settle(await usedEvents(half, use, now), [
    use.statement,
    endSignInOf(token, now),
    opened.statement,
    spendTemporary(userId),
    ...uncount([guessesAt(userId)]),
  ]);
  if (!done.ok) return done;
  metrics.signIns.inc({ result: 'done' });
  tellSignIn(userId, false, network);
  return { ok: true, token: opened.token };
}

/** Gives the first half of a sign-in up. */
export async function dropHalfSignIn(token: string, now: string): Promise<void> {
  await commit([], [endSignInOf(token, now)]);
}

/** Shows once more that it is oneself, with what the account has: the second factor, or else the password. */
export async function confirmIdentity(
  viewer: Viewer,
  input: { answer: unknown },
  now: string,
): Promise<Result> {
  const parsed = readInput(confirmInput, input);
  if (!parsed.ok) return parsed;
  const { answer } = parsed.data;
  const confirmed = db.update(signIns).set({ confirmedAt: now }).where(eq(signIns.id, viewer.signInId));
  if (viewer.asks !== 'factor') return confirmByPassword(viewer, answer, confirmed, now);
  const use = await judge(viewer.userId, answer, now, confirming(viewer));
  if ('ok' in use) return use;
  const statements = [use.statement, confirmed, ...uncount([guessesAt(viewer.userId)])];
  return settle(await usedEvents(viewer, use, now), statements);
}

async function confirmByPassword(
  { userId }: Viewer,
  answer: string,
  confirmed: Parameters<typeof commit>[1][number],
  now: string,
): Promise<Result> {
  const guesses = counter('password', userId);
  const checked = await inTurn(asKnown(userId), async () => {
    if (await countAttempt([guesses], now)) return 'throttled';
    const [user] = await db.select().from(users).where(eq(users.id, userId)).limit(1);
    return (await passwordMatches(user?.passwordHash ?? null, answer)) ? 'right' : 'wrong';
  });
  if (!checked) return refuse('account.busy');
  if (checked === 'right') return settle([], [confirmed, ...uncount([guesses])]);
  tellRefused(checked, guesses, now);
  return checked === 'wrong' ? refuseBeside('answer', 'account.wrong_password') : refuse('account.throttled');
}
