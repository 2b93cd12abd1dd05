'use server';

import { revalidatePath } from 'next/cache';
import { closeMinutesRound, openMinutesRound } from '@/db/access/review/minutes-rounds';
import { declinePassage, takePassage } from '@/db/access/review/passage-answers';
import { minutesRoundRequest, passageAnswerRequest, passageTakeRequest } from '@/lib/forms/passages';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn, textIn } from '../../../../action';

/** What was sent may be anything until it was read: only what was done is looked at. */
const refreshed = (key: { sessionId: string }, done: Result): Result => {
  if (done.ok) revalidatePath(paths.deskSession(key.sessionId), 'layout');
  return done;
};

/** Opens the minutes to their speakers until a local day and time. */
export async function openRound(
  key: { sessionId: string },
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const until = { day: textIn(form, 'day'), time: textIn(form, 'time') };
  const done = await actOn(minutesRoundRequest, key, (viewer, read, now) =>
    openMinutesRound(viewer, { ...read, ...until }, now),
  );
  return refreshed(key, done);
}

/** Closes them before the deadline. */
export async function closeRound(key: { sessionId: string }): Promise<Result> {
  return refreshed(key, await actOn(minutesRoundRequest, key, closeMinutesRound));
}

/** Puts the words that were proposed into their line. */
export async function take(key: { sessionId: string; proposalId: string; base: number }): Promise<Result> {
  return refreshed(key, await actOn(passageTakeRequest, key, takePassage));
}

/** Leaves the line as it is, with the reason its speaker will read. */
export async function decline(
  key: { sessionId: string; proposalId: string },
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const reason = textIn(form, 'reason');
  const done = await actOn(passageAnswerRequest, key, (viewer, read, now) =>
    declinePassage(viewer, { ...read, reason }, now),
  );
  return refreshed(key, done);
}
