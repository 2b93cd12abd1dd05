import 'server-only';
import { exactPage, type Page, pageAhead, rowsToSee } from '@/lib/pages';
import {
  gluedMatches,
  type HitMarks,
  matchExpression,
  type SearchQuery,
  searchQuery,
} from '@/lib/public/search-query';
import type { SearchKind } from '@/lib/words';
import type { searchItems } from '../../schema/publications';
import { prepared } from '../prepared';

type Item = Pick<typeof searchItems.$inferSelect, 'kind' | 'title' | 'body' | 'path' | 'happenedOn'>;
export type Found = Item & {
  /** The words stand there with the very diacritics that were typed. */
  isExact: boolean;
};

/** `marks` is null when nothing was asked. */
export type SearchPage = Page<Found> & { marks: HitMarks | null };

const HITS = 'select rowid from search_index where search_index match ? order by rowid limit ?';
const ITEMS = `select item.kind, item.title, item.body, item.path, item.happened_on as happenedOn, item.id
  from json_each(?) as wanted join search_items as item on item.id = wanted.value order by wanted.key`;

/** Ids of the first `most` things a `matchExpression` finds, in the index's own order: newest first. */
export const findIds = (match: string, most: number) =>
  prepared(HITS).pluck().all(match, most) as Promise<number[]>;

/** What the ids stand for, in their order. */
export const itemsOf = (ids: readonly number[]) =>
  prepared(ITEMS).all(JSON.stringify(ids)) as Promise<(Item & { id: number })[]>;

type Find = (match: string, most: number) => Promise<number[]>;

/**
 * Ids of the first `most` things a query finds: those it names, those with the very marks that were typed, then whatever
 * says the same, then what holds its letters only; each newest first. The index is read no further than that.
 *
 * @param find asks the index, where it is filtered by more than a council and a kind.
 */
export async function findBestFirst(
  councilId: string,
  query: SearchQuery,
  most: number,
  kind?: SearchKind,
  find: Find = findIds,
): Promise<{ ids: number[]; exact: ReadonlySet<number> }> {
  const ids = new Set<number>();
  const exact = new Set<number>();
  for await (const match of matchesOf(councilId, query, kind, ids)) {
    if (ids.size >= most) break;
    // As many more as may have been found before.
    const found = await find(matchExpression(councilId, match, kind), most + ids.size);
    for (const id of found) {
      ids.add(id);
      if (match.isExact) exact.add(id);
    }
  }
  return { ids: [...ids].slice(0, most), exact };
}

/** The matches of a query, closest first. Words printed as one are looked for only where there are such. */
async function* matchesOf(
  councilId: string,
  { matches, words }: SearchQuery,
  kind: SearchKind | undefined,
  found: ReadonlySet<number>,
) {
  for (const match of matches) if (!match.isLastResort) yield match;
  const glued = gluedMatches(words);
  const anyGlued = { terms: [glued.map((one) => one.glued)], isPrefix: false };
  if (glued.length > 0 && (await findIds(matchExpression(councilId, anyGlued, kind), 1)).length > 0)
    for (const { match } of glued) yield match;
  for (const match of matches) if (match.isLastResort && found.size === 0) yield match;
}

/** What a council published that says what `q` says, 20 a page. */
export async function searchPublished(councilId: string, q: string, page: number): Promise<SearchPage> {
  const query = searchQuery(q);
  if (!query) return { ...exactPage([], 1), marks: null };
  const { ids, exact } = await findBestFirst(councilId, query, rowsToSee(page));
  const hits = pageAhead(ids, page);
  const rows = (await itemsOf(hits.rows)).map(({ id, ...item }) => ({ ...item, isExact: exact.has(id) }));
  return { ...hits, rows, marks: query.marks };
}
