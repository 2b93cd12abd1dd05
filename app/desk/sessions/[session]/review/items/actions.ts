'use server';

import { revalidatePath } from 'next/cache';
import { holdItem, releaseItem, releaseItemLater } from '@/db/access/review/item-release';
import { papersRequest } from '@/lib/forms/release';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn, textIn } from '../../../../../action';

type OfPapers = { sessionId: string; ofId: string };

/** Holds the papers of an item, or one that is of none, back. */
export async function hold(papers: OfPapers): Promise<Result> {
  return shown(papers, await actOn(papersRequest, papers, holdItem));
}

/** Lets them be read from a day and hour to come, as the form says. */
export async function later(papers: OfPapers, _before: Result | null, form: FormData): Promise<Result> {
  const at = { day: textIn(form, 'day'), time: textIn(form, 'time') };
  return shown(
    papers,
    await actOn(papersRequest, papers, (viewer, read, now) =>
      releaseItemLater(viewer, { ...read, ...at }, now),
    ),
  );
}

/** Lets them come with the session's papers again. */
export async function withSession(papers: OfPapers): Promise<Result> {
  return shown(papers, await actOn(papersRequest, papers, releaseItem));
}

function shown(about: { sessionId: string }, result: Result): Result {
  if (result.ok) revalidatePath(paths.deskSession(about.sessionId), 'layout');
  return result;
}
