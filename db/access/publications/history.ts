import 'server-only';
import { and, asc, desc, eq, inArray, lt, or } from 'drizzle-orm';
import { type Change, invert, undoStacks } from '@/lib/changes';
import { isPrivateText, type PrivateText } from '@/lib/private-text';
import type { Viewer } from '@/lib/viewer';
import { sections } from '@/lib/words';
import { db } from '../../client';
import { events } from '../../schema/events';
import { resolutionVersions } from '../../schema/review';
import { agendaItems } from '../../schema/sessions';
import { findDeskSession } from '../desk/standing';
import { revealInChanges, textsOf } from '../trail/private-texts';

const HISTORY_PAGE = 50;

export type HistoryEntry = {
  id: number;
  at: string;
  actorName: string;
  aggregate: string;
  verb: string;
  /** Private text stays away: a change of it is told, not what it says. */
  changes: readonly Change[];
  /** The reason or note given with the step, where there was one. */
  reason: string | null;
  /** Reasons for which warnings were let pass, on a submission. */
  warnings: readonly AcceptedWarning[];
  /** Whether this change is the one undo would take back next in its section, or has been taken back. */
  undo: 'next' | 'undone' | null;
};

export type AcceptedWarning = { key: string; text: string; reason: string };
type Row = { aggregate: string; seq: number; verb: string; detail: unknown };
type Detail = {
  /** The step an undo or redo was of. */
  of?: number;
  changes?: Change[];
  reason?: string | PrivateText | null;
  warnings?: { key: string; text: string; reason: string | PrivateText }[];
};

/**
 * What happened to a session's file, newest first, a page at a time: `before` is the last id of the page before.
 * `null` when the viewer may not see the session.
 */
export async function getHistory(
  viewer: Viewer,
  input: { sessionId: string; before?: number },
): Promise<{ entries: HistoryEntry[]; next: number | null; canUndo: boolean } | null> {
  const desk = await findDeskSession(viewer, input.sessionId);
  if (!desk) return null;
  const older = input.before === undefined ? undefined : lt(events.id, input.before);
  const rows = await db
    .select()
    .from(events)
    .where(and(ofSession(input.sessionId), older))
    .orderBy(desc(events.id))
    .limit(HISTORY_PAGE + 1);
  const page = rows.slice(0, HISTORY_PAGE);
  const standing = await undoStanding(input.sessionId);
  const retraced = await retracedChanges(input.sessionId, page);
  const told = await notesIn(page.map(({ detail }) => detail as Detail));
  const entries = page.map((row) => {
    const detail = row.detail as Detail;
    const changes = detail.changes ?? retraced(row);
    return {
      id: row.id,
      at: row.at,
      actorName: row.actorName,
      aggregate: row.aggregate,
      verb: row.verb,
      changes,
      reason: told.note(detail.reason),
      warnings: told.warnings(detail),
      undo: standing(row),
    };
  });
  await tellTheDesk(entries);
  const next = rows.length > HISTORY_PAGE ? (page.at(-1)?.id ?? null) : null;
  return { entries, next, canUndo: desk.abilities.edit === null };
}

/** How delegates voted and what is closed is the desk's to read, as long as it is kept; why somebody was absent is not told. */
async function tellTheDesk(entries: HistoryEntry[]): Promise<void> {
  for (const entry of entries)
    if (entry.aggregate !== 'attendance') entry.changes = await revealInChanges(entry.changes);
}

/** The warnings let pass when the file was last submitted, with the reasons given: none is asked for twice. */
export async function lastWarnings(viewer: Viewer, sessionId: string): Promise<readonly AcceptedWarning[]> {
  if (!(await findDeskSession(viewer, sessionId))) return [];
  const submitted = and(
    eq(events.aggregate, 'session'),
    eq(events.aggregateId, sessionId),
    eq(events.verb, 'submitted'),
  );
  const [last] = await db
    .select({ detail: events.detail })
    .from(events)
    .where(submitted)
    .orderBy(desc(events.seq))
    .limit(1);
  const detail = (last?.detail ?? {}) as Detail;
  return (await notesIn([detail])).warnings(detail);
}

/** Reads the notes of these steps, wherever they lie; one that was erased is nothing. */
async function notesIn(details: readonly Detail[]) {
  const notes = details.flatMap(({ reason, warnings = [] }) => [
    reason,
    ...warnings.map((one) => one.reason),
  ]);
  const texts = await textsOf(notes.flatMap((note) => (isPrivateText(note) ? note.private : [])));
  const note = (said: string | PrivateText | null | undefined): string | null =>
    isPrivateText(said) ? (texts.get(said.private) ?? null) : (said ?? null);
  return {
    note,
    warnings: ({ warnings = [] }: Detail): AcceptedWarning[] =>
      warnings.map((warning) => ({ ...warning, reason: note(warning.reason) ?? '' })),
  };
}

/** The steps of its file and its sections, and what was released of it to the councillors. */
const ofSession = (sessionId: string) =>
  or(
    and(inArray(events.aggregate, ['session', 'convening', ...sections]), eq(events.aggregateId, sessionId)),
    and(
      eq(events.aggregate, 'release'),
      inArray(
        events.aggregateId,
        db
          .select({ id: resolutionVersions.resolutionId })
          .from(resolutionVersions)
          .where(eq(resolutionVersions.sessionId, sessionId)),
      ),
    ),
    and(
      eq(events.aggregate, 'item_release'),
      inArray(
        events.aggregateId,
        db.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.sessionId, sessionId)),
      ),
    ),
  );

/** What each undo and redo changed: the changes of the step it was of, turned round for an undo. */
async function retracedChanges(sessionId: string, page: readonly Row[]) {
  const wanted = page.flatMap(({ detail }) => (detail as Detail).of ?? []);
  const steps = await db
    .select({ aggregate: events.aggregate, seq: events.seq, detail: events.detail })
    .from(events)
    .where(
      and(
        inArray(events.aggregate, [...sections]),
        eq(events.aggregateId, sessionId),
        inArray(events.seq, [...new Set(wanted)]),
      ),
    );
  return (row: Row): readonly Change[] => {
    const { of } = row.detail as Detail;
    const step = steps.find((one) => one.aggregate === row.aggregate && one.seq === of);
    const changes = (step?.detail as Detail | undefined)?.changes ?? [];
    return row.verb === 'undone' ? invert(changes) : changes;
  };
}

/** Says of each saved change whether undo stands before it or has passed it. */
async function undoStanding(sessionId: string) {
  const steps = await db
    .select({ aggregate: events.aggregate, seq: events.seq, verb: events.verb })
    .from(events)
    .where(and(inArray(events.aggregate, [...sections]), eq(events.aggregateId, sessionId)))
    .orderBy(asc(events.seq));
  const inForce = new Map<string, readonly number[]>(
    sections.map((section) => [section, undoStacks(steps.filter((step) => step.aggregate === section)).done]),
  );
  return (row: { aggregate: string; seq: number; verb: string }): HistoryEntry['undo'] => {
    const done = inForce.get(row.aggregate);
    if (!done || !['saved', 'reverted'].includes(row.verb)) return null;
    if (done.at(-1) === row.seq) return 'next';
    return done.includes(row.seq) ? null : 'undone';
  };
}
