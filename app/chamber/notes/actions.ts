'use server';

import { revalidatePath } from 'next/cache';
import { openLockedNotes } from '@/db/access/review/note-locks';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, textIn } from '../../action';

/** Opens the viewer's notes from before somebody else set their password. */
export async function openNotes(_before: Result | null, form: FormData): Promise<Result> {
  const done = await act((viewer, now) => openLockedNotes(viewer, { former: textIn(form, 'former') }, now));
  if (done.ok) revalidatePath(paths.chamber(), 'layout');
  return done;
}
