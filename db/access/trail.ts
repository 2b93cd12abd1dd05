import 'server-only';
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { canAdminister } from '@/lib/policies/administration';
import type { Viewer } from '@/lib/viewer';
import { db } from '../client';
import { users } from '../schema/accounts';
import { people, terms } from '../schema/councils';
import { events } from '../schema/events';
import { councilSessions } from '../schema/sessions';

export const TRAIL_PAGE = 50;

export type TrailEntry = {
  id: number;
  at: string;
  actorName: string;
  aggregate: string;
  verb: string;
  /** The session, account, term or delegate it happened to, by name; null for the council itself. */
  subject: string | null;
};

/**
 * What happened in the council, newest first, a page at a time: `before` is the last id of the page before. Who, when
 * and what, never the content: an admin has no say over it. `null` for anybody but the council's admin.
 */
export async function listEvents(
  viewer: Viewer,
  input: { councilId: string; before?: number },
): Promise<{ entries: TrailEntry[]; next: number | null } | null> {
  if (!canAdminister(viewer, input.councilId)) return null;
  const older = input.before === undefined ? undefined : lt(events.id, input.before);
  const rows = await db
    .select({
      id: events.id,
      at: events.at,
      actorName: events.actorName,
      aggregate: events.aggregate,
      aggregateId: events.aggregateId,
      verb: events.verb,
      personId: sql<string | null>`json_extract(${events.detail}, '$.personId')`,
    })
    .from(events)
    .where(and(eq(events.councilId, input.councilId), older))
    .orderBy(desc(events.id))
    .limit(TRAIL_PAGE + 1);
  const page = rows.slice(0, TRAIL_PAGE);
  const names = await namesOf(page.flatMap(({ aggregateId, personId }) => [aggregateId, personId ?? '']));
  const entries = page.map(({ aggregateId, personId, ...row }) => ({
    ...row,
    subject: [aggregateId, personId ?? ''].flatMap((id) => names.get(id) ?? []).join(' – ') || null,
  }));
  return { entries, next: rows.length > TRAIL_PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** What people call the things events happened to; ids are unique across all of them. */
async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await Promise.all([
    db
      .select({ id: councilSessions.id, name: councilSessions.label })
      .from(councilSessions)
      .where(inArray(councilSessions.id, wanted)),
    db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, wanted)),
    db.select({ id: terms.id, name: terms.label }).from(terms).where(inArray(terms.id, wanted)),
    db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted)),
  ]);
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}
