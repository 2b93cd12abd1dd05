import 'server-only';
import { randomUUID } from 'node:crypto';
import { createAccountInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { canManageCouncil, clashOf } from '@/lib/policies/administration';
import { mustConfirm } from '@/lib/policies/confirming';
import { type Result, refuse, refuseBeside } from '@/lib/refusal';
import { SAMPLE_PASSWORD, temporaryUntil } from '@/lib/rules/password';
import type { Viewer } from '@/lib/viewer';
import { Broken, db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { askWhether, namesOfAccounts } from '../register/same-name';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';
import { refuseForeignPerson, refuseWeakPassword } from './account-checks';
import { hashPassword } from './password';
import { markOf } from './password-mark';
import { asKnown, inTurn } from './password-turns';

/** `councilId` and what `createAccountInput` reads: email, name, password, roles, personId. */
export type NewAccount = { councilId: string; [field: string]: unknown };

/**
 * Opens an account with its first roles and a temporary password, to be changed at the first sign-in; linked to a delegate
 * when `personId` names one.
 */
export async function createAccount(
  viewer: Viewer,
  input: NewAccount,
  now: string,
): Promise<Result<{ userId: string }>> {
  const verdict = canManageCouncil(viewer, input.councilId) ?? mustConfirm(viewer, now);
  return verdict ? refuse(verdict) : openAccount(viewer, input, now, 'chosen_by_another');
}

/** Opens an account of a sample council, with the password that everybody knows. Only the seed calls this. */
export function unsafeCreateSampleAccount(
  viewer: Viewer | null,
  input: NewAccount,
  now: string,
): Promise<Result<{ userId: string }>> {
  return openAccount(viewer, { ...input, password: SAMPLE_PASSWORD }, now, 'of_a_sample');
}

/**
 * Opens an admin's account of a council that may not have one yet. There is nobody to ask, so no viewer is: only set-up
 * and the operator's tool call this.
 */
export function unsafeCreateAdmin(
  input: { councilId: string; email: string; name: string; password: string },
  now: string,
): Promise<Result<{ userId: string }>> {
  return openAccount(null, { ...input, roles: ['admin'] }, now, 'own');
}

/** Whose a first password is: only what somebody else chose must be changed before anything else. */
type FirstPassword = 'own' | 'chosen_by_another' | 'of_a_sample';

async function openAccount(
  actor: Viewer | null,
  input: NewAccount,
  now: string,
  first: FirstPassword,
): Promise<Result<{ userId: string }>> {
  const parsed = readInput(createAccountInput, input);
  if (!parsed.ok) return parsed;
  const { password, roles, ...row } = parsed.data;
  const { councilId } = input;
  const clash = clashOf(roles);
  if (clash) return refuseBeside('roles', clash);
  const weak =
    first === 'of_a_sample' ? null : await refuseWeakPassword(password, { ...row, councilIds: [councilId] });
  const names = first === 'chosen_by_another' ? await namesOfAccounts(councilId) : [];
  const asked = askWhether(row.name, names, input, 'account.same_name');
  const unfit = weak ?? asked ?? (await refuseForeignPerson(councilId, row.personId));
  if (unfit) return unfit;

  const passwordHash = await inTurn(asKnown(actor?.userId ?? 'operator'), () => hashPassword(password));
  if (!passwordHash) return refuse('account.busy');
  const userId = randomUUID();
  const mustChangePassword = first === 'chosen_by_another';
  const told = { roles, personId: row.personId, mustChangePassword };
  const what = {
    aggregate: 'account',
    aggregateId: userId,
    seq: 1,
    verb: 'created' as const,
    councilId,
    detail: { ...told, password: markOf(passwordHash) },
  };
  const temporary = { mustChangePassword, temporaryUntil: mustChangePassword ? temporaryUntil(now) : null };
  const user = { ...row, id: userId, passwordHash, ...temporary };
  const held = roles.map((role) =>
    db.insert(userRoles).values({ id: randomUUID(), userId, councilId, role }),
  );
  try {
    const done = await tryCommit([event(actor, now, what)], [db.insert(users).values(user), ...held]);
    return done.ok ? { ok: true, userId } : done;
  } catch (error) {
    if (error instanceof Broken && error.kind === 'unique' && error.rule.includes('users.email'))
      return refuseBeside('email', 'account.email_taken');
    throw error;
  }
}
