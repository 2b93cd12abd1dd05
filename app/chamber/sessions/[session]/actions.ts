'use server';

import { revalidatePath } from 'next/cache';
import { answerConvening } from '@/db/access/convening/answers';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, textIn } from '../../../action';

/** A delegate's answer to the convening. Works as a plain form post. */
export async function answer(_before: Result | null, form: FormData): Promise<Result> {
  const input = {
    convenedId: textIn(form, 'convenedId'),
    answer: textIn(form, 'answer'),
    reason: textIn(form, 'reason'),
  };
  const done = await act((viewer, now) => answerConvening(viewer, input, now));
  if (done.ok) revalidatePath(paths.chamber(), 'layout');
  return done;
}
