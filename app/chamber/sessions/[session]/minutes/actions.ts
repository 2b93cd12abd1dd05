'use server';

import { revalidatePath } from 'next/cache';
import { proposePassage, withdrawPassage } from '@/db/access/review/passages';
import { passageAnswerRequest, passageRequest } from '@/lib/forms/passages';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn, textIn } from '../../../../action';

/** Proposes other words for a line of one's own. */
export async function propose(
  key: { sessionId: string; entryId: string },
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const names = ['key', 'seen', 'body', 'remark'];
  const words = Object.fromEntries(names.map((name) => [name, textIn(form, name)]));
  const done = await actOn(passageRequest, key, (viewer, read, now) =>
    proposePassage(viewer, { ...read, ...words }, now),
  );
  if (done.ok) revalidatePath(paths.chamberMinutes(key.sessionId));
  return done;
}

/** Takes one's own proposal back. */
export async function takeBack(key: { sessionId: string; proposalId: string }): Promise<Result> {
  const done = await actOn(passageAnswerRequest, key, withdrawPassage);
  if (done.ok) revalidatePath(paths.chamberMinutes(key.sessionId));
  return done;
}
