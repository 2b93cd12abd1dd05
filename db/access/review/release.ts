import 'server-only';
import { and, eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { timeToCome } from '@/lib/forms/release';
import { canEditSession } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import type { NewEvent } from '../../chain';
import { Broken, Conflict, commit, db } from '../../client';
import { resolutions } from '../../schema/decisions';
import { resolutionVersions } from '../../schema/review';
import { statementsOf } from '../desk/section-steps';
import { type DeskSession, findDeskSession } from '../desk/standing';
import { event, versionOf } from '../trail/event';
import { isReleasedText, releaseOf } from './release-rows';
import { unsafeLoadClosedDrafts } from './review-standing';
import { unsafeLoadVersions } from './versions';

type OfDraft = { sessionId: string; resolutionId: string };

/** Releases a draft as it stands, to be read at once, and opens it to the councillors where it was not. */
export const releaseNow = (viewer: Viewer, draft: OfDraft, now: string) => release(viewer, draft, now, now);

/**
 * Releases a draft as it stands, to be read from a time to come.
 *
 * @param input.day the local day and hour as typed, what `timeToCome` reads.
 */
export async function releaseLater(
  viewer: Viewer,
  { sessionId, resolutionId, ...input }: OfDraft & { day: unknown; time: unknown },
  now: string,
): Promise<Result | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const read = readInput(timeToCome(now), input);
  return read.ok ? release(viewer, { sessionId, resolutionId }, read.data.visibleFrom, now) : read;
}

async function release(
  viewer: Viewer,
  { sessionId, resolutionId }: OfDraft,
  visibleFrom: string,
  now: string,
): Promise<Result | null> {
  const found = await findDraft(viewer, sessionId, resolutionId);
  if (!found) return null;
  const { desk, draft } = found;
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  if ((await unsafeLoadClosedDrafts(sessionId)).has(resolutionId)) return refuse('release.closed');
  const newest = (await unsafeLoadVersions([resolutionId])).at(-1);
  if (newest && newest.visibleFrom > now) return refuse('release.scheduled');
  const isSame = isReleasedText(draft, newest);
  if (isSame && (draft.inReview || visibleFrom > now)) return refuse('release.nothing_changed');
  const n = (newest?.n ?? 0) + 1;
  const released = isSame ? [] : [await releaseOf(viewer, desk.council.id, { draft, n, visibleFrom }, now)];
  const opened = draft.inReview ? [] : [await switched(viewer, desk, resolutionId, true, now)];
  return written(
    [...opened, ...released].map(({ told }) => told),
    [...opened.flatMap(({ statements }) => statements), ...released.map(({ statement }) => statement)],
  );
}

/** Calls a version back before anybody could read it; a draft that has no other is not under review any more. */
export async function callBack(
  viewer: Viewer,
  { sessionId, versionId }: { sessionId: string; versionId: string },
  now: string,
): Promise<Result | null> {
  const [version] = await db
    .select()
    .from(resolutionVersions)
    .where(and(eq(resolutionVersions.id, versionId), eq(resolutionVersions.sessionId, sessionId)));
  const found = version && (await findDraft(viewer, sessionId, version.resolutionId));
  if (!found) return null;
  const { desk, draft } = found;
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  if (version.calledBackAt) return { ok: true };
  if (version.visibleFrom <= now) return refuse('release.begun');
  const isOnly = (await unsafeLoadVersions([draft.id])).length === 1;
  const closed = isOnly && draft.inReview ? [await switched(viewer, desk, draft.id, false, now)] : [];
  const seq = (await versionOf('release', draft.id)) + 1;
  const what = { aggregate: 'release', aggregateId: draft.id, seq, verb: 'version_called_back' as const };
  const detail = { versionId, sessionId, n: version.n };
  const back = db
    .update(resolutionVersions)
    .set({ calledBackAt: now })
    .where(eq(resolutionVersions.id, versionId));
  return written(
    [...closed.map(({ told }) => told), event(viewer, now, { ...what, councilId: desk.council.id, detail })],
    [...closed.flatMap(({ statements }) => statements), back],
  );
}

async function findDraft(viewer: Viewer, sessionId: string, resolutionId: string) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const [draft] = await db
    .select()
    .from(resolutions)
    .where(and(eq(resolutions.id, resolutionId), eq(resolutions.sessionId, sessionId)));
  return draft ? { desk, draft } : null;
}

/** The step of the section that opens or closes a draft to the councillors, which can be undone like any other. */
async function switched(
  viewer: Viewer,
  desk: DeskSession,
  resolutionId: string,
  inReview: boolean,
  now: string,
) {
  const sessionId = desk.session.id;
  const changes = [
    { table: 'resolutions', id: resolutionId, before: { inReview: !inReview }, after: { inReview } },
  ];
  const seq = (await versionOf('resolutions', sessionId)) + 1;
  const what = { aggregate: 'resolutions', aggregateId: sessionId, seq, verb: 'saved' as const };
  return {
    told: event(viewer, now, { ...what, councilId: desk.council.id, detail: { changes } }),
    statements: statementsOf('resolutions', sessionId, changes),
  };
}

/** Writes it; whoever was quicker is not overtaken. */
async function written(
  events: readonly NewEvent[],
  statements: Parameters<typeof commit>[1],
): Promise<Result> {
  try {
    await commit(events, statements);
    return { ok: true };
  } catch (error) {
    if (error instanceof Conflict) return refuse('session.changed');
    if (error instanceof Broken && error.rule.includes('session_not_open')) return refuse('session.not_open');
    if (error instanceof Broken && /resolution_version|event_gap/.test(error.rule))
      return refuse('session.changed');
    throw error;
  }
}
