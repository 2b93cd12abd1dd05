import { sql } from 'drizzle-orm';
import { check, index, integer, type SQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PersonnelShare } from '@/lib/record/schema-personnel';
import type { InvalidCause } from '@/lib/rules/personnel/ballot-account';
import { voteMethods } from '@/lib/words';
import {
  approvalAnswers,
  dismissedFroms,
  nominators,
  personnelKinds,
  personnelResults,
} from '@/lib/words-of-personnel';
import { id, oneOf, partialDate, timeOfDay } from './columns';
import { mandates } from './councils';
import { resolutions, votes } from './decisions';
import { agendaItems, councilSessions, namedSource, sittings } from './sessions';

const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => councilSessions.id);

/** Each is unknown or a number of ballots. */
const counted = (name: string, columns: readonly SQLiteColumn[]) =>
  check(
    name,
    sql`${sql.join(
      columns.map((column) => sql`(${column} is null or ${column} between 0 and 100000)`),
      sql` and `,
    )}`,
  );

/**
 * One ballot on people: bầu, phê chuẩn, miễn nhiệm, bãi nhiệm, cho thôi làm nhiệm vụ đại biểu, lấy phiếu and bỏ phiếu tín nhiệm. Who
 * it is about stands in `personnel_people`, what was counted of each there too. Nobody's name stands beside a ballot, in no table:
 * these votes are secret unless the council decides otherwise.
 */
export const personnelVotes = sqliteTable(
  'personnel_votes',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    kind: text('kind', { enum: personnelKinds }).notNull(),
    /** In the source's own words; '' where its kind and its post say it. */
    subject: text('subject').notNull(),
    post: text('post'),
    /** How many are to be elected. */
    seats: integer('seats'),
    dismissedFrom: text('dismissed_from', { enum: dismissedFroms }),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    sittingId: text('sitting_id').references(() => sittings.id),
    heldOn: text('held_on'),
    heldAt: text('held_at'),
    heldOnInferredFrom: text('held_on_inferred_from'),
    method: text('method', { enum: voteMethods }),
    round: integer('round'),
    /** The ballot it repeats: an earlier round, or one that was annulled. */
    earlierId: text('earlier_id'),
    /** The open vote that approved the tellers. */
    tellersVoteId: text('tellers_vote_id').references(() => votes.id),
    /** The resolution that confirms the result. */
    resolutionId: text('resolution_id').references(() => resolutions.id),
    printedBallots: integer('printed_ballots'),
    stampedBallots: integer('stamped_ballots'),
    issuedBallots: integer('issued_ballots'),
    collectedBallots: integer('collected_ballots'),
    validBallots: integer('valid_ballots'),
    invalidBallots: integer('invalid_ballots'),
    unusedBallots: integer('unused_ballots'),
    destroyedBallots: integer('destroyed_ballots'),
    invalidCauses: text('invalid_causes', { mode: 'json' }).$type<InvalidCause[]>().notNull().default([]),
    statedTotal: integer('stated_total'),
    statedPresent: integer('stated_present'),
    /** When what was decided takes effect; of a release that is when the mandate ends. */
    effectiveOn: text('effective_on'),
    effectiveAt: text('effective_at'),
    approvalTo: text('approval_to'),
    approvalSentOn: text('approval_sent_on'),
    isAnnulled: integer('is_annulled', { mode: 'boolean' }).notNull().default(false),
    annulledReason: text('annulled_reason'),
    printed: text('printed'),
    note: text('note'),
    sourceId: namedSource(),
  },
  (t) => [
    index('personnel_votes_of_session').on(t.sessionId),
    index('personnel_votes_of_item').on(t.agendaItemId),
    index('personnel_votes_of_sitting').on(t.sittingId),
    index('personnel_votes_of_vote').on(t.tellersVoteId),
    index('personnel_votes_of_resolution').on(t.resolutionId),
    index('personnel_votes_of_source').on(t.sourceId),
    oneOf('personnel_votes_kind', t.kind, personnelKinds),
    oneOf('personnel_votes_dismissed_from', t.dismissedFrom, dismissedFroms),
    oneOf('personnel_votes_method', t.method, voteMethods),
    partialDate('personnel_votes_held_on', t.heldOn),
    timeOfDay('personnel_votes_held_at', t.heldAt),
    partialDate('personnel_votes_effective_on', t.effectiveOn),
    timeOfDay('personnel_votes_effective_at', t.effectiveAt),
    partialDate('personnel_votes_approval_sent_on', t.approvalSentOn),
    counted('personnel_votes_account', [
      ...[t.printedBallots, t.stampedBallots, t.issuedBallots, t.collectedBallots],
      ...[t.validBallots, t.invalidBallots, t.unusedBallots, t.destroyedBallots],
    ]),
    check(
      'personnel_votes_numbers',
      sql`(${t.seats} is null or ${t.seats} between 1 and 1000) and (${t.round} is null or ${t.round} between 1 and 20)
        and (${t.statedTotal} is null or ${t.statedTotal} between 1 and 10000)
        and (${t.statedPresent} is null or ${t.statedPresent} between 0 and 10000)`,
    ),
  ],
);

/** Who a ballot on people is about, with what was counted of each. */
export const personnelPeople = sqliteTable(
  'personnel_people',
  {
    id: id(),
    sessionId: sessionId(),
    personnelVoteId: text('personnel_vote_id')
      .notNull()
      .references(() => personnelVotes.id),
    position: integer('position').notNull(),
    mandateId: text('mandate_id').references(() => mandates.id),
    /** Who is no delegate of the term. */
    name: text('name'),
    /** What they are that day. */
    office: text('office'),
    /** What they are a candidate for, where the ballot is for several posts. */
    post: text('post'),
    nominatedBy: text('nominated_by', { enum: nominators }),
    nominatedByPrinted: text('nominated_by_printed'),
    isWithdrawn: integer('is_withdrawn', { mode: 'boolean' }).notNull().default(false),
    forCount: integer('for_count'),
    againstCount: integer('against_count'),
    noOpinionCount: integer('no_opinion_count'),
    highCount: integer('high_count'),
    mediumCount: integer('medium_count'),
    lowCount: integer('low_count'),
    shares: text('shares', { mode: 'json' }).$type<PersonnelShare[]>().notNull().default([]),
    statedResult: text('stated_result', { enum: personnelResults }),
    approvalAnswer: text('approval_answer', { enum: approvalAnswers }),
    approvalAnsweredOn: text('approval_answered_on'),
    approvalNumber: text('approval_number'),
    note: text('note'),
  },
  (t) => [
    index('personnel_people_of_session').on(t.sessionId),
    index('personnel_people_of_vote').on(t.personnelVoteId),
    index('personnel_people_of_mandate').on(t.mandateId),
    oneOf('personnel_people_nominated_by', t.nominatedBy, nominators),
    oneOf('personnel_people_stated_result', t.statedResult, personnelResults),
    oneOf('personnel_people_approval_answer', t.approvalAnswer, approvalAnswers),
    partialDate('personnel_people_approval_answered_on', t.approvalAnsweredOn),
    check('personnel_people_who', sql`${t.mandateId} is null or ${t.name} is null`),
    counted('personnel_people_counts', [
      ...[t.forCount, t.againstCount, t.noOpinionCount],
      ...[t.highCount, t.mediumCount, t.lowCount],
    ]),
  ],
);

/** Ban kiểm phiếu: who counted the ballots. */
export const personnelTellers = sqliteTable(
  'personnel_tellers',
  {
    id: id(),
    sessionId: sessionId(),
    personnelVoteId: text('personnel_vote_id')
      .notNull()
      .references(() => personnelVotes.id),
    position: integer('position').notNull(),
    mandateId: text('mandate_id').references(() => mandates.id),
    name: text('name'),
    isHead: integer('is_head', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('personnel_tellers_of_session').on(t.sessionId),
    index('personnel_tellers_of_vote').on(t.personnelVoteId),
    index('personnel_tellers_of_mandate').on(t.mandateId),
    check('personnel_tellers_who', sql`${t.mandateId} is null or ${t.name} is null`),
  ],
);
