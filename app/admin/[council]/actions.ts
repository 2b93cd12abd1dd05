'use server';

import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import { confirmWaiting } from '@/db/access/accounts/account-roles';
import {
  addMajority,
  removeMajority,
  renameCouncil,
  setDeadlines,
  setFactorRoles,
  setQuorum,
  setTwoPersonRule,
} from '@/db/access/register/councils';
import { dropChange } from '@/db/access/register/waiting-changes';
import { councilKey, waitingKey } from '@/lib/forms/page-keys';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { actOn, formIn, textIn } from '../../action';

type Council = z.infer<typeof councilKey>;

async function change(
  key: Council,
  verb: (viewer: Viewer, key: Council, now: string) => Promise<Result>,
): Promise<Result> {
  const done = await actOn(councilKey, key, verb);
  if (done.ok) revalidatePath(paths.adminCouncil(key.slug));
  return done;
}

export async function saveTwoPersonRule(key: Council, _before: Result | null, form: FormData) {
  const on = textIn(form, 'on') === 'on';
  return change(key, (viewer, { councilId }, now) => setTwoPersonRule(viewer, { councilId, on }, now));
}

export async function saveQuorum(key: Council, _before: Result | null, form: FormData) {
  const [numerator, denominator, article] = ['numerator', 'denominator', 'article'].map((name) =>
    textIn(form, name),
  );
  const quorum = { numerator, denominator, article };
  return change(key, (viewer, { councilId }, now) => setQuorum(viewer, { councilId, ...quorum }, now));
}

export async function saveNames(key: Council, _before: Result | null, form: FormData) {
  const names = Object.fromEntries(formIn(form));
  return change(key, (viewer, { councilId }, now) => renameCouncil(viewer, { ...names, councilId }, now));
}

export async function saveMajority(key: Council, _before: Result | null, form: FormData) {
  const fields = Object.fromEntries(formIn(form));
  return change(key, (viewer, { councilId }, now) => addMajority(viewer, { ...fields, councilId }, now));
}

export async function dropMajority(key: Council, majority: string, _before: Result | null, _form: FormData) {
  return change(key, (viewer, { councilId }, now) =>
    removeMajority(viewer, { councilId, key: majority }, now),
  );
}

export async function saveDeadlines(key: Council, _before: Result | null, form: FormData) {
  const fields = Object.fromEntries(formIn(form));
  return change(key, (viewer, { councilId }, now) => setDeadlines(viewer, { ...fields, councilId }, now));
}

export async function saveFactorRoles(key: Council, _before: Result | null, form: FormData) {
  const roles = formIn(form).getAll('roles');
  return change(key, (viewer, { councilId }, now) => setFactorRoles(viewer, { councilId, roles }, now));
}

type Waiting = z.infer<typeof waitingKey>;

export async function confirmWaitingChange(key: Waiting, _before: Result | null, _form: FormData) {
  return settle(key, confirmWaiting);
}

export async function dropWaitingChange(key: Waiting, _before: Result | null, _form: FormData) {
  return settle(key, dropChange);
}

async function settle(
  key: Waiting,
  verb: (viewer: Viewer, key: Waiting, now: string) => Promise<Result | null>,
): Promise<Result> {
  const done = await actOn(waitingKey, key, verb);
  if (done.ok) revalidatePath(paths.adminCouncil(key.slug), 'layout');
  return done;
}
