import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { cutChange } from '@/lib/change-parts';
import { type Change, invert } from '@/lib/changes';
import type { Section } from '@/lib/words';
import { db } from '../../client';
import { events } from '../../schema/events';
import { prepared } from '../prepared';
import { revealInChanges } from '../trail/private-texts';
import { sectionTables } from './section-tables';

/* A section's steps as its events tell them, and as they are made to its rows. */

export type AnyTable = SQLiteTable & { id: SQLiteColumn; sessionId?: SQLiteColumn; position?: SQLiteColumn };

const STEPS = 'select seq, verb from events where aggregate = ? and aggregate_id = ? order by seq';

/** The numbers and verbs of a section's steps, oldest first. */
export const steps = (section: Section, sessionId: string) =>
  prepared(STEPS).all(section, sessionId) as Promise<{ seq: number; verb: string }[]>;

/** What a step changed, as its event tells it: parts of long texts are parts. */
export async function changesOf(section: Section, sessionId: string, seq: number): Promise<Change[]> {
  const [found] = await db
    .select({ detail: events.detail })
    .from(events)
    .where(and(eq(events.aggregate, section), eq(events.aggregateId, sessionId), eq(events.seq, seq)));
  return revealInChanges((found?.detail as { changes?: Change[] } | undefined)?.changes ?? []);
}

/** The same of any step: an undo and a redo tell only which step they were of. */
export async function changesOfStep(
  section: Section,
  sessionId: string,
  { verb, detail }: { verb: string; detail: unknown },
): Promise<Change[]> {
  const { of, changes } = detail as { of?: number; changes?: Change[] };
  if (changes) return revealInChanges(changes);
  const made = of === undefined ? [] : await changesOf(section, sessionId, of);
  return verb === 'undone' ? invert(made) : made;
}

const PRIVATE_ROWS = 'select distinct row_id from private_texts where session_id = ?';

/**
 * The changes as an event tells them: of a long text what changed in it. A row of which some text is private, or once was,
 * is told whole: a replay may not know what a part of it was cut from.
 */
export async function toldChanges(sessionId: string, changes: readonly Change[]): Promise<Change[]> {
  const isPrivate = new Set(await prepared(PRIVATE_ROWS).pluck().all(sessionId));
  return changes.map((change) => (isPrivate.has(change.id) ? change : cutChange(change)));
}

/** Rows are added parents first and removed children first, so no link ever points at nothing. */
export function statementsOf(section: Section, sessionId: string, changes: readonly Change[]) {
  const names = Object.keys(sectionTables[section]);
  const rank = (change: Change) =>
    change.after === null ? 2 * names.length - names.indexOf(change.table) : names.indexOf(change.table);
  return [...changes]
    .sort((a, b) => rank(a) - rank(b))
    .map((change) => {
      const table = sectionTables[section][change.table]?.table as AnyTable;
      const mine = table.sessionId
        ? and(eq(table.id, change.id), eq(table.sessionId, sessionId))
        : eq(table.id, sessionId);
      if (change.after === null) return db.delete(table).where(mine);
      if (change.before === null) return db.insert(table).values({ ...change.after, sessionId } as never);
      return db.update(table).set(change.after).where(mine);
    });
}
