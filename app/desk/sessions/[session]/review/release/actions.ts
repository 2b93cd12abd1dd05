'use server';

import { revalidatePath } from 'next/cache';
import {
  callBack as callVersionBack,
  releaseNow as release,
  releaseLater as schedule,
} from '@/db/access/review/release';
import { listReleases } from '@/db/access/review/releases';
import { releaseRequest, sessionRequest, versionRequest } from '@/lib/forms/release';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { actOn, textIn } from '../../../../../action';

type OfDraft = { sessionId: string; resolutionId: string };
type OfVersion = { sessionId: string; versionId: string };

/** Releases a draft as it stands at the desk, to be read at once. */
export async function releaseNow(draft: OfDraft): Promise<Result> {
  return shown(draft, await actOn(releaseRequest, draft, release));
}

/** The same from a day and hour to come, as the form says. */
export async function releaseLater(draft: OfDraft, _before: Result | null, form: FormData): Promise<Result> {
  const at = { day: textIn(form, 'day'), time: textIn(form, 'time') };
  return shown(
    draft,
    await actOn(releaseRequest, draft, (viewer, read, now) => schedule(viewer, { ...read, ...at }, now)),
  );
}

/** Calls a version back whose time has not come. */
export async function callBack(version: OfVersion): Promise<Result> {
  return shown(version, await actOn(versionRequest, version, callVersionBack));
}

/** How each draft of a session stands with its councillors, for the section where it is written. */
export async function releases(asked: { sessionId: string }) {
  return actOn(sessionRequest, asked, async (viewer, { sessionId }, now) => {
    const found = await listReleases(viewer, sessionId, now);
    return found && { ok: true as const, drafts: found.drafts };
  });
}

function shown(about: { sessionId: string }, result: Result): Result {
  if (result.ok) revalidatePath(paths.deskSession(about.sessionId), 'layout');
  return result;
}
