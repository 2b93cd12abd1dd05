import 'server-only';
import { eq } from 'drizzle-orm';
import { renameAccountInput, setPasswordInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { mustConfirm } from '@/lib/policies/confirming';
import { type Result, refuse } from '@/lib/refusal';
import { temporaryUntil } from '@/lib/rules/password';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { recoveryCodes, secondFactors, users } from '../../schema/accounts';
import { askWhether, namesOfAccounts } from '../register/same-name';
import { lockNotesOf } from '../review/note-locks';
import { refuseWeakPassword } from './account-checks';
import { findAccount } from './account-standing';
import { writeAccount as write } from './account-write';
import { hashPassword } from './password';
import { markOf } from './password-mark';
import { asKnown, inTurn } from './password-turns';
import { endSignInsOf } from './sign-in-rows';

type Key = { councilId: string; userId: string };

/** Mends the name of an account. What it did before keeps the name it had then. */
export async function renameAccount(
  viewer: Viewer,
  input: Key & { [field: string]: unknown },
  now: string,
): Promise<Result | null> {
  const account = await findAccount(viewer, input);
  if (!account) return null;
  if (account.abilities.rename) return refuse(account.abilities.rename);
  const parsed = readInput(renameAccountInput, input);
  if (!parsed.ok) return parsed;
  const { councilId, userId } = input;
  const { name } = parsed.data;
  const asked = askWhether(name, await namesOfAccounts(councilId, userId), input, 'account.same_name');
  if (asked) return asked;
  return write(viewer, account, now, {
    councilId,
    verb: 'account_renamed',
    detail: { name },
    statements: [db.update(users).set({ name }).where(eq(users.id, userId))],
  });
}

/** Lets the person sign in no more; all its sign-ins end at once. */
export async function deactivateAccount(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const account = await findAccount(viewer, input);
  if (!account) return null;
  if (account.abilities.deactivate) return refuse(account.abilities.deactivate);
  if (!account.isActive) return { ok: true };
  return write(viewer, account, now, {
    councilId: input.councilId,
    verb: 'deactivated',
    adminLostBy: account.councilVersions.map(({ councilId }) => councilId),
    statements: [
      db.update(users).set({ isActive: false }).where(eq(users.id, input.userId)),
      endSignInsOf(input.userId, now),
    ],
  });
}

/** Lets the person sign in again, with the password and roles they had. */
export async function reactivateAccount(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const account = await findAccount(viewer, input);
  if (!account) return null;
  const verdict = account.abilities.reactivate ?? mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  if (account.isActive) return { ok: true };
  return write(viewer, account, now, {
    councilId: input.councilId,
    verb: 'reactivated',
    statements: [db.update(users).set({ isActive: true }).where(eq(users.id, input.userId))],
  });
}

/** Gives somebody a temporary password, to be changed at the next sign-in, and ends all their sign-ins. */
export async function setPassword(
  viewer: Viewer,
  input: Key & { password: unknown },
  now: string,
): Promise<Result | null> {
  const account = await findAccount(viewer, input);
  if (!account) return null;
  const verdict = account.abilities.setPassword ?? mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  const parsed = readInput(setPasswordInput, input);
  if (!parsed.ok) return parsed;
  const { password } = parsed.data;
  const councilIds = account.standing.roles.map((role) => role.councilId);
  const weak = await refuseWeakPassword(password, { ...account, councilIds });
  if (weak) return weak;
  const passwordHash = await inTurn(asKnown(viewer.userId), () => hashPassword(password));
  if (!passwordHash) return refuse('account.busy');
  const temporary = { temporaryUntil: temporaryUntil(now), temporaryUses: 0 };
  return write(viewer, account, now, {
    councilId: input.councilId,
    verb: 'password_set',
    detail: { password: markOf(passwordHash), mustChangePassword: true },
    statements: [
      lockNotesOf(input.userId, now),
      db
        .update(users)
        .set({ passwordHash, mustChangePassword: true, ...temporary })
        .where(eq(users.id, input.userId)),
      endSignInsOf(input.userId, now),
    ],
  });
}

/** Signs somebody out everywhere. */
export async function endSignInsOfAccount(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const account = await findAccount(viewer, input);
  if (!account) return null;
  if (account.abilities.signOut) return refuse(account.abilities.signOut);
  return write(viewer, account, now, {
    councilId: input.councilId,
    verb: 'signed_out_by_admin',
    statements: [endSignInsOf(input.userId, now)],
  });
}

/** Takes away every second factor of somebody who lost theirs, and signs them out: the password alone signs them in again. */
export async function resetFactors(viewer: Viewer, input: Key, now: string): Promise<Result | null> {
  const account = await findAccount(viewer, input);
  if (!account) return null;
  const verdict = account.abilities.resetFactors ?? mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  return write(viewer, account, now, {
    councilId: input.councilId,
    verb: 'factors_reset',
    detail: { codes: '' },
    statements: [
      db.delete(secondFactors).where(eq(secondFactors.userId, input.userId)),
      db.delete(recoveryCodes).where(eq(recoveryCodes.userId, input.userId)),
      endSignInsOf(input.userId, now),
    ],
  });
}
