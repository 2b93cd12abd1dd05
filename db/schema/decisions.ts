import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Article } from '@/lib/record/schema';
import type { Posted, Sent } from '@/lib/record/schema-sending';
import type { StatedShare } from '@/lib/rules/favour-range';
import type { Recusal } from '@/lib/rules/recusal';
import { secretMethods } from '@/lib/rules/secret-vote';
import type { CountBounds } from '@/lib/rules/vote-counts';
import type { PassedSign } from '@/lib/signs/sign';
import {
  choices,
  groupScopes,
  presenceBounds,
  resolutionKinds,
  resolutionStatuses,
  statedOutcomes,
  uncountedResults,
  voteAbouts,
  voteEntries,
  voteMethods,
  voteRules,
} from '@/lib/words';
import { absent, id, inOrder, oneOf, partialDate, timeOfDay } from './columns';
import { mandates } from './councils';
import { agendaItems, councilSessions, namedSource, sittings } from './sessions';

const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => councilSessions.id);

/** Nghị quyết, from draft to issue. Three dates: adopted, issued, in force. The number is given at issue (NĐ 30/2020). */
export const resolutions = sqliteTable(
  'resolutions',
  {
    id: id(),
    sessionId: sessionId(),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    position: integer('position').notNull(),
    number: text('number'),
    kind: text('kind', { enum: resolutionKinds }),
    /** '' where no source gives one. */
    title: text('title').notNull(),
    printedTitle: text('printed_title'),
    kindPrinted: text('kind_printed'),
    note: text('note'),
    legalBases: text('legal_bases', { mode: 'json' }).$type<string[]>().notNull(),
    articles: text('articles', { mode: 'json' }).$type<Article[]>().notNull(),
    annexes: text('annexes', { mode: 'json' }).$type<{ title: string; text: string }[]>().notNull(),
    adoptedOn: text('adopted_on'),
    issuedOn: text('issued_on'),
    effectiveOn: text('effective_on'),
    signer: text('signer'),
    /** What its source says became of it, where no vote is told of or beside one. */
    outcomePrinted: text('outcome_printed'),
    sessionPrinted: text('session_printed'),
    effectRule: text('effect_rule'),
    closing: text('closing'),
    recipients: text('recipients'),
    adoptedOnInferredFrom: text('adopted_on_inferred_from'),
    issuedOnInferredFrom: text('issued_on_inferred_from'),
    effectiveOnInferredFrom: text('effective_on_inferred_from'),
    /** To whom it was sent and where it was posted (NĐ 30/2020, Điều 18). */
    sent: text('sent', { mode: 'json' }).$type<Sent[]>().notNull().default([]),
    posted: text('posted', { mode: 'json' }).$type<Posted[]>().notNull().default([]),
    /** Signs of the draft that somebody let stand, each with the reason: the desk's own, never of a record. */
    passedSigns: text('passed_signs', { mode: 'json' }).$type<PassedSign[]>().notNull().default([]),
    absent: absent(),
    status: text('status', { enum: resolutionStatuses }).notNull().default('draft'),
    inReview: integer('in_review', { mode: 'boolean' }).notNull().default(false),
    sourceId: namedSource(),
  },
  (t) => [
    index('resolutions_of_session').on(t.sessionId),
    index('resolutions_of_agenda_item').on(t.agendaItemId),
    index('resolutions_of_source').on(t.sourceId),
    oneOf('resolutions_kind', t.kind, resolutionKinds),
    oneOf('resolutions_status', t.status, resolutionStatuses),
    partialDate('resolutions_adopted_on', t.adoptedOn),
    partialDate('resolutions_issued_on', t.issuedOn),
    partialDate('resolutions_effective_on', t.effectiveOn),
    inOrder('resolutions_dates', t.adoptedOn, t.issuedOn),
  ],
);

/**
 * Resolutions that a source states as a number and does not name, or not all of them: «thông qua 15 nghị quyết», «05 nghị quyết
 * về tài chính». `scope` says how they stand to those that are listed, so that none is counted twice.
 */
export const resolutionGroups = sqliteTable(
  'resolution_groups',
  {
    id: id(),
    sessionId: sessionId(),
    sourceId: namedSource(),
    position: integer('position').notNull(),
    count: integer('count'),
    countBound: text('count_bound', { enum: presenceBounds }).notNull().default('exact'),
    scope: text('scope', { enum: groupScopes }).notNull(),
    subject: text('subject'),
    status: text('status', { enum: resolutionStatuses }).notNull().default('adopted'),
    printed: text('printed'),
  },
  (t) => [
    index('resolution_groups_of_session').on(t.sessionId),
    index('resolution_groups_of_source').on(t.sourceId),
    oneOf('resolution_groups_bound', t.countBound, presenceBounds),
    oneOf('resolution_groups_scope', t.scope, groupScopes),
    oneOf('resolution_groups_status', t.status, resolutionStatuses),
    check('resolution_groups_count', sql`${t.count} is null or ${t.count} between 1 and 10000`),
  ],
);

/**
 * Biểu quyết. «Thống nhất» without counts stores no counts, and a count nobody typed yet is null: unknown is not zero. By
 * name, the counts are those of the ballots. A secret ballot is never by name.
 */
export const votes = sqliteTable(
  'votes',
  {
    id: id(),
    sessionId: sessionId(),
    resolutionId: text('resolution_id').references(() => resolutions.id),
    agendaItemId: text('agenda_item_id').references(() => agendaItems.id),
    sittingId: text('sitting_id').references(() => sittings.id),
    position: integer('position').notNull(),
    subject: text('subject').notNull(),
    method: text('method', { enum: voteMethods }),
    rule: text('rule', { enum: voteRules }).notNull().default('ordinary'),
    /** What is stated of the day of the vote itself, where no sitting tells it. */
    heldOn: text('held_on'),
    heldAt: text('held_at'),
    entry: text('entry', { enum: voteEntries }).notNull(),
    /** Of an uncounted vote: what the source says instead of «thống nhất thông qua». */
    uncounted: text('uncounted', { enum: uncountedResults }),
    printed: text('printed'),
    forCount: integer('for_count'),
    againstCount: integer('against_count'),
    notVotingCount: integer('not_voting_count'),
    otherOpinionCount: integer('other_opinion_count'),
    blankCount: integer('blank_count'),
    /** Delegates who were away, as the source counts them with the vote; none of those there. */
    absentCount: integer('absent_count'),
    /** How near a count is; null where all are exact. */
    bounds: text('bounds', { mode: 'json' }).$type<CountBounds>(),
    /** Shares as the source prints them. */
    shares: text('shares', { mode: 'json' }).$type<readonly StatedShare[]>(),
    /** What the source states for this very vote: of all delegates, of those there, of those who took part. */
    statedTotal: integer('stated_total'),
    statedPresent: integer('stated_present'),
    statedVoting: integer('stated_voting'),
    /** What the source says became of a vote it counts. */
    statedOutcome: text('stated_outcome', { enum: statedOutcomes }),
    movedBy: text('moved_by'),
    secondedBy: text('seconded_by'),
    heldOnInferredFrom: text('held_on_inferred_from'),
    dissentReasons: text('dissent_reasons'),
    /** What of a draft it is on, the piece and its words; null where its subject tells. */
    about: text('about', { enum: voteAbouts }),
    piece: text('piece'),
    amendedText: text('amended_text'),
    adoptedText: text('adopted_text'),
    /** Resolutions decided by the same vote, beside the one it names. */
    alsoResolutionIds: text('also_resolution_ids', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Declared void; it was taken all the same, and stays in the record. */
    isAnnulled: integer('is_annulled', { mode: 'boolean' }).notNull().default(false),
    annulledOn: text('annulled_on'),
    annulledReason: text('annulled_reason'),
    /** The vote of this session that it repeats. */
    revoteOfId: text('revote_of_id'),
    /** Who took no part because of an interest of their own. */
    recused: text('recused', { mode: 'json' }).$type<Recusal[]>().notNull().default([]),
    note: text('note'),
    sourceId: namedSource(),
    absent: absent(),
  },
  (t) => [
    index('votes_of_session').on(t.sessionId),
    // Removing a row makes SQLite look for whatever still points at it.
    index('votes_of_resolution').on(t.resolutionId),
    index('votes_of_agenda_item').on(t.agendaItemId),
    index('votes_of_sitting').on(t.sittingId),
    index('votes_of_source').on(t.sourceId),
    oneOf('votes_about', t.about, voteAbouts),
    partialDate('votes_annulled_on', t.annulledOn),
    oneOf('votes_method', t.method, voteMethods),
    oneOf('votes_rule', t.rule, voteRules),
    oneOf('votes_entry', t.entry, voteEntries),
    partialDate('votes_held_on', t.heldOn),
    timeOfDay('votes_held_at', t.heldAt),
    // Of totals, each count is there once it was typed; «Kiểm tra» asks for the rest.
    check(
      'votes_unknown_is_not_zero',
      sql`case ${t.entry}
        when 'unanimous_uncounted' then coalesce(${t.forCount}, ${t.againstCount}, ${t.notVotingCount}) is null
        when 'by_name' then ${t.forCount} + ${t.againstCount} + ${t.notVotingCount} is not null
        else true end`,
    ),
    check(
      'votes_counts',
      sql`min(coalesce(${t.forCount}, 0), coalesce(${t.againstCount}, 0), coalesce(${t.notVotingCount}, 0)) >= 0`,
    ),
    check(
      'votes_uncounted',
      sql`${t.uncounted} is null or (${t.uncounted} in (${sql.raw(uncountedResults.map((one) => `'${one}'`).join(', '))}) and ${t.entry} = 'unanimous_uncounted')`,
    ),
    check(
      'votes_further_counts',
      sql`min(coalesce(${t.otherOpinionCount}, 0), coalesce(${t.blankCount}, 0), coalesce(${t.absentCount}, 0)) >= 0`,
    ),
    check(
      'votes_stated',
      sql`(${t.statedTotal} is null or ${t.statedTotal} between 1 and 10000) and min(coalesce(${t.statedPresent}, 0), coalesce(${t.statedVoting}, 0)) >= 0`,
    ),
    check(
      'votes_secret',
      sql`${t.entry} <> 'by_name' or coalesce(${t.method}, '') not in (${sql.raw(secretMethods.map((one) => `'${one}'`).join(', '))})`,
    ),
  ],
);

/** One delegate's choice in an open vote, only where it was taken by name. */
export const ballots = sqliteTable(
  'ballots',
  {
    id: id(),
    sessionId: sessionId(),
    voteId: text('vote_id')
      .notNull()
      .references(() => votes.id),
    mandateId: text('mandate_id')
      .notNull()
      .references(() => mandates.id),
    choice: text('choice', { enum: choices }).notNull(),
  },
  (t) => [
    uniqueIndex('ballots_once').on(t.voteId, t.mandateId),
    index('ballots_of_session').on(t.sessionId),
    oneOf('ballots_choice', t.choice, choices),
  ],
);
