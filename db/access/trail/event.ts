import 'server-only';
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { EventVerb } from '@/lib/vi/event-terms';
import type { Viewer } from '@/lib/viewer';
import type { NewEvent } from '../../chain';
import { db } from '../../client';
import { events } from '../../schema/events';
import { prepared } from '../prepared';

type Actor = Pick<Viewer, 'userId' | 'name'> | null;

/** Shapes the one event a commit carries for an aggregate. A `null` actor is the operator at the machine. */
export function event(
  actor: Actor,
  now: string,
  what: {
    aggregate: string;
    aggregateId: string;
    seq: number;
    verb: EventVerb;
    councilId: string | null;
    detail?: Record<string, unknown>;
  },
): NewEvent {
  return {
    ...what,
    actorId: actor?.userId ?? null,
    actorName: actor?.name ?? 'Người vận hành',
    at: now,
    detail: what.detail ?? {},
  };
}

/**
 * The newest event of an aggregate, or the newest that says `verb`; the newest of all has as `seq` the version everything was
 * loaded at (0 before the first).
 */
export async function lastEvent(aggregate: string, aggregateId: string, verb?: EventVerb) {
  const [newest] = await db
    .select()
    .from(events)
    .where(
      and(
        eq(events.aggregate, aggregate),
        eq(events.aggregateId, aggregateId),
        verb && eq(events.verb, verb),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return newest ?? null;
}

const VERSION = 'select max(seq) from events where aggregate = ? and aggregate_id = ?';

/** The version an aggregate stands at. */
export async function versionOf(aggregate: string, aggregateId: string): Promise<number> {
  return ((await prepared(VERSION).pluck().get(aggregate, aggregateId)) as number | null) ?? 0;
}

/**
 * A statement for a commit that must not happen once any of these aggregates has an event after the one that was looked at
 * last: that event would be written a second time, which is refused as one whose number is taken.
 *
 * @param last the id of an event; `null` where there was none.
 */
export const nothingSince = (aggregateId: string, last: number | null, aggregates: readonly string[]) =>
  sql`insert into ${events} select * from ${events} where ${and(
    inArray(events.aggregate, [...aggregates]),
    eq(events.aggregateId, aggregateId),
    gt(events.id, last ?? 0),
  )} limit 1`;
