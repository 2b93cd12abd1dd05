import 'server-only';
import { sql } from 'drizzle-orm';
import { PAGE_SIZE, type Page, pagesOf } from '@/lib/public/page-number';
import { searchQuery } from '@/lib/public/search-query';
import type { SearchEntry } from '@/lib/record/search-entries';
import { db } from '../client';

export type Found = SearchEntry & {
  /** The words stand there with the very diacritics that were typed. */
  isExact: boolean;
};

export type SearchPage = Page<Found> & { words: string[] };

type Row = {
  kind: SearchEntry['kind'];
  title: string;
  body: string;
  path: string;
  happened_on: string;
  is_exact: number;
};

/**
 * What a council published that holds every word of `q`, whatever its diacritics, newest first, 20 a page. One that is
 * found at the same address under the same title several times, as a delegate of many sessions is, comes once.
 */
export async function searchPublished(councilId: string, q: string, page: number): Promise<SearchPage> {
  const query = searchQuery(q);
  if (!query) return { rows: [], page: 1, pages: 1, total: 0, words: [] };
  const hits = sql`select max(id) as id from search_items where council_id = ${councilId}
    and id in (select rowid from search_index where search_index match ${query.folded}) group by path, kind, title`;
  const exact = query.exact
    ? sql`id in (select rowid from search_index where search_index match ${query.exact})`
    : sql`0`;
  const [counted] = await db.all<{ total: number }>(sql`select count(*) as total from (${hits})`);
  const rows = await db.all<Row>(sql`
    select kind, title, body, path, happened_on, ${exact} as is_exact from search_items where id in (${hits})
    order by happened_on desc, case kind when 'session' then 0 when 'resolution' then 1 else 2 end, id
    limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`);
  const total = counted?.total ?? 0;
  return { rows: rows.map(found), page, pages: pagesOf(total), total, words: query.words };
}

const found = ({ kind, title, body, path, happened_on, is_exact }: Row): Found => ({
  ...{ kind, title, body, path },
  happenedOn: happened_on,
  isExact: is_exact === 1,
});
