import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Change, diffTables, invert, type Row, type Tables, undoPosition } from '@/lib/changes';
import { refuseNames } from '@/lib/forms/fields';
import { readSection, type SectionRows } from '@/lib/forms/sections';
import { canEditSession } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import { sessionSlug } from '@/lib/rules/session-slug';
import { beforeTerm } from '@/lib/rules/session-term';
import type { Viewer } from '@/lib/viewer';
import type { Section } from '@/lib/words';
import { Broken, Conflict, commit, db } from '../client';
import { events } from '../schema/events';
import { event, lastEvent } from './event';
import { idsInUse } from './ids-in-use';
import { built, prepared } from './prepared';
import { hideInChanges, keepStatements, type PrivateRow, revealInChanges } from './private-texts';
import { sectionTables } from './section-tables';
import { type DeskSession, findDeskSession } from './standing';
import { withoutLostFiles } from './without-lost-files';

type AnyTable = SQLiteTable & { id: SQLiteColumn; sessionId?: SQLiteColumn; position?: SQLiteColumn };
/** `base` is the version of the section that the person was looking at. */
type Asked = { sessionId: string; section: Section; base: number };
export type Saved = { version: number; canUndo: boolean; canRedo: boolean };

const rowsOf = (table: AnyTable) =>
  built(() => {
    // Rows without a position are ordered by id: a change that is undone then leaves the section exactly as it was.
    const order = table.position ? [asc(table.position), asc(table.id)] : [asc(table.id)];
    const mine = eq(table.sessionId ?? table.id, sql.placeholder('sessionId'));
    return db
      .select()
      .from(table)
      .where(mine)
      .orderBy(...order)
      .prepare();
  });
const questions = Object.fromEntries(
  Object.entries(sectionTables).map(([section, tables]) => [
    section,
    Object.entries(tables).map(([name, { table }]) => [name, rowsOf(table as AnyTable)]),
  ]),
) as Record<Section, [name: string, ask: ReturnType<typeof rowsOf>][]>;

/** The section's rows as stored, in order, each table under its name. */
export async function loadRows<S extends Section>(section: S, sessionId: string): Promise<SectionRows<S>> {
  const rows = questions[section].map(([name, ask]) => [name, ask().all({ sessionId })]);
  return Object.fromEntries(rows) as SectionRows<S>;
}

/** A section for editing: its rows, the version they stand at, and whether there is anything to undo or redo. */
export async function getSection<S extends Section>(viewer: Viewer, sessionId: string, section: S) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  return { desk, rows: await loadRows(section, sessionId), ...(await position(section, sessionId)) };
}

/**
 * Saves the whole of a section as its form gives it. `base` is the version the form was loaded at; when someone saved
 * in between, nothing is written and the refusal says who and when.
 *
 * @param isName whether a new row may have this id; rows that come from a browser may only have UUIDs. In any case no
 * other row, of any table, may have the id already.
 * @returns the new version, or a refusal; `null` when the viewer may not see the session.
 */
export async function saveSection(
  viewer: Viewer,
  input: Asked & { rows: unknown },
  now: string,
  isName: (id: string) => boolean = () => true,
): Promise<Result<Saved> | null> {
  const desk = await findDeskSession(viewer, input.sessionId);
  if (!desk) return null;
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  const parsed = readSection(input.section, input.rows);
  if (!parsed.ok) return parsed;

  const early = earlyFault(desk, input.section, parsed.data as unknown as Tables);
  if (early) return refuse('input.invalid', { fields: { 'councilSessions.0.startsOn': early } });
  const before = (await loadRows(input.section, input.sessionId)) as unknown as Tables;
  const isKept = (table: string, id: string) => (before[table] ?? []).some((row) => row.id === id);
  const misnamed = refuseNames(
    parsed.data as unknown as Tables,
    (table, id) => isName(id) || isKept(table, id),
  );
  if (misnamed) return misnamed;
  const after = shape(desk, input.section, parsed.data as unknown as Tables, before);
  if (!after) return refuse('session.wrong_state');
  const changes = diffTables(before, after);
  if (changes.length === 0) return { ok: true, ...(await position(input.section, input.sessionId)) };
  const hidden = hideInChanges(input.section, input.sessionId, changes);
  const detail = { changes: hidden.changes };
  return write(viewer, desk, { ...input, verb: 'saved', changes, detail, texts: hidden.rows }, now);
}

/** Undoes the section's newest change. */
export const undoSection = (viewer: Viewer, input: Asked, now: string) => retrace(viewer, input, 'undo', now);

/** Makes the change again that was undone last. */
export const redoSection = (viewer: Viewer, input: Asked, now: string) => retrace(viewer, input, 'redo', now);

async function retrace(
  viewer: Viewer,
  input: Asked,
  direction: 'undo' | 'redo',
  now: string,
): Promise<Result<Saved> | null> {
  const desk = await findDeskSession(viewer, input.sessionId);
  if (!desk) return null;
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  const target = undoPosition(steps(input.section, input.sessionId))[direction];
  if (target === null) return refuse(`${direction}.nothing`);
  const changes = await changesOf(input.section, input.sessionId, target);
  const wanted = direction === 'undo' ? invert(changes) : changes;
  const made = await withoutLostFiles(desk.council.id, wanted);
  const verb = direction === 'undo' ? 'undone' : 'redone';
  if (made === wanted)
    return write(viewer, desk, { ...input, verb, changes: made, detail: { of: target }, texts: [] }, now);
  const { changes: told, rows: texts } = hideInChanges(input.section, input.sessionId, made);
  return write(
    viewer,
    desk,
    { ...input, verb, changes: made, detail: { of: target, changes: told }, texts },
    now,
  );
}

type Step = Asked & {
  verb: 'saved' | 'undone' | 'redone';
  changes: readonly Change[];
  /** What the event stores: the changes themselves, or the number of the step that is undone or redone. */
  detail: Record<string, unknown>;
  /** Private text that the event only points at. */
  texts: readonly PrivateRow[];
};

async function write(viewer: Viewer, desk: DeskSession, step: Step, now: string): Promise<Result<Saved>> {
  const { section, sessionId, base, verb, changes, detail, texts } = step;
  const taken = takenIds(changes);
  if (taken) return taken;
  const what = {
    aggregate: section,
    aggregateId: sessionId,
    seq: base + 1,
    verb,
    councilId: desk.council.id,
    detail,
  };
  try {
    const rows = [...statements(section, sessionId, changes), ...keepStatements(texts)];
    await commit([event(viewer, now, what)], rows);
  } catch (error) {
    return refusalOf(error, section, sessionId);
  }
  return { ok: true, ...(await position(section, sessionId)) };
}

/** Refuses a new row whose id another row already has, in this table or in any other. */
function takenIds(changes: readonly Change[]) {
  const added = changes.flatMap(({ id, before }) => (before === null ? [id] : []));
  const isTwice = new Set(added).size < added.length;
  return isTwice || idsInUse(added).length > 0 ? refuse('row.in_use') : null;
}

/** Rows are added parents first and removed children first, so no link ever points at nothing. */
function statements(section: Section, sessionId: string, changes: readonly Change[]) {
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

async function refusalOf(error: unknown, section: Section, sessionId: string) {
  if (error instanceof Conflict) {
    const newest = await lastEvent(section, sessionId);
    return refuse('session.changed', { changed: { by: newest?.actorName ?? '', at: newest?.at ?? '' } });
  }
  if (!(error instanceof Broken)) throw error;
  if (error.rule.includes('session_not_open')) return refuse('session.not_open');
  if (error.rule.includes('event_gap')) return refuse('session.changed');
  if (error.rule.includes('file_not_handed_in')) return refuse('file.not_handed_in');
  if (error.kind === 'foreign_key' || error.rule.includes('_of_other_')) return refuse('row.in_use');
  if (error.kind === 'unique' && !error.rule.includes('council_sessions.slug')) return refuse('row.in_use');
  if (error.rule.includes('council_sessions.slug')) return refuse('session.exists');
  throw error;
}

/** Gives parsed rows the columns a form does not carry: order, and the address while it is still free. */
function shape(desk: DeskSession, section: Section, parsed: Tables, before: Tables): Tables | null {
  const specs = sectionTables[section];
  const shaped = Object.fromEntries(
    Object.entries(parsed).map(([name, rows]) => [
      name,
      specs[name]?.ordered ? rows.map((row, index): Row => ({ ...row, position: index + 1 })) : rows,
    ]),
  );
  if (section !== 'general') return shaped;
  const [session] = shaped.councilSessions ?? [];
  if (!session || session.id !== before.councilSessions?.[0]?.id) return null;
  return { ...shaped, councilSessions: [{ ...session, ...address(desk, session) }] };
}

/** The sentence for a session moved to before its term began. */
function earlyFault({ term }: DeskSession, section: Section, { councilSessions = [] }: Tables) {
  const startsOn = section === 'general' ? councilSessions[0]?.startsOn : undefined;
  return typeof startsOn === 'string' ? beforeTerm(startsOn, term) : null;
}

function address(desk: DeskSession, session: Row) {
  if (desk.standing.everPublished || typeof session.ordinal !== 'number') return {};
  const series = session.series as 'main' | 'thematic' | 'extraordinary';
  return { slug: sessionSlug({ termOrdinal: desk.term.ordinal, series, ordinal: session.ordinal }) };
}

const STEPS = 'select seq, verb from events where aggregate = ? and aggregate_id = ? order by seq';

const steps = (section: Section, sessionId: string) =>
  prepared(STEPS).all(section, sessionId) as { seq: number; verb: string }[];

async function changesOf(section: Section, sessionId: string, seq: number): Promise<Change[]> {
  const [found] = await db
    .select({ detail: events.detail })
    .from(events)
    .where(and(eq(events.aggregate, section), eq(events.aggregateId, sessionId), eq(events.seq, seq)));
  return revealInChanges(section, (found?.detail as { changes?: Change[] } | undefined)?.changes ?? []);
}

async function position(section: Section, sessionId: string): Promise<Saved> {
  const taken = steps(section, sessionId);
  const { undo, redo } = undoPosition(taken);
  return { version: taken.at(-1)?.seq ?? 0, canUndo: undo !== null, canRedo: redo !== null };
}
