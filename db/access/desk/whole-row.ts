import 'server-only';
import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * A new row with every column the table has, as it will be stored. Events tell of a new row like this: what they leave
 * out, nobody could check.
 */
export function wholeRow<Table extends SQLiteTable>(
  table: Table,
  row: Table['$inferInsert'],
): Table['$inferInsert'] {
  const columns = Object.entries(getTableColumns(table));
  const unsaid = columns.map(([name, column]) => [name, column.hasDefault ? column.default : null]);
  return { ...Object.fromEntries(unsaid), ...row };
}
