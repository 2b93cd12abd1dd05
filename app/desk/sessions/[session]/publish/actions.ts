'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { approveSession, submitSession, withdrawSession } from '@/db/access/publishing';
import { deleteSession, recallSession, reopenSession, returnSession } from '@/db/access/session-moves';
import { readInput } from '@/lib/forms/fields';
import { approvalRequest, sessionStep } from '@/lib/forms/session-step';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { act } from '../../../../action';

type Verb<Key> = (viewer: Viewer, key: Key, now: string) => Promise<Result | null>;
type Key = { sessionId: string; base: number };

/** Hands the file to the chair; the form carries one reason for each warning, under the warning's key. */
export async function submit(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  const reasons = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return step(key, (viewer, read, now) => submitSession(viewer, { ...read, reasons }, now));
}

export async function recall(key: Key): Promise<Result> {
  return step(key, recallSession);
}

export async function sendBack(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  return step(key, (viewer, read, now) => returnSession(viewer, { ...read, reason: reasonIn(form) }, now));
}

export async function reopen(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  return step(key, (viewer, read, now) => reopenSession(viewer, { ...read, reason: reasonIn(form) }, now));
}

/** Publishes what was previewed under `recordDigest`. */
export async function approve(key: Key & { recordDigest: string }): Promise<Result> {
  const read = readInput(approvalRequest, key);
  if (!read.ok) return read;
  const done = await act((viewer, now) => approveSession(viewer, read.data, now));
  return done.ok ? arrive(read.data.sessionId) : done;
}

export async function withdraw(key: Key, _before: Result | null, form: FormData): Promise<Result> {
  return step(key, (viewer, read, now) => withdrawSession(viewer, { ...read, reason: reasonIn(form) }, now));
}

/** Deletes a draft and goes back to the council's list, where it can be brought back. */
export async function remove(key: Key & { council: string }): Promise<Result> {
  const done = await step(key, deleteSession);
  if (!done.ok) return done;
  redirect(paths.deskCouncil(key.council));
}

async function step(key: Key, verb: Verb<Key>): Promise<Result> {
  const read = readInput(sessionStep, key);
  if (!read.ok) return read;
  const done = await act((viewer, now) => verb(viewer, read.data, now));
  if (done.ok) refreshDesk(read.data.sessionId);
  return done;
}

function arrive(sessionId: string): never {
  refreshDesk(sessionId);
  redirect(paths.deskPublish(sessionId));
}

const reasonIn = (form: FormData) => String(form.get('reason') ?? '');

const refreshDesk = (sessionId: string) => revalidatePath(paths.deskSession(sessionId), 'layout');
