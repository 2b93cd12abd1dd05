import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CouncilThen } from '@/lib/record/council-then';
import {
  agendaChanges,
  agendaKinds,
  attendanceStatuses,
  compiledFroms,
  meetingKinds,
  occurrences,
  paperKinds,
  presenceBounds,
  sessionKinds,
  sessionSeries,
  sessionStates,
} from '@/lib/words';
import { bodies } from './bodies';
import { absent, id, inOrder, oneOf, partialDate, timeOfDay } from './columns';
import { councils, mandates, terms } from './councils';

/** Kỳ họp: one council session and where its draft stands. Nothing here is public; `publications` is. */
export const councilSessions = sqliteTable(
  'council_sessions',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    termId: text('term_id')
      .notNull()
      .references(() => terms.id),
    slug: text('slug').notNull(),
    ordinal: integer('ordinal'),
    series: text('series', { enum: sessionSeries }).notNull().default('main'),
    kind: text('kind', { enum: sessionKinds }),
    label: text('label').notNull(),
    title: text('title'),
    purpose: text('purpose'),
    summary: text('summary'),
    /** Each a day, a month or a year, or null where no source says it. */
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    place: text('place'),
    isClosed: integer('is_closed', { mode: 'boolean' }).notNull().default(false),
    occurrence: text('occurrence', { enum: occurrences }).notNull().default('planned'),
    occurrenceNote: text('occurrence_note'),
    /** What the council was called then, where that is not what it is called now (lib/record/council-then.ts). */
    councilThen: text('council_then', { mode: 'json' }).$type<CouncilThen>(),
    compiledFrom: text('compiled_from', { enum: compiledFroms }),
    daysInferredFrom: text('days_inferred_from'),
    heldAs: text('held_as'),
    convenedBy: text('convened_by'),
    nextSession: text('next_session'),
    absent: absent(),
    /** A meeting that is no session; null of a session. What it is stays as it was founded. */
    meetingKind: text('meeting_kind', { enum: meetingKinds }),
    /** The body that met, where it stands in the register, else as it is called. */
    bodyId: text('body_id').references(() => bodies.id),
    bodyName: text('body_name'),
    /** When residents were told beforehand, and when of the result; each as far as it is known. */
    announcedOn: text('announced_on'),
    resultOn: text('result_on'),
    /** Residents who came and who spoke, in numbers alone. */
    people: integer('people'),
    peopleBound: text('people_bound', { enum: presenceBounds }).notNull().default('exact'),
    speakers: integer('speakers'),
    /** Voters who signed that it be held, and of how many: never who (Luật 72/2025, Điều 34, 43). */
    signatures: integer('signatures'),
    voters: integer('voters'),
    reviewOpen: integer('review_open', { mode: 'boolean' }).notNull().default(false),
    state: text('state', { enum: sessionStates }).notNull().default('draft'),
    submittedBy: text('submitted_by'),
    returnNote: text('return_note'),
    correctionReason: text('correction_reason'),
  },
  (t) => [
    uniqueIndex('sessions_slug').on(t.councilId, t.slug),
    index('sessions_by_date').on(t.councilId, t.startsOn),
    oneOf('sessions_kind', t.kind, sessionKinds),
    oneOf('sessions_series', t.series, sessionSeries),
    oneOf('sessions_occurrence', t.occurrence, occurrences),
    oneOf('sessions_compiled_from', t.compiledFrom, compiledFroms),
    oneOf('sessions_state', t.state, sessionStates),
    partialDate('sessions_starts_on', t.startsOn),
    partialDate('sessions_ends_on', t.endsOn),
    inOrder('sessions_order', t.startsOn, t.endsOn),
    index('sessions_of_body').on(t.bodyId),
    oneOf('sessions_meeting_kind', t.meetingKind, meetingKinds),
    partialDate('sessions_announced_on', t.announcedOn),
    partialDate('sessions_result_on', t.resultOn),
    check('sessions_ordinal', sql`${t.ordinal} is null or ${t.ordinal} between 1 and 999`),
  ],
);

const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => councilSessions.id);

/** Which source of the session the row is from; null where nobody said (lib/record/sourced.ts). */
export const namedSource = () => text('source_id').references(() => sources.id);

/** Phiên họp: one meeting within a session. */
export const sittings = sqliteTable(
  'sittings',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    heldOn: text('held_on'),
    startsAt: text('starts_at'),
    endsAt: text('ends_at'),
    isClosed: integer('is_closed', { mode: 'boolean' }).notNull().default(false),
    presidedBy: text('presided_by'),
    minutesBy: text('minutes_by'),
    heldOnInferredFrom: text('held_on_inferred_from'),
    proxies: text('proxies'),
    note: text('note'),
    absent: absent(),
  },
  (t) => [
    index('sittings_of_session').on(t.sessionId),
    partialDate('sittings_held_on', t.heldOn),
    timeOfDay('sittings_starts_at', t.startsAt),
    timeOfDay('sittings_ends_at', t.endsAt),
  ],
);

/** Điểm danh: one delegate at one sitting. No row means nobody wrote it down, which is not absence. */
export const attendance = sqliteTable(
  'attendance',
  {
    id: id(),
    sessionId: sessionId(),
    sittingId: text('sitting_id')
      .notNull()
      .references(() => sittings.id),
    mandateId: text('mandate_id')
      .notNull()
      .references(() => mandates.id),
    status: text('status', { enum: attendanceStatuses }).notNull(),
    fromTime: text('from_time'),
    toTime: text('to_time'),
    /** Times away in between, «09:30–10:00; 11:00–11:15». */
    away: text('away'),
    reason: text('reason'),
    /** When an absence was told beforehand: local `YYYY-MM-DD`, or with `THH:MM`; null where nobody wrote that it was. */
    toldAt: text('told_at'),
  },
  (t) => [
    uniqueIndex('attendance_once').on(t.sittingId, t.mandateId),
    index('attendance_of_session').on(t.sessionId),
    oneOf('attendance_status', t.status, attendanceStatuses),
    timeOfDay('attendance_from', t.fromTime),
    timeOfDay('attendance_to', t.toTime),
  ],
);

/**
 * What a source states of those who came to one sitting, beside the roll or without any: each number as far as it is printed.
 * No row, or null, means that it says nothing.
 */
export const attendanceNumbers = sqliteTable(
  'attendance_numbers',
  {
    id: id(),
    sessionId: sessionId(),
    sittingId: text('sitting_id')
      .notNull()
      .references(() => sittings.id),
    total: integer('total'),
    present: integer('present'),
    presentBound: text('present_bound', { enum: presenceBounds }).notNull().default('exact'),
    excused: integer('excused'),
    unexcused: integer('unexcused'),
    elected: integer('elected'),
    sourceId: namedSource(),
  },
  (t) => [
    uniqueIndex('attendance_numbers_once').on(t.sittingId),
    index('attendance_numbers_of_session').on(t.sessionId),
    index('attendance_numbers_of_source').on(t.sourceId),
    oneOf('attendance_numbers_bound', t.presentBound, presenceBounds),
    check('attendance_numbers_total', sql`${t.total} is null or ${t.total} between 1 and 10000`),
    check(
      'attendance_numbers_counts',
      sql`min(coalesce(${t.present}, 0), coalesce(${t.excused}, 0), coalesce(${t.unexcused}, 0)) >= 0`,
    ),
  ],
);

/** Nguồn: where a statement came from, kept word for word. */
export const sources = sqliteTable(
  'sources',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    /** '' where it has none. */
    title: text('title').notNull(),
    publisher: text('publisher'),
    url: text('url'),
    postedOn: text('posted_on'),
    postedAt: text('posted_at'),
    postedOnInferredFrom: text('posted_on_inferred_from'),
    views: integer('views'),
    body: text('body'),
  },
  (t) => [
    index('sources_of_session').on(t.sessionId),
    partialDate('sources_posted_on', t.postedOn),
    timeOfDay('sources_posted_at', t.postedAt),
  ],
);

export const agendaItems = sqliteTable(
  'agenda_items',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    kind: text('kind', { enum: agendaKinds }).notNull(),
    title: text('title').notNull(),
    presenter: text('presenter'),
    discussion: text('discussion'),
    speakers: text('speakers'),
    conclusion: text('conclusion'),
    printedReference: text('printed_reference'),
    movedBy: text('moved_by'),
    earlierReference: text('earlier_reference'),
    /** The address of an earlier session whose minutes were approved here; whatever becomes of that session, it keeps it. */
    approvesSession: text('approves_session'),
    minutesCorrections: text('minutes_corrections'),
    /** The item it belongs to, and the items it recalls: rows of this table, which one form saves and checks whole. */
    parentId: text('parent_id'),
    refersTo: text('refers_to', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** The places it had in the programme; the order of the rows is that in which they were dealt with. */
    plannedPosition: integer('planned_position'),
    adoptedPosition: integer('adopted_position'),
    change: text('change', { enum: agendaChanges }),
    changeNote: text('change_note'),
    /** The vote that decided the change. No key: a vote may be removed, and «Kiểm tra» asks about what names it. */
    changeVoteId: text('change_vote_id'),
    absent: absent(),
    isClosed: integer('is_closed', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('agenda_of_session').on(t.sessionId),
    oneOf('agenda_kind', t.kind, agendaKinds),
    oneOf('agenda_change', t.change, agendaChanges),
    check(
      'agenda_positions',
      sql`min(coalesce(${t.plannedPosition}, 1), coalesce(${t.adoptedPosition}, 1)) >= 1`,
    ),
  ],
);

/** Tờ trình, báo cáo, thẩm tra, thông báo before the council. */
export const papers = sqliteTable(
  'papers',
  {
    id: id(),
    sessionId: sessionId(),
    /** None of a paper that belongs to the session as a whole. */
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    position: integer('position').notNull(),
    kind: text('kind', { enum: paperKinds }).notNull(),
    /** What the source calls it, where it is none of the list or is called otherwise. */
    kindPrinted: text('kind_printed'),
    number: text('number'),
    datedOn: text('dated_on'),
    datedOnInferredFrom: text('dated_on_inferred_from'),
    fromBody: text('from_body'),
    toBody: text('to_body'),
    /** '' where no source gives one. */
    title: text('title').notNull(),
    /** How many papers stand here as one, where a source only counts them. */
    count: integer('count'),
    countBound: text('count_bound', { enum: presenceBounds }).notNull().default('exact'),
    note: text('note'),
    absent: absent(),
    fileDigest: text('file_digest'),
    fileName: text('file_name'),
  },
  (t) => [
    index('papers_of_session').on(t.sessionId),
    index('papers_of_agenda_item').on(t.agendaItemId),
    oneOf('papers_kind', t.kind, paperKinds),
    partialDate('papers_dated_on', t.datedOn),
    oneOf('papers_bound', t.countBound, presenceBounds),
    check('papers_count', sql`${t.count} is null or ${t.count} between 1 and 10000`),
  ],
);
