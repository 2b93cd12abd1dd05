'use server';

import { revalidatePath } from 'next/cache';
import { removeCalendar, renewCalendar } from '@/db/access/convening/my-calendar';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { readEnv } from '@/lib/server/env';
import { act } from '../../action';

type Told = Result<{ address: string }>;

/** Makes a new private address; it is told this once. */
export async function makeAddress(_before: Told | null, _form: FormData): Promise<Told> {
  const done = await act((viewer, now) => renewCalendar(viewer, now));
  if (!done.ok) return done;
  revalidatePath(paths.chamberCalendar());
  return { ok: true, address: readEnv().publicUrl + paths.calendarFeed(done.token) };
}

export async function removeAddress(_before: Result | null, _form: FormData): Promise<Result> {
  const done = await act((viewer, now) => removeCalendar(viewer, now));
  if (done.ok) revalidatePath(paths.chamberCalendar());
  return done;
}
