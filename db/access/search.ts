import 'server-only';
import { exactPage, type Page, pageAhead, rowsToSee } from '@/lib/pages';
import { matchExpression, searchQuery, writtenIn } from '@/lib/public/search-query';
import type { searchItems } from '../schema/publications';
import { prepared } from './prepared';

type Item = Pick<typeof searchItems.$inferSelect, 'kind' | 'title' | 'body' | 'path' | 'happenedOn'>;
type Found = Item & {
  /** The words stand there with the very diacritics that were typed. */
  isExact: boolean;
};

export type SearchPage = Page<Found> & { words: string[] };

const HITS = 'select rowid from search_index where search_index match ? order by rowid limit ?';
const ITEMS = `select kind, title, body, path, happened_on as happenedOn from search_items
  where id in (select value from json_each(?)) order by id`;

/** Ids of the first `most` things a `matchExpression` finds, in the index's own order: newest first. */
export const findIds = (match: string, most: number): number[] =>
  prepared(HITS).pluck().all(match, most) as number[];

/**
 * What a council published that holds every word of `q`, whatever its diacritics, newest first, 20 a page. The index is
 * read no further than the page needs.
 */
export async function searchPublished(councilId: string, q: string, page: number): Promise<SearchPage> {
  const query = searchQuery(q);
  if (!query) return { ...exactPage([], 1), words: [] };
  const { words, written } = query;
  const hits = pageAhead(findIds(matchExpression(councilId, words), rowsToSee(page)), page);
  const items = prepared(ITEMS).all(JSON.stringify(hits.rows)) as Item[];
  const isWritten = written ? writtenIn(written) : () => false;
  const rows = items.map((item) => ({ ...item, isExact: isWritten(`${item.title}\n${item.body}`) }));
  return { ...hits, rows, words };
}
