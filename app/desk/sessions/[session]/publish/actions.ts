'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { dropCorrection as giveUp } from '@/db/access/desk/drop-correction';
import { deleteSession, recallSession, reopenSession, returnSession } from '@/db/access/desk/session-moves';
import { withholdFile } from '@/db/access/files/withhold-file';
import { approveSession, submitSession, withdrawSession } from '@/db/access/publications/publishing';
import { keepSharePicture } from '@/db/access/publications/share-picture';
import { approvalRequest, deletionRequest, sessionStep } from '@/lib/forms/session-step';
import { fileOfSession } from '@/lib/forms/withhold-file';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { actOn, formIn, textIn } from '../../../../action';

type Verb<Key> = (viewer: Viewer, key: Key, now: string) => Promise<Result | null>;
type Key = { sessionId: string; base: number };

/** Hands the file to the chair; the form carries one reason for each warning, under the warning's key. */
export async function submit(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  const reasons = Object.fromEntries(
    [...formIn(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return step(key, (viewer, read, now) => submitSession(viewer, { ...read, reasons }, now));
}

export async function recall(key: Key): Promise<Result> {
  return step(key, recallSession);
}

export async function sendBack(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  return step(key, (viewer, read, now) =>
    returnSession(viewer, { ...read, reason: textIn(form, 'reason') }, now),
  );
}

export async function reopen(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  return step(key, (viewer, read, now) =>
    reopenSession(viewer, { ...read, reason: textIn(form, 'reason') }, now),
  );
}

/** Gives a correction up: every section as it was published. */
export async function dropCorrection(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  const keepsSecret = textIn(form, 'keepsSecret');
  return step(key, (viewer, read, now) => giveUp(viewer, { ...read, keepsSecret }, now));
}

/** Publishes what was previewed under `recordDigest`; the picture to share is drawn once the chair has the answer. */
export async function approve(key: Key & { recordDigest: string }): Promise<Result> {
  const done = await actOn(approvalRequest, key, approveSession);
  if (!done.ok) return done;
  after(() => keepSharePicture(done.digest));
  return arrive(key.sessionId);
}

export async function withdraw(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  return step(key, (viewer, read, now) =>
    withdrawSession(viewer, { ...read, reason: textIn(form, 'reason') }, now),
  );
}

/** Takes a file away from everybody, in every version and for ever. */
export async function withhold(
  key: { sessionId: string; digest: string },
  _before: Result | null,
  form: FormData,
): Promise<Result> {
  const reason = textIn(form, 'reason');
  const done = await actOn(fileOfSession, key, (viewer, read, now) =>
    withholdFile(viewer, { ...read, reason }, now),
  );
  if (done.ok) refreshDesk(key.sessionId);
  return done;
}

/** Deletes a draft and goes back to the council's list, where it can be brought back. */
export async function remove(key: Key & { council: string }): Promise<Result> {
  const done = await actOn(deletionRequest, key, deleteSession);
  if (!done.ok) return done;
  refreshDesk(key.sessionId);
  redirect(paths.deskCouncil(key.council));
}

async function step(key: Key, verb: Verb<Key>): Promise<Result> {
  const done = await actOn(sessionStep, key, verb);
  if (done.ok) refreshDesk(key.sessionId);
  return done;
}

function arrive(sessionId: string): never {
  refreshDesk(sessionId);
  redirect(paths.deskPublish(sessionId));
}

const refreshDesk = (sessionId: string) => revalidatePath(paths.deskSession(sessionId), 'layout');
