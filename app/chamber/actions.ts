'use server';

import { revalidatePath } from 'next/cache';
import { takeSent } from '@/db/access/review/sent';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act } from '../action';

/** Takes what was typed in the chamber, as its page sends it by itself; sent again with its key it is the same one. */
export async function send(input: unknown): Promise<Result<object>> {
  const done = await act((viewer, now) => takeSent(viewer, input, now));
  // A page in which a note is being written says the same before and after.
  const isNote = (input as { kind?: unknown } | null)?.kind === 'note';
  if (done.ok && !isNote) revalidatePath(paths.chamber(), 'layout');
  return done;
}
