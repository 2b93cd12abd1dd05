'use server';

import { revalidatePath } from 'next/cache';
import { removeCommentDeadline, setCommentDeadline } from '@/db/access/review/comment-deadline';
import { deadlineRequest } from '@/lib/forms/release';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn, textIn } from '../../../../../action';

type OfPage = { sessionId: string; base: number };

/** Sets or moves the deadline for comments to the local day, and hour, of the form. */
export async function setDeadline(page: OfPage, _before: Result | null, form: FormData): Promise<Result> {
  const until = { day: textIn(form, 'day'), time: textIn(form, 'time') };
  return shown(
    page,
    await actOn(deadlineRequest, page, (viewer, read, now) =>
      setCommentDeadline(viewer, { ...read, ...until }, now),
    ),
  );
}

/** Withdraws it. */
export async function removeDeadline(page: OfPage): Promise<Result> {
  return shown(page, await actOn(deadlineRequest, page, removeCommentDeadline));
}

function shown(about: { sessionId: string }, result: Result): Result {
  if (result.ok) revalidatePath(paths.deskSession(about.sessionId), 'layout');
  return result;
}
