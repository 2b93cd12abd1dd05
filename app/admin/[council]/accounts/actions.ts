'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeRoles, deactivateAccount, reactivateAccount, setPassword } from '@/db/access/account-changes';
import { createAccount } from '@/db/access/accounts';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { act } from '../../../action';

type Council = { councilId: string; slug: string };
type Account = Council & { userId: string };
type Verb = (viewer: Viewer, now: string) => Promise<Result | null>;

export async function openAccount(
  { councilId, slug }: Council,
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const { name, email, password, personId } = Object.fromEntries(form);
  const input = { councilId, name, email, password, personId, roles: form.getAll('roles') };
  const done = await act((viewer, now) => createAccount(viewer, input, now));
  if (!done.ok) return done;
  revalidatePath(paths.adminAccounts(slug));
  redirect(paths.adminAccount(slug, done.userId));
}

async function change({ slug, userId }: Account, verb: Verb): Promise<Result> {
  const done = await act(verb);
  if (done.ok) revalidatePath(paths.adminAccount(slug, userId));
  return done;
}

export async function saveRoles(key: Account, _before: Result | null, form: FormData): Promise<Result> {
  const input = { ...key, roles: form.getAll('roles'), personId: form.get('personId') };
  return change(key, (viewer, now) => changeRoles(viewer, input, now));
}

export async function savePassword(key: Account, _before: Result | null, form: FormData): Promise<Result> {
  const input = { ...key, password: form.get('password') };
  return change(key, (viewer, now) => setPassword(viewer, input, now));
}

export async function deactivate(key: Account, _before: Result | null): Promise<Result> {
  return change(key, (viewer, now) => deactivateAccount(viewer, key, now));
}

export async function reactivate(key: Account, _before: Result | null): Promise<Result> {
  return change(key, (viewer, now) => reactivateAccount(viewer, key, now));
}
