import 'server-only';
import { and, eq } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { timeToCome } from '@/lib/forms/release';
import { canEditSession } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import { Conflict, commit, db } from '../../client';
import { itemReleases } from '../../schema/review';
import { agendaItems } from '../../schema/sessions';
import { loadRows } from '../desk/sections';
import { findDeskSession } from '../desk/standing';
import { event, versionOf } from '../trail/event';
import { unsafeLoadPaperOpenings } from './paper-openings';

type OfItem = { sessionId: string; agendaItemId: string };

/** Holds the papers of an item back from the councillors. */
export const holdItem = (viewer: Viewer, item: OfItem, now: string) =>
  put(viewer, item, 'item_held', { visibleFrom: null }, now);

/** Lets the papers of an item come with the session's again. */
export const releaseItem = (viewer: Viewer, item: OfItem, now: string) =>
  put(viewer, item, 'item_released', null, now);

/**
 * Lets the papers of an item be read from a time to come, where the session's are.
 *
 * @param input.day the local day and hour as typed, what `timeToCome` reads.
 */
export async function releaseItemLater(
  viewer: Viewer,
  { sessionId, agendaItemId, ...input }: OfItem & { day: unknown; time: unknown },
  now: string,
): Promise<Result | null> {
  if (!(await findDeskSession(viewer, sessionId))) return null;
  const read = readInput(timeToCome(now), input);
  return read.ok ? put(viewer, { sessionId, agendaItemId }, 'item_scheduled', read.data, now) : read;
}

async function put(
  viewer: Viewer,
  { sessionId, agendaItemId }: OfItem,
  verb: EventVerb,
  release: { visibleFrom: string | null } | null,
  now: string,
): Promise<Result | null> {
  const desk = await findDeskSession(viewer, sessionId);
  const [item] = desk
    ? await db
        .select({ id: agendaItems.id })
        .from(agendaItems)
        .where(and(eq(agendaItems.id, agendaItemId), eq(agendaItems.sessionId, sessionId)))
    : [];
  if (!desk || !item) return null;
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  const mine = eq(itemReleases.agendaItemId, agendaItemId);
  const [stored] = await db.select().from(itemReleases).where(mine);
  if (stored ? release && stored.visibleFrom === release.visibleFrom : !release) return { ok: true };
  const seq = (await versionOf('item_release', agendaItemId)) + 1;
  const told = { aggregate: 'item_release', aggregateId: agendaItemId, seq, verb };
  const detail = { sessionId, ...release };
  const row = db.insert(itemReleases).values({ agendaItemId, sessionId, visibleFrom: null, ...release });
  const statement = release
    ? row.onConflictDoUpdate({ target: itemReleases.agendaItemId, set: release })
    : db.delete(itemReleases).where(mine);
  try {
    await commit([event(viewer, now, { ...told, councilId: desk.council.id, detail })], [statement]);
    return { ok: true };
  } catch (error) {
    if (error instanceof Conflict) return refuse('session.changed');
    throw error;
  }
}

/** The releases of a session's items, by item. Callers have checked that the viewer may see them. */
export async function unsafeLoadItemReleases(sessionId: string) {
  const rows = await db.select().from(itemReleases).where(eq(itemReleases.sessionId, sessionId));
  return new Map(rows.map((row) => [row.agendaItemId, { visibleFrom: row.visibleFrom }]));
}

/**
 * The items of a session that have files to read, for the desk: how they are released, and how many people opened each file
 * as it is now. `null` for anybody but the desk's readers.
 */
export async function listItemReleases(viewer: Viewer, sessionId: string) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const [{ agendaItems: items, papers }, releases, openings] = await Promise.all([
    loadRows('agenda', sessionId),
    unsafeLoadItemReleases(sessionId),
    unsafeLoadPaperOpenings(sessionId),
  ]);
  return {
    reviewOpen: desk.session.reviewOpen,
    items: items
      .map(({ id, title, isClosed }) => ({
        ...{ id, title, isClosed },
        release: releases.get(id) ?? null,
        papers: papers
          .filter(({ agendaItemId, fileDigest }) => agendaItemId === id && fileDigest)
          .map((paper) => ({
            ...paper,
            openedBy: openings
              .filter(({ paperId, digest }) => paperId === paper.id && digest === paper.fileDigest)
              .map(({ name, openedAt }) => ({ name, openedAt })),
          })),
      }))
      .filter((item) => item.papers.length > 0 && !item.isClosed && !desk.session.isClosed),
  };
}
