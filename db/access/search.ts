import 'server-only';
import { desc, getTableColumns, inArray, sql } from 'drizzle-orm';
import { exactPage, type Page, pageAhead, rowsToSee } from '@/lib/pages';
import { isWrittenIn, matchExpression, searchQuery } from '@/lib/public/search-query';
import { db } from '../client';
import { searchItems } from '../schema/publications';

export type Found = Pick<
  typeof searchItems.$inferSelect,
  'kind' | 'title' | 'body' | 'path' | 'happenedOn'
> & {
  /** The words stand there with the very diacritics that were typed. */
  isExact: boolean;
};

export type SearchPage = Page<Found> & { words: string[] };

/** The ids of what matches, newest first: the index's own order, read no further than the page needs. */
async function newestHits(match: string, page: number): Promise<{ id: number }[]> {
  return db.all(sql`select rowid as id from search_index where search_index match ${match}
    order by rowid desc limit ${rowsToSee(page)}`);
}

/** What a council published that holds every word of `q`, whatever its diacritics, newest first, 20 a page. */
export async function searchPublished(councilId: string, q: string, page: number): Promise<SearchPage> {
  const query = searchQuery(q);
  if (!query) return { ...exactPage([], 1), words: [] };
  const { words, written } = query;
  const hits = pageAhead(await newestHits(matchExpression(councilId, words), page), page);
  const { kind, title, body, path, happenedOn } = getTableColumns(searchItems);
  const items = await db
    .select({ kind, title, body, path, happenedOn })
    .from(searchItems)
    .where(
      inArray(
        searchItems.id,
        hits.rows.map((hit) => hit.id),
      ),
    )
    .orderBy(desc(searchItems.id));
  const isExact = (item: { title: string; body: string }) =>
    written !== null && isWrittenIn(`${item.title}\n${item.body}`, written);
  return { ...hits, words, rows: items.map((item) => ({ ...item, isExact: isExact(item) })) };
}
