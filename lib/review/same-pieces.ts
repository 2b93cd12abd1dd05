import type { Snapshot } from './snapshot';

type Texts = Pick<Snapshot, 'articles'>;
type Article = Snapshot['articles'][number];
type Clause = Article['clauses'][number];
type Point = Clause['points'][number];
type Numbered = { readonly id: string };

/** Two pieces in the same place are one that was written anew when at least so many of their syllables, in 100, are shared. */
const ALIKE = 50;

/**
 * The ids under which pieces of a newer version stood in an older one, for those that have other ids there: a draft that was
 * read from Word once more has new ids throughout. Such a piece is known by its words, or by its place and most of its words;
 * what keeps its id is not asked about.
 */
export function samePieces(before: Texts, after: Texts): ReadonlyMap<string, string> {
  const [old, now] = [idsOf(before), idsOf(after)];
  const same = new Map<string, string>();
  const match = <One extends Numbered>(
    olds: readonly One[],
    news: readonly One[],
    words: (one: One) => string,
  ): [One, One][] => {
    const free = new Set(olds.filter(({ id }) => !now.has(id)));
    const pairs = news.flatMap((one): [One, One][] => {
      const kept = olds.find(({ id }) => id === one.id);
      return kept ? [[kept, one]] : [];
    });
    const take = (isOne: (earlier: One, one: One, was: number, is: number) => boolean) => {
      for (const [is, one] of news.entries()) {
        if (old.has(one.id) || same.has(one.id)) continue;
        const found = olds.find((earlier, was) => free.has(earlier) && isOne(earlier, one, was, is));
        if (!found) continue;
        free.delete(found);
        same.set(one.id, found.id);
        pairs.push([found, one]);
      }
    };
    take((earlier, one) => words(one) !== '' && words(earlier) === words(one));
    take((earlier, one, was, is) => was === is && areAlike(words(earlier), words(one)));
    return pairs;
  };
  for (const [was, is] of match(before.articles, after.articles, articleWords))
    for (const [earlier, clause] of match(was.clauses, is.clauses, clauseWords))
      match(earlier.points, clause.points, pointWords);
  return same;
}

const idsOf = ({ articles }: Texts) =>
  new Set(
    articles.flatMap(({ id, clauses }) => [
      id,
      ...clauses.flatMap((clause) => [clause.id, ...clause.points.map((point) => point.id)]),
    ]),
  );

const pointWords = ({ text }: Point) => text;
const clauseWords = ({ text, points }: Clause) => [text, ...points.map(pointWords)].join('\n');
const articleWords = ({ heading, text, clauses }: Article) =>
  [heading ?? '', text ?? '', ...clauses.map(clauseWords)].join('\n').trim();

function areAlike(one: string, other: string): boolean {
  const [a, b] = [syllables(one), syllables(other)];
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return shared > 0 && shared * 100 >= ALIKE * Math.max(a.length, b.length);
}

const syllables = (text: string) => text.toLocaleLowerCase('vi').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
