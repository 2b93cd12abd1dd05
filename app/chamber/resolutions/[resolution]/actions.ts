'use server';

import { randomUUID } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import type { AmendState } from '@/components/chamber/amendments/amend-form';
import type { CommentState } from '@/components/chamber/comment-state';
import { proposeAmendment, withdrawAmendment } from '@/db/access/review/amendments';
import { addComment, withdrawComment } from '@/db/access/review/comments';
import { keepChangesSeen } from '@/db/access/review/openings';
import { markRead } from '@/db/access/review/read-marks';
import { AMEND_FIELDS } from '@/lib/forms/amendment';
import { openingInput } from '@/lib/forms/comment';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, actOn, textIn } from '../../../action';

/** Sends one comment. Refused, the form keeps its words; sent, it gets the key of the next comment. */
export async function sendComment(_before: CommentState, form: FormData): Promise<CommentState> {
  const key = textIn(form, 'key');
  const body = textIn(form, 'body');
  const about = {
    resolutionId: textIn(form, 'resolutionId'),
    pieceId: textIn(form, 'pieceId'),
    replyTo: textIn(form, 'replyTo'),
  };
  const result = await act((viewer, now) => addComment(viewer, { key, body, ...about }, now));
  if (!result.ok) return { key, body, result, sentId: null };
  revalidatePath(paths.chamber(), 'layout');
  return { key: randomUUID(), body: '', result, sentId: result.commentId };
}

/** Proposes other words for a piece. Refused, the form keeps what was typed; sent, it gets the key of the next proposal. */
export async function sendAmendment(_before: AmendState, form: FormData): Promise<AmendState> {
  const key = textIn(form, 'key');
  const input = Object.fromEntries(AMEND_FIELDS.map((name) => [name, textIn(form, name)]));
  const result = await act((viewer, now) => proposeAmendment(viewer, { key, ...input }, now));
  if (!result.ok) return { key, result };
  revalidatePath(paths.chamber(), 'layout');
  return { key: randomUUID(), result };
}

export async function takeAmendmentBack(_before: Result | null, form: FormData): Promise<Result> {
  const amendmentId = textIn(form, 'amendmentId');
  const result = await act((viewer, now) => withdrawAmendment(viewer, { amendmentId }, now));
  if (result.ok) revalidatePath(paths.chamber(), 'layout');
  return result;
}

export async function takeCommentBack(_before: Result | null, form: FormData): Promise<Result> {
  const commentId = textIn(form, 'commentId');
  const result = await act((viewer, now) => withdrawComment(viewer, { commentId }, now));
  if (result.ok) revalidatePath(paths.chamber(), 'layout');
  return result;
}

export async function setReadMark(_before: Result | null, form: FormData): Promise<Result> {
  const names = ['key', 'resolutionId', 'versionId'];
  const about = Object.fromEntries(names.map((name) => [name, textIn(form, name)]));
  const input = { ...about, read: textIn(form, 'read') === 'yes' };
  const result = await act((viewer, now) => markRead(viewer, input, now));
  if (result.ok) revalidatePath(paths.chamber(), 'layout');
  return result;
}

/** Keeps that what changed up to this version was seen. */
export async function setChangesSeen(about: { resolutionId: string; versionId: string }): Promise<Result> {
  const result = await actOn(openingInput, about, keepChangesSeen);
  if (result.ok) revalidatePath(paths.chamber(), 'layout');
  return result;
}
