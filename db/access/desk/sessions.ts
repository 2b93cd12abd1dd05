import 'server-only';
import { and, count, desc, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { newSessionInput } from '@/lib/forms/new-session';
import { exactPage, PAGE_SIZE, rowsBefore } from '@/lib/pages';
import { canSeeDesk } from '@/lib/policies/sessions';
import { type Result, refuse } from '@/lib/refusal';
import { beforeTerm } from '@/lib/rules/session-term';
import { termName } from '@/lib/vi/term-name';
import { holds, type Viewer } from '@/lib/viewer';
import { Broken, Conflict, commit, db } from '../../client';
import { terms } from '../../schema/councils';
import { events } from '../../schema/events';
import { publications } from '../../schema/publications';
import { councilSessions } from '../../schema/sessions';
import { waitingThreads } from '../review/waiting';
import { event } from '../trail/event';
import { idsInUse } from './ids-in-use';
import { ownId } from './own-id';
import { addressFor } from './session-address';
import { wholeRow } from './whole-row';

/** What is under way first, then what was published, deleted drafts last. */
const stage = sql`case when ${councilSessions.state} in ('draft', 'submitted') then 0
  when ${councilSessions.state} = 'deleted' then 2 else 1 end`;

/**
 * A council's sessions for the desk, 20 a page: those under way first, each group newest first, with how many there are
 * in each state. `null` for a viewer without a desk there.
 */
export const listDeskSessions = (viewer: Viewer, councilId: string, page: number) =>
  listFiles(viewer, councilId, page, isNull(councilSessions.meetingKind));

/** The same of its meetings that are no sessions. */
export const listDeskMeetings = (viewer: Viewer, councilId: string, page: number) =>
  listFiles(viewer, councilId, page, isNotNull(councilSessions.meetingKind));

async function listFiles(viewer: Viewer, councilId: string, page: number, kind: SQL) {
  if (!canSeeDesk(viewer, councilId)) return null;
  const where = and(eq(councilSessions.councilId, councilId), kind);
  const counts = await db
    .select({ state: councilSessions.state, total: count() })
    .from(councilSessions)
    .where(where)
    .groupBy(councilSessions.state);
  const rows = await db
    .select({
      id: councilSessions.id,
      label: councilSessions.label,
      title: councilSessions.title,
      startsOn: councilSessions.startsOn,
      meetingKind: councilSessions.meetingKind,
      state: councilSessions.state,
      occurrence: councilSessions.occurrence,
      term: getTableColumns(terms),
      returnNote: councilSessions.returnNote,
      publishedVersion: sql<number>`(select coalesce(max(${publications.version}), 0) from ${publications}
        where ${publications.sessionId} = ${councilSessions.id})`,
      version: sql<number>`(select coalesce(max(${events.seq}), 0) from ${events}
        where ${events.aggregate} = 'session' and ${events.aggregateId} = ${councilSessions.id})`,
      waiting: sql<number>`${sql.raw(waitingThreads('council_sessions.id'))}`,
    })
    .from(councilSessions)
    .innerJoin(terms, eq(terms.id, councilSessions.termId))
    .where(where)
    .orderBy(stage, desc(councilSessions.startsOn), desc(councilSessions.ordinal), desc(councilSessions.id))
    .limit(PAGE_SIZE)
    .offset(rowsBefore(page));
  const total = counts.reduce((sum, state) => sum + state.total, 0);
  const named = rows.map(({ term, ...row }) => ({ ...row, termLabel: termName(term) }));
  return { ...exactPage(named, page, total), counts: new Map(counts.map((row) => [row.state, row.total])) };
}

/**
 * Opens the file of a new council session. The address follows from term, series and number where they are known, so two
 * files of the same session cannot exist then; sent twice with one `key`, it is opened once.
 *
 * @param given the session's id, from set-up alone: an id is never taken from what somebody sends.
 */
export async function createSession(
  viewer: Viewer,
  input: unknown,
  now: string,
  given?: string,
): Promise<Result<{ sessionId: string }> | null> {
  const parsed = readInput(newSessionInput, input);
  if (!parsed.ok) return parsed;
  const [term] = await db.select().from(terms).where(eq(terms.id, parsed.data.termId));
  if (!term || !canSeeDesk(viewer, term.councilId)) return null;
  if (!holds(viewer, term.councilId, 'clerk')) return refuse('role.missing');

  const { ordinal, series, kind, label, startsOn, endsOn, key, meetingKind, bodyId } = parsed.data;
  const early = beforeTerm(startsOn, term);
  if (early) return refuse('input.invalid', { fields: { startsOn: early } });
  const sessionId = given ?? ownId('session', viewer, term.councilId, key);
  const slug = await addressFor(term.councilId, sessionId, { term, series, ordinal, startsOn, meetingKind });
  const taken = await sessionAt(term.councilId, slug);
  if (taken?.id === sessionId) return { ok: true, sessionId };
  if (taken) return refuse('session.exists', { fields: { ordinal: sameNumber(taken.state) } });
  const where = { id: sessionId, councilId: term.councilId, termId: term.id, slug };
  const row = wholeRow(councilSessions, {
    ...where,
    ordinal,
    series,
    kind,
    label,
    startsOn,
    endsOn,
    meetingKind,
    bodyId,
  });
  if ((await idsInUse([sessionId])).length > 0) return refuse('session.exists');
  try {
    await commit(
      [
        event(viewer, now, {
          aggregate: 'session',
          aggregateId: sessionId,
          seq: 1,
          verb: 'created',
          councilId: term.councilId,
          detail: { label, slug, row },
        }),
      ],
      [db.insert(councilSessions).values(row)],
    );
  } catch (error) {
    if (error instanceof Conflict || (error instanceof Broken && error.kind === 'unique'))
      return refuse('session.exists');
    if (
      error instanceof Broken &&
      (error.kind === 'foreign_key' || error.rule.includes('body_of_other_term'))
    )
      return refuse('input.invalid', { fields: { bodyId: OTHER_BODY } });
    throw error;
  }
  return { ok: true, sessionId };
}

const OTHER_BODY = 'Chọn đúng cơ quan của khóa và của loại cuộc họp này, hoặc để trống.';

const sameNumber = (state: string) =>
  state === 'deleted'
    ? 'Số này thuộc một bản nháp đã xóa. Khôi phục bản nháp đó ở danh sách kỳ họp.'
    : 'Số này đã có kỳ họp khác dùng trong khóa.';

async function sessionAt(councilId: string, slug: string) {
  const [found] = await db
    .select({ id: councilSessions.id, state: councilSessions.state })
    .from(councilSessions)
    .where(and(eq(councilSessions.councilId, councilId), eq(councilSessions.slug, slug)));
  return found ?? null;
}
