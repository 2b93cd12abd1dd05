import 'server-only';
import { createHash } from 'node:crypto';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { commit, db } from '../../client';
import { searchItems } from '../../schema/publications';
import { emptyProjections, projectionTables, rebuildProjections } from '../publications/projections';

/** Fingerprints of rows, sorted, by table and session. */
type Rows = Map<string, string[]>;

/**
 * Empties and rebuilds every projection, and names each session whose rows come out otherwise. Changes the database, so
 * it is given a copy.
 */
export async function projectionFaults(): Promise<{ counted: number; faults: string[] }> {
  const before = await readRows();
  await commit([], emptyProjections());
  await rebuildProjections();
  const after = await readRows();
  const labels = [...new Set([...before.keys(), ...after.keys()])].sort();
  const faults = labels.flatMap((label) => {
    const [was, is] = [before.get(label) ?? [], after.get(label) ?? []];
    if (was.join() === is.join()) return [];
    return [`${label}: đang có ${was.length} dòng, dựng lại cho ${is.length} dòng, khác nhau.`];
  });
  return { faults, counted: [...before.values()].flat().length };
}

async function readRows(): Promise<Rows> {
  const rows: Rows = new Map();
  const add = (table: string, row: Record<string, unknown>) => {
    const label = `${table}, kỳ họp ${row.sessionId ?? row.session_id ?? 'không rõ'}`;
    const print = createHash('sha256').update(JSON.stringify(row)).digest('base64');
    const list = rows.get(label) ?? [];
    list.push(print);
    rows.set(label, list);
  };
  for (const table of projectionTables) {
    for (const row of await db.select(columnsOf(table) as never).from(table)) add(getTableName(table), row);
  }
  for (const row of await searchRows()) add('search_index', row);
  for (const list of rows.values()) list.sort();
  return rows;
}

/** A table's columns but for a number given as rows came, which is no part of what a row says. */
function columnsOf(table: (typeof projectionTables)[number]) {
  const columns = Object.entries(getTableColumns(table));
  return Object.fromEntries(columns.filter(([name, { dataType }]) => name !== 'id' || dataType !== 'number'));
}

/** What the index holds of each item; words that find none, and items without words, stand alone. */
async function searchRows(): Promise<Record<string, unknown>[]> {
  await commit(
    [],
    [sql`create virtual table if not exists search_terms using fts5vocab(search_index, instance)`],
  );
  // The cast lets SQLite make an index for the join; without it every item is compared with every other.
  return db.all(sql`
    with indexed as materialized (
      select cast(doc as integer) as doc, group_concat(term, ' ') as words
      from (select doc, term from search_terms order by doc, term) group by 1)
    select i.session_id, i.path, i.kind, i.title, x.words from ${searchItems} i left join indexed x on x.doc = i.id
    union all select null, null, null, null, words from indexed where doc not in (select id from ${searchItems})`);
}
