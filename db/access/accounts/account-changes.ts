import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { changeRolesInput, renameAccountInput, setPasswordInput } from '@/lib/forms/accounts';
import { readInput } from '@/lib/forms/fields';
import { canChangeRoles } from '@/lib/policies/administration';
import { type Result, refuse } from '@/lib/refusal';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { type commit, db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { askWhether, namesOfAccounts } from '../register/same-name';
import { lockNotesOf } from '../review/note-locks';
import { event } from '../trail/event';
import { tryCommit } from '../try-commit';
import { refuseForeignPerson, refuseWeakPassword } from './account-checks';
import { type Account, findAccount } from './account-standing';
import { hashPassword } from './password';
import { markOf } from './password-mark';
import { asKnown, inTurn } from './password-turns';
import { endSignInsOf } from './sign-in';

type Key = { councilId: string; userId: string };

/** Replaces the account's roles in one council, and which of its delegates it belongs to. */
export async function changeRoles(
  viewer: Viewer,
  input: Key & { roles: unknown; personId?: unknown },
  now: string,
): Promise<Result | null> {
  const account = await findAccount(viewer, input);
  if (!account) return null;
  const parsed = readInput(changeRolesInput, input);
  if (!parsed.ok) return parsed;
  const { councilId, userId } = input;
  const { roles, personId } = parsed.data;
  // An account that two councils share is linked where it was opened.
  const isShared = account.standing.roles.some((held) => held.councilId !== councilId);
  if (roles.length === 0 && !isShared)
    return refuse('input.invalid', { fields: { roles: 'Chọn ít nhất một vai trò, hoặc ngừng tài khoản.' } });
  const verdict = canChangeRoles(viewer, account.standing, { councilId, roles });
  if (verdict) return refuse(verdict);
  const unfit = isShared ? null : await refuseForeignPerson(councilId, personId);
  if (unfit) return unfit;

  const losesAdmin = account.roles.includes('admin') && !roles.includes('admin');
  return write(viewer, account, now, {
    councilId,
    verb: 'roles_changed',
    detail: { from: account.roles, to: roles, ...(isShared ? {} : { personId }) },
    adminLostBy: losesAdmin ? [councilId] : [],
    statements: [
      db.delete(userRoles).where(and(eq(userRoles.userId, userId), eq(userRoles.councilId, councilId))),
      ...roles.map((role) => db.insert(userRoles).values({ id: randomUUID(), userId, councilId, role })),
      ...(isShared ? [] : [db.update(users).set({ personId }).where(eq(users.id, userId))]),
    ],
  });
}

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
  if (account.abilities.reactivate) return refuse(account.abilities.reactivate);
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
  if (account.abilities.setPassword) return refuse(account.abilities.setPassword);
  const parsed = readInput(setPasswordInput, input);
  if (!parsed.ok) return parsed;
  const { password } = parsed.data;
  const councilIds = account.standing.roles.map((role) => role.councilId);
  const weak = await refuseWeakPassword(password, { ...account, councilIds });
  if (weak) return weak;
  const passwordHash = await inTurn(asKnown(viewer.userId), () => hashPassword(password));
  if (!passwordHash) return refuse('account.busy');
  return write(viewer, account, now, {
    councilId: input.councilId,
    verb: 'password_set',
    detail: { password: markOf(passwordHash), mustChangePassword: true },
    statements: [
      lockNotesOf(input.userId, now),
      db.update(users).set({ passwordHash, mustChangePassword: true }).where(eq(users.id, input.userId)),
      endSignInsOf(input.userId, now),
    ],
  });
}

type Change = {
  councilId: string;
  verb: EventVerb;
  detail?: Record<string, unknown>;
  /** Councils with an admin fewer: their own sequence moves too, so that the last two cannot leave together. */
  adminLostBy?: readonly string[];
  statements: Parameters<typeof commit>[1];
};

function write(viewer: Viewer, account: Account, now: string, change: Change): Promise<Result> {
  const { councilId, verb, detail, adminLostBy = [], statements } = change;
  const { userId: aggregateId, version } = account;
  const own = { aggregate: 'account', aggregateId, seq: version + 1, verb, councilId, detail };
  const councils = account.councilVersions
    .filter((council) => adminLostBy.includes(council.councilId))
    .map((council) => ({
      aggregate: 'council',
      aggregateId: council.councilId,
      seq: council.version + 1,
      verb: 'admin_removed' as const,
      councilId: council.councilId,
    }));
  return tryCommit(
    [own, ...councils].map((what) => event(viewer, now, what)),
    statements,
  );
}
