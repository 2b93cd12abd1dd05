import 'server-only';
import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { Change } from '@/lib/changes';
import { catalogue } from '@/lib/record/catalogue';
import type { Thing } from '@/lib/record/field-writing';
import { type Refusal, refuse } from '@/lib/refusal';
import { terms } from '@/lib/vi/terms';
import { type Section, sections } from '@/lib/words';
import { db } from '../../client';
import { linksOf, WHAT } from './gone-links';
import { sectionTables } from './section-tables';

const things: Readonly<Record<string, Thing>> = catalogue;

/** The refusal to remove rows that other sections still name: which row it is, and where it is named. */
export async function namedElsewhere(section: Section, changes: readonly Change[]): Promise<Refusal> {
  const refusal = refuse('row.in_use');
  for (const { table, id, before, after } of changes) {
    const removed = sectionTables[section][table]?.table;
    const thing = things[table];
    if (!removed || !thing || !before || after) continue;
    const where: Section[] = [];
    for (const other of sections)
      if (other !== section && (await isNamedIn(other, getTableName(removed), id))) where.push(other);
    if (where.length === 0) continue;
    const title = before[thing.titledBy];
    const name = [WHAT[getTableName(removed)] ?? thing.name, title && `«${title}»`].filter(Boolean).join(' ');
    const places = where.map((other) => `«${terms.section[other]}»`).join(', ');
    return { ...refusal, message: `${name} đang được dùng ở mục ${places}. Bỏ chọn ở đó trước rồi xóa.` };
  }
  return refusal;
}

/** Whether a row of the section names that row. */
async function isNamedIn(section: Section, target: string, id: string): Promise<boolean> {
  for (const { table } of Object.values(sectionTables[section]))
    for (const { column } of linksOf(table).filter((link) => getTableName(link.target) === target))
      if (await db.get(sql`select 1 from ${table} where ${columnOf(table, column)} = ${id}`)) return true;
  return false;
}

const columnOf = (table: object, name: string) => (table as Readonly<Record<string, SQL>>)[name];
