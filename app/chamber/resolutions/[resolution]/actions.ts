'use server';

import { randomUUID } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import type { CommentState } from '@/components/chamber/comment-state';
import { addComment, withdrawComment } from '@/db/access/comments';
import { markRead } from '@/db/access/read-marks';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act } from '../../../action';

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Sends one comment. Refused, the form keeps its words; sent, it gets the id of the next comment. */
export async function sendComment(_before: CommentState, form: FormData): Promise<CommentState> {
  const id = textOf(form, 'id');
  const body = textOf(form, 'body');
  const about = { resolutionId: textOf(form, 'resolutionId'), articleId: textOf(form, 'articleId') };
  const result = await act((viewer, now) => addComment(viewer, { id, body, ...about }, now));
  if (!result.ok) return { id, body, result, sentId: null };
  revalidatePath(paths.chamber(), 'layout');
  return { id: randomUUID(), body: '', result, sentId: id };
}

export async function takeCommentBack(_before: Result | null, form: FormData): Promise<Result> {
  const commentId = textOf(form, 'commentId');
  const result = await act((viewer, now) => withdrawComment(viewer, { commentId }, now));
  if (result.ok) revalidatePath(paths.chamber(), 'layout');
  return result;
}

export async function setReadMark(_before: Result | null, form: FormData): Promise<Result> {
  const input = { resolutionId: textOf(form, 'resolutionId'), read: form.get('read') === 'yes' };
  const result = await act((viewer, now) => markRead(viewer, input, now));
  if (result.ok) revalidatePath(paths.chamber(), 'layout');
  return result;
}
