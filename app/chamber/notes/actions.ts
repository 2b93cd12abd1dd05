'use server';

import { saveNote as save } from '@/db/access/review/notes';
import { act } from '../../action';

/** Writes, changes or removes one of the viewer's own notes, as the page sends it by itself. */
export async function saveNote(input: unknown) {
  return act((viewer, now) => save(viewer, input, now));
}
