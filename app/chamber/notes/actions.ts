'use server';

import { revalidatePath } from 'next/cache';
import { openLockedNotes } from '@/db/access/review/note-locks';
import { saveNote as save } from '@/db/access/review/notes';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, textIn } from '../../action';

/** Writes, changes or removes one of the viewer's own notes, as the page sends it by itself. */
export async function saveNote(input: unknown) {
  return act((viewer, now) => save(viewer, input, now));
}

/** Opens the viewer's notes from before somebody else set their password. */
export async function openNotes(_before: Result | null, form: FormData): Promise<Result> {
  const done = await act((viewer, now) => openLockedNotes(viewer, { former: textIn(form, 'former') }, now));
  if (done.ok) revalidatePath(paths.chamber(), 'layout');
  return done;
}
