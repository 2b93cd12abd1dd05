import 'server-only';
import { eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { timeToCome } from '@/lib/forms/release';
import { canEditSession } from '@/lib/policies/sessions';
import { paperName } from '@/lib/public/paper-text';
import { type Result, refuse } from '@/lib/refusal';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { Conflict, commit, db } from '../../client';
import { itemReleases } from '../../schema/review';
import { loadRows } from '../desk/sections';
import { findDeskSession } from '../desk/standing';
import { event, versionOf } from '../trail/event';
import { unsafeLoadPaperOpenings } from './paper-openings';

/** `ofId` is an item of the agenda, or a paper that is of none. */
type OfPapers = { sessionId: string; ofId: string };

/** Holds the papers of an item, or one that is of none, back from the councillors. */
export const holdItem = (viewer: Viewer, item: OfPapers, now: string) =>
  put(viewer, item, 'item_held', { visibleFrom: null }, now);

/** Lets them come with the session's again. */
export const releaseItem = (viewer: Viewer, item: OfPapers, now: string) =>
  put(viewer, item, 'item_released', null, now);

/**
 * Lets them be read from a time to come, where the session's are.
 *
 * @param input.day the local day and hour as typed, what `timeToCome` reads.
 */
export async function releaseItemLater(
  viewer: Viewer,
  { sessionId, ofId, ...input }: OfPapers & { day: unknown; time: unknown },
  now: string,
): Promise<Result | null> {
  if (!(await findDeskSession(viewer, sessionId))) return null;
  const read = readInput(timeToCome(now), input);
  return read.ok ? put(viewer, { sessionId, ofId }, 'item_scheduled', read.data, now) : read;
}

async function put(
  viewer: Viewer,
  { sessionId, ofId }: OfPapers,
  verb: EventVerb,
  release: { visibleFrom: string | null } | null,
  now: string,
): Promise<Result | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk || !(await isThere(sessionId, ofId))) return null;
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  const mine = eq(itemReleases.ofId, ofId);
  const [stored] = await db.select().from(itemReleases).where(mine);
  if (stored ? release && stored.visibleFrom === release.visibleFrom : !release) return { ok: true };
  const seq = (await versionOf('item_release', ofId)) + 1;
  const told = { aggregate: 'item_release', aggregateId: ofId, seq, verb };
  const detail = { sessionId, ...release };
  const row = db.insert(itemReleases).values({ ofId, sessionId, visibleFrom: null, ...release });
  const statement = release
    ? row.onConflictDoUpdate({ target: itemReleases.ofId, set: release })
    : db.delete(itemReleases).where(mine);
  try {
    await commit([event(viewer, now, { ...told, councilId: desk.council.id, detail })], [statement]);
    return { ok: true };
  } catch (error) {
    if (error instanceof Conflict) return refuse('session.changed');
    throw error;
  }
}

async function isThere(sessionId: string, ofId: string): Promise<boolean> {
  const { agendaItems, papers } = await loadRows('agenda', sessionId);
  return [...agendaItems, ...papers.filter(({ agendaItemId }) => !agendaItemId)].some(
    ({ id }) => id === ofId,
  );
}

/** The releases of a session's papers, by the item or the paper they are of. Callers have checked that the viewer may see them. */
export async function unsafeLoadItemReleases(sessionId: string) {
  const rows = await db.select().from(itemReleases).where(eq(itemReleases.sessionId, sessionId));
  return new Map(rows.map((row) => [row.ofId, { visibleFrom: row.visibleFrom }]));
}

/**
 * The papers of a session that have files to read, by item, then each that is of no item, for the desk: how they are released, and
 * how many people opened each file as it is now. `null` for anybody but the desk's readers.
 */
export async function listItemReleases(viewer: Viewer, sessionId: string) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const [{ agendaItems, papers }, releases, openings] = await Promise.all([
    loadRows('agenda', sessionId),
    unsafeLoadItemReleases(sessionId),
    unsafeLoadPaperOpenings(sessionId),
  ]);
  const withFile = desk.session.isClosed ? [] : papers.filter(({ fileDigest }) => fileDigest);
  const released = (id: string, title: string, own: typeof papers) => ({
    ...{ id, title, release: releases.get(id) ?? null },
    papers: own.map((paper) => ({
      ...paper,
      openedBy: openings
        .filter(({ paperId, digest }) => paperId === paper.id && digest === paper.fileDigest)
        .map(({ name, openedAt }) => ({ name, openedAt })),
    })),
  });
  const ofItems = agendaItems
    .filter(({ isClosed }) => !isClosed)
    .map(({ id, title }) =>
      released(
        id,
        title,
        withFile.filter(({ agendaItemId }) => agendaItemId === id),
      ),
    );
  const ofNone = withFile
    .filter(({ agendaItemId }) => !agendaItemId)
    .map((paper) => released(paper.id, `Tài liệu chung: ${paperName(paper)}`, [paper]));
  return {
    reviewOpen: desk.session.reviewOpen,
    items: [...ofItems, ...ofNone].filter((one) => one.papers.length > 0),
  };
}
