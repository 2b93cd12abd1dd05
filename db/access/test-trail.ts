import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { SectionRows } from '@/lib/forms/sections';
import { type Section, sections } from '@/lib/words';
import { db } from '../client';
import { events } from '../schema/events';
import { publications } from '../schema/publications';
import { loadRows } from './desk/sections';

export type Trail = Awaited<ReturnType<typeof readTrail>>;

/** All that is known of a session: its events and its sections' in order, the rows they led to, and its versions. */
export async function readTrail(sessionId: string) {
  const aggregates = ['session', ...sections];
  const told = await db
    .select({ aggregate: events.aggregate, seq: events.seq, verb: events.verb, detail: events.detail })
    .from(events)
    .where(and(inArray(events.aggregate, aggregates), eq(events.aggregateId, sessionId)))
    .orderBy(asc(events.id));
  const rows = sections.map(async (section) => [section, await loadRows(section, sessionId)] as const);
  const versions = await db
    .select({ version: publications.version, digest: publications.digest })
    .from(publications)
    .where(eq(publications.sessionId, sessionId))
    .orderBy(asc(publications.version));
  return {
    events: told,
    rows: Object.fromEntries(await Promise.all(rows)) as { [S in Section]: SectionRows<S> },
    versions,
  };
}
