import 'server-only';
import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Change, Tables } from '@/lib/changes';
import type { FieldErrors } from '@/lib/refusal';
import type { Section } from '@/lib/words';
import { db } from '../../client';
import { sectionTables } from './section-tables';

/** What a row that others name is called. */
export const WHAT: Readonly<Record<string, string>> = {
  agenda_items: 'Nội dung',
  bodies: 'Cơ quan họp',
  mandates: 'Đại biểu',
  questions: 'Câu chất vấn',
  personnel_votes: 'Lần bỏ phiếu',
  resolutions: 'Nghị quyết',
  sittings: 'Phiên',
  sources: 'Nguồn',
  votes: 'Lần biểu quyết',
};

type Link = { column: string; target: SQLiteTable };

/** The columns of a table that name a row of another, apart from the session it belongs to. */
export const linksOf = (table: SQLiteTable): Link[] =>
  getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    const [column] = columns;
    const property = Object.entries(table).find(([, value]) => value === column)?.[0];
    return property && property !== 'sessionId' ? [{ column: property, target: foreignTable }] : [];
  });

/** A sentence for each changed link that names a row which is not in this session any more, by its path in `rows`. */
export async function goneLinks(
  section: Section,
  sessionId: string,
  changes: readonly Change[],
  rows: Tables,
): Promise<FieldErrors> {
  const added = new Set(changes.flatMap(({ id, before }) => (before === null ? [id] : [])));
  const fields: Record<string, string> = {};
  for (const { table, id, after } of changes) {
    const spec = sectionTables[section][table];
    if (!spec || !after) continue;
    for (const { column, target } of linksOf(spec.table)) {
      const to = after[column];
      if (typeof to !== 'string' || added.has(to) || (await isThere(target, to, sessionId))) continue;
      const path = `${table}.${rows[table]?.findIndex((row) => row.id === id) ?? 0}.${column}`;
      fields[path] = `${WHAT[getTableName(target)] ?? 'Dòng'} được chọn vừa bị xóa. Chọn mục khác.`;
    }
  }
  return fields;
}

async function isThere(target: SQLiteTable, id: string, sessionId: string): Promise<boolean> {
  const isOfSession = 'sessionId' in target;
  const mine = isOfSession ? sql` and session_id = ${sessionId}` : sql``;
  return (await db.get(sql`select 1 from ${target} where id = ${id}${mine}`)) !== undefined;
}
