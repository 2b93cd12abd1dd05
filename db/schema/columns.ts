import { type SQL, sql } from 'drizzle-orm';
import { check, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';
import type { Absent } from '@/lib/record/absences';

/** A row's permanent id: a UUID, made where the row is made (often the browser), never reused. */
export const id = () => text('id').primaryKey();

/** Why fields of the row are empty, by field (lib/record/absences.ts). */
export const absent = () => text('absent', { mode: 'json' }).$type<Absent>();

const quoted = (values: readonly string[]): SQL =>
  sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '));

/** The column holds one of `values` (or null where the column allows null). */
export const oneOf = (name: string, column: SQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} is null or ${column} in (${quoted(values)})`);

/** The column holds a local calendar date `YYYY-MM-DD` that exists (or null). */
export const isoDate = (name: string, column: SQLiteColumn) =>
  check(name, sql`${column} is null or date(${column}) is ${column}`);

/** The column holds a local date as far as it is known: a day, a month `YYYY-MM` or a year `YYYY` (or null). */
export const partialDate = (name: string, column: SQLiteColumn) => {
  const first = sql`substr(${column} || '-01-01', 1, 10)`;
  return check(
    name,
    sql`${column} is null or (length(${column}) in (4, 7, 10) and date(${first}) is ${first})`,
  );
};

/** The column holds a local time of day `HH:MM` or `HH:MM:SS` (or null). */
export const timeOfDay = (name: string, column: SQLiteColumn) =>
  check(
    name,
    sql`${column} is null or strftime('%H:%M', ${column}) is ${column} or strftime('%H:%M:%S', ${column}) is ${column}`,
  );

/** Two dates are in order as far as both are known. */
export const inOrder = (name: string, first: SQLiteColumn, last: SQLiteColumn) =>
  check(
    name,
    sql`${last} is null or ${first} is null
        or substr(${last}, 1, length(${first})) >= substr(${first}, 1, length(${last}))`,
  );
