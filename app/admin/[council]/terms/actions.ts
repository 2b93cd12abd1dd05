'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { openTermAccounts, type Slip } from '@/db/access/accounts/term-accounts';
import { addMandates } from '@/db/access/register/add-mandates';
import { clearMandateEnd, removeMandate } from '@/db/access/register/mandate-mistakes';
import { addMandate, correctMandate, endMandate } from '@/db/access/register/mandates';
import { addOffice, correctOffice, endOffice, removeOffice } from '@/db/access/register/offices';
import { sayRegisterComplete } from '@/db/access/register/register-complete';
import { correctTerm, createTerm } from '@/db/access/register/terms';
import { councilKey, mandateKey, officeKey, termKey } from '@/lib/forms/page-keys';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { actOn, formIn } from '../../../action';

type Council = z.infer<typeof councilKey>;
type Term = z.infer<typeof termKey>;
type Mandate = z.infer<typeof mandateKey>;
type Office = z.infer<typeof officeKey>;
type Verb<Key> = (viewer: Viewer, key: Key, now: string) => Promise<Result | null>;

const fieldsOf = (form: FormData) => Object.fromEntries(formIn(form));

export async function openTerm(key: Council, _before: Result | null, form: FormData): Promise<Result> {
  const done = await actOn(councilKey, key, (viewer, { councilId }, now) =>
    createTerm(viewer, { ...fieldsOf(form), councilId }, now),
  );
  if (!done.ok) return done;
  revalidatePath(paths.adminTerms(key.slug));
  redirect(paths.adminTerm(key.slug, done.termId));
}

async function change<Key extends Term>(schema: z.ZodType<Key>, key: Key, verb: Verb<Key>): Promise<Result> {
  const done = await actOn(schema, key, verb);
  if (done.ok) revalidatePath(paths.adminTerm(key.slug, key.termId));
  return done;
}

export async function saveRegisterComplete(
  key: Term,
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  return change(termKey, key, (viewer, { termId }, now) =>
    sayRegisterComplete(viewer, { ...fieldsOf(form), termId }, now),
  );
}

export async function saveNewMandate(key: Term, _before: Result | null, form: FormData): Promise<Result> {
  return change(termKey, key, (viewer, { termId }, now) =>
    addMandate(viewer, { ...fieldsOf(form), termId }, now),
  );
}

export async function saveDelegateList(key: Term, _before: Result | null, form: FormData): Promise<Result> {
  return change(termKey, key, (viewer, { termId }, now) =>
    addMandates(viewer, { ...fieldsOf(form), termId }, now),
  );
}

/** Opens the accounts of a whole term; the slips with their first passwords go to this one answer and nowhere else. */
export async function openAccountsOfTerm(
  key: Term,
  _before: Result | null,
  form: FormData,
): Promise<Result<{ slips: Slip[] }>> {
  const done = await actOn(termKey, key, (viewer, { termId }, now) =>
    openTermAccounts(viewer, { ...fieldsOf(form), termId }, now),
  );
  if (done.ok) revalidatePath(paths.adminAccounts(key.slug));
  return done;
}

export async function saveMandate(key: Mandate, _before: Result | null, form: FormData): Promise<Result> {
  return change(mandateKey, key, (viewer, { mandateId }, now) =>
    correctMandate(viewer, { ...fieldsOf(form), mandateId }, now),
  );
}

export async function saveMandateEnd(key: Mandate, _before: Result | null, form: FormData): Promise<Result> {
  return change(mandateKey, key, (viewer, { mandateId }, now) =>
    endMandate(viewer, { ...fieldsOf(form), mandateId }, now),
  );
}

export async function saveNewOffice(key: Mandate, _before: Result | null, form: FormData): Promise<Result> {
  return change(mandateKey, key, (viewer, { mandateId }, now) =>
    addOffice(viewer, { ...fieldsOf(form), mandateId }, now),
  );
}

export async function saveOfficeEnd(key: Office, _before: Result | null, form: FormData): Promise<Result> {
  return change(officeKey, key, (viewer, { officeId }, now) =>
    endOffice(viewer, { ...fieldsOf(form), officeId }, now),
  );
}

export async function saveOffice(key: Office, _before: Result | null, form: FormData): Promise<Result> {
  return change(officeKey, key, (viewer, { officeId }, now) =>
    correctOffice(viewer, { ...fieldsOf(form), officeId }, now),
  );
}

export async function dropOffice(key: Office, _before: Result | null, form: FormData): Promise<Result> {
  return change(officeKey, key, (viewer, { officeId }, now) =>
    removeOffice(viewer, { ...fieldsOf(form), officeId }, now),
  );
}

export async function clearEnd(key: Mandate, _before: Result | null, form: FormData): Promise<Result> {
  return change(mandateKey, key, (viewer, { mandateId }, now) =>
    clearMandateEnd(viewer, { ...fieldsOf(form), mandateId }, now),
  );
}

/** Takes a delegate out of the register and goes back to the term, where the panel would have nobody to show. */
export async function dropMandate(key: Mandate, _before: Result | null, form: FormData): Promise<Result> {
  const done = await change(mandateKey, key, (viewer, { mandateId }, now) =>
    removeMandate(viewer, { ...fieldsOf(form), mandateId }, now),
  );
  return done.ok ? redirect(paths.adminTerm(key.slug, key.termId)) : done;
}

export async function saveTerm(key: Term, _before: Result | null, form: FormData): Promise<Result> {
  return change(termKey, key, (viewer, { termId }, now) =>
    correctTerm(viewer, { ...fieldsOf(form), termId }, now),
  );
}
