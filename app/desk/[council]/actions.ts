'use server';

import { redirect } from 'next/navigation';
import { restoreSession } from '@/db/access/desk/session-moves';
import { createSession } from '@/db/access/desk/sessions';
import { sessionStep } from '@/lib/forms/session-step';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { act, actOn, formIn } from '../../action';

/** Opens the file of a new session and goes to it. */
export async function create(_before: Result | null, form: FormData): Promise<Result> {
  const done = await act((viewer, now) => createSession(viewer, Object.fromEntries(formIn(form)), now));
  if (!done.ok) return done;
  redirect(paths.deskSession(done.sessionId));
}

/** Brings a deleted draft back and goes to it. */
export async function restore(key: { sessionId: string; base: number }): Promise<Result> {
  const done = await actOn(sessionStep, key, restoreSession);
  if (!done.ok) return done;
  redirect(paths.deskSession(key.sessionId));
}
