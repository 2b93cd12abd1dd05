import 'server-only';
import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import { type Change, invert } from '@/lib/changes';
import { isPrivateText } from '@/lib/private-text';
import { buildRecord } from '@/lib/record/build';
import { describeChanges, type VersionChange } from '@/lib/record/diff';
import { lastRecord } from '@/lib/record/project';
import { rewind } from '@/lib/record/rewind';
import type { Viewer } from '@/lib/viewer';
import { sections } from '@/lib/words';
import { db } from '../../client';
import { events } from '../../schema/events';
import { publicationsOf } from '../publications/projections';
import { textsOf } from '../trail/private-texts';
import { loadDraft } from './draft';
import { findDeskSession } from './standing';

export type SinceReturn = {
  /** Who sent the file back, when (UTC), and with which words; they are gone once they were erased. */
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
  /** How the record that would be published differs from the one that was sent back. */
  readonly changes: readonly VersionChange[];
};

type Detail = { of?: number; changes?: readonly Change[]; reason?: unknown };

/**
 * What became of a file since it was last sent back, for the chair, who decides on it again.
 *
 * @returns `null` where it was not sent back since the last publication, or is none of the viewer's.
 */
export async function sinceReturn(viewer: Viewer, sessionId: string): Promise<SinceReturn | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const steps = await db
    .select()
    .from(events)
    .where(
      and(
        eq(events.aggregate, 'session'),
        eq(events.aggregateId, sessionId),
        inArray(events.verb, ['returned', 'published', 'withdrawn']),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  const [last] = steps;
  if (last?.verb !== 'returned') return null;
  const draft = await loadDraft(desk);
  const previous = lastRecord((await publicationsOf(sessionId)).map(({ parsed }) => parsed));
  const before = buildRecord(rewind(draft, await changesAfter(sessionId, last.id)), previous);
  return {
    by: last.actorName,
    at: last.at,
    note: await noteOf((last.detail as Detail).reason),
    changes: describeChanges(before, buildRecord(draft, previous)),
  };
}

async function noteOf(reason: unknown): Promise<string | null> {
  if (!isPrivateText(reason)) return typeof reason === 'string' ? reason : null;
  return (await textsOf([reason.private])).get(reason.private) ?? null;
}

/** Every change of the session's sections after an event, oldest first; an undo or redo is told by the step it was of. */
async function changesAfter(sessionId: string, eventId: number): Promise<readonly Change[]> {
  const ofSections = and(inArray(events.aggregate, [...sections]), eq(events.aggregateId, sessionId));
  const steps = await db
    .select()
    .from(events)
    .where(and(ofSections, gt(events.id, eventId)))
    .orderBy(asc(events.id));
  const retraced = steps.flatMap(({ detail }) => (detail as Detail).of ?? []);
  const earlier = await db
    .select()
    .from(events)
    .where(and(ofSections, inArray(events.seq, [...new Set(retraced)])));
  return steps.flatMap(({ aggregate, verb, detail }) => {
    const { changes, of } = detail as Detail;
    if (changes) return changes;
    const step = earlier.find((one) => one.aggregate === aggregate && one.seq === of);
    const made = (step?.detail as Detail | undefined)?.changes ?? [];
    return verb === 'undone' ? invert(made) : made;
  });
}
