'use server';

import { revalidatePath } from 'next/cache';
import { holdItem, releaseItem, releaseItemLater } from '@/db/access/review/item-release';
import { itemRequest } from '@/lib/forms/release';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn, textIn } from '../../../../../action';

type OfItem = { sessionId: string; agendaItemId: string };

/** Holds the papers of an item back. */
export async function hold(item: OfItem): Promise<Result> {
  return shown(item, await actOn(itemRequest, item, holdItem));
}

/** Lets them be read from a day and hour to come, as the form says. */
export async function later(item: OfItem, _before: Result | null, form: FormData): Promise<Result> {
  const at = { day: textIn(form, 'day'), time: textIn(form, 'time') };
  return shown(
    item,
    await actOn(itemRequest, item, (viewer, read, now) => releaseItemLater(viewer, { ...read, ...at }, now)),
  );
}

/** Lets them come with the session's papers again. */
export async function withSession(item: OfItem): Promise<Result> {
  return shown(item, await actOn(itemRequest, item, releaseItem));
}

function shown(about: { sessionId: string }, result: Result): Result {
  if (result.ok) revalidatePath(paths.deskSession(about.sessionId), 'layout');
  return result;
}
