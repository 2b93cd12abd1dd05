import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { wholeChanges } from '@/lib/change-parts';
import { type Change, diffTables, invert, type Tables, undoPosition } from '@/lib/changes';
import { readSection, type SectionRows } from '@/lib/forms/sections';
import { markNewKeys } from '@/lib/list-order';
import { canEditSession } from '@/lib/policies/sessions';
import { type Refusal, type Result, refuse } from '@/lib/refusal';
import { hasSection } from '@/lib/rules/meeting-kinds';
import { patched, type SectionPatch } from '@/lib/section-patch';
import type { Viewer } from '@/lib/viewer';
import type { Section } from '@/lib/words';
import { Broken, Conflict, commit, db } from '../../client';
import { prepared } from '../prepared';
import { releasesByOpening } from '../review/release-rows';
import { event, lastEvent } from '../trail/event';
import { hideInChanges, keepStatements, type PrivateRow } from '../trail/private-texts';
import { closedColumns, closedIds } from './closed-rows';
import { goneLinks } from './gone-links';
import { idsInUse } from './ids-in-use';
import { namedElsewhere } from './named-elsewhere';
import { eraseSecretBallots, withoutErasedBallots } from './secret-ballots';
import { type AnyTable, changesOf, statementsOf, steps, toldChanges } from './section-steps';
import { sectionTables } from './section-tables';
import { earlyError, shape } from './shape-section';
import { type DeskSession, findDeskSession } from './standing';
import { withoutLostFiles } from './without-lost-files';

/** `base` is the version of the section that the person was looking at. */
type Asked = { sessionId: string; section: Section; base: number };
/** What is written in the same commit as a save, or not at all: what happened to something else, and its rows. */
export type Beside = { told: ReturnType<typeof event>; statements: Parameters<typeof commit>[1] };
type Saving = Asked & { beside?: Beside };
export type Saved = { version: number; canUndo: boolean; canRedo: boolean };

/** Built once: of a save, building its eight questions anew took more than half the time. */
function rowsOf(table: AnyTable) {
  // Rows without a position are ordered by id: a change that is undone then leaves the section exactly as it was.
  const order = table.position ? [asc(table.position), asc(table.id)] : [asc(table.id)];
  const mine = eq(table.sessionId ?? table.id, sql.placeholder('sessionId'));
  return db
    .select()
    .from(table)
    .where(mine)
    .orderBy(...order)
    .prepare();
}
const questions = Object.fromEntries(
  Object.entries(sectionTables).map(([section, tables]) => [
    section,
    Object.entries(tables).map(([name, { table }]) => [name, rowsOf(table as AnyTable)]),
  ]),
) as Record<Section, [name: string, ask: ReturnType<typeof rowsOf>][]>;

/** The section's rows as stored, in order, each table under its name. */
export async function loadRows<S extends Section>(section: S, sessionId: string): Promise<SectionRows<S>> {
  const asked = questions[section].map(async ([name, ask]) => [name, await ask.all({ sessionId })]);
  return Object.fromEntries(await Promise.all(asked)) as SectionRows<S>;
}

/** A section for editing: its rows, the version they stand at, and whether there is anything to undo or redo. */
export async function getSection<S extends Section>(viewer: Viewer, sessionId: string, section: S) {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  // Asked first: rows that are newer than the version they are said to stand at are told apart at the save, older ones are not.
  const standing = await position(section, sessionId);
  return { desk, rows: await loadRows(section, sessionId), ...standing };
}

/**
 * Saves the whole of a section as its form gives it. `base` is the version the form was loaded at; when someone saved
 * in between, nothing is written and the refusal says who and when. A new row may have any id that nothing else has.
 *
 * @returns the new version, or a refusal; `null` when the viewer may not see the session.
 */
export const saveSection = (viewer: Viewer, { rows, ...input }: Asked & { rows: unknown }, now: string) =>
  saveRows(viewer, input, now, () => rows);

/**
 * The same, told only what is different from the version the person was looking at. What was stored since they do not know,
 * so it is refused; only a save whose answer was lost may be sent again.
 */
export const saveChanges = (
  viewer: Viewer,
  { patch, ...input }: Asked & { patch: SectionPatch },
  now: string,
) => saveRows(viewer, input, now, (stored) => patched(stored, patch), isOnlyAt(viewer, input));

/** Saves the whole of a section over the version named and no other, with what belongs to it. */
export const saveBeside = (viewer: Viewer, { rows, ...input }: Saving & { rows: unknown }, now: string) =>
  saveRows(viewer, input, now, () => rows, isOnlyAt(viewer, input));

/** The refusal of changes to another version than the one that is stored; `null` where it is that one. */
const isOnlyAt =
  (viewer: Viewer, { section, sessionId, base }: Asked) =>
  async (changes: number) => {
    const newest = await lastEvent(section, sessionId);
    const version = newest?.seq ?? 0;
    if (version === base) return null;
    const isOwnAgain = changes === 0 && version === base + 1 && newest?.actorId === viewer.userId;
    return isOwnAgain ? null : changedBy(newest);
  };

const changedBy = (event: Awaited<ReturnType<typeof lastEvent>>) =>
  refuse('session.changed', { changed: { by: event?.actorName ?? '', at: event?.at ?? '' } });

async function saveRows(
  viewer: Viewer,
  input: Saving,
  now: string,
  rowsOn: (stored: Tables) => unknown,
  outdated: (changes: number) => Promise<Refusal | null> = async () => null,
): Promise<Result<Saved> | null> {
  const desk = await findDeskSession(viewer, input.sessionId);
  if (!desk || !hasSection(desk.session.meetingKind, input.section)) return null;
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  const before = (await loadRows(input.section, input.sessionId)) as unknown as Tables;
  const parsed = readSection(input.section, rowsOn(before));
  if (!parsed.ok) return (await outdated(Number.NaN)) ?? parsed;

  const early = earlyError(desk, input.section, parsed.data as unknown as Tables);
  if (early) return refuse('input.invalid', { fields: { 'councilSessions.0.startsOn': early } });
  const after = await shape(desk, input.section, parsed.data as unknown as Tables, before);
  if (!after) return refuse('session.wrong_state');
  const changes = markNewKeys(before, after, diffTables(before, after));
  const late = await outdated(changes.length);
  if (late) return late;
  if (changes.length === 0) return { ok: true, ...(await position(input.section, input.sessionId)) };
  const ids = await closedIds(input.sessionId);
  const closed = closedColumns(desk.session.isClosed, ids, before, after);
  const hidden = hideInChanges(input.section, input.sessionId, changes, closed);
  const detail = { changes: await toldChanges(input.sessionId, hidden.changes) };
  const step = { ...input, verb: 'saved' as const, changes, detail, texts: hidden.rows };
  return write(viewer, desk, { ...step, before, after }, now);
}

/** `of` names the colleague's step that is meant, once the person was told whose it is. */
type Retraced = Asked & { of?: number };

/**
 * Takes the newest change of the section back. One that somebody else made is refused with its maker, hour and number,
 * and taken back only when `of` is that number.
 */
export const undoSection = (viewer: Viewer, input: Retraced, now: string) =>
  retrace(viewer, input, 'undo', now);

/** Makes the change again that was undone last; asks in the same way when that, or undoing it, was somebody else's. */
export const redoSection = (viewer: Viewer, input: Retraced, now: string) =>
  retrace(viewer, input, 'redo', now);

async function retrace(
  viewer: Viewer,
  { of, ...input }: Retraced,
  direction: 'undo' | 'redo',
  now: string,
): Promise<Result<Saved> | null> {
  const desk = await findDeskSession(viewer, input.sessionId);
  if (!desk) return null;
  const verdict = canEditSession(viewer, desk.standing);
  if (verdict) return refuse(verdict);
  const target = undoPosition(await steps(input.section, input.sessionId))[direction];
  if (target === null) return refuse(`${direction}.nothing`);
  const whose = await refuseColleagues(viewer, input, { direction, target, named: of });
  if (whose) return whose;
  const step = await changesOf(input.section, input.sessionId, target);
  const before = (await loadRows(input.section, input.sessionId)) as unknown as Tables;
  const wanted = wholeChanges(before, direction === 'undo' ? invert(step) : step);
  const made = withoutErasedBallots(await withoutLostFiles(desk.council.id, wanted));
  const verb = direction === 'undo' ? 'undone' : 'redone';
  if (made === wanted)
    return write(
      viewer,
      desk,
      { ...input, verb, changes: made, detail: { of: target }, texts: [], before },
      now,
    );
  const closed = closedColumns(desk.session.isClosed, await closedIds(input.sessionId), before);
  const { changes: hidden, rows: texts } = hideInChanges(input.section, input.sessionId, made, closed);
  const told = await toldChanges(input.sessionId, hidden);
  return write(
    viewer,
    desk,
    { ...input, verb, changes: made, detail: { of: target, changes: told }, texts, before },
    now,
  );
}

const HANDS = `select seq, verb, actor_id actorId, actor_name by, at from events
  where aggregate = @section and aggregate_id = @sessionId
    and (seq = @target or (verb in ('undone', 'redone') and json_extract(detail, '$.of') = @target))
  order by seq`;
type Hand = { seq: number; verb: string; actorId: string | null; by: string; at: string };

/**
 * Refuses a step that somebody else made, or took back or made again last, unless the request names what they did; and
 * any step where the request names another.
 */
async function refuseColleagues(
  viewer: Viewer,
  { section, sessionId }: Asked,
  { direction, target, named }: { direction: 'undo' | 'redo'; target: number; named: number | undefined },
) {
  const hands = (await prepared(HANDS).all({ section, sessionId, target })) as Hand[];
  const [made, last] = [hands[0], hands.at(-1)];
  const theirs = [last, made].find((hand) => hand && hand.actorId !== viewer.userId);
  const meant = theirs ?? last;
  if (!meant || named === meant.seq || (named === undefined && !theirs)) return null;
  const changed = { by: meant.by, at: meant.at, step: meant.seq, isUndo: meant.verb === 'undone' };
  return refuse(`${direction}.of_colleague`, { changed });
}

type Step = Saving & {
  verb: 'saved' | 'undone' | 'redone';
  changes: readonly Change[];
  /** What the event stores: the changes themselves, or the number of the step that is undone or redone. */
  detail: Record<string, unknown>;
  /** Private text that the event only points at. */
  texts: readonly PrivateRow[];
  before: Tables;
  /** The rows as they were sent, so that a refusal finds the field. */
  after?: Tables;
};

async function write(viewer: Viewer, desk: DeskSession, step: Step, now: string): Promise<Result<Saved>> {
  const { section, sessionId, base, verb, changes, detail, texts, before, beside } = step;
  const taken = await takenIds(changes);
  if (taken) return taken;
  const what = {
    aggregate: section,
    aggregateId: sessionId,
    seq: base + 1,
    verb,
    councilId: desk.council.id,
    detail,
  };
  const releases = await releasesByOpening(
    viewer,
    { councilId: desk.council.id, sessionId },
    before,
    changes,
    now,
  );
  try {
    const rows = [...statementsOf(section, sessionId, changes), ...keepStatements(texts)];
    const following = [
      ...eraseSecretBallots(sessionId, changes),
      ...releases.map(({ statement }) => statement),
      ...(beside?.statements ?? []),
    ];
    const others = [...releases, ...(beside ? [beside] : [])].map(({ told }) => told);
    await commit([event(viewer, now, what), ...others], [...rows, ...following]);
  } catch (error) {
    return refusalOf(error, step);
  }
  return { ok: true, ...(await position(section, sessionId)) };
}

/** Refuses a new row whose id another row already has, in this table or in any other. */
async function takenIds(changes: readonly Change[]) {
  const added = changes.flatMap(({ id, before }) => (before === null ? [id] : []));
  const isTwice = new Set(added).size < added.length;
  return isTwice || (await idsInUse(added)).length > 0 ? refuse('row.in_use') : null;
}

async function refusalOf(error: unknown, { section, sessionId, changes, after = {} }: Step) {
  if (error instanceof Conflict) return changedBy(await lastEvent(section, sessionId));
  if (!(error instanceof Broken)) throw error;
  if (error.rule.includes('session_not_open')) return refuse('session.not_open');
  if (error.rule.includes('event_gap')) return refuse('session.changed');
  if (error.rule.includes('file_not_handed_in')) return refuse('file.not_handed_in');
  if (error.kind === 'foreign_key' || error.rule.includes('_of_other_')) {
    const fields = await goneLinks(section, sessionId, changes, after);
    const isOurs = error.kind === 'foreign_key' && Object.keys(fields).length === 0;
    return isOurs ? namedElsewhere(section, changes) : refuse('row.gone', { fields });
  }
  if (error.kind === 'unique' && !error.rule.includes('council_sessions.slug')) return refuse('row.in_use');
  if (error.rule.includes('council_sessions.slug')) return refuse('session.exists');
  throw error;
}

async function position(section: Section, sessionId: string): Promise<Saved> {
  const taken = await steps(section, sessionId);
  const { undo, redo } = undoPosition(taken);
  return { version: taken.at(-1)?.seq ?? 0, canUndo: undo !== null, canRedo: redo !== null };
}
