import 'server-only';
import { eq, getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Change } from '@/lib/changes';
import { type commit, db } from '../../client';
import { bodies, bodyMembers } from '../../schema/bodies';
import { mandates, offices, people, registerCorrections, terms } from '../../schema/councils';
import { councilFormerNames, councilSuccessions } from '../../schema/succession';
import { wholeRow } from '../desk/whole-row';

/** The tables of a council's register, parents before children, and what residents are told of changes in it. */
export const registerTables = {
  terms,
  people,
  mandates,
  offices,
  bodies,
  bodyMembers,
  registerCorrections,
  councilSuccessions,
  councilFormerNames,
} as const;

type RegisterTable = keyof typeof registerTables;
type Row<Table extends RegisterTable> = (typeof registerTables)[Table]['$inferInsert'];
/** A change of the register, as the event of the term tells it; the rows follow from the changes. */
export type RegisterChange = Change & { readonly table: RegisterTable };

/** A row that was not there. */
export const added = <Table extends RegisterTable>(table: Table, row: Row<Table>): RegisterChange => ({
  ...{ table, id: row.id, before: null },
  after: wholeRow(registerTables[table] as SQLiteTable, row),
});

/** A row that is no longer there; `row` as it is stored, with whatever else is known of it. */
export const removed = <Table extends RegisterTable>(table: Table, row: Row<Table>): RegisterChange => {
  const columns = Object.keys(getTableColumns(registerTables[table] as SQLiteTable));
  const before = columns.map((column) => [column, row[column as keyof typeof row] ?? null]);
  return { table, id: row.id, before: Object.fromEntries(before), after: null };
};

/** Some columns of a row that is there, `row`, set to others. */
export const changed = <Table extends RegisterTable>(
  table: Table,
  row: Partial<Row<Table>> & { id: string },
  columns: Partial<Row<Table>>,
): RegisterChange => ({
  ...{ table, id: row.id, after: columns },
  before: Object.fromEntries(
    Object.keys(columns).map((column) => [column, row[column as keyof typeof row] ?? null]),
  ),
});

/** The statements that make these changes, in their order. */
export function registerStatements(changes: readonly RegisterChange[]): Parameters<typeof commit>[1] {
  return changes.map(({ table: name, id, before, after }) => {
    const table = registerTables[name];
    if (before === null) return db.insert(table).values(after as never);
    if (after === null) return db.delete(table).where(eq(table.id, id));
    return db.update(table).set(after).where(eq(table.id, id));
  });
}
