import 'server-only';
import { matchExpression, type Part, type SearchQuery, searchQuery } from '@/lib/public/search-query';
import { wordsOf } from '@/lib/record/search-words';
import { foldForSearch } from '@/lib/vi/fold';
import { oneEditAway } from '@/lib/vi/one-edit';
import { type Found, findBestFirst, findIds, itemsOf } from './search';

export type SearchHelp = {
  /** The same words spelled otherwise, each found. */
  spellings: string[];
  /** Fewer of the words, each found. */
  fewer: string[];
};

const MOST = 3;
/** A word that nobody looks up letter by letter. */
const [SHORTEST, LONGEST] = [3, 12];
/** How far the findings of a spelling are counted, to put the likeliest first. */
const COUNTED = 20;

/** What to ask instead of a query that found nothing. Every look-up is of one word in the index. */
export async function helpSearch(councilId: string, q: string): Promise<SearchHelp> {
  const query = searchQuery(q);
  if (!query) return { spellings: [], fewer: [] };
  return {
    spellings: await otherSpellings(councilId, query),
    fewer: await fewerWords(
      councilId,
      query.parts.map(({ text }) => text),
    ),
  };
}

/** The newest sessions and resolutions of a council, for anybody who does not know what to ask. */
export async function recentSubjects(
  councilId: string,
): Promise<Pick<Found, 'kind' | 'title' | 'path' | 'happenedOn'>[]> {
  const newest = (kind: 'session' | 'resolution', most: number) =>
    findIds(matchExpression(councilId, { terms: [], isPrefix: false }, kind), most);
  return itemsOf([...(await newest('session', 2)), ...(await newest('resolution', 4))]);
}

async function countFound(councilId: string, q: string): Promise<number> {
  const query = searchQuery(q);
  return query ? (await findBestFirst(councilId, query, COUNTED)).ids.length : 0;
}

/** The query without one of its words; where that does not help, each word that is found by itself. */
async function fewerWords(councilId: string, words: readonly string[]): Promise<string[]> {
  if (words.length < 2) return [];
  const without = words.map((_, index) => words.filter((_, other) => other !== index).join(' '));
  for (const queries of [without, words]) {
    const found: string[] = [];
    for (const q of new Set(queries))
      if (found.length < MOST && (await countFound(councilId, q)) > 0) found.push(q);
    if (found.length > 0) return found;
  }
  return [];
}

/** The query with its one unknown word spelled otherwise; where two are unknown, one slip explains nothing. */
async function otherSpellings(councilId: string, { parts }: SearchQuery): Promise<string[]> {
  const unknown = await Promise.all(parts.map((one) => isUnknown(councilId, one)));
  const [part, another] = parts.filter((_, at) => unknown[at]);
  if (!part || another) return [];
  const found: { edit: string; count: number }[] = [];
  for (const edit of oneEditAway(part.folded))
    if (await firstOf(councilId, edit)) {
      const count = await countFound(councilId, replaced(parts, part, edit));
      if (count > 0) found.push({ edit, count });
    }
  const likeliest = found.sort((a, b) => b.count - a.count).slice(0, MOST);
  return Promise.all(
    likeliest.map(async ({ edit }) => replaced(parts, part, await asWritten(councilId, edit))),
  );
}

const replaced = (parts: readonly Part[], part: Part, text: string): string =>
  parts.map((one) => (one === part ? text : one.text)).join(' ');

/** The id of the newest thing that holds all of these folded words. */
async function firstOf(councilId: string, folded: string): Promise<number | undefined> {
  const terms = folded.split(' ').map((word) => [word]);
  return (await findIds(matchExpression(councilId, { terms, isPrefix: false }), 1))[0];
}

async function isUnknown(councilId: string, { folded: word, sense }: Part): Promise<boolean> {
  if (sense || !/^[a-z]+$/.test(word) || word.length < SHORTEST || word.length > LONGEST) return false;
  return (await firstOf(councilId, word)) === undefined;
}

/** Folded words as the newest thing that holds them writes them. */
async function asWritten(councilId: string, folded: string): Promise<string> {
  const id = await firstOf(councilId, folded);
  const [item] = await itemsOf(id === undefined ? [] : [id]);
  const all = wordsOf(`${item?.title}\n${item?.body}`);
  const written = (word: string) => all.find((one) => foldForSearch(one) === word) ?? word;
  return folded.split(' ').map(written).join(' ').toLocaleLowerCase('vi');
}
