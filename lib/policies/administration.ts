import type { RefusalCode } from '@/lib/refusal';
import { holds, type Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';

type Verdict = RefusalCode | null;
type HeldRole = { readonly councilId: string; readonly role: Role };

/** What a policy needs to know of an account. */
export type AccountStanding = {
  readonly userId: string;
  readonly isActive: boolean;
  readonly roles: readonly HeldRole[];
  /** The councils that would have no active admin left without this account. */
  readonly onlyAdminOf: readonly string[];
};

/** Accounts, terms and the trail of a council are its own admins' alone; anybody else is told it does not exist. */
export function canAdminister(viewer: Viewer | null, councilId: string): boolean {
  return holds(viewer, councilId, 'admin');
}

/** Settings, terms, mandates and new accounts. */
export function canManageCouncil(viewer: Viewer | null, councilId: string): Verdict {
  return canAdminister(viewer, councilId) ? null : 'role.missing';
}

/** Who keeps the accounts does not approve: with both, one person would be enough for everything. */
export const clashOf = (roles: readonly Role[]): RefusalCode | null =>
  roles.includes('admin') && roles.includes('chair') ? 'account.admin_and_chair' : null;

/** Roles in one council; those the person holds elsewhere are that council's business. */
export function canChangeRoles(
  viewer: Viewer | null,
  account: AccountStanding,
  change: { councilId: string; roles: readonly Role[] },
): Verdict {
  if (!canAdminister(viewer, change.councilId)) return 'role.missing';
  const losesAdmin = account.onlyAdminOf.includes(change.councilId) && !change.roles.includes('admin');
  return losesAdmin ? 'account.last_admin' : null;
}

/** The account as a whole – its password, whether it may sign in – only where no other council relies on it. */
function canManageWhole(viewer: Viewer | null, account: AccountStanding): Verdict {
  if (!account.roles.some(({ councilId }) => canAdminister(viewer, councilId))) return 'role.missing';
  return account.roles.every(({ councilId }) => canAdminister(viewer, councilId)) ? null : 'account.shared';
}

export function canDeactivate(viewer: Viewer | null, account: AccountStanding): Verdict {
  return canManageWhole(viewer, account) ?? (account.onlyAdminOf.length > 0 ? 'account.last_admin' : null);
}

export function canReactivate(viewer: Viewer | null, account: AccountStanding): Verdict {
  return canManageWhole(viewer, account);
}

/** The name the account bears in the trail and on what it publishes from now on. */
export function canRename(viewer: Viewer | null, account: AccountStanding): Verdict {
  return canManageWhole(viewer, account);
}

/** A temporary password for somebody else. One's own is changed where the current one is asked for. */
export function canSetPassword(viewer: Viewer | null, account: AccountStanding): Verdict {
  return (
    canManageWhole(viewer, account) ?? (viewer?.userId === account.userId ? 'account.own_password' : null)
  );
}

/** Ends somebody's sign-ins everywhere. */
const canSignOut = canManageWhole;

/** Takes away all second factors of somebody who has lost theirs. One's own are removed where they are shown first. */
function canResetFactors(viewer: Viewer | null, account: AccountStanding): Verdict {
  return (
    canManageWhole(viewer, account) ?? (viewer?.userId === account.userId ? 'account.own_factors' : null)
  );
}

export type AccountAbilities = Record<
  'deactivate' | 'reactivate' | 'rename' | 'setPassword' | 'signOut' | 'resetFactors',
  Verdict
>;

/** Every verdict at once: travels with the account, so button and write ask the same functions. */
export function accountAbilities(viewer: Viewer | null, account: AccountStanding): AccountAbilities {
  return {
    deactivate: canDeactivate(viewer, account),
    reactivate: canReactivate(viewer, account),
    rename: canRename(viewer, account),
    setPassword: canSetPassword(viewer, account),
    signOut: canSignOut(viewer, account),
    resetFactors: canResetFactors(viewer, account),
  };
}
