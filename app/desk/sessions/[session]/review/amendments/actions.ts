'use server';

import { revalidatePath } from 'next/cache';
import { acceptAmendment, declineAmendment, putToVote } from '@/db/access/review/amendment-decisions';
import { assembleDraft } from '@/db/access/review/assembly';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, formIn, textIn } from '../../../../../action';

/** Takes an amendment over into the draft. */
export async function accept(_before: Result | null, form: FormData): Promise<Result> {
  return refreshed(await act((viewer, now) => acceptAmendment(viewer, keyIn(form), now)));
}

/** Leaves the draft as it is, with the reason. */
export async function decline(_before: Result | null, form: FormData): Promise<Result> {
  const input = { ...keyIn(form), answer: textIn(form, 'answer') };
  return refreshed(await act((viewer, now) => declineAmendment(viewer, input, now)));
}

/** Makes a vote of the session on an amendment. */
export async function toVote(_before: Result | null, form: FormData): Promise<Result> {
  return refreshed(await act((viewer, now) => putToVote(viewer, keyIn(form), now)));
}

/** Puts into the draft what votes passed. */
export async function assemble(_before: Result | null, form: FormData): Promise<Result> {
  const all = (name: string) =>
    formIn(form)
      .getAll(name)
      .filter((value) => typeof value === 'string');
  const about = { resolutionId: textIn(form, 'resolutionId'), base: textIn(form, 'base') };
  const input = { ...about, shown: all('shown'), taken: all('taken') };
  return refreshed(await act((viewer, now) => assembleDraft(viewer, input, now)));
}

const keyIn = (form: FormData) => ({ amendmentId: textIn(form, 'amendmentId') });

function refreshed(result: Result): Result {
  if (result.ok) revalidatePath(paths.desk(), 'layout');
  return result;
}
