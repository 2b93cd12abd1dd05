import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Majority } from '@/lib/rules/majorities';
import { councilLevels, mandateEndReasons, officeKinds, type Role, recusalRules } from '@/lib/words';
import { id, inOrder, isoDate, oneOf, partialDate, timeOfDay } from './columns';

/** A People's Council of one administrative unit; merged units end with `validTo` and keep their addresses. */
export const councils = sqliteTable(
  'councils',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    locality: text('locality').notNull(),
    level: text('level', { enum: councilLevels }).notNull(),
    /** What its own papers call its kind, for a council of no level in the list. */
    levelPrinted: text('level_printed'),
    /** The huyện, quận, thị xã or thành phố above it, until 30/6/2025; null where none is stated. */
    districtName: text('district_name'),
    provinceName: text('province_name'),
    provinceCode: text('province_code'),
    unitCode: text('unit_code'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull().default(false),
    twoPersonRule: integer('two_person_rule', { mode: 'boolean' }).notNull().default(true),
    quorumNumerator: integer('quorum_numerator').notNull().default(2),
    quorumDenominator: integer('quorum_denominator').notNull().default(3),
    /** The article of the council's working rules the share stands in; no law has one. Null while nobody said. */
    quorumArticle: text('quorum_article'),
    /** Whether the working rules count delegates who recuse themselves in the total of a vote, and where; null while nobody said. */
    recusalRule: text('recusal_rule', { enum: recusalRules }),
    recusalArticle: text('recusal_article'),
    /** What a council under another law needs for a decision; null where nobody said. */
    majorities: text('majorities', { mode: 'json' }).$type<readonly Majority[]>(),
    /** How many days before a session it is convened, and its papers are sent, and where the working rules say so. */
    conveningDays: integer('convening_days'),
    conveningArticle: text('convening_article'),
    sendingDays: integer('sending_days'),
    sendingArticle: text('sending_article'),
    /** How many days before the deadline of an answer a delegate is reminded; 0 never, null as lib/convening/reminder.ts has it. */
    reminderDays: integer('reminder_days'),
    /** Whose accounts need a second factor to do anything, and from which day on; null where the council asks for none. */
    factorRoles: text('factor_roles', { mode: 'json' }).$type<readonly Role[]>(),
    factorFrom: text('factor_from'),
  },
  (t) => [
    index('councils_by_name').on(t.isSample, t.name),
    index('councils_of_province').on(t.provinceCode),
    // A new unit may be given the code of one that has ended.
    uniqueIndex('councils_unit_code')
      .on(t.unitCode)
      .where(sql`${t.unitCode} is not null and ${t.validTo} is null`),
    oneOf('councils_level', t.level, councilLevels),
    oneOf('councils_recusal_rule', t.recusalRule, recusalRules),
    check('councils_level_printed', sql`(${t.level} = 'other') = (${t.levelPrinted} is not null)`),
    isoDate('councils_valid_from', t.validFrom),
    isoDate('councils_valid_to', t.validTo),
    check('councils_slug', sql`${t.slug} not glob '*[^a-z0-9-]*' and length(${t.slug}) between 2 and 60`),
    check('councils_convening', sql`${t.conveningDays} is null or ${t.conveningDays} between 1 and 365`),
    isoDate('councils_factor_from', t.factorFrom),
    check('councils_factor', sql`(${t.factorRoles} is null) = (${t.factorFrom} is null)`),
    check('councils_sending', sql`${t.sendingDays} is null or ${t.sendingDays} between 1 and 365`),
    check(
      'councils_quorum',
      sql`${t.quorumNumerator} > 0 and ${t.quorumNumerator} <= ${t.quorumDenominator}`,
    ),
  ],
);

/** Khóa / nhiệm kỳ, as far as it is known: null is what no source says. */
export const terms = sqliteTable(
  'terms',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    ordinal: integer('ordinal'),
    label: text('label'),
    startYear: integer('start_year'),
    endYear: integer('end_year'),
    /** Whether every delegate of the term stands in the register; null for a term from before it was asked. */
    isRegisterComplete: integer('is_register_complete', { mode: 'boolean' }),
  },
  (t) => [
    uniqueIndex('terms_of_council').on(t.councilId, t.ordinal),
    check(
      'terms_years',
      sql`${t.endYear} > ${t.startYear} and ${t.startYear} between 1946 and 2200 and ${t.endYear} > 1946`,
    ),
    check('terms_ordinal', sql`${t.ordinal} between 1 and 99`),
  ],
);

export const people = sqliteTable(
  'people',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
  },
  (t) => [uniqueIndex('people_slug').on(t.councilId, t.slug)],
);

/** A delegate's time in office; the denominator of every vote is counted from these rows (Luật 72/2025, Điều 35). */
export const mandates = sqliteTable(
  'mandates',
  {
    id: id(),
    termId: text('term_id')
      .notNull()
      .references(() => terms.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    unit: text('unit'),
    /** A day, a month or a year, or null where no source says it; so is the end, which with a reason is no open one. */
    startedOn: text('started_on'),
    endedOn: text('ended_on'),
    endedAt: text('ended_at'),
    endReason: text('end_reason', { enum: mandateEndReasons }),
    startedOnInferredFrom: text('started_on_inferred_from'),
    endedOnInferredFrom: text('ended_on_inferred_from'),
  },
  (t) => [
    uniqueIndex('mandates_once').on(t.termId, t.personId, t.startedOn),
    partialDate('mandates_started_on', t.startedOn),
    partialDate('mandates_ended_on', t.endedOn),
    timeOfDay('mandates_ended_at', t.endedAt),
    oneOf('mandates_end_reason', t.endReason, mandateEndReasons),
    inOrder('mandates_order', t.startedOn, t.endedOn),
    check('mandates_end', sql`${t.endedOn} is null or ${t.endReason} is not null`),
    check('mandates_end_time', sql`${t.endedAt} is null or ${t.endedOn} is not null`),
  ],
);

/** Chủ tịch, Phó Chủ tịch, Trưởng ban … held within a mandate. */
export const offices = sqliteTable(
  'offices',
  {
    id: id(),
    mandateId: text('mandate_id')
      .notNull()
      .references(() => mandates.id),
    kind: text('kind', { enum: officeKinds }).notNull(),
    title: text('title').notNull(),
    startedOn: text('started_on'),
    endedOn: text('ended_on'),
    startedOnInferredFrom: text('started_on_inferred_from'),
    endedOnInferredFrom: text('ended_on_inferred_from'),
  },
  (t) => [
    index('offices_of_mandate').on(t.mandateId),
    oneOf('offices_kind', t.kind, officeKinds),
    partialDate('offices_started_on', t.startedOn),
    partialDate('offices_ended_on', t.endedOn),
    inOrder('offices_order', t.startedOn, t.endedOn),
  ],
);

/**
 * What was changed in the register under records that had been published, in words residents read, with its reason. Rows
 * are frozen by trigger. The person's address is kept as text: the mandate itself may be what was removed.
 */
export const registerCorrections = sqliteTable(
  'register_corrections',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => councils.id),
    personSlug: text('person_slug').notNull(),
    personName: text('person_name').notNull(),
    body: text('body').notNull(),
    reason: text('reason').notNull(),
    correctedAt: text('corrected_at').notNull(),
    correctedBy: text('corrected_by').notNull(),
  },
  (t) => [
    index('register_corrections_by_time').on(t.councilId, t.correctedAt),
    index('register_corrections_of_person').on(t.councilId, t.personSlug),
    check('register_corrections_reason', sql`length(trim(${t.reason})) > 0`),
  ],
);
