import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { stepOfCode } from '@/lib/server/totp';
import { Broken, type commit, db } from '../../client';
import { recoveryCodes, secondFactors } from '../../schema/accounts';
import { namesOf, openFactor } from './factor-seals';
import { checkPasskey } from './passkeys';

type Statement = Parameters<typeof commit>[1][number];

/** What a right answer is: the statement that uses it up, and whether it was one of the codes for once. */
export type FactorUse = { readonly statement: Statement; readonly isRecoveryCode: boolean };

/** Six digits as an app shows them, «123 456» among them; a recovery code however its groups are parted. */
const plain = (answer: string) => answer.replace(/[\s\-–.]/g, '').toLowerCase();

/**
 * What an answer is to an account: a code of one of its apps that was not used yet, one of its recovery codes, or what one of its
 * passkeys signed; `null` where it is none. The table refuses a code that is used twice at the same moment (`isUsedBefore`).
 *
 * @param what the answer is for: a passkey has signed just that.
 */
export async function checkFactor(
  userId: string,
  answer: string,
  now: string,
  what: string,
): Promise<FactorUse | null> {
  if (answer.startsWith('{')) return passkeyUse(userId, answer, now, what);
  const code = plain(answer);
  if (/^\d{6}$/.test(code)) return checkTotp(userId, code, now);
  if (/^[a-z2-7]{24}$/.test(code)) return checkRecoveryCode(userId, code, now);
  return null;
}

async function passkeyUse(
  userId: string,
  answer: string,
  now: string,
  what: string,
): Promise<FactorUse | null> {
  const signed = await checkPasskey(userId, answer, what);
  if (!signed) return null;
  const used = { counter: signed.counter, usedAt: now };
  const statement = db.update(secondFactors).set(used).where(eq(secondFactors.id, signed.factorId));
  return { statement, isRecoveryCode: false };
}

async function checkTotp(userId: string, code: string, now: string): Promise<FactorUse | null> {
  const apps = await db
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), eq(secondFactors.kind, 'totp')));
  for (const { id, sealed, counter } of apps) {
    const secret = openFactor(userId, id, sealed);
    const step = secret && stepOfCode(secret, code, now);
    if (step === null || step <= counter) continue;
    const used = { counter: step, usedAt: now };
    const statement = db.update(secondFactors).set(used).where(eq(secondFactors.id, id));
    return { statement, isRecoveryCode: false };
  }
  return null;
}

async function checkRecoveryCode(userId: string, code: string, now: string): Promise<FactorUse | null> {
  const [row] = await db
    .select({ id: recoveryCodes.id })
    .from(recoveryCodes)
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        inArray(recoveryCodes.id, namesOf(userId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .limit(1);
  if (!row) return null;
  const statement = db.update(recoveryCodes).set({ usedAt: now }).where(eq(recoveryCodes.id, row.id));
  return { statement, isRecoveryCode: true };
}

/** Whether a commit failed because the same code had just been used. */
export const isUsedBefore = (error: unknown): boolean =>
  error instanceof Broken && error.rule.includes('factor_used_before');
