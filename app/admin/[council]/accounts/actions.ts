'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import {
  deactivateAccount,
  endSignInsOfAccount,
  reactivateAccount,
  renameAccount,
  resetFactors,
  setPassword,
} from '@/db/access/accounts/account-changes';
import { changeRoles } from '@/db/access/accounts/account-roles';
import { createAccount } from '@/db/access/accounts/accounts';
import { accountKey, councilKey } from '@/lib/forms/page-keys';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { actOn, formIn, textIn } from '../../../action';

type Council = z.infer<typeof councilKey>;
type Account = z.infer<typeof accountKey>;
type Verb = (viewer: Viewer, key: Account, now: string) => Promise<Result | null>;

export async function openAccount(key: Council, _before: Result | null, form: FormData): Promise<Result> {
  const roles = formIn(form).getAll('roles');
  const done = await actOn(councilKey, key, (viewer, { councilId }, now) => {
    return createAccount(viewer, { ...Object.fromEntries(formIn(form)), councilId, roles }, now);
  });
  if (!done.ok) return done;
  revalidatePath(paths.adminAccounts(key.slug));
  redirect(paths.adminAccount(key.slug, done.userId));
}

async function change(key: Account, verb: Verb): Promise<Result> {
  const done = await actOn(accountKey, key, verb);
  if (done.ok) revalidatePath(paths.adminAccount(key.slug, key.userId));
  return done;
}

export async function saveRoles(key: Account, _before: Result | null, form: FormData): Promise<Result> {
  const held = { roles: formIn(form).getAll('roles'), personId: textIn(form, 'personId') };
  return change(key, (viewer, about, now) => changeRoles(viewer, { ...about, ...held }, now));
}

export async function savePassword(key: Account, _before: Result | null, form: FormData): Promise<Result> {
  const password = textIn(form, 'password');
  return change(key, (viewer, about, now) => setPassword(viewer, { ...about, password }, now));
}

export async function deactivate(key: Account, _before: Result | null): Promise<Result> {
  return change(key, deactivateAccount);
}

export async function reactivate(key: Account, _before: Result | null): Promise<Result> {
  return change(key, reactivateAccount);
}

export async function saveName(key: Account, _before: Result | null, form: FormData): Promise<Result> {
  const fields = Object.fromEntries(formIn(form));
  return change(key, (viewer, about, now) => renameAccount(viewer, { ...fields, ...about }, now));
}

export async function signOutEverywhere(key: Account, _before: Result | null): Promise<Result> {
  return change(key, endSignInsOfAccount);
}

export async function dropFactors(key: Account, _before: Result | null): Promise<Result> {
  return change(key, resetFactors);
}
