import 'server-only';
import type { Tables } from '@/lib/changes';

/** Text of rows that residents never read because the session or the item is closed, by table. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  councilSessions: ['title', 'purpose', 'summary', 'occurrenceNote'],
  guests: ['name', 'title', 'body'],
  sources: ['title', 'publisher', 'url', 'body'],
  agendaItems: ['title', 'presenter', 'discussion', 'speakers', 'conclusion'],
  papers: ['number', 'fromBody', 'toBody', 'title', 'fileName'],
};

/** Says which columns of a row no event may hold. */
export type PrivateColumns = (table: string, id: string) => readonly string[];

/**
 * The columns that are private because of what is closed, before a change or after it.
 *
 * @param isClosed whether the whole session is
 */
export function closedColumns(isClosed: boolean, ...states: readonly Tables[]): PrivateColumns {
  const rows = (table: string) => states.flatMap((state) => state[table] ?? []);
  const isWhole = isClosed || rows('councilSessions').some((row) => row.isClosed === true);
  const items = new Set(rows('agendaItems').flatMap((row) => (row.isClosed === true ? [row.id] : [])));
  const papers = rows('papers').filter((row) => items.has(String(row.agendaItemId)));
  const closed = new Set([...items, ...papers.map(({ id }) => id)]);
  return (table, id) => ((isWhole || closed.has(id)) && TEXTS[table]) || [];
}
