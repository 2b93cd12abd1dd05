'use server';

import { revalidatePath } from 'next/cache';
import { answerComment, resolveComment } from '@/db/access/review/answers';
import { getReviewNews } from '@/db/access/review/waiting';
import { sessionRequest } from '@/lib/forms/section-request';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, actOn, textIn } from '../../../../action';

/** What councillors said last and how much waits: asked by a page that lies open. */
export async function remarkNews(about: unknown) {
  return actOn(sessionRequest, about, async (viewer, { sessionId }) => {
    const review = await getReviewNews(viewer, sessionId);
    return review && { ok: true as const, review };
  });
}

/** Answers a thread. Refused, the form keeps its words. */
export async function answer(_before: Result | null, form: FormData): Promise<Result> {
  const input = {
    commentId: textIn(form, 'commentId'),
    kind: textIn(form, 'kind'),
    answer: textIn(form, 'answer'),
    seen: textIn(form, 'seen'),
  };
  return refreshed(await act((viewer, now) => answerComment(viewer, input, now)));
}

/** Sets a thread down as done, or opens it again. */
export async function resolve(_before: Result | null, form: FormData): Promise<Result> {
  const input = { commentId: textIn(form, 'commentId'), isDone: textIn(form, 'isDone') === 'yes' };
  return refreshed(await act((viewer, now) => resolveComment(viewer, input, now)));
}

function refreshed(result: Result): Result {
  if (result.ok) revalidatePath(paths.desk(), 'layout');
  return result;
}
