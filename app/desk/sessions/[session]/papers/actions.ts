'use server';

import { revalidatePath } from 'next/cache';
import { endSigning, sendForSigning } from '@/db/access/signing/send-for-signing';
import { signingRequest, signingStep } from '@/lib/forms/signing';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn } from '../../../../action';

/** Sets a paper as it is to be signed and keeps its bytes. */
export async function send(key: { sessionId: string; resolutionId: string | null }): Promise<Result> {
  const done = await actOn(signingRequest, key, sendForSigning);
  if (done.ok) revalidatePath(paths.deskPapers(key.sessionId));
  return done;
}

/** Takes a paper back that is out, or drops what came back of it. */
export async function takeBack(key: { sessionId: string; signingId: string }): Promise<Result> {
  const done = await actOn(signingStep, key, endSigning);
  if (done.ok) revalidatePath(paths.deskPapers(key.sessionId));
  return done;
}
