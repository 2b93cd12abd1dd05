'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changePassword, endOtherSignIns, setLetters } from '@/db/access/accounts/own-account';
import { endSignIn } from '@/db/access/accounts/sign-in';
import { removeCalendar, renewCalendar } from '@/db/access/convening/my-calendar';
import { paths } from '@/lib/paths';
import { type Result, refuse } from '@/lib/refusal';
import { readEnv } from '@/lib/server/env';
import { act, isFromOurPages, textIn } from '../action';
import { dropToken, keepToken } from '../sign-in/cookies';
import { signedInPerson } from '../viewer';

/** Signs this browser out: the sign-in ends in the database, then its cookie goes. Works as a plain form post. */
export async function signOut(): Promise<void> {
  if (!(await isFromOurPages())) return;
  const viewer = await signedInPerson();
  if (viewer) await endSignIn(viewer, new Date().toISOString());
  await dropToken();
  redirect(paths.signIn());
}

export async function saveNewPassword(_before: Result | null, form: FormData): Promise<Result> {
  const input = { current: textIn(form, 'current'), next: textIn(form, 'next') };
  const done = await act((viewer, now) => changePassword(viewer, input, now), true);
  if (!done.ok) return done;
  await keepToken(done.token);
  revalidatePath(paths.account());
  return { ok: true };
}

export async function signOutElsewhere(_before: Result | null, _form: FormData): Promise<Result> {
  const done = await act((viewer, now) => endOtherSignIns(viewer, now));
  if (done.ok) revalidatePath(paths.account());
  return done;
}

/** A box that is not ticked sends nothing, so the form says besides that it is asked. */
export async function saveLetters(_before: Result | null, form: FormData): Promise<Result> {
  if (textIn(form, 'asks') !== 'letters') return refuse('input.invalid');
  const on = textIn(form, 'on') === 'on';
  const done = await act((viewer, now) => setLetters(viewer, { on }, now));
  if (done.ok) revalidatePath(paths.account());
  return done;
}

/** Makes a new private address of one's calendar; it is told this once. */
export async function makeAddress(
  _before: Result<{ address: string }> | null,
  _form: FormData,
): Promise<Result<{ address: string }>> {
  const done = await act((viewer, now) => renewCalendar(viewer, now));
  if (!done.ok) return done;
  revalidatePath(paths.account());
  return { ok: true, address: readEnv().publicUrl + paths.calendarFeed(done.token) };
}

export async function removeAddress(_before: Result | null, _form: FormData): Promise<Result> {
  const done = await act((viewer, now) => removeCalendar(viewer, now));
  if (done.ok) revalidatePath(paths.account());
  return done;
}
