import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Comparison, Reading } from '@/lib/record/figure-parts';
import {
  budgetBases,
  budgetConcepts,
  budgetStages,
  indicatorGroups,
  periodParts,
  qualifiers,
  targetResults,
  taskStatuses,
} from '@/lib/words';
import { id, oneOf, partialDate } from './columns';
import { councilSessions, namedSource } from './sessions';

const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => councilSessions.id);

/**
 * One sum of money as printed and as read: what it is, of which period and stage, and compared with what. What a draft
 * still lacks, «Kiểm tra» asks for (lib/record/check-complete).
 */
export const budgetFigures = sqliteTable(
  'budget_figures',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    concept: text('concept', { enum: budgetConcepts }).notNull(),
    label: text('label').notNull(),
    stage: text('stage', { enum: budgetStages }).notNull(),
    year: integer('year'),
    part: text('part', { enum: periodParts }).notNull(),
    fromMonth: integer('from_month'),
    throughMonth: integer('through_month'),
    throughYear: integer('through_year'),
    periodPrinted: text('period_printed'),
    /** The figure of the same session it is within. No key of the database: the form lets go of one that was removed. */
    partOfId: text('part_of'),
    partsAreAll: integer('parts_are_all', { mode: 'boolean' }).notNull().default(false),
    printed: text('printed'),
    valueDong: integer('value_dong'),
    qualifier: text('qualifier', { enum: qualifiers }),
    percentPrinted: text('percent_printed'),
    percentPpm: integer('percent_ppm'),
    percentQualifier: text('percent_qualifier', { enum: qualifiers }),
    basis: text('basis', { enum: budgetBases }),
    basisPrinted: text('basis_printed'),
    basisDong: integer('basis_dong'),
    basisWords: text('basis_words'),
    /** Beside the first, which the columns above hold. */
    comparisons: text('comparisons', { mode: 'json' }).$type<Comparison[]>().notNull().default([]),
    changeFromPrinted: text('change_from_printed'),
    changeFromDong: integer('change_from_dong'),
    changeToPrinted: text('change_to_printed'),
    changeToDong: integer('change_to_dong'),
    changeByPrinted: text('change_by_printed'),
    changeByDong: integer('change_by_dong'),
    readings: text('readings', { mode: 'json' }).$type<Reading[]>().notNull().default([]),
    note: text('note'),
    sourceId: namedSource(),
  },
  (t) => [
    index('figures_of_session').on(t.sessionId),
    index('figures_of_source').on(t.sourceId),
    oneOf('figures_concept', t.concept, budgetConcepts),
    oneOf('figures_stage', t.stage, budgetStages),
    oneOf('figures_part', t.part, periodParts),
    oneOf('figures_qualifier', t.qualifier, qualifiers),
    oneOf('figures_basis', t.basis, budgetBases),
    check('figures_year', sql`${t.year} between 1946 and 2200`),
  ],
);

export const indicators = sqliteTable(
  'indicators',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    group: text('group', { enum: indicatorGroups }),
    name: text('name').notNull(),
    period: text('period'),
    printed: text('printed').notNull(),
    countValue: integer('count_value'),
    unit: text('unit'),
    ratioNumerator: integer('ratio_numerator'),
    ratioDenominator: integer('ratio_denominator'),
    percentPpm: integer('percent_ppm'),
    percentOf: text('percent_of'),
    target: text('target'),
    qualifier: text('qualifier', { enum: qualifiers }),
    planPrinted: text('plan_printed'),
    samePeriodPrinted: text('same_period_printed'),
    growthPrinted: text('growth_printed'),
    targetResult: text('target_result', { enum: targetResults }),
    note: text('note'),
    sourceId: namedSource(),
  },
  (t) => [
    index('indicators_of_session').on(t.sessionId),
    index('indicators_of_source').on(t.sourceId),
    oneOf('indicators_group', t.group, indicatorGroups),
    check('indicators_ratio', sql`(${t.ratioNumerator} is null) = (${t.ratioDenominator} is null)`),
    check('indicators_denominator', sql`${t.ratioDenominator} is null or ${t.ratioDenominator} > 0`),
  ],
);

/** Nhiệm vụ trọng tâm, in the order the council set them. */
export const keyTasks = sqliteTable(
  'key_tasks',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    body: text('body').notNull(),
    period: text('period'),
    owner: text('owner'),
    dueOn: text('due_on'),
    target: text('target'),
    /** Null while nobody says what became of it; `doneOn` and `evidence` are told of one that is done. */
    status: text('status', { enum: taskStatuses }),
    doneOn: text('done_on'),
    evidence: text('evidence'),
    /** The line of the minutes that gave it. */
    entryId: text('entry_id'),
  },
  (t) => [index('tasks_of_session').on(t.sessionId), partialDate('tasks_due_on', t.dueOn)],
);

/** A photo, or only its label where the source kept no more (`fileDigest` null). */
export const photos = sqliteTable(
  'photos',
  {
    id: id(),
    sessionId: sessionId(),
    position: integer('position').notNull(),
    label: text('label'),
    caption: text('caption'),
    alt: text('alt'),
    fileDigest: text('file_digest'),
    widthPx: integer('width_px'),
    heightPx: integer('height_px'),
  },
  (t) => [index('photos_of_session').on(t.sessionId)],
);
