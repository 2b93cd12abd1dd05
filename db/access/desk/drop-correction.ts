import 'server-only';
import { and, asc, eq, gt } from 'drizzle-orm';
import { wholeChanges } from '@/lib/change-parts';
import { type Change, diffTables, invert, type Row, type Tables } from '@/lib/changes';
import { readInput } from '@/lib/forms/fields';
import { dropAnswer } from '@/lib/forms/session-step';
import { markNewKeys } from '@/lib/list-order';
import type { SessionRecord } from '@/lib/record/schema';
import { type Result, refuse } from '@/lib/refusal';
import { nextState } from '@/lib/rules/lifecycle';
import type { Viewer } from '@/lib/viewer';
import { type Section, sections } from '@/lib/words';
import { Broken, Conflict, commit, db } from '../../client';
import { events } from '../../schema/events';
import { councilSessions } from '../../schema/sessions';
import { prepared } from '../prepared';
import { publicationsOf } from '../publications/projections';
import { signedAsPublished } from '../signing/as-published';
import { event, lastEvent, nothingSince, versionOf } from '../trail/event';
import { hideInChanges, keepStatements } from '../trail/private-texts';
import { closedColumns, closedIds } from './closed-rows';
import { eraseSecretBallots, keptSecret, withoutErasedBallots, withPublishedBallots } from './secret-ballots';
import { changesOfStep, statementsOf, toldChanges } from './section-steps';
import { loadRows } from './sections';
import { type DeskSession, findDeskSession } from './standing';
import { withoutLostFiles } from './without-lost-files';

/**
 * Drops a correction that was opened by mistake: every section is again as it was when the published record was opened,
 * private notes and closed items with it, and the file stands where it stood. What was typed since is one step of each
 * section's past, so that it can be made again when the record is opened anew.
 *
 * Ballots that were erased meanwhile are taken from the version that is published. A vote it does not name, as behind closed
 * doors, stays the secret one it was found to be; the person is asked first.
 *
 * @param input.keepsSecret `on` once the person said yes to that.
 */
export async function dropCorrection(
  viewer: Viewer,
  input: { sessionId: string; base: number; keepsSecret?: unknown },
  now: string,
): Promise<Result | null> {
  const desk = await findDeskSession(viewer, input.sessionId);
  if (!desk) return null;
  const verdict = desk.abilities.dropCorrection;
  if (verdict) return refuse(verdict);
  const state = nextState(desk.session.state, 'dropCorrection', desk.standing);
  const newest = await newestEvent(input.sessionId);
  const opened = await openedAt(input.sessionId);
  if (!state || opened === null) return refuse('session.wrong_state');
  // Of a withdrawn record residents read nothing, so nothing is taken from it.
  const published = (await publicationsOf(input.sessionId)).at(-1)?.parsed.record ?? null;
  const parts = await Promise.all(sections.map((section) => revert(desk, section, opened, published)));
  const asked = askAboutSecret(parts, input);
  if (asked) return asked;
  const made = parts.filter(({ changes }) => changes.length > 0);
  const untouched = parts.filter(({ changes }) => changes.length === 0).map(({ section }) => section);
  const council = { councilId: desk.council.id, aggregateId: input.sessionId };
  const ids = { sessionId: input.sessionId, councilId: desk.council.id };
  const signed = await signedAsPublished(viewer, ids, published, now);
  const step = { ...council, aggregate: 'session', seq: input.base + 1 };
  const told = await Promise.all(
    made.map(async ({ section, version, hidden }) => {
      const detail = { changes: await toldChanges(input.sessionId, hidden.changes) };
      return { ...council, aggregate: section, seq: version + 1, verb: 'reverted' as const, detail };
    }),
  );
  try {
    await commit(
      [
        ...told,
        { ...step, verb: 'correction_dropped' as const, detail: { isWithdrawn: state === 'withdrawn' } },
      ]
        .map((what) => event(viewer, now, what))
        .concat(signed.events),
      [
        // A section nobody had touched has no event here that a save in between would collide with.
        nothingSince(input.sessionId, newest, untouched),
        ...signed.statements,
        // One step after another is taken back, newest first: no state is passed through that was not once allowed.
        ...inOrder(made).flatMap(({ section, changes }) => statementsOf(section, input.sessionId, changes)),
        ...made.flatMap(({ hidden }) => keepStatements(hidden.rows)),
        ...made.flatMap(({ changes }) => eraseSecretBallots(input.sessionId, changes)),
        db
          .update(councilSessions)
          .set({ state, correctionReason: null, returnNote: null })
          .where(eq(councilSessions.id, input.sessionId)),
      ],
    );
  } catch (error) {
    return refusalOf(error, input.sessionId);
  }
  return { ok: true };
}

const NEWEST = `select max(id) from events where aggregate in ('session', '${sections.join("', '")}') and aggregate_id = ?`;

/** The newest event of a session's file and its sections. */
const newestEvent = (sessionId: string) => prepared(NEWEST).pluck().get(sessionId) as Promise<number | null>;

/** The id of the event that opened the correction that is under way. */
async function openedAt(sessionId: string): Promise<number | null> {
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .where(
      and(eq(events.aggregate, 'session'), eq(events.aggregateId, sessionId), eq(events.verb, 'reopened')),
    )
    .orderBy(asc(events.id));
  return rows.at(-1)?.id ?? null;
}

/** Asks about votes that stay secret, unless that was answered. */
function askAboutSecret(parts: readonly Part[], input: unknown) {
  const votes = parts.flatMap(({ secret }) => secret);
  const answer = readInput(dropAnswer, input);
  if (votes.length === 0 || (answer.ok && answer.data.keepsSecret)) return null;
  const named = votes.map((subject) => `«${subject}»`).join(', ');
  return refuse('session.ballots_erased', {
    fields: { keepsSecret: `${named} vẫn là phiếu kín, chỉ có tổng số phiếu.` },
  });
}

type Part = Awaited<ReturnType<typeof revert>>;

/** What was done to a section since, turned round step by step, and what all of it comes to for its event. */
async function revert(desk: DeskSession, section: Section, opened: number, published: SessionRecord | null) {
  const sessionId = desk.session.id;
  const version = await versionOf(section, sessionId);
  const since = await db
    .select({ id: events.id, seq: events.seq, verb: events.verb, detail: events.detail })
    .from(events)
    .where(and(eq(events.aggregate, section), eq(events.aggregateId, sessionId), gt(events.id, opened)))
    .orderBy(asc(events.seq));
  const back: { id: number; changes: readonly Change[] }[] = [];
  const before = (await loadRows(section, sessionId)) as unknown as Tables;
  let after = before;
  for (const step of since.toReversed()) {
    const changes = wholeChanges(after, invert(await changesOfStep(section, sessionId, step)));
    const known = withPublishedBallots(changes, after, published);
    const kept = await withoutLostFiles(desk.council.id, known);
    back.push({ id: step.id, changes: withoutErasedBallots(kept) });
    after = applied(after, kept);
  }
  const secret = keptSecret(after, before);
  back.push({ id: opened, changes: secret.changes });
  after = applied(after, secret.changes);
  const changes = markNewKeys(before, after, diffTables(before, after));
  const closed = closedColumns(desk.session.isClosed, await closedIds(sessionId), before, after);
  const hidden = hideInChanges(section, sessionId, changes, closed);
  return { section, version, back, changes, hidden, secret: secret.subjects };
}

const inOrder = (parts: readonly Part[]) =>
  parts
    .flatMap(({ section, back }) => back.map((step) => ({ ...step, section })))
    .sort((a, b) => b.id - a.id);

/** The rows after the changes, as SQLite would have them. */
function applied(tables: Tables, changes: readonly Change[]): Tables {
  const lists = new Map(
    Object.entries(tables).map(([table, rows]) => [table, new Map(rows.map((row) => [row.id, row]))]),
  );
  for (const { table, id, before, after } of changes) {
    const rows = lists.get(table);
    if (after === null) rows?.delete(id);
    else rows?.set(id, { ...(before === null ? {} : rows.get(id)), ...after, id } as Row);
  }
  return Object.fromEntries([...lists].map(([table, rows]) => [table, [...rows.values()]]));
}

async function refusalOf(error: unknown, sessionId: string) {
  const isLate = error instanceof Conflict || (error instanceof Broken && error.rule.includes('event_gap'));
  if (isLate) {
    const newest = await lastEvent('session', sessionId);
    return refuse('session.wrong_state', {
      changed: { by: newest?.actorName ?? '', at: newest?.at ?? '' },
    });
  }
  if (error instanceof Broken && error.kind === 'foreign_key') return refuse('session.correction_commented');
  throw error;
}
