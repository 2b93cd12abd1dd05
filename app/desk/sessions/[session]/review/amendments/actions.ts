'use server';

import { randomUUID } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import type { AmendState } from '@/components/chamber/amendments/amend-form';
import { acceptAmendment, declineAmendment, putToVote } from '@/db/access/review/amendment-decisions';
import { recordAmendment, withdrawRecorded } from '@/db/access/review/amendments';
import { assembleDraft } from '@/db/access/review/assembly';
import { AMEND_FIELDS } from '@/lib/forms/amendment';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, formIn, textIn } from '../../../../../action';

/** Takes an amendment over into the draft. */
export async function accept(_before: Result | null, form: FormData): Promise<Result> {
  return refreshed(await act((viewer, now) => acceptAmendment(viewer, keysIn(form), now)));
}

/** Leaves the draft as it is, with the reason. */
export async function decline(_before: Result | null, form: FormData): Promise<Result> {
  const input = { ...keysIn(form), answer: textIn(form, 'answer') };
  return refreshed(await act((viewer, now) => declineAmendment(viewer, input, now)));
}

/** Makes a vote of the session on an amendment. */
export async function toVote(_before: Result | null, form: FormData): Promise<Result> {
  return refreshed(await act((viewer, now) => putToVote(viewer, keysIn(form), now)));
}

/** Puts into the draft what votes passed. */
export async function assemble(_before: Result | null, form: FormData): Promise<Result> {
  const about = { resolutionId: textIn(form, 'resolutionId'), base: textIn(form, 'base') };
  const input = { ...about, shown: textsIn(form, 'shown'), taken: textsIn(form, 'taken') };
  return refreshed(await act((viewer, now) => assembleDraft(viewer, input, now)));
}

/** Enters what others put forward. Refused, the form keeps what was typed; sent, it gets the key of the next one. */
export async function record(_before: AmendState, form: FormData): Promise<AmendState> {
  const key = textIn(form, 'key');
  const input = Object.fromEntries(RECORDED.map((name) => [name, textIn(form, name)]));
  const result = await act((viewer, now) => recordAmendment(viewer, { key, ...input }, now));
  if (!result.ok) return { key, result };
  refreshed(result);
  return { key: randomUUID(), result };
}

const RECORDED = [...AMEND_FIELDS, 'proposerKind', 'proposer', 'coSigners'];

/** Strikes what was entered for others. */
export async function strike(_before: Result | null, form: FormData): Promise<Result> {
  const amendmentId = textIn(form, 'amendmentId');
  return refreshed(await act((viewer, now) => withdrawRecorded(viewer, { amendmentId }, now)));
}

const textsIn = (form: FormData, name: string) =>
  formIn(form)
    .getAll(name)
    .filter((value) => typeof value === 'string');
const keysIn = (form: FormData) => ({ amendmentIds: textsIn(form, 'amendmentId') });

function refreshed(result: Result): Result {
  if (result.ok) revalidatePath(paths.desk(), 'layout');
  return result;
}
