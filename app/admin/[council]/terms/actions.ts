'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addMandate, correctMandate, endMandate } from '@/db/access/mandates';
import { addOffice, endOffice } from '@/db/access/offices';
import { createTerm } from '@/db/access/terms';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { act } from '../../../action';

type Council = { councilId: string; slug: string };
type Term = { slug: string; termId: string };
type Mandate = Term & { mandateId: string };
type Office = Term & { officeId: string };
type Verb = (viewer: Viewer, now: string) => Promise<Result | null>;

export async function openTerm(
  { councilId, slug }: Council,
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const input = { ...Object.fromEntries(form), councilId };
  const done = await act((viewer, now) => createTerm(viewer, input, now));
  if (!done.ok) return done;
  revalidatePath(paths.adminTerms(slug));
  redirect(paths.adminTerm(slug, done.termId));
}

async function change({ slug, termId }: Term, verb: Verb): Promise<Result> {
  const done = await act(verb);
  if (done.ok) revalidatePath(paths.adminTerm(slug, termId));
  return done;
}

export async function saveNewMandate(key: Term, _before: Result | null, form: FormData): Promise<Result> {
  const input = { ...Object.fromEntries(form), termId: key.termId };
  return change(key, (viewer, now) => addMandate(viewer, input, now));
}

export async function saveMandate(key: Mandate, _before: Result | null, form: FormData): Promise<Result> {
  const input = { ...Object.fromEntries(form), mandateId: key.mandateId };
  return change(key, (viewer, now) => correctMandate(viewer, input, now));
}

export async function saveMandateEnd(key: Mandate, _before: Result | null, form: FormData): Promise<Result> {
  const input = { ...Object.fromEntries(form), mandateId: key.mandateId };
  return change(key, (viewer, now) => endMandate(viewer, input, now));
}

export async function saveNewOffice(key: Mandate, _before: Result | null, form: FormData): Promise<Result> {
  const input = { ...Object.fromEntries(form), mandateId: key.mandateId };
  return change(key, (viewer, now) => addOffice(viewer, input, now));
}

export async function saveOfficeEnd(key: Office, _before: Result | null, form: FormData): Promise<Result> {
  const input = { officeId: key.officeId, endedOn: form.get('endedOn') };
  return change(key, (viewer, now) => endOffice(viewer, input, now));
}
