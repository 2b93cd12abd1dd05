import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { createAccountInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import { Broken, db } from '../../client';
import { signIns, users } from '../../schema/accounts';
import { provinceAdministrators } from '../../schema/succession';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { hashPassword } from './password';
import { markOf } from './password-mark';

/**
 * Opens the account of somebody who looks after a province's councils, or all (`*`): of nobody else, for who looks after
 * others' councils writes in none; a sample's, and a test's, has a password of its own. There is nobody to ask, so no viewer is: only the operator's tool calls this.
 */
export async function unsafeCreateProvinceAdmin(
  input: { email: string; name: string; password: string; provinceCode: string },
  now: string,
  mustChangePassword = true,
): Promise<Result<{ userId: string }>> {
  // A role is asked for by the form, and given nowhere.
  const parsed = readInput(createAccountInput, { ...input, roles: ['admin'] });
  if (!parsed.ok) return parsed;
  const { email, name, password } = parsed.data;
  const passwordHash = await hashPassword(password);
  const [userId, province] = [randomUUID(), input.provinceCode];
  const told = { roles: [], personId: null, mustChangePassword, province };
  const detail = { ...told, password: markOf(passwordHash) };
  const what = { aggregate: 'account', aggregateId: userId, seq: 1, verb: 'created' as const };
  try {
    const done = await tryCommit(
      [event(null, now, { ...what, councilId: null, detail })],
      [
        db.insert(users).values({ id: userId, email, name, passwordHash, mustChangePassword }),
        db.insert(provinceAdministrators).values({ id: randomUUID(), userId, provinceCode: province }),
      ],
    );
    return done.ok ? { ok: true, userId } : done;
  } catch (error) {
    if (error instanceof Broken && error.kind === 'unique')
      return refuseBeside('email', 'account.email_taken');
    throw error;
  }
}

/** Ends what such a person may do, and every sign-in of theirs. Only the operator's tool calls this. */
export async function unsafeEndProvinceAdmin(email: string, now: string): Promise<Result> {
  const [found] = await db
    .select({ userId: users.id })
    .from(users)
    .innerJoin(provinceAdministrators, eq(provinceAdministrators.userId, users.id))
    .where(eq(users.email, email.trim().toLowerCase()))
    .limit(1);
  if (!found) return refuse('row.gone');
  const { userId } = found;
  const seq = (await versionOf('account', userId)) + 1;
  const what = { aggregate: 'account', aggregateId: userId, seq, verb: 'province_ended' as const };
  return tryCommit(
    [event(null, now, { ...what, councilId: null, detail: { province: null } })],
    [
      db.delete(provinceAdministrators).where(eq(provinceAdministrators.userId, userId)),
      db
        .update(signIns)
        .set({ endedAt: now })
        .where(and(eq(signIns.userId, userId), isNull(signIns.endedAt))),
    ],
  );
}
